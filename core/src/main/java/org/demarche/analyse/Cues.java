package org.demarche.analyse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Speech;
import org.demarche.report.Span;

/** Tells which words of a tree say that somebody says something. */
final class Cues {

    private static final Set<String> POSSIBLE =
            Set.of("will", "would", "may", "might", "could", "can", "shall", "should", "must", "'ll", "’ll");
    private static final Map<String, String> IRREGULAR = Map.of("said", "say", "told", "tell", "wrote", "write");
    private static final Set<String> PHRASAL = Set.of("make", "let", "take", "go", "give", "serve");
    private static final int LONGEST_PHRASE = 4;
    private static final Set<String> NOBODY =
            Set.of("nobody", "none", "neither", "nothing", "someone", "anyone", "anybody");
    private static final Set<String> UNDONE = Set.of(
            "refuse",
            "decline",
            "fail",
            "want",
            "plan",
            "intend",
            "try",
            "need",
            "hesitate",
            "expect",
            "wish",
            "have",
            "prepare");
    private static final Set<String> IF = Set.of("if", "unless", "whether");

    private final Lexicon lexicon;

    Cues(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The row of a verb, with its particle or preposition where the two make a cue. */
    Optional<Speech.Cue> of(Sentence sentence, Word verb) {
        Optional<Word> particle = sentence.dependents(verb).stream()
                .filter(d -> d.relation().equals("compound:prt"))
                .findFirst();
        Optional<Speech.Cue> phrase = PHRASAL.contains(verb.lemma()) ? phrase(sentence, verb) : Optional.empty();
        return phrase.or(() -> particle.flatMap(p -> row(verb.lemma() + " " + p.lemma())))
                .or(() -> preposition(sentence, verb).flatMap(p -> row(verb.lemma() + " " + p.lemma())))
                .or(() -> row(verb.lemma()))
                .or(() -> stems(verb).stream().flatMap(s -> row(s).stream()).findFirst());
    }

    private Optional<Speech.Cue> row(String lemma) {
        return lexicon.speech().verb(lemma);
    }

    /** What a form may come from whose lemma was not found: noting, warning, admitting, ruled, said. */
    private static List<String> stems(Word verb) {
        String lemma = verb.lemma();
        int ending = lemma.endsWith("ing") ? 3 : lemma.endsWith("ed") ? 2 : 0;
        if (ending == 0 || lemma.length() - ending < 3) {
            return Optional.ofNullable(IRREGULAR.get(lemma)).stream().toList();
        }
        String stem = lemma.substring(0, lemma.length() - ending);
        return List.of(stem + "e", stem, stem.substring(0, stem.length() - 1));
    }

    /** "Made it clear", "let it be known": the words after the verb make the cue. */
    private Optional<Speech.Cue> phrase(Sentence sentence, Word verb) {
        StringBuilder words = new StringBuilder(verb.lemma());
        Optional<Speech.Cue> found = Optional.empty();
        int last = Math.min(sentence.words().size(), verb.index() + LONGEST_PHRASE);
        for (int i = verb.index() + 1; i <= last; i++) {
            words.append(' ').append(sentence.word(i).form().toLowerCase(Locale.ROOT));
            found = row(words.toString()).filter(c -> c.takes("clause"));
            if (found.isPresent()) {
                return found;
            }
        }
        return found;
    }

    /** "on" in "called on", "called again on". */
    static Optional<Word> preposition(Sentence sentence, Word verb) {
        int last = sentence.words().size();
        int next = verb.index() < last
                        && Set.of("again", "also", "once", "jointly")
                                .contains(sentence.word(verb.index() + 1).lemma())
                ? verb.index() + 2
                : verb.index() + 1;
        return next <= last
                ? Optional.of(sentence.word(next)).filter(p -> p.upos().equals("ADP"))
                : Optional.empty();
    }

    List<Span> words(Sentence sentence, Word verb) {
        Optional<Speech.Cue> phrase = PHRASAL.contains(verb.lemma()) ? phrase(sentence, verb) : Optional.empty();
        if (phrase.isPresent()) {
            int last = verb.index() + phrase.get().id().split("-").length - 1;
            return List.of(verb.span().join(sentence.word(last).span()));
        }
        return sentence.dependents(verb).stream()
                .filter(d -> d.relation().equals("compound:prt") && d.index() == verb.index() + 1)
                .findFirst()
                .map(p -> List.of(verb.span().join(p.span())))
                .orElse(List.of(verb.span()));
    }

    /**
     * Whether the report says that it was said: not "did not say", "without saying", "might say", "nobody said".
     */
    static boolean isAsserted(Sentence sentence, Word cue) {
        boolean infinitive = sentence.dependents(cue).stream()
                .anyMatch(d -> d.is("mark") && d.lemma().equals("to"));
        boolean undone = infinitive
                && (cue.is("acl")
                        || (cue.is("xcomp")
                                && UNDONE.contains(sentence.word(cue.head()).lemma())));
        boolean supposed = cue.is("advcl")
                && sentence.dependents(cue).stream().anyMatch(d -> d.is("mark") && IF.contains(d.lemma()));
        return !undone
                && !supposed
                && !Acting.isNegated(sentence, cue)
                && sentence.dependents(cue).stream().noneMatch(d -> denies(sentence, d));
    }

    private static boolean denies(Sentence sentence, Word word) {
        boolean possible = word.is("aux") && POSSIBLE.contains(word.form().toLowerCase(Locale.ROOT));
        boolean without = word.is("mark") && word.lemma().equals("without");
        boolean nobody = word.is("nsubj")
                && (NOBODY.contains(word.lemma())
                        || sentence.dependents(word).stream()
                                .anyMatch(d -> Set.of("no", "not").contains(d.lemma()) && !d.is("acl")));
        return possible || without || nobody;
    }

    /**
     * Whether a verb takes up a speaker whose words end before it: "he said the town had fallen, adding that …", "…, and asked for help". Behind a
     * comma it is the speaker's, though the tree hangs it from what is said.
     */
    boolean goesOn(Sentence sentence, Word word) {
        boolean joins = (word.is("advcl") && isParticiple(word)) || isAddedVerb(sentence, word);
        if (!joins || word.isRoot() || word.index() < 3) {
            return false;
        }
        Word said = sentence.word(word.head());
        boolean comma =
                word.is("conj") || sentence.word(word.index() - 1).form().equals(",");
        return comma
                && said.is("ccomp")
                && said.index() < word.index()
                && of(sentence, word)
                        .filter(c -> c.takes("clause") || c.takes("infinitive"))
                        .isPresent()
                && sentence.headOf(said).flatMap(v -> of(sentence, v)).isPresent();
    }

    /** ", and asked …": a comma in front of a verb that has no subject of its own. */
    private static boolean isAddedVerb(Sentence sentence, Word word) {
        List<Word> below = sentence.dependents(word);
        return word.is("conj")
                && word.xpos().equals("VBD")
                && below.stream().noneMatch(d -> d.relation().contains("subj") || d.is("aux"))
                && below.stream()
                        .anyMatch(d -> d.is("cc")
                                && d.index() > 1
                                && sentence.word(d.index() - 1).form().equals(","));
    }

    static boolean isParticiple(Word word) {
        return word.upos().equals("VERB") && word.form().endsWith("ing");
    }
}
