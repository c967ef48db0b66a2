package org.demarche.analyse.dates;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.TimeExpression;
import org.demarche.record.When;

/**
 * Dates what happened a length of time before or after what the clause above tells: "Kenya protested on Thursday, two days after marines boarded a boat".
 *
 * <p>The boarding was not on Thursday but two days before. Where the length is no whole number of days, or the clause above has no single day, the date stays
 * open: that of the clause above is surely not it.
 */
final class Apart {

    private static final Pattern DAYS = Pattern.compile("P(\\d{1,3})([DW])");
    private static final int WEEK = 7;
    private static final int LINKS = 4;

    private final Sentence sentence;
    private final List<Length> lengths;

    /** A length of time and the word of the sentence that stands for it. */
    record Length(TimeExpression expression, Word head) {}

    Apart(Sentence sentence, List<Length> lengths) {
        this.sentence = sentence;
        this.lengths = lengths;
    }

    /**
     * When that was which the word tells; empty where no length sets it apart from the clause above.
     *
     * @param dates when that was which another word of the sentence tells
     */
    Optional<When> of(Word predicate, BiFunction<Sentence, Word, When> dates) {
        Word at = predicate;
        for (int i = 0; i < LINKS && !at.isRoot(); i++) {
            Word clause = at;
            Optional<Length> length = lengths.stream()
                    .filter(l -> clause.is("advcl") && (l.head().head() == clause.index() || isBefore(l, clause)))
                    .filter(l ->
                            l.head().index() < clause.index() && !mark(clause).isEmpty())
                    .findFirst();
            if (length.isPresent()) {
                return Optional.of(moved(length.get(), mark(clause), dates.apply(sentence, sentence.word(at.head()))));
            }
            if (!at.is("conj") && !at.is("obj") && !at.is("nsubj") && !at.is("xcomp")) {
                return Optional.empty();
            }
            at = sentence.word(at.head());
        }
        return Optional.empty();
    }

    /** "A week before marines boarded": the length may hang from the verb above; it stands straight before the clause. */
    private boolean isBefore(Length length, Word clause) {
        return length.head().head() == clause.head()
                && sentence.dependents(clause).stream()
                        .anyMatch(
                                d -> d.is("mark") && d.index() == length.head().index() + 1);
    }

    /** "after" or "before"; empty where neither opens the clause. */
    private String mark(Word clause) {
        return sentence.dependents(clause).stream()
                .filter(d -> d.is("mark"))
                .map(d -> d.form().toLowerCase(Locale.ROOT))
                .filter(m -> m.equals("after") || m.equals("before"))
                .findFirst()
                .orElse("");
    }

    private static When moved(Length length, String mark, When above) {
        Matcher days = DAYS.matcher(length.expression().value());
        if (!days.matches() || !(above instanceof When.Day day)) {
            return new When.Open(length.expression().words());
        }
        long far = Long.parseLong(days.group(1)) * (days.group(2).equals("W") ? WEEK : 1);
        return new When.Day(day.day().plusDays(mark.equals("after") ? -far : far), day.words(), day.basis());
    }
}
