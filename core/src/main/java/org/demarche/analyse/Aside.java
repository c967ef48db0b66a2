package org.demarche.analyse;

import java.util.List;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * Tells which words below or beside a cue are the reporter's again.
 *
 * <pre>
 * said | it would be kept |, and appointed a judge          what the speaker did besides
 * said | he was alarmed | and urged both sides to talk      the speaker's next statement
 * said | his country stood by it |, and NATO is to meet     told in the reporter's tense
 * The shops are shut; the owners were asked to leave        told for itself
 * </pre>
 */
final class Aside {

    /** What such verbs tell stands below them, not beside. */
    private static final Set<String> SILENT =
            Set.of("threaten", "request", "urge", "promise", "propose", "agree", "hope");

    private static final Set<String> APPEALS = Set.of("urge", "request", "ask", "demand", "accuse");
    private static final Set<String> MODALS = Set.of("would", "could", "should", "might", "must", "will", "can", "may");
    private static final Set<String> PAST = Set.of("was", "were", "had", "would", "could", "did", "might");
    private static final Set<String> PRESENT = Set.of("is", "are", "has", "have", "will", "does", "do");

    private final Cues cues;

    Aside(Cues cues) {
        this.cues = cues;
    }

    /** Whether a word below the clause that a cue governs opens something that is not said. */
    boolean opens(Frames.Place at, Word clause, Word word) {
        boolean own = word.is("conj")
                && word.head() == clause.index()
                && clause.index() > at.verb().index();
        return cues.goesOn(at.sentence(), word)
                || isRemark(at.sentence(), word)
                || isTakenUp(at, clause, word)
                || (own && (isDone(at.sentence(), clause, word) || isTold(at.sentence(), clause, word)));
    }

    /** "… would be kept, and appointed": a past tense that no modal in front governs, or an appeal. */
    private boolean isDone(Sentence sentence, Word clause, Word word) {
        boolean bare = word.xpos().equals("VBD")
                && sentence.dependents(word).stream()
                        .noneMatch(d -> d.relation().contains("subj") || d.is("aux") || d.is("mark") || d.is("cop"));
        boolean modal = sentence.dependents(clause).stream()
                        .anyMatch(d -> d.is("aux") && MODALS.contains(d.form().toLowerCase(java.util.Locale.ROOT)))
                || sentence.dependents(clause).stream()
                        .anyMatch(d -> d.form().equals("be") && d.relation().startsWith("aux"));
        boolean appeal =
                cues.of(sentence, word).filter(c -> APPEALS.contains(c.force())).isPresent();
        return bare && (modal || appeal);
    }

    /** ", and NATO is to meet": what is said stands in the past, what is told beside it in the present, and of another. */
    private static boolean isTold(Sentence sentence, Word clause, Word word) {
        List<Word> below = sentence.dependents(word);
        boolean subject = below.stream().anyMatch(d -> d.relation().contains("subj"));
        boolean comma = below.stream()
                .anyMatch(d -> d.is("cc")
                        && d.index() > 1
                        && sentence.word(d.index() - 1).form().equals(","));
        boolean that = below.stream().anyMatch(d -> d.is("mark"));
        return subject
                && comma
                && !that
                && isIn(sentence, clause, "VBD", PAST)
                && (isIn(sentence, word, "VBZ", PRESENT) || isIn(sentence, word, "VBP", PRESENT));
    }

    private static boolean isIn(Sentence sentence, Word verb, String tag, Set<String> auxiliaries) {
        return verb.xpos().equals(tag)
                || sentence.dependents(verb).stream()
                        .anyMatch(d -> (d.is("aux") || d.is("cop")) && auxiliaries.contains(d.form()));
    }

    /**
     * Whether a clause beside the cue is told for itself: "the shops were shut; the owners were asked to stay at home", "they asked for a guarantee: in
     * May …".
     */
    static boolean isApart(Frames.Place at, Word clause) {
        if (isQuoted(at.sentence(), clause)) {
            return false;
        }
        if (SILENT.contains(at.cue().force())) {
            return true;
        }
        boolean before = clause.index() < at.verb().index();
        int first = at.sentence().below(before ? at.verb() : clause).nextSetBit(0);
        return at.sentence().words().stream()
                .anyMatch(w -> w.form().equals(";") && (w.index() == first || w.index() == first - 1));
    }

    /** Whether the word stands behind an opening mark: "Bread and water," the crowd chanted. */
    static boolean isQuoted(Sentence sentence, Word word) {
        return sentence.dependents(word).stream()
                .anyMatch(
                        d -> d.index() < word.index() && Set.of("\"", "“", "``").contains(d.form()));
    }

    /** '…, said his lawyer, who added: "…"': what is said stands in front of the cue, and who speaks is given the word again. */
    private boolean isTakenUp(Frames.Place at, Word clause, Word word) {
        boolean behind = clause.index() < at.verb().index() && at.verb().index() < word.index();
        return behind && isRelated(at.sentence(), word) && isCue(at.sentence(), word);
    }

    static boolean isRelated(Sentence sentence, Word verb) {
        return sentence.dependents(verb).stream()
                .anyMatch(d -> d.is("nsubj") && d.lemma().equals("who"));
    }

    /** "…, which he said would …": the same speaker's next statement. */
    private boolean isRemark(Sentence sentence, Word word) {
        List<Word> below = sentence.dependents(word);
        return word.relation().equals("acl:relcl")
                && isCue(sentence, word)
                && below.get(0).index() > 1
                && sentence.word(below.get(0).index()).form().equals(",")
                && below.stream()
                        .anyMatch(d ->
                                d.is("nsubj") && Set.of("he", "she", "they").contains(d.lemma()));
    }

    private boolean isCue(Sentence sentence, Word word) {
        return word.upos().equals("VERB") && cues.of(sentence, word).isPresent();
    }
}
