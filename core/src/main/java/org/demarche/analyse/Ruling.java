package org.demarche.analyse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Mention.Reference;

/** Tells from a report whether a party governs or opposes. */
final class Ruling {

    private static final Set<String> RULING = Set.of("ruling", "governing");

    private Ruling() {}

    /** "The ruling Reform Party", "President Silva's Reform Party", "the opposition alliance": what the report says of a party. */
    static Optional<String> sector(List<Figure> figures, Figure figure) {
        if (!figure.kind().equals("political_group") || figure.type() != Reference.BODY) {
            return Optional.empty();
        }
        List<String> words = figure.mentions().stream()
                .flatMap(m -> m.sentence().dependents(m.head()).stream())
                .filter(d -> d.is("amod") || d.is("compound"))
                .map(Links::low)
                .toList();
        boolean ruling =
                words.stream().anyMatch(RULING::contains) || figures.stream().anyMatch(f -> leads(f, figure));
        return ruling ? Optional.of("GOV") : words.contains("opposition") ? Optional.of("OPP") : Optional.empty();
    }

    /** "President Silva's Reform Party": whose head of government it is. */
    private static boolean leads(Figure person, Figure party) {
        return person.type() == Reference.PERSON
                && Offices.isTop(person)
                && person.mentions().stream()
                        .anyMatch(m -> m.head().relation().equals("nmod:poss")
                                && party.mentions().stream()
                                        .anyMatch(p -> p.sentence().equals(m.sentence())
                                                && p.head().index() == m.head().head()));
    }
}
