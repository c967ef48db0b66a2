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
import org.demarche.analyse.Mention.Reference;
import org.demarche.record.Party;
import org.demarche.report.Span;

/**
 * Chooses the figures of a report that are parties of its record, and tells what they are.
 *
 * <p>A party does, says, wants or suffers something; {@link Salience} weighs it.
 */
final class Parties {

    private static final Set<String> BORDERLESS = Set.of("IGO", "NGO", "ISM", "JRN", "REB");

    private final List<Figure> figures;
    private final String homeland;
    private final Map<Figure, String> ids = new LinkedHashMap<>();
    private final List<Party> list = new ArrayList<>();

    /** @param homeland the country that the report is about; empty where none stands out */
    Parties(Analysis.Reading reading, Salience salience, String homeland) {
        this.figures = reading.figures();
        this.homeland = homeland;
        Set<Figure> speakers = reading.speaking();
        Set<Figure> salient = figures.stream()
                .filter(f -> salience.isParty(f, speakers.contains(f)))
                .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
        List<Figure> chosen = figures.stream()
                .filter(f -> salient.contains(f) || salient.stream().anyMatch(s -> isServedBy(f, s)))
                .sorted(Comparator.comparingInt(f -> f.first().start()))
                .toList();
        chosen.forEach(f -> ids.put(f, "p" + (ids.size() + 1)));
        chosen.forEach(f -> list.add(party(f)));
    }

    /** Whether the one is named in the phrase that tells the other's office: "Japan" in "Japan's prime minister". */
    private static boolean isServedBy(Figure served, Figure officer) {
        return (served.type() == Reference.BODY || served.type() == Reference.STATE)
                && officer.offices().stream()
                        .anyMatch(o -> served.mentions().stream()
                                .anyMatch(m ->
                                        o.span().contains(m.span()) && !m.span().equals(o.span())));
    }

    List<Party> list() {
        return List.copyOf(list);
    }

    /** The id of a figure that is a party. */
    Optional<String> id(Figure figure) {
        return Optional.ofNullable(ids.get(figure));
    }

    private Party party(Figure figure) {
        List<Span> mentions = figure.mentions().stream()
                .map(Mention::span)
                .distinct()
                .sorted()
                .toList();
        boolean athome = isAtHome(figure);
        boolean unnamed = figure.type() == Reference.ROLE || figure.type() == Reference.GROUP;
        return new Party(
                id(figure).orElseThrow(),
                figure.name(),
                Party.Kind.of(figure.kind()),
                athome ? homeland : figure.country(),
                figure.sector().isEmpty() ? served(figure) : figure.sector(),
                of(figure),
                figure.role(),
                unnamed,
                mentions,
                figure.because() + (athome ? " · country of the report" : ""));
    }

    /** Whether the party is one of the country that the report is about: no other is told, and it is of a kind that has one. */
    private boolean isAtHome(Figure figure) {
        boolean listed = figure.type() == Reference.BODY && figure.because().startsWith("list");
        return figure.country().isEmpty() && !listed && !homeland.isEmpty() && !BORDERLESS.contains(figure.sector());
    }

    /** The sector of whom a figure speaks for, which is its own too where nothing else is told: a spokesman of the army is MIL. */
    private String served(Figure figure) {
        return of(figure)
                .flatMap(id ->
                        figures.stream().filter(f -> id.equals(ids.get(f))).findFirst())
                .map(Figure::sector)
                .orElse("");
    }

    /** Whom a person in office speaks for: the body or state named inside the phrase, else the state of its country. */
    private Optional<String> of(Figure figure) {
        for (Mention office : figure.offices()) {
            Optional<Figure> inside = figures.stream()
                    .filter(f -> f != figure
                            && ids.containsKey(f)
                            && (f.type() == Reference.BODY || f.type() == Reference.STATE))
                    .filter(f -> f.mentions().stream()
                            .anyMatch(m -> office.span().contains(m.span())
                                    && !m.span().equals(office.span())))
                    .findFirst();
            if (inside.isPresent()) {
                return id(inside.get());
            }
        }
        boolean serves = !figure.offices().isEmpty() && !figure.country().isEmpty();
        return serves
                ? figures.stream()
                        .filter(f ->
                                f.type() == Reference.STATE && f.key().equals(figure.country()) && ids.containsKey(f))
                        .findFirst()
                        .flatMap(this::id)
                : Optional.empty();
    }
}
