package org.demarche.analyse.tolls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.Toll;
import org.demarche.report.Span;

/** Counts those in who stand beside a number without one: "nine soldiers and an aid worker died" are ten. */
final class Sums {

    private static final Set<String> ONE = Set.of("a", "an", "another");

    private final Parse parse;
    private final Sentence sentence;
    private final List<TollMention> found;

    private Sums(Parse parse, Sentence sentence, List<TollMention> found) {
        this.parse = parse;
        this.sentence = sentence;
        this.found = found;
    }

    /** The tolls of a sentence, those of one list with somebody uncounted in it as one. */
    static List<TollMention> of(Parse parse, Sentence sentence, List<TollMention> found) {
        return new Sums(parse, sentence, found).all();
    }

    private List<TollMention> all() {
        List<TollMention> out = new ArrayList<>();
        List<TollMention> done = new ArrayList<>();
        for (TollMention toll : found) {
            List<Word> list = list(toll);
            List<Word> ones = list.stream().filter(this::isOne).toList();
            List<TollMention> counted =
                    found.stream().filter(t -> isOf(t, toll, list)).toList();
            boolean sums = !ones.isEmpty() && !counted.isEmpty();
            if (!done.contains(toll)) {
                out.add(sums ? sum(toll, counted, ones) : toll);
            }
            done.addAll(sums ? counted : List.of());
        }
        return out;
    }

    /** The list that the counted people stand in: "two men, a woman and three children". */
    private List<Word> list(TollMention toll) {
        Optional<Word> head = toll.victims();
        if (head.isEmpty()) {
            return List.of();
        }
        Word first = head.get().is("conj") ? sentence.headOf(head.get()).orElseThrow() : head.get();
        List<Word> out = new ArrayList<>(List.of(first));
        sentence.dependents(first).stream().filter(d -> d.is("conj")).forEach(out::add);
        return out;
    }

    private boolean isOne(Word word) {
        return word.upos().equals("NOUN")
                && word.nominal().equals("person")
                && word.form().equalsIgnoreCase(word.lemma())
                && sentence.dependent(word, "nummod").isEmpty()
                && sentence.dependent(word, "det")
                        .filter(d -> ONE.contains(d.form().toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    private static boolean isOf(TollMention other, TollMention toll, List<Word> list) {
        return other.toll().kind().equals(toll.toll().kind())
                && other.predicate().equals(toll.predicate())
                && other.victims().filter(list::contains).isPresent();
    }

    private TollMention sum(TollMention first, List<TollMention> counted, List<Word> ones) {
        Span span = first.span();
        int low = ones.size();
        int high = ones.size();
        boolean isLow = true;
        boolean isHigh = true;
        for (TollMention one : counted) {
            span = span.join(one.span()).join(one.victims().map(Word::span).orElse(one.span()));
            isLow &= one.toll().low().isPresent();
            isHigh &= one.toll().high().isPresent();
            low += one.toll().low().orElse(0);
            high += one.toll().high().orElse(0);
        }
        for (Word one : ones) {
            Span whole = sentence.dependent(one, "det")
                    .map(d -> d.span().join(one.span()))
                    .orElse(one.span());
            span = span.join(whole);
        }
        Toll toll = new Toll(
                first.toll().kind(),
                isLow ? OptionalInt.of(low) : OptionalInt.empty(),
                isHigh ? OptionalInt.of(high) : OptionalInt.empty(),
                parse.words(span),
                first.toll().who());
        return new TollMention(
                sentence, first.predicate(), first.count(), span, toll, first.victims(), first.counter(), first.row());
    }
}
