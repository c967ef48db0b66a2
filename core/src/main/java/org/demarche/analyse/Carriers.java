package org.demarche.analyse;

import java.util.Optional;
import java.util.Set;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Lexicon;

/**
 * Tells through which newspaper, agency or station a statement reached the reporter.
 *
 * <pre>
 * He told Reuters that …                      the hearer
 * She said in an interview with the BBC …     the interviewer
 * Interfax quoted him as saying …             whoever quotes
 * According to Xinhua, the minister said …    the source of the report
 * </pre>
 */
final class Carriers {

    private static final Set<String> MEDIA = Set.of(
            "newspaper",
            "agency",
            "media",
            "broadcaster",
            "channel",
            "magazine",
            "daily",
            "weekly",
            "outlet",
            "journal");
    private static final Set<String> TALKS =
            Set.of("interview", "call", "conversation", "statement", "comment", "remark");
    private static final Set<String> HEARD = Set.of("to", "with", "by", "for");

    private final Parse parse;
    private final Lexicon lexicon;

    Carriers(Parse parse, Lexicon lexicon) {
        this.parse = parse;
        this.lexicon = lexicon;
    }

    Optional<Word> of(Sentence sentence, Word verb) {
        Optional<Word> relay = Speakers.relay(sentence, verb)
                .or(() -> Speakers.cited(sentence, verb).map(c -> verb))
                .flatMap(r -> sentence.dependents(r).stream()
                        .filter(d ->
                                d.relation().equals("nsubj") || d.relation().equals("obl:agent"))
                        .findFirst());
        return relay.or(() -> hearer(sentence, verb)).or(() -> reporter(sentence, verb));
    }

    /** "Told Reuters", "said in an interview with the BBC", "speaking to the BBC, she said". */
    private Optional<Word> hearer(Sentence sentence, Word verb) {
        for (Word d : sentence.dependents(verb)) {
            boolean talk = (d.is("obl") && TALKS.contains(d.lemma()))
                    || (d.is("advcl") && Set.of("speak", "talk").contains(d.lemma()));
            boolean hears = d.is("obj") || d.is("iobj") || isHeard(sentence, d);
            Optional<Word> found = talk
                    ? sentence.dependents(d).stream()
                            .filter(t -> isHeard(sentence, t) && isMedium(sentence, t))
                            .findFirst()
                    : Optional.of(d).filter(w -> hears && isMedium(sentence, w));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isHeard(Sentence sentence, Word word) {
        return (word.is("obl") || word.is("nmod")) && HEARD.contains(Phrase.preposition(sentence, word));
    }

    /** "According to Xinhua, the minister said …". */
    private Optional<Word> reporter(Sentence sentence, Word verb) {
        return sentence.words().stream()
                .filter(w -> w.form().equalsIgnoreCase("according"))
                .flatMap(w -> whom(sentence, w).stream())
                .filter(w -> isReporter(sentence, w) && clause(sentence, w).equals(verb))
                .findFirst();
    }

    /** Whether a phrase stands for a newspaper, an agency, a station. */
    boolean isMedium(Sentence sentence, Word word) {
        return MEDIA.contains(word.lemma())
                || lexicon.bodies()
                        .get(word.form())
                        .filter(b -> b.sector().equals("JRN"))
                        .isPresent()
                || parse.name(sentence, word)
                        .filter(n -> n.type().equals("MEDIA"))
                        .isPresent();
    }

    /** Whether what a phrase tells may be somebody else's words: a medium or another body that is no state. */
    boolean isReporter(Sentence sentence, Word word) {
        return isMedium(sentence, word)
                || parse.name(sentence, word)
                        .filter(n -> n.type().equals("ORG"))
                        .isPresent();
    }

    /** Whom "according to" names. */
    static Optional<Word> whom(Sentence sentence, Word according) {
        boolean governs = according.is("case") || according.is("mark");
        return sentence.headOf(according).filter(w -> governs && !w.isRoot());
    }

    /** What is said according to somebody: the nearest clause around the phrase. */
    static Word clause(Sentence sentence, Word whom) {
        Word clause = sentence.word(whom.head());
        while (!clause.isRoot()
                && !clause.upos().equals("VERB")
                && !clause.is("ccomp")
                && !clause.is("conj")
                && !clause.is("parataxis")) {
            clause = sentence.word(clause.head());
        }
        return clause;
    }
}
