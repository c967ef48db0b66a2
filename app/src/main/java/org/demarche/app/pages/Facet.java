package org.demarche.app.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A way to narrow a page: a parameter with the values that it can have, each with how much it would leave.
 *
 * @param label what a person reads over it
 */
public record Facet(String label, List<Choice> choices) {

    /**
     * One value.
     *
     * @param link the page narrowed to it; for one that is chosen, the page without it
     */
    public record Choice(String label, long count, String link, boolean chosen) {}

    public Facet {
        choices = List.copyOf(choices);
    }

    /**
     * The values of a parameter in the order given.
     *
     * @param counts how much each value would leave
     */
    public static Facet of(Address address, String parameter, String label, Map<String, Long> counts) {
        List<Choice> out = new ArrayList<>();
        counts.forEach((value, count) -> {
            boolean chosen = address.get(parameter).equals(value);
            String link = (chosen ? address.without(parameter) : address.with(parameter, value)).link();
            out.add(new Choice(value, count, link, chosen));
        });
        return new Facet(label, out);
    }

    /** The same with the names that a person reads in place of values; a value without a name stays. */
    public Facet named(Map<String, String> names) {
        return new Facet(
                label,
                choices.stream()
                        .map(c -> new Choice(names.getOrDefault(c.label(), c.label()), c.count(), c.link(), c.chosen()))
                        .toList());
    }
}
