package org.demarche.analyse.positions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Cast;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Roles;
import org.demarche.analyse.Saying;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.Stance;
import org.demarche.report.Span;

/**
 * Stances that stand in the mood of a verb, not in a word of their own.
 *
 * <p>"The strikes must stop", said by somebody, is what he demands; "this cannot go on" what he rejects; "we will not leave" what the leaver refuses, whoever
 * tells it; "let us talk", "free them" are demands.
 */
final class Modals {

    private static final Set<String> MUST = Set.of("must", "should", "ought");
    private static final Set<String> CAN = Set.of("can", "could", "ca", "may");
    private static final Set<String> WILL = Set.of("will", "would", "wo", "shall", "'ll", "’ll", "'d");
    private static final Set<String> NEEDS = Set.of("need", "have", "ought");
    private static final Set<String> NOT = Set.of("not", "n't", "n’t", "never", "no", "longer");
    private static final Set<String> ONLY = Set.of("only", "unless");
    private static final int FUEL = 6;
    private static final Set<String> OWN = Set.of("we", "i");

    private final Cast cast;
    private final Optional<Figure> author;

    /** @param author who speaks where nobody is quoted; absent in a reporter's text */
    Modals(Cast cast, Optional<Figure> author) {
        this.cast = cast;
        this.author = author;
    }

    Optional<Stand> of(Sentence sentence, Roles roles, Word word) {
        boolean verb = word.upos().equals("VERB");
        boolean being = sentence.dependents(word).stream().anyMatch(d -> d.is("cop"));
        boolean predicate =
                verb || being || word.upos().equals("ADJ") || word.upos().equals("NOUN");
        if (!predicate) {
            return Optional.empty();
        }
        Optional<Saying> saying = cast.around(word.span());
        boolean not = isDenied(sentence, word);
        boolean must = isMust(sentence, word) && !isPast(sentence, word) && !isAsked(sentence, word);
        Optional<Figure> speaker = saying.map(Saying::speaker).or(() -> author);
        if (must) {
            return speaker.map(f -> stand(sentence, word, not ? "must not" : "must", f));
        }
        if (hasAux(sentence, word, CAN) && not) {
            return speaker.map(f -> stand(sentence, word, "cannot", f));
        }
        if (hasAux(sentence, word, CAN) || (hasAux(sentence, word, WILL) && !not)) {
            return isOnlyIf(sentence, word)
                    ? doer(sentence, roles, word).or(() -> speaker).map(f -> stand(sentence, word, "only if", f))
                    : hasAux(sentence, word, CAN)
                            ? Optional.empty()
                            : doer(sentence, roles, word).map(f -> stand(sentence, word, "will", f));
        }
        if (hasAux(sentence, word, WILL)) {
            return doer(sentence, roles, word)
                    .or(() -> not && !isThingsOwn(sentence, word) ? speaker : Optional.empty())
                    .map(f -> stand(sentence, word, not ? "will not" : "will", f));
        }
        return verb && isImperative(sentence, word)
                ? speaker.map(f -> stand(sentence, word, not ? "do not" : "do", f))
                : Optional.empty();
    }

    /** "It should have been a street": what did not come about is not demanded any more. */
    private static boolean isPast(Sentence sentence, Word word) {
        return sentence.dependents(word).stream()
                .anyMatch(d -> d.is("aux") && d.form().equalsIgnoreCase("have"));
    }

    /** "Tell me where we should go". */
    private static boolean isAsked(Sentence sentence, Word word) {
        return word.is("ccomp")
                && sentence.dependents(word).stream().anyMatch(d -> d.xpos().equals("WRB") && d.index() < word.index());
    }

    /** "Sanctions will not change what is true" foretells; "the wall will not be built" refuses. */
    private static boolean isThingsOwn(Sentence sentence, Word word) {
        return sentence.dependents(word).stream().anyMatch(d -> d.relation().equals("nsubj") && Roles.isNoun(d));
    }

    /** "The talks could resume only if the army left": whoever says so makes it a condition. */
    private static boolean isOnlyIf(Sentence sentence, Word word) {
        return Terms.of(sentence, word)
                .condition()
                .filter(c -> sentence.words().stream()
                        .anyMatch(w ->
                                c.contains(w.span()) && ONLY.contains(w.form().toLowerCase(Locale.ROOT))))
                .isPresent();
    }

    private Optional<Figure> doer(Sentence sentence, Roles roles, Word word) {
        return Owners.of(cast, sentence, roles.of(word, "subj")).stream().findFirst();
    }

