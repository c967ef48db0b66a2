package org.demarche.analyse.relations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.analyse.Cast;
import org.demarche.analyse.Figure;
import org.demarche.language.Parse;
import org.demarche.lexicon.Lexicon;
import org.demarche.record.Relation;
import org.demarche.report.Span;

/** The ties between the figures of a report, once for each pair and kind. */
public final class Ties {

    private Ties() {}

    /** A tie between two figures, with every place that states it. */
    public record Bond(Figure a, Relation.Type type, Figure b, List<Span> evidence, String because) {

        public Bond {
            evidence = List.copyOf(evidence);
        }
    }

    /** Ties whose both ends stand for somebody. */
    public static List<Bond> of(Parse parse, Lexicon lexicon, Cast cast) {
        Map<List<Object>, Bond> out = new LinkedHashMap<>();
        for (Tie tie : Relations.of(parse, lexicon)) {
            Optional<Figure> a =
                    cast.reached(tie.sentence(), List.of(tie.a())).stream().findFirst();
            Optional<Figure> b =
                    cast.reached(tie.sentence(), List.of(tie.b())).stream().findFirst();
            if (a.isPresent() && b.isPresent() && a.get() != b.get()) {
                Bond bond = new Bond(a.get(), Relation.Type.of(tie.type()), b.get(), tie.evidence(), tie.because());
                out.merge(List.of(bond.a(), bond.type(), bond.b()), bond, Ties::joined);
            }
        }
        return List.copyOf(out.values());
    }

    private static Bond joined(Bond one, Bond again) {
        List<Span> evidence = new ArrayList<>(one.evidence());
        again.evidence().stream().filter(e -> !evidence.contains(e)).forEach(evidence::add);
        return new Bond(one.a(), one.type(), one.b(), evidence, one.because());
    }

    /** The record's relations, in the order of the text. */
    public static List<Relation> record(List<Bond> bonds, Function<Figure, Optional<String>> ids) {
        List<Relation> out = new ArrayList<>();
        for (Bond bond : bonds) {
            Optional<String> a = ids.apply(bond.a());
            Optional<String> b = ids.apply(bond.b());
            if (a.isPresent() && b.isPresent() && !a.equals(b)) {
                out.add(new Relation(
                        "r" + (out.size() + 1), a.get(), bond.type(), b.get(), bond.evidence(), bond.because()));
            }
        }
        return out;
    }
}
