package org.demarche.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Phrases of one or several words, each with a value; finds the longest that starts at a place in a text's words.
 *
 * <p>A phrase is compared sign by sign, blanks aside, with runs of whole words, so it does not matter that "Al-Shabab" is three words and "anti-IS" one.
 */
public final class Phrases<T> {

    /** A phrase found: {@code length} words from the place that was asked about. */
    public record Found<T>(T value, int length) {}

    private final Map<String, T> values;
    private final Signs starts;
    private final Signs ends;
    private final Predicate<T> wanted;
    private int longest = 1;

    Phrases() {
        this(new HashMap<>(), new Signs(), new Signs(), any -> true);
    }

    private Phrases(Map<String, T> values, Signs starts, Signs ends, Predicate<T> wanted) {
        this.values = values;
        this.starts = starts;
        this.ends = ends;
        this.wanted = wanted;
    }

    /** The same phrases, of which only those are found whose values pass. */
    public Phrases<T> only(Predicate<T> passes) {
        Phrases<T> out = new Phrases<>(values, starts, ends, passes);
        out.longest = longest;
        return out;
    }

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
        return Optional.ofNullable(values.get(key(phrase))).filter(wanted);
    }

    /** The longest phrase that starts at {@code at}. */
    public Optional<Found<T>> longestAt(List<String> words, int at) {
        int room = starts.room(words, at, 1);
        Optional<Found<T>> best = Optional.empty();
        String key = "";
        for (int n = 1; n <= longest && at + n <= words.size(); n++) {
            String word = words.get(at + n - 1);
            room -= word.length();
            if (room < 0) {
                break;
            }
            String plain = word.replace('’', '\'');
            key = n == 1 ? plain : key + plain;
            T value = values.get(key);
            if (value != null && wanted.test(value)) {
                best = Optional.of(new Found<>(value, n));
            }
        }
        return best;
    }

    /** The longest phrase that ends with the word at {@code last}. */
    public Optional<Found<T>> longestEndingAt(List<String> words, int last) {
        int room = ends.room(words, last, -1);
        Optional<Found<T>> best = Optional.empty();
        String key = "";
        for (int n = 1; n <= longest && n <= last + 1; n++) {
            String word = words.get(last - n + 1);
            room -= word.length();
            if (room < 0) {
                break;
            }
            String plain = word.replace('’', '\'');
            key = n == 1 ? plain : plain + key;
            T value = values.get(key);
            if (value != null && wanted.test(value)) {
                best = Optional.of(new Found<>(value, n));
            }
        }
        return best;
    }

    /**
     * How many signs a phrase can have that begins with these three, or with fewer where it is shorter; nearly every place of a text is ruled out by it,
     * before any key is made. Two beginnings may meet by chance; then a key is made in vain.
     */
    private static final class Signs {
        private static final int COUNT = 3;
        private static final int PLACES = 1 << 13;

        private final short[] most = new short[PLACES];

        void put(String key) {
            int place = 0;
            for (int i = 0; i < Math.min(COUNT, key.length()); i++) {
                place = next(place, key.charAt(i));
            }
            most[place] = (short) Math.max(most[place], Math.min(Short.MAX_VALUE, key.length()));
        }

        /**
         * The signs of the longest phrase that may begin here; -1 where none can.
         *
         * @param step 1 to go on through the words and their signs from the first, -1 to go back from the last
         */
        int room(List<String> words, int at, int step) {
            int room = 0;
            int place = 0;
            int seen = 0;
            for (int w = at; w >= 0 && w < words.size() && seen < COUNT; w += step) {
                String word = words.get(w);
                int length = word.length();
                for (int i = 0; i < length && seen < COUNT; i++, seen++) {
                    char sign = word.charAt(step > 0 ? i : length - 1 - i);
                    place = next(place, sign == '’' ? '\'' : sign);
                    room = Math.max(room, most[place]);
                }
            }
            return room == 0 ? -1 : room;
        }

        private static int next(int place, char sign) {
            return (place * 31 + sign + 1) & (PLACES - 1);
        }
    }
}
