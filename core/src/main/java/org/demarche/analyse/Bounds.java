package org.demarche.analyse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.report.Quotes;
import org.demarche.report.Span;

/**
 * Tells where words that are not quoted end, and where the reporter's own begin.
 *
 * <pre>
 * said | the road was shut |; on Monday he admitted …        behind a semicolon somebody speaks anew
 * Two died; | one was hurt |, the clinic said                in front of it, too
 * said | he would go |, who added …                          the same speaker is given the word again
 * said | the talks were over |, a day after a bomb …         when that was
 * lost | Laukkai |, a town through which …                   what a reader may not know
 * said | the bridge was shut |, which cuts off …             what comes of it
 * </pre>
 */
final class Bounds {

    private static final int NEAR = 4;
    private static final Set<String> TIMES =
            Set.of("minute", "hour", "day", "week", "fortnight", "month", "year", "decade");

    private final String text;
    private final Quotes quotes;

    Bounds(String text, Quotes quotes) {
        this.text = text;
        this.quotes = quotes;
    }

    /** @param claims all of the report, for what another one's cue tells */
    Claim cut(Claim claim, List<Claim> claims) {
        List<Claim> others = claims.stream()
                .filter(c -> c.sentence() == claim.sentence() && !c.cue().equals(claim.cue()))
                .filter(c -> quotes.around(cue(c).start()).isEmpty())
                .toList();
        List<Span> content = new ArrayList<>();
        for (Span span : claim.content()) {
            if (isPast(claim, span)) {
                break;
            }
            Span kept = cue(claim).end() <= span.start() ? before(span, others) : behind(span, claim);
            kept = again(kept, claim, others);
            kept = cue(claim).end() <= kept.start() ? tail(kept, claim) : kept;
            Span trimmed = Content.trim(text, kept);
            if (trimmed.length() > 0) {
                content.add(trimmed);
            }
            if (kept.end() < span.end() && cue(claim).end() <= span.start()) {
                break;
            }
        }
        return content.isEmpty() ? claim : claim.content(content);
    }

    /** Whether a semicolon stands between the cue and words behind it, where others stand in front. */
    private boolean isPast(Claim claim, Span span) {
        int cue = cue(claim).end();
        return cue < span.start()
                && claim.content().get(0).start() < cue
                && IntStream.range(cue, span.start()).anyMatch(i -> text.charAt(i) == ';' && isBreak(i));
    }

    private static Span cue(Claim claim) {
        return claim.cue().get(0);
    }

    /** Up to a semicolon or colon behind which somebody else, or the same one, is given the word. */
    private Span before(Span span, List<Claim> others) {
        for (int i = span.start(); i < span.end(); i++) {
            int at = i;
            boolean anew = isBreak(i)
                    && others.stream()
                            .anyMatch(o -> cue(o).start() > at
                                    && cue(o).start() < span.end()
                                    && !o.because().endsWith("according-to · obl"));
            if (anew) {
                return new Span(span.start(), i);
            }
        }
        return span;
    }

    /** From a semicolon in front of the cue on, where it is the only one. */
    private Span behind(Span span, Claim claim) {
        int end = Math.min(span.end(), cue(claim).start());
        List<Integer> places = IntStream.range(span.start(), end)
                .filter(i -> text.charAt(i) == ';' && isBreak(i))
                .boxed()
                .toList();
        return places.size() == 1 ? new Span(places.get(0) + 1, span.end()) : span;
    }

    private boolean isBreak(int place) {
        return (text.charAt(place) == ';' || text.charAt(place) == ':')
                && quotes.around(place).isEmpty();
    }

    /** Up to the comma in front of a cue whose speaker is named outside: ", who added", ", adding". */
    private Span again(Span span, Claim claim, List<Claim> others) {
        for (Claim other : others) {
            boolean inside =
                    span.contains(cue(other)) && cue(other).start() > cue(claim).start();
            boolean outside = claim.content().stream()
                    .noneMatch(s -> s.contains(other.source().span()));
            Optional<Word> comma = inside && outside ? comma(claim.sentence(), cue(other)) : Optional.empty();
            if (comma.isPresent() && comma.get().span().start() > span.start()) {
                return new Span(span.start(), comma.get().span().start());
            }
        }
        return span;
    }

    private static Optional<Word> comma(Sentence sentence, Span cue) {
        int at = sentence.words().stream()
                .filter(w -> w.span().start() == cue.start())
                .findFirst()
                .map(Word::index)
                .orElse(1);
        return sentence.words().stream()
                .filter(w ->
                        w.index() < at && w.index() >= at - NEAR && w.form().equals(","))
                .reduce((a, b) -> b);
    }

    /** Up to the comma in front of what the reporter adds at the end. */
    private Span tail(Span span, Claim claim) {
        Sentence sentence = claim.sentence();
        for (Word word : sentence.words()) {
            boolean within = span.contains(word.span()) && word.index() > 2;
            if (!within || !isAdded(sentence, word)) {
                continue;
            }
            BitSet below = sentence.below(word);
            Word first = sentence.word(start(sentence, below));
            Word comma = sentence.word(Math.max(1, first.index() - 1));
            Word last = sentence.word(below.length() - 1);
            boolean ends = last.span().end() >= Content.trim(text, span).end();
            boolean quoted = quotes.spans().stream()
                    .anyMatch(q -> q.overlaps(first.span().join(last.span())));
            if (ends && !quoted && comma.form().equals(",") && comma.span().start() > span.start()) {
                return new Span(span.start(), comma.span().start());
            }
        }
        return span;
    }

    private static int start(Sentence sentence, BitSet below) {
        int at = below.nextSetBit(0);
        while (at < below.length() && sentence.word(at).isPunctuation()) {
            at = below.nextSetBit(at + 1);
        }
        return at;
    }

    private static boolean isAdded(Sentence sentence, Word word) {
        return isTime(sentence, word) || isExplained(sentence, word) || isRelative(sentence, word);
    }

    /** ", which …", ", whose …": what is told of the last noun. */
    private static boolean isRelative(Sentence sentence, Word word) {
        return word.relation().equals("acl:relcl")
                && !word.isPunctuation()
                && Set.of("which", "who", "whose", "where", "whom")
                        .contains(sentence.word(start(sentence, sentence.below(word)))
                                .lemma());
    }

    /** "A day after …": when the talks were over. */
    private static boolean isTime(Sentence sentence, Word word) {
        boolean adverbial = word.is("advcl") || word.is("obl");
        boolean after = isAfter(sentence, word)
                && sentence.dependents(word).stream()
                        .anyMatch(d -> TIMES.contains(d.lemma()) && d.index() < word.index());
        boolean day = TIMES.contains(word.lemma())
                && sentence.dependents(word).stream().anyMatch(d -> d.index() > word.index() && isAfter(sentence, d));
        return adverbial && (after || day);
    }

    private static boolean isAfter(Sentence sentence, Word word) {
        return sentence.dependents(word).stream()
                .anyMatch(d -> (d.is("mark") || d.is("case"))
                        && Set.of("after", "before").contains(d.lemma()));
    }

    /** ", a town through which …". */
    private static boolean isExplained(Sentence sentence, Word word) {
        return word.is("appos")
                && sentence.dependents(word).stream()
                        .anyMatch(d -> d.is("det") && Set.of("a", "an").contains(d.lemma()))
                && sentence.dependents(word).stream().anyMatch(d -> d.is("acl"));
    }
}
