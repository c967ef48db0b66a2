package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.demarche.analyse.Figure;
import org.demarche.lexicon.Table;

/**
 * The example of one row of the event lists: what it must give and whether it does.
 *
 * <p>{@code expected} reads {@code TYPE mode: actor, actor → recipient} in the example's own words.
 */
public final class RowExample {

    private final String id;
    private final String expected;

    /** @param list the name of the list that the row stands in */
    public RowExample(String list, Table.Row row) {
        this.id = list + "/" + row.id();
        this.expected = row.get("expected");
    }

    /** What is wrong with the tellings found in the example; empty where nothing is. */
    public String complaint(List<Telling> found) {
        List<String> said = new ArrayList<>();
        for (Telling t : found) {
            if (t.frame().id().equals(id)) {
                String line = line(t);
                if (fits(t)) {
                    return "";
                }
                said.add(line);
            } else {
                said.add("(" + t.frame().id() + ") " + line(t));
            }
        }
        return id + " expected " + expected + " but found " + said;
    }

    private static String line(Telling t) {
        return t.frame().code().type() + " " + String.join("|", t.frame().code().modes()) + ": " + names(t.actors())
                + " → " + names(t.recipients());
    }

    private static String names(Collection<Figure> figures) {
        return String.join(", ", figures.stream().map(Figure::name).toList());
    }

    private boolean fits(Telling t) {
        String[] head = expected.split(":", 2);
        String type = head[0].strip().split(" ")[0];
        String[] who = (head.length > 1 ? head[1] : "").split("→", -1);
        List<String> actors = parts(who[0]);
        List<String> recipients = who.length > 1 ? parts(who[1]) : List.of();
        return type.equals(t.frame().code().type().name())
                && same(actors, t.actors())
                && same(recipients, t.recipients());
    }

    private static List<String> parts(String words) {
        return Arrays.stream(words.split(","))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static boolean same(List<String> expected, List<Figure> found) {
        return expected.size() == found.size()
                && expected.stream().allMatch(e -> found.stream().anyMatch(f -> isNamed(f, e)));
    }

    private static boolean isNamed(Figure figure, String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return figure.mentions().stream().anyMatch(m -> like(m.name(), wanted))
                || like(figure.name(), wanted)
                || figure.mentions().stream().anyMatch(m -> like(m.head().form(), wanted));
    }

    private static boolean like(String name, String wanted) {
        String low = name.toLowerCase(Locale.ROOT);
        int n = Math.min(4, Math.min(low.length(), wanted.length()));
        return low.contains(wanted) || wanted.contains(low) || low.substring(0, n).equals(wanted.substring(0, n));
    }
}
