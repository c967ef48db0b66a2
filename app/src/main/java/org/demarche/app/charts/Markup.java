package org.demarche.app.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;

/** Markup being written: the one way in which words enter a picture, always escaped, without the signs that XML forbids. */
public final class Markup {

    private static final int DECIMALS = 2;

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are names and values in turn, and one whose value is the empty string is left out. */
    public Markup open(String name, Object... attributes) {
        tag(name, attributes).append('>');
        open.push(name);
        return this;
    }

    /** An element without content. */
    public Markup leaf(String name, Object... attributes) {
        tag(name, attributes).append("/>");
        return this;
    }

    /** An element that holds words only. */
    public Markup whole(String name, Object words, Object... attributes) {
        return open(name, attributes).words(words).close();
    }

    private StringBuilder tag(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            String value = text(attributes[i + 1]);
            if (!value.isEmpty()) {
                out.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(value)
                        .append('"');
            }
        }
        return out;
    }

    /** Words of a report or of ours. */
    public Markup words(Object words) {
        out.append(text(words));
        return this;
    }

    /** Markup that another writer has finished. */
    public Markup markup(String finished) {
        out.append(finished);
        return this;
    }

    /** Closes the element opened last. */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** All of it; everything must be closed. */
    public String end() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }

    /** A number with at most two decimals, for an attribute. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String text(Object value) {
        return value instanceof Double number ? number(number) : escaped(String.valueOf(value));
    }

    /** Words as they may stand in an element or between quotation marks. */
    public static String escaped(String words) {
        StringBuilder out = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    boolean forbidden = (c < ' ' && c != '\n' && c != '\t')
                            || (c >= 0x7f && c <= 0x9f)
                            || (c >= 0xd800 && c <= 0xdfff)
                            || c == 0xfffe
                            || c == 0xffff;
                    out.appendCodePoint(forbidden ? ' ' : c);
                }
            }
        });
        return out.toString();
    }
}
