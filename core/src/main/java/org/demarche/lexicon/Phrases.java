package org.demarche.lexicon;

import java.util.BitSet;
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
    private final Signs starts = new Signs();
    private final Signs ends = new Signs();
    private int longest = 1;

    /** The first value given for a phrase is kept. */
    void put(String phrase, T value) {
        String key = key(phrase);
        values.putIfAbsent(key, value);
        starts.put(key);
        ends.put(reversed(key));
        longest = Math.max(longest, parts(phrase));
    }

    /** Sign by sign, not as {@link StringBuilder#reverse}, which keeps pairs of surrogates. */
    private static String reversed(String key) {
        StringBuilder out = new StringBuilder(key.length());
        for (int i = key.length() - 1; i >= 0; i--) {
            out.append(key.charAt(i));
        }
        return out.toString();
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
        int most = starts.mayBegin(words, at, 1) ? Math.min(longest, words.size() - at) : 0;
        Optional<Found<T>> best = Optional.empty();
        String key = "";
        for (int n = 1; n <= most; n++) {
            String word = words.get(at + n - 1).replace('’', '\'');
            key = n == 1 ? word : key + word;
            T value = values.get(key);
            if (value != null) {
                best = Optional.of(new Found<>(value, n));
            }
        }
        return best;
    }

    /** The longest phrase that ends with the word at {@code last}. */
    public Optional<Found<T>> longestEndingAt(List<String> words, int last) {
        if (!ends.mayBegin(words, last, -1)) {
            return Optional.empty();
        }
        for (int n = Math.min(longest, last + 1); n > 0; n--) {
            String key = n == 1 ? words.get(last) : String.join("", words.subList(last - n + 1, last + 1));
            T value = values.get(key.replace('’', '\''));
            if (value != null) {
                return Optional.of(new Found<>(value, n));
            }
        }
        return Optional.empty();
    }

    /**
     * The first three signs of all phrases, or all signs of a shorter one; nearly every place of a text is ruled out by them, before any key is made.
     * Sets of signs may meet by chance; then a key is made in vain.
     */
    private static final class Signs {
        private static final int COUNT = 3;
        private static final int ROOM = 1 << 13;

        private final BitSet known = new BitSet(ROOM);

        void put(String key) {
            int place = 0;
            for (int i = 0; i < Math.min(COUNT, key.length()); i++) {
                place = next(place, key.charAt(i));
            }
            known.set(place);
        }

        /**
         * Whether a phrase may begin here.
         *
         * @param step 1 to go on through the words and their signs from the first, -1 to go back from the last
         */
        boolean mayBegin(List<String> words, int at, int step) {
            int place = 0;
            int seen = 0;
            for (int w = at; w >= 0 && w < words.size() && seen < COUNT; w += step) {
                String word = words.get(w);
                int length = word.length();
                for (int i = 0; i < length && seen < COUNT; i++, seen++) {
                    char sign = word.charAt(step > 0 ? i : length - 1 - i);
                    place = next(place, sign == '’' ? '\'' : sign);
                    if (known.get(place)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static int next(int place, char sign) {
            return (place * 31 + sign + 1) & (ROOM - 1);
        }
    }
}
