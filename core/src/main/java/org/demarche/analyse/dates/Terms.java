package org.demarche.analyse.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.DateWord;
import org.demarche.lexicon.Phrases;
import org.demarche.report.Span;

/** A sentence as the grammar of dates reads it: words in lower case, "mid-June" cut in three, each with the parts it may play. Places count from 0. */
final class Terms {

    private static final Set<String> HYPHENS = Set.of("-", "–", "—", "‑", "‐");

    /** A word or a piece of one. */
    private record Piece(Word word, Span span, String low) {}

    /** A word or phrase in a part: what it stands for, and the place after it. */
    record Term(String value, int end) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> forms;
    private final List<Optional<Phrases.Found<List<DateWord>>>> found;

    Terms(Sentence sentence, Phrases<List<DateWord>> phrases) {
        sentence.words().forEach(this::add);
        this.forms = pieces.stream().map(Piece::low).toList();
        this.found = IntStream.range(0, forms.size())
                .mapToObj(i -> phrases.longestAt(forms, i))
                .toList();
    }

    private void add(Word word) {
        String low = word.form().toLowerCase(Locale.ROOT).replace('’', '\'');
        if (low.startsWith("mid-") && low.length() == word.form().length() && low.length() > 4) {
            int start = word.span().start();
            pieces.add(new Piece(word, new Span(start, start + 3), "mid"));
            pieces.add(new Piece(word, new Span(start + 3, start + 4), "-"));
            pieces.add(new Piece(word, new Span(start + 4, word.span().end()), low.substring(4)));
        } else {
            pieces.add(new Piece(word, word.span(), low));
        }
    }

    int size() {
        return pieces.size();
    }

    /** The word in lower case; empty outside the sentence. */
    String low(int i) {
        return i < 0 || i >= pieces.size() ? "" : forms.get(i);
    }

    Word word(int i) {
        return pieces.get(i).word();
    }

    Span span(int from, int end) {
        return pieces.get(from).span().join(pieces.get(end - 1).span());
    }

    boolean is(int i, String... words) {
        String low = low(i);
        for (String word : words) {
            if (low.equals(word)) {
                return true;
            }
        }
        return false;
    }

    boolean tagged(int i, String upos) {
        return i >= 0 && i < pieces.size() && pieces.get(i).word().upos().equals(upos);
    }

    boolean isCapital(int i) {
        return i >= 0
                && i < pieces.size()
                && pieces.get(i).word().form().codePoints().anyMatch(Character::isUpperCase);
    }

    boolean isHyphen(int i) {
        return HYPHENS.contains(low(i));
    }

    /** The place after a hyphen, or the place itself. */
    int afterHyphen(int i) {
        return isHyphen(i) ? i + 1 : i;
    }

    /** Whether no blank stands in front of the word. */
    boolean touches(int i) {
        return i > 0
                && i < pieces.size()
                && pieces.get(i - 1).span().end() == pieces.get(i).span().start();
    }

    /** The longest phrase that starts here, if it can play this part. */
    Optional<Term> term(int i, String kind) {
        if (i < 0 || i >= pieces.size()) {
            return Optional.empty();
        }
        return found.get(i)
                .flatMap(f -> f.value().stream()
                        .filter(w -> w.kind().equals(kind))
                        .findFirst()
                        .map(w -> new Term(w.value(), i + f.length())));
    }

    /** A whole number of so many digits, without comma; -1 where it is none. */
    int digits(int i, int least, int most) {
        String low = low(i);
        boolean fits =
                low.length() >= least && low.length() <= most && low.chars().allMatch(c -> c >= '0' && c <= '9');
        return fits ? Integer.parseInt(low) : -1;
    }

    Optional<Unit> unit(int i) {
        return term(i, "unit").map(t -> Unit.valueOf(t.value()));
    }

    /** Whether a word is a plural ("weeks"). */
    boolean isPlural(int i) {
        return low(i).endsWith("s") && !low(i).equals("s");
    }
}
