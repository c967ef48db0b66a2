package org.demarche.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Phrases of one or several words, each with a value; finds the longest that starts at a place in a text's words.
 *
 * <p>Phrases are compared word by word with what the tokeniser makes of a text, so "U.S." is one word and "Al-Shabab" three.
 */
public final class Phrases<T> {

    /** A phrase found: {@code length} words from the place that was asked about. */
    public record Found<T>(T value, int length) {}

    private final Map<String, T> values = new HashMap<>();
    private int longest = 1;

    /** The first value given for a phrase is kept. */
    void put(String phrase, T value) {
        String key = String.join(" ", split(phrase));
        values.putIfAbsent(key, value);
        longest = Math.max(longest, split(phrase).size());
    }

    /** The words of a phrase as the tokeniser would find them: hyphens and apostrophes of clitics stand alone. */
    static List<String> split(String phrase) {
        String apart = phrase.strip()
                .replace('’', '\'')
                .replaceAll("(?<=[\\p{L}\\d.])-(?=[\\p{L}\\d])", " - ")
                .replaceAll("(?<=\\p{L})('s?)(?= |$)", " $1")
                .replaceAll("([&/(),])", " $1 ");
        return List.of(apart.strip().split("\\s+"));
    }

    public Optional<T> get(String phrase) {
        return Optional.ofNullable(values.get(String.join(" ", split(phrase))));
    }

    /** The longest phrase that starts at {@code at}. */
    public Optional<Found<T>> longestAt(List<String> words, int at) {
        StringBuilder key = new StringBuilder();
        Optional<Found<T>> best = Optional.empty();
        for (int n = 1; n <= longest && at + n <= words.size(); n++) {
            key.append(n > 1 ? " " : "").append(words.get(at + n - 1).replace('’', '\''));
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
            T value = values.get(String.join(" ", words.subList(last - n + 1, last + 1)).replace('’', '\''));
            if (value != null) {
                return Optional.of(new Found<>(value, n));
            }
        }
        return Optional.empty();
    }
}
