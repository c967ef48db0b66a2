package org.demarche.app.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.demarche.app.Message;
import org.demarche.ledger.Filter;

/**
 * What is asked for: a path and its parameters, which together are the whole state of a page.
 *
 * <p>Links are addresses too: {@code address.with("party", "russia").link()} is this page narrowed to one party, {@code link(Form.CSV)} its table.
 *
 * @param path without the ending of a form, for example {@code /parties}
 * @param names what stands at the marks of the route, for example {@code id}
 * @param parameters in the order of the address, empty ones left out
 */
public record Address(String path, Form form, Map<String, String> names, Map<String, String> parameters) {

    /** The parameters that narrow a list, with the words that a person reads. */
    private static final Map<String, String> NARROWING = narrowing();

    /** Ids that can stand in a path as they are, once encoded. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} _.,:()+@=-]+");

    private static final int LONGEST = 500;
    private static final int MOST_ROWS = 1000;

    /** A parameter that narrows the page, and the address without it. */
    public record Chip(String name, String label, String value, String without) {}

    public Address {
        names = Map.copyOf(names);
        Map<String, String> given = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (!value.isBlank()) {
                given.put(name, value.strip());
            }
        });
        parameters = given;
    }

    private static Map<String, String> narrowing() {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("q", "words");
        out.put("party", "party");
        out.put("issue", "issue");
        out.put("kind", "kind");
        out.put("type", "type");
        out.put("place", "place");
        out.put("status", "status");
        out.put("stance", "stance");
        out.put("source", "source");
        out.put("since", "since");
        out.put("until", "until");
        out.put("week", "week");
        out.put("as_of", "as of");
        out.put("against", "against");
        out.put("checked", "checked");
        out.put("min_sources", "sources at least");
        return out;
    }

    /** An address of this site without parameters. */
    public static Address of(String path) {
        return new Address(path, Form.HTML, Map.of(), Map.of());
    }

    /** The page of one thing: {@code of("/parties", id)}. An id that a path cannot hold goes in as {@code ~} and Base64. */
    public static Address of(String room, String id) {
        return of(room + "/" + segment(id));
    }

    private static String segment(String id) {
        boolean ending = Form.of(id) != Form.HTML;
        boolean plain = PLAIN.matcher(id).matches() && !id.matches("\\.+") && !ending && !id.startsWith("~");
        return plain
                ? encoded(id).replace("+", "%20")
                : "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** What stands at a mark of the route, decoded. */
    public String named(String name) {
        String given = names.getOrDefault(name, "");
        if (!given.startsWith("~")) {
            return given;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(given.substring(1)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return given;
        }
    }

    /** The value of a parameter; empty where it is not given. */
    public String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The same with one parameter set, from the first page on. */
    public Address with(String name, String value) {
        Map<String, String> out = new LinkedHashMap<>(parameters);
        out.remove("after");
        out.put(name, value);
        return new Address(path, form, names, out);
    }

    /** The same without one parameter, from the first page on. */
    public Address without(String name) {
        return with(name, "");
    }

    /** As the browser wants it. */
    public String link() {
        return link(Form.HTML);
    }

    /** The twin of this page in another form. */
    public String link(Form other) {
        StringBuilder out =
                new StringBuilder(path.equals("/") && other != Form.HTML ? "/desk" : path).append(other.ending());
        char sign = '?';
        for (Map.Entry<String, String> one : parameters.entrySet()) {
            out.append(sign).append(encoded(one.getKey())).append('=').append(encoded(one.getValue()));
            sign = '&';
        }
        return out.toString();
    }

    /** What narrows this page, each with the way out. */
    public List<Chip> chips() {
        List<Chip> out = new ArrayList<>();
        NARROWING.forEach((name, label) -> {
            if (!get(name).isEmpty()) {
                out.add(new Chip(name, label, get(name), without(name).link()));
            }
        });
        return out;
    }

    /** The filter of the ledger that the parameters ask for. */
    public Filter filter() {
        return new Filter(
                word("party"),
                word("issue"),
                word("place"),
                first(),
                last(),
                word("status"),
                word("source"),
                get("checked").equals("yes"),
                number("min_sources", 0),
                0);
    }

    /** {@code since}, or the Monday of {@code week}. */
    private String first() {
        return day("since").isEmpty() && !get("week").isEmpty() ? monday().toString() : day("since");
    }

    private String last() {
        return day("until").isEmpty() && !get("week").isEmpty()
                ? monday().plusDays(6).toString()
                : day("until");
    }

    private LocalDate monday() {
        try {
            return LocalDate.parse(get("week") + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        } catch (DateTimeException e) {
            throw new Refusal(400, Message.DM_122, "week", "it is no week like 2015-W34");
        }
    }

    /** A word of bounded length. */
    public String word(String name) {
        String words = get(name);
        if (words.length() > LONGEST) {
            throw new Refusal(400, Message.DM_122, name, "it is too long");
        }
        return words;
    }

    /** A day as {@code YYYY-MM-DD}; empty where none is given. */
    public String day(String name) {
        String words = get(name);
        if (words.isEmpty()) {
            return "";
        }
        try {
            return LocalDate.parse(words).toString();
        } catch (DateTimeException e) {
            throw new Refusal(400, Message.DM_122, name, "it is no day like 2015-08-17");
        }
    }

    /** A number from zero on. */
    public int number(String name, int otherwise) {
        String words = get(name);
        if (words.isEmpty()) {
            return otherwise;
        }
        if (!words.matches("\\d{1,9}")) {
            throw new Refusal(400, Message.DM_122, name, "it is no whole number");
        }
        return Integer.parseInt(words);
    }

    /** How many rows are wanted: {@code limit}, within bounds. */
    public int limit(int otherwise) {
        return Math.max(1, Math.min(MOST_ROWS, number("limit", otherwise)));
    }
}