    private Stand stand(Sentence sentence, Word word, String kind, Figure holder) {
        Word top = isNeeded(sentence, word) ? sentence.word(word.head()) : word;
        Terms terms = Terms.of(sentence, word);
        boolean tied = kind.equals("only if");
        Span plain = Wording.of(sentence, top).join(Wording.of(sentence, word));
        Span clause = terms.condition().filter(c -> tied).map(plain::join).orElse(plain);
        boolean not = kind.endsWith("not");
        Stance stance = not
                ? (kind.equals("must not") ? Stance.OPPOSES : Stance.REJECTS)
                : kind.equals("will") || tied ? Stance.SUPPORTS : Stance.DEMANDS;
        boolean own = sentence.dependents(top).stream()
                .anyMatch(d -> d.is("nsubj") && OWN.contains(d.form().toLowerCase(Locale.ROOT)));
        Span matter = tied || (kind.startsWith("must") && !own)
                ? plain
                : suffered(sentence, word).join(end(clause));
        return new Stand(
                        sentence,
                        word,
                        "modal/" + kind.replace(' ', '-'),
                        kind,
                        stance,
                        List.of(holder),
                        matter,
                        Denial.status(sentence, word),
                        terms,
                        cast.around(word.span()),
                        clause)
                .onTerms();
    }

    /** The word, from what it is done to where it is passive: "talks will be held", of "no talks will be held". */
    private static Span suffered(Sentence sentence, Word word) {
        return sentence.dependents(word).stream()
                .filter(d -> d.relation().equals("nsubj:pass") && Roles.isNoun(d))
                .flatMap(d -> sentence.subtree(d).stream())
                .filter(w -> !NOT.contains(w.form().toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(w -> w.span().join(word.span()))
                .orElse(word.span());
    }

    private static Span end(Span span) {
        return new Span(span.end(), span.end());
    }

    private static boolean hasAux(Sentence sentence, Word word, Set<String> forms) {
        return sentence.dependents(word).stream()
                .anyMatch(d -> d.is("aux") && forms.contains(d.form().toLowerCase(Locale.ROOT)));
    }

    /** "Will not", "will never", "will no longer", "no party can". */
    private static boolean isDenied(Sentence sentence, Word word) {
        return sentence.dependents(word).stream()
                .anyMatch(d -> ((d.is("advmod") || d.is("det"))
                                && NOT.contains(d.form().toLowerCase(Locale.ROOT)))
                        || ((d.is("nsubj") || d.is("obj"))
                                && sentence.dependents(d).stream()
                                        .anyMatch(e -> e.is("det")
                                                && NOT.contains(e.form().toLowerCase(Locale.ROOT)))));
    }

    /** "Must stop": its own mood, or that of the verb it is joined to ("must stop and withdraw"). */
    static boolean isMust(Sentence sentence, Word word) {
        Word at = word;
        for (int i = 0; i < FUEL && !at.isRoot(); i++) {
            if (hasAux(sentence, at, MUST) || isNeeded(sentence, at)) {
                return true;
            }
            boolean bare =
                    sentence.dependents(at).stream().noneMatch(d -> d.is("nsubj") || d.is("aux") || d.is("mark"));
            if (!at.is("conj") || !bare || !at.xpos().equals("VB")) {
                return false;
            }
            at = sentence.word(at.head());
        }
        return hasAux(sentence, at, MUST);
    }

    private static boolean isNeeded(Sentence sentence, Word word) {
        if (!word.is("xcomp")) {
            return false;
        }
        Word head = sentence.word(word.head());
        boolean base = head.xpos().equals("VBZ")
                || head.xpos().equals("VBP")
                || head.xpos().equals("VB");
        boolean got = head.form().equalsIgnoreCase("got")
                && sentence.dependents(head).stream().anyMatch(d -> d.is("aux"));
        return ((base && NEEDS.contains(head.lemma())) || got)
                && sentence.dependents(head).stream().noneMatch(d -> d.is("obj"))
                && sentence.dependents(word).stream().anyMatch(d -> d.is("mark"));
    }

    private static boolean isImperative(Sentence sentence, Word word) {
        boolean high = word.isRoot() || word.is("parataxis") || word.is("ccomp") || word.is("conj");
        return high
                && word.xpos().equals("VB")
                && sentence.dependents(word).stream()
                        .noneMatch(d -> d.is("nsubj")
                                || d.is("mark")
                                || (d.is("aux") && !d.lemma().equals("do")))
                && (!word.is("conj") || word.isRoot() || isImperative(sentence, sentence.word(word.head())));
    }
}
