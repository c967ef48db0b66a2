package org.demarche.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words that tell what befell people who are counted: "kill", "deaths", "homeless", "take … hostage". */
public final class Harms {

    /**
     * One way in which a word tells of victims.
     *
     * @param kind what befell them: {@code killed}, {@code injured} …
     * @param victims where they stand: {@code object}, {@code subject}, {@code of}, {@code self} … see {@code tolls.tsv}
     * @param with words of which one must hang from the word ("lives", "hostage"); empty where it stands alone
     */
    public record Frame(String id, String kind, List<String> victims, List<String> with) {}

    private final Map<String, List<Frame>> frames = new TreeMap<>();

    Harms(Table table) {
        for (Table.Row row : table.rows()) {
            Frame frame = new Frame(row.id(), row.get("kind"), row.all("victims"), row.all("with"));
            for (String word : row.all("word")) {
                frames.computeIfAbsent(row.get("part") + ' ' + word, k -> new ArrayList<>())
                        .add(frame);
            }
        }
    }

    /** The rows of a word, in the order of the list; the lemma of a verb or noun, the form of an adjective. */
    public List<Frame> of(String part, String word) {
        return List.copyOf(frames.getOrDefault(part + ' ' + word, List.of()));
    }

    /** The rows of a verb whose lemma may be wrong: its form, then the form without its ending. */
    public List<Frame> verb(String lemma, String form) {
        for (String word : Stems.of(lemma, form)) {
            List<Frame> found = of("verb", word);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
