package org.demarche.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Cuts words into the sub-tokens that the encoder knows: BERT's uncased WordPiece (Wu and others 2016, Devlin and others 2019), longest
 * piece first.
 *
 * <p>Works word by word, on lower case without accents; marks inside a word are pieces of their own. The training code does the same in
 * {@code lab/training/wordpiece.py}; a test keeps the two alike.
 */
final class WordPiece {

    /** Of one word at most: the rest of a web address says nothing more. */
    static final int MOST_PIECES = 8;

    private static final int LONGEST = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;

    WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.unknown = Objects.requireNonNull(vocabulary.get("[UNK]"), "[UNK]");
    }

    /** The numbers of the word's pieces; at least one, at most {@link #MOST_PIECES}. */
    List<Integer> pieces(String word) {
        List<Integer> out = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        plain(word).codePoints().filter(c -> !Character.isWhitespace(c)).forEach(c -> {
            if (isMark(c)) {
                greedy(run.toString(), out);
                run.setLength(0);
                greedy(Character.toString(c), out);
            } else {
                run.appendCodePoint(c);
            }
        });
        greedy(run.toString(), out);
        if (out.isEmpty()) {
            return List.of(unknown);
        }
        return List.copyOf(out.subList(0, Math.min(out.size(), MOST_PIECES)));
    }

    private static String plain(String word) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .codePoints()
                .filter(WordPiece::isKept)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isKept(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static boolean isMark(int c) {
        boolean ascii = (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
        return ascii
                || switch (Character.getType(c)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    private void greedy(String run, List<Integer> out) {
        if (run.isEmpty()) {
            return;
        }
        List<Integer> found = run.codePointCount(0, run.length()) > LONGEST ? List.of(unknown) : longestFirst(run);
        out.addAll(found);
    }

    private List<Integer> longestFirst(String run) {
        List<Integer> out = new ArrayList<>();
        int start = 0;
        while (start < run.length()) {
            int end = run.length();
            Integer piece = vocabulary.get((start > 0 ? "##" : "") + run.substring(start, end));
            while (piece == null && end > start + 1) {
                end--;
                piece = vocabulary.get((start > 0 ? "##" : "") + run.substring(start, end));
            }
            if (piece == null) {
                return List.of(unknown);
            }
            out.add(piece);
            start = end;
        }
        return out;
    }
}
