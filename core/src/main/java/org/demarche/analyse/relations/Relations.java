package org.demarche.analyse.relations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.language.Entity;
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

    private static final Set<String> NOT =
            Set.of("not", "n't", "never", "no", "former", "ex", "formerly", "previously", "alleged");

    /** What makes a leader something less: "minority leader", "deputy head". */
    private static final Set<String> LESSER =
            Set.of("minority", "majority", "deputy", "vice", "assistant", "honorary", "elect", "designate");

    private static final Set<String> BOTH_WAYS = Set.of("ally", "opponent", "fights");

    private static final Set<String> ENDING = Set.of("cease", "stop", "refuse", "fail", "quit", "leave");
    private static final Set<String> DENIES = Set.of("deny", "dispute", "refute", "reject");

    /** Nouns that stand for those whose name is in front of them: "ISIL targets". */
    private static final Set<String> OF_FRONT = Set.of(
            "target",
            "position",
            "stronghold",
            "fighter",
            "militant",
            "terrorist",
            "facility",
            "operative",
            "hideout",
            "camp",
            "insurgent",
            "rebel",
            "force",
            "troop",
            "leader",
            "threat",
            "extremist");

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
        return parse.sentences().stream().flatMap(s -> relations.of(s).stream()).toList();
    }

    private List<Tie> of(Sentence sentence) {
        Map<String, Tie> out = new LinkedHashMap<>();
        for (Word word : sentence.words()) {
            for (Frame frame : frames(sentence, word)) {
                ties(sentence, word, frame).forEach(t -> out.putIfAbsent(key(t), t));
            }
        }
        return List.copyOf(out.values());
    }

    private static String key(Tie tie) {
        int a = tie.a().index();
        int b = tie.b().index();
        boolean turned = BOTH_WAYS.contains(tie.type()) && a > b;
        return tie.type() + (turned ? b + "-" + a : a + "-" + b);
    }

    private List<Frame> frames(Sentence sentence, Word word) {
        String part = part(word);
        String lemma = word.lemma().toLowerCase(Locale.ROOT);
        List<Frame> two = bonds.of(part, before(sentence, word) + " " + lemma);
        List<Frame> found = two.isEmpty() ? bonds.of(part, lemma, word.form().toLowerCase(Locale.ROOT)) : two;
        boolean person =
                word.isName() && !word.is("flat") && kinds.of(sentence, word).equals("person");
        List<Frame> rows = found.isEmpty() && person ? bonds.of("name", "person") : found;
        boolean lesser = sentence.dependents(word).stream()
                .anyMatch(d -> LESSER.contains(d.lemma().toLowerCase(Locale.ROOT)));
        if (lesser) {
            return rows.stream().filter(f -> !f.type().equals("leads")).toList();
        }
        return rows.isEmpty() || denied(sentence, word) || kinds.insideName(sentence, word) ? List.of() : rows;
    }

    private static String part(Word word) {
        if (word.is("case")) {
            return "case";
        }
        return switch (word.upos()) {
            case "VERB" -> "verb";
            case "NOUN", "PROPN" -> "noun";
            case "ADJ" -> "adjective";
            default -> "other";
        };
    }

    private static String before(Sentence sentence, Word word) {
        return word.index() > 1 ? sentence.word(word.index() - 1).form().toLowerCase(Locale.ROOT) : "";
    }

    /** "is not an ally", "denied arming them", "former leader", "previously served as", "would cease to be part of". */
    private static boolean denied(Sentence sentence, Word word) {
        boolean here = sentence.dependents(word).stream().anyMatch(d -> NOT.contains(d.lemma()));
        Optional<Word> above = sentence.headOf(word).filter(h -> h.upos().equals("VERB"));
        boolean verb =
                above.stream().flatMap(h -> sentence.dependents(h).stream()).anyMatch(d -> NOT.contains(d.lemma()));
        return here
                || (verb && !word.is("nsubj"))
                || above.filter(h -> ENDING.contains(h.lemma())).isPresent()
                || above.filter(h -> DENIES.contains(h.lemma()) && (word.is("xcomp") || word.is("ccomp")))
                        .isPresent();
    }

    private List<Tie> ties(Sentence sentence, Word word, Frame frame) {
        Ends ends = new Ends(sentence);
        List<Word> as = ends(ends, word, frame.a(), w -> starts(sentence, frame, w));
        List<Word> bs = ends(ends, word, frame.b(), w -> fits(sentence, frame, w) && !titled(sentence, word, w));
        List<Tie> out = new ArrayList<>();
        for (Word a : as) {
            for (Word b : bs) {
                if (a.index() != b.index() && !idle(word, frame, a, b)) {
                    out.add(tie(sentence, word, frame, List.of(a, b)));
                }
            }
        }
        return out;
    }

    /** "Commanders of the army", "its allies": nobody in particular. */
    private static boolean idle(Word word, Frame frame, Word a, Word b) {
        boolean self = a.index() == word.index();
        boolean many = word.xpos().equals("NNS")
                && (frame.type().equals("leads") || frame.type().equals("member"));
        return self && (many || b.upos().equals("PRON"));
    }

    /** Whether a word is a common part of the title that the predicate belongs to: "press" in "press secretary". */
    private boolean titled(Sentence sentence, Word predicate, Word word) {
        return !word.isName()
                && parse.name(sentence, predicate)
                        .filter(n -> n.first() <= word.index() && word.index() <= n.last())
                        .isPresent();
    }

    private boolean starts(Sentence sentence, Frame frame, Word word) {
        String kind = kinds.of(sentence, word);
        boolean person = kind.equals("person") || kind.equals("pronoun");
        return !kind.isEmpty() && (person || !frame.kinds().contains("a:person"));
    }

    /** The words of the first role that has any that fit, with those joined to them. */
    private List<Word> ends(Ends ends, Word word, List<String> roles, Predicate<Word> fits) {
        for (String role : roles) {
            List<Word> found = ends.of(word, role).stream()
                    .flatMap(w -> bears(word, role) ? Stream.of(w) : ends.joined(w).stream())
                    .flatMap(w -> owner(ends, w).stream())
                    .filter(fits)
                    .distinct()
                    .toList();
            boolean own = role.equals("poss") && roles.contains("holder") && completes(word);
            boolean pronouns = own && found.stream().allMatch(w -> w.upos().equals("PRON"));
            if (!found.isEmpty() && !pronouns) {
                return found;
            }
        }
        return List.of();
    }

    /** Whether the subject of its verb owns what the noun tells: "the army continued its struggle". */
    private static boolean completes(Word noun) {
        return noun.is("obj");
    }

    /** A single bearer does not share its office with whoever is named next. */
    private static boolean bears(Word word, String role) {
        return (role.equals("bearer") || role.equals("named")) && !word.xpos().equals("NNS");
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
        return !kind.isEmpty() && (frame.kinds().isEmpty() || frame.kinds().contains(kind) || kind.equals("pronoun"));
    }

    /** A name to its end: "Mary Atieno", not "Mary". */
    private Span whole(Sentence sentence, Word word) {
        return parse.name(sentence, word).map(Entity::span).orElse(word.span());
    }

    private Tie tie(Sentence sentence, Word word, Frame frame, List<Word> ends) {
        Word a = ends.get(0);
        Word b = ends.get(1);
        Span words = word.span().join(whole(sentence, a)).join(whole(sentence, b));
        String because = "relations/" + frame.id() + " · " + parse.words(word.span());
        return new Tie(a, sentence, frame.type(), b, List.of(words), because);
    }
}
