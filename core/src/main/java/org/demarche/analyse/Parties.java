package org.demarche.analyse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analyse.Mention.Reference;
import org.demarche.record.Party;
import org.demarche.report.Span;

/**
 * Chooses the figures of a report that are parties of its record, and tells what they are.
 *
 * <p>A party does, says, wants or suffers something; {@link Salience} weighs it.
 */
final class Parties {

    private final List<Figure> figures;
    private final Standing standing;
    private final Belonging belonging;
    private final Parts parts;
    private final Map<Figure, String> ids = new LinkedHashMap<>();
    private final List<Party> list = new ArrayList<>();

    Parties(List<Figure> figures, Parts parts, Salience salience, Homeland homeland) {
        this.figures = figures;
        this.parts = parts;
        this.standing = new Standing(figures);
        this.belonging = new Belonging(figures, standing, homeland);
        Set<Figure> salient = figures.stream()
                .filter(f -> salience.isParty(f, parts.of(f)))
                .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
        Set<Figure> servedOnes = Collections.newSetFromMap(new IdentityHashMap<>());
        salient.forEach(f -> standing.served(f).filter(Parties::isNamed).ifPresent(servedOnes::add));
        List<Figure> chosen = figures.stream()
                .filter(f -> salient.contains(f) || servedOnes.contains(f))
                .sorted(Comparator.comparingInt(f -> f.first().start()))
                .toList();
        chosen.forEach(f -> ids.put(f, "p" + (ids.size() + 1)));
        chosen.forEach(f -> list.add(party(f)));
    }

    private static boolean isNamed(Figure figure) {
        return figure.type() == Reference.BODY || figure.type() == Reference.STATE;
    }

    List<Party> list() {
        return List.copyOf(list);
    }

    /** The id of a figure that is a party. */
    Optional<String> id(Figure figure) {
        return Optional.ofNullable(ids.get(figure));
    }

    /** The id of a figure that is a party; of the side it acts for where it is none: the coalition's in "a coalition commander". */
    Optional<String> standsFor(Figure figure) {
        return id(figure).or(() -> of(figure)).or(() -> standing.side(figure).flatMap(this::id));
    }

    private Party party(Figure figure) {
        List<Span> mentions = Stream.concat(figure.mentions().stream().map(Mention::span), figure.pronouns().stream())
                .distinct()
                .sorted()
                .toList();
        boolean unnamed = figure.type() == Reference.ROLE || figure.type() == Reference.GROUP;
        return new Party(
                id(figure).orElseThrow(),
                figure.name(),
                Party.Kind.of(standing.kind(figure)),
                belonging.country(figure),
                sector(figure),
                of(figure),
                figure.role(),
                unnamed,
                mentions,
                figure.because() + belonging.because(figure));
    }

    /** A man of no office who attacks people is a criminal. */
    private String sector(Figure figure) {
        String sector = standing.sector(figure);
        boolean nobody = figure.kind().equals("person") && figure.offices().isEmpty() && sector.equals("CVL");
        return nobody && (parts.isAttacker(figure) || Suspects.isCharged(figure)) ? "CRM" : sector;
    }

    /** Whom a person in office speaks for: the body or state named inside the phrase, else the state of its country. */
    private Optional<String> of(Figure figure) {
        Optional<String> named = standing.served(figure).flatMap(this::id);
        boolean serves =
                !figure.offices().isEmpty() && !belonging.country(figure).isEmpty();
        return named.isPresent() || !serves || standing.served(figure).isPresent()
                ? named
                : figures.stream()
                        .filter(f -> f.type() == Reference.STATE && f.key().equals(belonging.country(figure)))
                        .findFirst()
                        .flatMap(this::id);
    }
}
