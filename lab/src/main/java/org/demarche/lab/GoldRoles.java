package org.demarche.lab;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Figure;
import org.demarche.report.Span;
import tools.jackson.databind.JsonNode;

/** A desk record's parties and sides, and which of them our figures are; pairs as {@code desk.py} does. */
final class GoldRoles {

    private final String text;
    private final JsonNode parties;
    private final Map<String, String> of = new HashMap<>();

    GoldRoles(String text, JsonNode gold) {
        this.text = text;
        this.parties = gold.get("parties");
        for (JsonNode p : parties) {
            if (p.has("of") && p.get("of").isString()) {
                of.put(p.get("id").stringValue(), p.get("of").stringValue());
            }
        }
    }

    /** The spans of a gold item, in UTF-16 units. */
    BitSet signs(JsonNode spans) {
        BitSet out = new BitSet();
        for (JsonNode s : spans) {
            out.set(place(s).get(0), place(s).get(1));
        }
        return out;
    }

    /** Start and end of a gold span, in UTF-16 units. */
    List<Integer> place(JsonNode span) {
        return List.of(
                text.offsetByCodePoints(0, span.get("start").intValue()),
                text.offsetByCodePoints(0, span.get("end").intValue()));
    }

    /** The share of the smaller of both that they have in common. */
    static double cover(BitSet gold, Span ours) {
        BitSet both = new BitSet();
        both.set(ours.start(), ours.end());
        both.and(gold);
        int least = Math.min(gold.cardinality(), ours.length());
        return least == 0 ? 0 : (double) both.cardinality() / least;
    }

    /** Whom somebody speaks for in the end. */
    String side(String id) {
        String at = id;
        Set<String> seen = new LinkedHashSet<>();
        while (of.containsKey(at) && seen.add(at)) {
            at = of.get(at);
        }
        return at;
    }

    Set<String> sides(JsonNode ids) {
        Set<String> out = new LinkedHashSet<>();
        if (ids != null) {
            ids.forEach(i -> out.add(side(i.stringValue())));
        }
        return out;
    }

    /** The sides that our figures stand for. */
    Set<String> sides(Collection<Figure> figures) {
        Set<String> out = new LinkedHashSet<>();
        for (Figure f : figures) {
            out.add(party(f).isEmpty() ? "?" + f.name() : side(party(f).get(0)));
        }
        return out;
    }

    /** The side that a figure is on, where it is a party of the record. */
    Optional<String> sideOf(Figure figure) {
        return party(figure).stream().findFirst().map(this::side);
    }

    /** The gold parties that share mentions with a figure, most first. */
    private List<String> party(Figure figure) {
        String best = "";
        int most = 0;
        for (JsonNode p : parties) {
            int shared = 0;
            for (JsonNode mention : p.get("mentions")) {
                int start = text.offsetByCodePoints(0, mention.get("start").intValue());
                int end = text.offsetByCodePoints(0, mention.get("end").intValue());
                shared += figure.mentions().stream().anyMatch(m -> isOne(start, end, m.span())) ? 1 : 0;
            }
            if (shared > most) {
                most = shared;
                best = p.get("id").stringValue();
            }
        }
        return most == 0 ? List.of() : new ArrayList<>(List.of(best));
    }

    private static boolean isOne(int start, int end, Span m) {
        int common = Math.min(end, m.end()) - Math.max(start, m.start());
        int all = Math.max(end, m.end()) - Math.min(start, m.start());
        return common > 0 && (2 * common >= all || end == m.end());
    }
}
