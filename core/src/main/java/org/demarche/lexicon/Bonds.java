package org.demarche.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words that tell of a standing tie between two parties: "ally of", "backed by", "leader", "fight against". */
public final class Bonds {

    /**
     * One way in which a word ties two parties.
     *
     * @param a where the first party stands: {@code subject}, {@code bearer}, {@code poss} … or a preposition, see {@code relations.tsv}
     * @param b where the second stands
     * @param kinds what the second must be: {@code body}, {@code state}, {@code person}; empty where it may be any
     * @param type {@code ally}, {@code opponent}, {@code fights}, {@code leads}, {@code member}, {@code represents} or {@code backs}
     */
    public record Frame(String id, List<String> a, List<String> b, List<String> kinds, String type) {}

    private final Map<String, List<Frame>> frames = new TreeMap<>();

    Bonds(Table table) {
        for (Table.Row row : table.rows()) {
            Frame frame = new Frame(row.id(), row.all("a"), row.all("b"), row.all("kinds"), row.get("type"));
            for (String word : row.all("word")) {
                frames.computeIfAbsent(row.get("part") + ' ' + word, k -> new ArrayList<>())
                        .add(frame);
            }
        }
    }

    /** The rows of a word, in the order of the list; the part is {@code verb}, {@code noun}, {@code adjective}, {@code case} or {@code name}. */
    public List<Frame> of(String part, String word) {
        return List.copyOf(frames.getOrDefault(part + ' ' + word, List.of()));
    }

    /** The rows of a word whose lemma may be wrong. */
    public List<Frame> of(String part, String lemma, String form) {
        for (String word : Stems.of(lemma, form)) {
            List<Frame> found = of(part, word);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
