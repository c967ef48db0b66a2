package org.demarche.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.demarche.report.Span;

/**
 * One sentence with its tree.
 *
 * <p>Words count from 1, so that 0 can stand for the root's head, as in CoNLL-U.
 */
public final class Sentence {

    /** How many numbers tell what a word means. */
    public static final int WIDTH = 384;

    private final int number;
    private final int paragraph;
    private final List<Word> words;
    private final List<List<Word>> dependents;
    private final float[] meanings;

    /** A sentence of whose words nothing is known but what they say themselves. */
    public Sentence(int number, int paragraph, List<Word> words) {
        this(number, paragraph, words, new float[0]);
    }

    /**
     * @param number the sentence's place in the report, counting from 0
     * @param paragraph the paragraph it stands in, counting from 0
     * @param words its words in order; at least one
     * @param meanings the network's vectors of the words, one behind the other; none where no network has read them
     */
    Sentence(int number, int paragraph, List<Word> words, float[] meanings) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a sentence without words");
        }
        this.number = number;
        this.paragraph = paragraph;
        this.words = List.copyOf(words);
        this.meanings = meanings.clone();
        List<List<Word>> hanging = new ArrayList<>();
        for (int i = 0; i <= words.size(); i++) {
            hanging.add(new ArrayList<>());
        }
        words.forEach(w -> hanging.get(w.head()).add(w));
        this.dependents = hanging.stream().map(List::copyOf).toList();
    }

    public int number() {
        return number;
    }

    public int paragraph() {
        return paragraph;
    }

    public List<Word> words() {
        return words;
    }

    public Word word(int index) {
        return words.get(index - 1);
    }

    /** What the network takes a word to mean here: {@link #WIDTH} numbers, or none. */
    public float[] meaning(Word word) {
        int at = (word.index() - 1) * WIDTH;
        return meanings.length == 0 ? new float[0] : Arrays.copyOfRange(meanings, at, at + WIDTH);
    }

    public Word root() {
        return dependents.get(0).get(0);
    }

    public Span span() {
        return words.get(0).span().join(words.get(words.size() - 1).span());
    }

    /** The words that hang from this one, in order. */
    public List<Word> dependents(Word word) {
        return dependents.get(word.index());
    }

    /** The first dependent with this relation, any subtype. */
    public Optional<Word> dependent(Word word, String relation) {
        for (Word dependent : dependents(word)) {
            if (dependent.is(relation)) {
                return Optional.of(dependent);
            }
        }
        return Optional.empty();
    }

    public Optional<Word> headOf(Word word) {
        return word.isRoot() ? Optional.empty() : Optional.of(word(word.head()));
    }

    /** The word and everything below it, in order. */
    public List<Word> subtree(Word word) {
        BitSet in = below(word);
        return words.stream().filter(w -> in.get(w.index())).toList();
    }

    /** The indices of the word and of everything below it. */
    public BitSet below(Word word) {
        BitSet in = new BitSet(words.size() + 1);
        List<Word> open = new ArrayList<>(List.of(word));
        while (!open.isEmpty()) {
            Word next = open.remove(open.size() - 1);
            if (!in.get(next.index())) {
                in.set(next.index());
                open.addAll(dependents(next));
            }
        }
        return in;
    }

    /** Whether {@code word} is {@code above} or hangs somewhere below it. */
    public boolean isBelow(Word word, Word above) {
        Word at = word;
        for (int steps = 0; steps <= words.size(); steps++) {
            if (at.index() == above.index()) {
                return true;
            }
            if (at.isRoot()) {
                return false;
            }
            at = word(at.head());
        }
        return false;
    }
}
