package org.demarche.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A word or phrase that expressions of time are made of: a month, a weekday, a unit, a feast, a number.
 *
 * @param kind what part it plays ({@code month}, {@code weekday}, {@code unit} …), as listed at the top of {@code dates.tsv}
 * @param value what it stands for, in the terms of its kind
 */
public record DateWord(String id, String kind, String value) {

    /** All of them by their words in lower case; one word may play several parts ("second", "May"). */
    static Phrases<List<DateWord>> phrases(Table table) {
        Map<String, List<DateWord>> all = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            DateWord word = new DateWord(row.id(), row.get("kind"), row.get("value"));
            row.all("words")
                    .forEach(w -> all.computeIfAbsent(w, k -> new ArrayList<>()).add(word));
        }
        Phrases<List<DateWord>> out = new Phrases<>();
        all.forEach((words, parts) -> out.put(words, List.copyOf(parts)));
        return out;
    }
}
