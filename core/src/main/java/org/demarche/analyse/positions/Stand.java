package org.demarche.analyse.positions;

import java.util.List;
import java.util.Optional;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Saying;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.Stance;
import org.demarche.record.Status;
import org.demarche.report.Span;

/**
 * One place in a report that tells how somebody stands on a matter.
 *
 * @param trigger the word that tells it
 * @param row the row that says so: of the event lists, the stance list, or {@code modal}
 * @param sort the event's type, the part of speech of the stance row, {@code view} where a speaker judges, {@code aim} where it is called one, or the kind of modal
 * @param holders whose stance it is
 * @param matter the words for the matter
 * @param terms on what terms it is held
 * @param within the words said that it is told in
 */
public record Stand(
        Sentence sentence,
        Word trigger,
        String row,
        String sort,
        Stance stance,
        List<Figure> holders,
        Span matter,
        Status status,
        Terms terms,
        Optional<Saying> within,
        Span evidence) {

    public Stand {
        holders = List.copyOf(holders);
    }

    /** The same on another matter. */
    Stand on(Span other, Span words) {
        return new Stand(sentence, trigger, row, sort, stance, holders, other, status, terms, within, words);
    }

    /** The same, said in so many words to be its holder's aim. */
    Stand asAim() {
        return new Stand(sentence, trigger, row, "aim", stance, holders, matter, status, terms, within, evidence);
    }

    /** A view of what should be done takes in all that is said of it: "it is necessary to agree in advance that he will go". */
    Stand inFull() {
        if (!sort.equals("view") || !row.endsWith("-comp") || trigger.isRoot()) {
            return this;
        }
        int end = sentence.dependents(sentence.word(trigger.head())).stream()
                .filter(d -> trigger.is("ccomp") && d.is("ccomp") && d.index() > trigger.index() && isThat(d))
                .map(sentence::subtree)
                .mapToInt(all -> all.get(all.size() - 1).span().end())
                .max()
                .orElse(0);
        return end <= evidence.end() ? this : on(new Span(matter.start(), end), new Span(evidence.start(), end));
    }

    private boolean isThat(Word clause) {
        return sentence.dependents(clause).stream()
                .anyMatch(d -> d.is("mark") && d.form().equalsIgnoreCase("that"));
    }

    /** The same, conditional where it is for or against something that is yet to come and depends on something. */
    Stand onTerms() {
        boolean backing = row.startsWith("stance/") && sort.equals("verb");
        boolean acts = (stance == Stance.SUPPORTS && !backing) || sort.equals("will not") || sort.equals("threaten");
        if (terms.pressing() && acts && !sort.equals("view")) {
            return new Stand(
                    sentence,
                    trigger,
                    row,
                    sort,
                    Stance.DEMANDS,
                    holders,
                    terms.condition().orElse(matter),
                    status,
                    terms,
                    within,
                    terms.condition().map(evidence::join).orElse(evidence));
        }
        boolean ahead = status != Status.HAPPENED || !trigger.xpos().equals("VBD");
        boolean open = stance != Stance.DEMANDS
                && stance != Stance.YIELDS
                && stance != Stance.PROPOSES
                && !sort.equals("view")
                && !sort.startsWith("must")
                && !(backing && terms.pressing());
        return terms.isFree() || !ahead || !open
                ? this
                : new Stand(
                        sentence,
                        trigger,
                        row,
                        sort,
                        Stance.CONDITIONAL,
                        holders,
                        matter,
                        status,
                        terms,
                        within,
                        evidence);
    }
}
