package org.demarche.analyse.relations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Bonds;
import org.demarche.lexicon.Bonds.Frame;
import org.demarche.lexicon.Lexicon;
import org.demarche.report.Span;

/**
 * Finds the standing ties that a report states: ally, opponent, fights, leads, member, represents, backs.
 *
 * <p>A word that ties ({@code relations.tsv}) says where its two parties stand in the tree. Both must be able to be parties, and where the row asks for
 * it the second must be a body, a state or a person: "head of the bank" leads, "head of steam" does not. Denied ties are left out.
 */
public final class Relations {

    private static final Set<String> NOT = Set.of("not", "n't", "never", "no", "former", "ex", "formerly", "previously", "alleged");

    /** Nouns that stand for those whose name is in front of them: "ISIL targets". */
    private static final Set<String> OF_FRONT = Set.of(
            "target", "position", "stronghold", "fighter", "militant", "terrorist", "facility", "operative", "hideout",
            "camp", "insurgent", "rebel", "force", "troop", "leader", "threat", "extremist");

    private final Parse parse;
    private final Bonds bonds;
    private final Kinds kinds;

    private Relations(Parse parse, Lexicon lexicon) {
        this.parse = parse;
        this.bonds = lexicon.bonds();
        this.kinds = new Kinds(parse, lexicon);
    }

    /** All ties in the order of the text; the same two words are tied once in each way. */
    public static List<Tie> of(Parse parse, Lexicon lexicon) {
        Relations relations = new Relations(parse, lexicon);
        return parse.sentences().stream()
                .flatMap(s -> relations.of(s).stream())
                .toList();
    }

    private List<Tie> of(Sentence sentence) {
        Map<String, Tie> out = new LinkedHashMap<>();
        for (Word word : sentence.words()) {
            for (Frame frame : frames(sentence, word)) {
                ties(sentence, word, frame)
                        .forEach(t -> out.putIfAbsent(t.type() + t.a().index() + "-" + t.b().index(), t));
            }
        }
        return List.copyOf(out.values());
    }

    private List<Frame> frames(Sentence sentence, Word word) {
        String part =
                switch (word.upos()) {
                    case "VERB", "AUX" -> "verb";
                    case "NOUN" -> "noun";
                    case "PROPN" -> "noun";
                    case "ADJ" -> "adjective";
                    default -> "other";
                };
        String lemma = word.lemma().toLowerCase(Locale.ROOT);
        List<Frame> found = bonds.of(part, lemma);
        boolean person = word.isName() && kinds.of(sentence, word).equals("person");
        List<Frame> rows = found.isEmpty() && person ? bonds.of("name", "person") : found;
        boolean denied = sentence.dependents(word).stream().anyMatch(d -> NOT.contains(d.lemma()));
        return denied ? List.of() : rows;
    }

    private List<Tie> ties(Sentence sentence, Word word, Frame frame) {
        Ends ends = new Ends(sentence);
        List<Word> as = ends(ends, word, frame.a(), w -> !kinds.of(sentence, w).isEmpty());
        List<Word> bs = ends(ends, word, frame.b(), w -> fits(sentence, frame, w));
        List<Tie> out = new ArrayList<>();
        for (Word a : as) {
            for (Word b : bs) {
                if (a.index() != b.index()) {
                    out.add(tie(sentence, word, frame, List.of(a, b)));
                }
            }
        }
        return out;
    }

    /** The words of the first role that has any that fit, with those joined to them. */
    private List<Word> ends(Ends ends, Word word, List<String> roles, Predicate<Word> fits) {
        for (String role : roles) {
            List<Word> found = ends.of(word, role).stream()
                    .flatMap(w -> ends.joined(w).stream())
                    .flatMap(w -> owner(ends, w).stream())
                    .filter(fits)
                    .distinct()
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** "ISIL" for "ISIL targets". */
    private static List<Word> owner(Ends ends, Word word) {
        if (!OF_FRONT.contains(word.lemma())) {
            return List.of(word);
        }
        List<Word> names = ends.of(word, "front").stream().filter(Word::isName).toList();
        return names.isEmpty() ? List.of(word) : names;
    }

    private boolean fits(Sentence sentence, Frame frame, Word word) {
        String kind = kinds.of(sentence, word);
        return !kind.isEmpty()
                && (frame.kinds().isEmpty() || frame.kinds().contains(kind) || kind.equals("pronoun"));
    }

    private Tie tie(Sentence sentence, Word word, Frame frame, List<Word> ends) {
        Word a = ends.get(0);
        Word b = ends.get(1);
        Span words = word.span().join(a.span()).join(b.span());
        String because = "relations/" + frame.id() + " · " + parse.words(word.span());
        return new Tie(a, sentence, frame.type(), b, List.of(words), because);
    }
}
