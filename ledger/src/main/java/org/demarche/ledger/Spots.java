package org.demarche.ledger;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The words at the spans of a record, which count code points of the report's text. */
final class Spots {

    private final String text;
    private final int[] units;

    Spots(String text) {
        this.text = text;
        this.units = new int[text.codePointCount(0, text.length()) + 1];
        int unit = 0;
        for (int i = 0; i < units.length; i++) {
            units[i] = unit;
            unit += unit < text.length() ? Character.charCount(text.codePointAt(unit)) : 0;
        }
    }

    /** The words at one span; empty where the text has no such place. */
    String words(JsonNode span) {
        int start = span.path("start").asInt(-1);
        int end = span.path("end").asInt(-1);
        boolean inside = start >= 0 && end >= start && end < units.length;
        return inside ? text.substring(units[start], units[end]) : "";
    }

    /** The words at all of them, on one line. */
    String all(JsonNode spans) {
        List<String> out = new ArrayList<>();
        spans.forEach(s -> out.add(line(words(s))));
        return String.join(" … ", out);
    }

    static int start(JsonNode spans) {
        return spans.path(0).path("start").asInt(0);
    }

    static int stop(JsonNode spans) {
        return spans.path(0).path("end").asInt(0);
    }

    static String line(String words) {
        return words.replaceAll("(?U)\\s+", " ").strip();
    }
}
