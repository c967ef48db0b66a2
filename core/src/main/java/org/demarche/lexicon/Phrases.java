package org.demarche.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Phrases of one or several words, each with a value; finds the longest that starts at a place in a text's words.
 *
 * <p>A phrase is compared sign by sign, blanks aside, with runs of whole words, so it does not matter that "Al-Shabab" is three words and "anti-IS" one.
 */
public final class Phrases<T> {

    /** A phrase found: {@code length} words from the place that was asked about. */
    public record Found<T>(T value, int length) {}

    private final Map<String, T> values = new HashMap<>();
    private int longest = 1;

    /** The first value given for a phrase is kept. */
    void put(String phrase, T value) {
        values.putIfAbsent(key(phrase), value);
        longest = Math.max(longest, parts(phrase));
    }

    /** The signs of a phrase without the blanks between them, however the tokeniser cuts it. */
    private static String key(String phrase) {
        StringBuilder out = new StringBuilder(phrase.length());
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if (!Character.isWhitespace(c)) {
                out.append(c == '’' ? '\'' : c);
            }
        }
        return out.toString();
    }

    /** The most words that a phrase can be cut into: runs of letters and digits, and every other sign. */
    private static int parts(String phrase) {
        int parts = 0;
        boolean inside = false;
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
            parts += (letter && !inside) || (!letter && !Character.isWhitespace(c)) ? 1 : 0;
            inside = letter;
        }
        return parts;
    }

    public Optional<T> get(String phrase) {
        return Optional.ofNullable(values.get(key(phrase)));
    }

    /** The longest phrase that starts at {@code at}. */
    public Optional<Found<T>> longestAt(List<String> words, int at) {
        StringBuilder key = new StringBuilder();
        Optional<Found<T>> best = Optional.empty();
        for (int n = 1; n <= longest && at + n <= words.size(); n++) {
            key.append(words.get(at + n - 1).replace('’', '\''));
            T value = values.get(key.toString());
            if (value != null) {
                best = Optional.of(new Found<>(value, n));
            }
        }
        return best;
    }

    /** The longest phrase that ends with the word at {@code last}. */
    public Optional<Found<T>> longestEndingAt(List<String> words, int last) {
        for (int n = Math.min(longest, last + 1); n > 0; n--) {
            T value = values.get(
                    String.join("", words.subList(last - n + 1, last + 1)).replace('’', '\''));
            if (value != null) {
                return Optional.of(new Found<>(value, n));
            }
        }
        return Optional.empty();
    }
}
