package org.demarche.analyse.tolls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Harms;
import org.demarche.lexicon.Harms.Frame;
import org.demarche.lexicon.Lexicon;
import org.demarche.record.Toll;

/**
 * Finds how many people were killed, injured, driven out or taken, as the report's words leave it.
 *
 * <p>A word of harm ({@code tolls.tsv}) tells where its victims stand; their phrase must hold a number. A number is given to the word of harm that is nearest
 * in the tree, so that "20 killed and 40 wounded" is two tolls and "were abducted and killed" two kinds of one number. No number, no toll.
 */
public final class Tolls {

    private static final Set<String> GROUPS =
            Set.of("total", "number", "group", "crowd", "minimum", "maximum", "series", "batch");

    /** Phrases that are no people though they are counted beside a word of harm. */
    private static final Set<String> THINGS = Set.of(
            "year",
            "day",
            "hour",
            "week",
            "month",
            "minute",
            "second",
            "time",
            "dollar",
            "euro",
            "pound",
            "mile",
            "kilometre",
            "kilometer",
            "metre",
            "meter",
            "acre",
            "hectare",
            "home",
            "house",
            "building",
            "vehicle",
            "car",
            "ship",
            "boat",
            "aircraft",
            "plane",
            "tank",
            "helicopter",
            "dog",
            "cow",
            "goat",
            "sheep",
            "horse",
            "bird",
            "fish",
            "animal",
            "attack",
            "shot",
            "round",
            "seat",
            "vote",
            "point",
            "job",
            "rocket",
            "weapon",
            "village",
            "town",
            "city",
            "occasion",
            "incident",
            "place",
            "count",
            "charge");

    private static final Set<String> NO_PEOPLE = Set.of("animal", "plant", "substance", "time");

    /** A number that a word of harm asks for. */
    private record Claimed(Word predicate, Frame frame, Word head, int far) {}

    private final Harms harms;
    private final Counters counters;

    private Tolls(Lexicon lexicon) {
        this.harms = lexicon.harms();
        this.counters = new Counters(lexicon.speech());
    }

    /** All tolls of a report in the order of their numbers. */
    public static List<TollMention> of(Parse parse, Lexicon lexicon) {
        Tolls tolls = new Tolls(lexicon);
        return parse.sentences().stream()
                .flatMap(s -> tolls.of(parse, s).stream())
                .toList();
    }

    private List<TollMention> of(Parse parse, Sentence sentence) {
        List<Quantity> quantities = Quantities.of(sentence);
        if (quantities.isEmpty()) {
            return List.of();
        }
        Map<Integer, List<Claimed>> claims = new TreeMap<>();
        for (Word word : sentence.words()) {
            for (Frame frame : frames(sentence, word)) {
                new Victims(sentence)
                        .of(word, frame)
                        .forEach((head, far) -> quantity(sentence, quantities, head)
                                .filter(q -> !q.holds(word))
                                .filter(q -> fits(sentence, frame, head, q))
                                .ifPresent(q -> claims.computeIfAbsent(q.first(), k -> new ArrayList<>())
                                        .add(new Claimed(word, frame, head, far))));
            }
        }
        List<TollMention> out = new ArrayList<>();
        for (Quantity q : quantities) {
            chosen(claims.getOrDefault(q.first(), List.of()))
                    .forEach(c -> out.add(mention(sentence, q, c, parse.words(q.span()))));
        }
        return Sums.of(parse, sentence, out);
    }

    /** Of the words that ask for one number the nearest, one of each kind; a word such as "refugees" only where no other asks. */
    private static List<Claimed> chosen(List<Claimed> claims) {
        boolean told = claims.stream().anyMatch(c -> !weak(c));
        int nearest = claims.stream()
                .filter(c -> !told || !weak(c))
                .mapToInt(Claimed::far)
                .min()
                .orElse(0);
        Map<String, Claimed> kinds = new TreeMap<>();
        claims.stream()
                .filter(c -> c.far() == nearest && (!told || !weak(c)))
                .forEach(c -> kinds.putIfAbsent(c.frame().kind(), c));
        return kinds.values().stream()
                .sorted(Comparator.comparingInt(c -> c.predicate().index()))
                .toList();
    }

    private static boolean weak(Claimed claim) {
        return claim.frame().victims().contains("people");
    }

    /** The rows of a word whose companions are there; a negated word tells of no victims. */
    private List<Frame> frames(Sentence sentence, Word word) {
        String part = switch (word.upos()) {
            case "VERB" -> "verb";
            case "NOUN" -> "noun";
            default -> "adjective";
        };
        String form = word.form().toLowerCase(Locale.ROOT);
        List<Frame> found = part.equals("verb")
                ? harms.verb(word.lemma(), form)
                : harms.of(part, part.equals("adjective") ? form : word.lemma());
        List<Frame> rows = found.isEmpty() ? harms.of("adjective", form) : found;
        if (rows.isEmpty() || negated(sentence, word)) {
            return List.of();
        }
        return rows.stream().filter(f -> accompanied(sentence, word, f)).toList();
    }

    private static boolean accompanied(Sentence sentence, Word word, Frame frame) {
        if (frame.with().isEmpty()) {
            return true;
        }
        boolean below = !Victims.companions(sentence, word, frame.with()).isEmpty();
        Optional<Word> head = sentence.headOf(word);
        return below || head.filter(h -> frame.with().contains(h.lemma())).isPresent();
    }

    private static boolean negated(Sentence sentence, Word word) {
        return sentence.dependents(word).stream()
                .anyMatch(d -> Set.of("not", "n't", "never", "without").contains(d.lemma()));
    }

    /** The number that a phrase is counted by: its head, or one that hangs from its head. */
    private static Optional<Quantity> quantity(Sentence sentence, List<Quantity> quantities, Word head) {
        Optional<Quantity> own = quantities.stream()
                .filter(q -> q.holds(head) || hangs(sentence, q, head))
                .findFirst();
        if (own.isPresent() || !GROUPS.contains(head.lemma())) {
            return own;
        }
        return members(sentence, head)
                .flatMap(m -> quantities.stream()
                        .filter(q -> q.holds(m) || hangs(sentence, q, m))
                        .findFirst());
    }

    private static boolean hangs(Sentence sentence, Quantity q, Word head) {
        boolean before = q.from() < head.index() && head.index() - q.last() < 8;
        if (!before) {
            return false;
        }
        if (touches(sentence, q, head)) {
            return true;
        }
        for (int i = q.from(); i <= q.last(); i++) {
            Word w = sentence.word(i);
            boolean counting = w.is("nummod")
                    || w.is("det")
                    || w.is("amod")
                    || w.is("compound")
                    || w.is("nmod")
                    || w.is("advmod")
                    || w.is("obl")
                    || w.is("nsubj");
            if (w.head() == head.index() && counting && w.index() < head.index()) {
                return true;
            }
        }
        return false;
    }

    /** Whether only the head's own words stand between the number and it, wherever the tree hangs the number. */
    private static boolean touches(Sentence sentence, Quantity q, Word head) {
        return sentence.words().subList(q.last(), head.index() - 1).stream()
                .allMatch(w -> w.head() == head.index() && (w.is("compound") || w.is("amod")));
    }

    /** "civilians" in "dozens of civilians", "a group of civilians". */
    private static Optional<Word> members(Sentence sentence, Word head) {
        return sentence.dependents(head).stream()
                .filter(d -> d.is("nmod") && d.index() > head.index())
                .filter(d -> sentence.dependents(d).stream()
                        .anyMatch(c -> c.is("case") && c.lemma().equals("of")))
                .findFirst();
    }

    /** Whether the number can count people here, and enough of them where the row asks for many. */
    private static boolean fits(Sentence sentence, Frame frame, Word head, Quantity q) {
        if (frame.victims().contains("many") && q.low().orElse(0) < 100) {
            return false;
        }
        if (frame.victims().contains("self") || frame.victims().contains("with")) {
            return true;
        }
        Word counted = counted(sentence, head, q);
        boolean thing = counted.upos().equals("NOUN")
                && (THINGS.contains(counted.lemma()) || NO_PEOPLE.contains(counted.nominal()));
        return !thing || q.holds(counted);
    }

    /** The head of the counted people: past "dozens of" and "a group of". */
    private static Word counted(Sentence sentence, Word head, Quantity q) {
        if (!q.holds(head)) {
            return GROUPS.contains(head.lemma()) ? members(sentence, head).orElse(head) : head;
        }
        List<Word> numerals = sentence.words().subList(q.from() - 1, q.last());
        Optional<Word> members = numerals.stream()
                .flatMap(w -> members(sentence, w).stream())
                .filter(m -> !q.holds(m))
                .findFirst();
        Optional<Word> noun = numerals.stream()
                .filter(w -> w.is("nummod"))
                .flatMap(w -> sentence.headOf(w).stream())
                .filter(w -> !q.holds(w) && w.index() > q.last())
                .findFirst();
        return members.or(() -> noun).orElse(head);
    }

    private TollMention mention(Sentence sentence, Quantity q, Claimed claim, String words) {
        Word counted = counted(sentence, claim.head(), q);
        boolean people = !q.holds(counted)
                && counted.index() != claim.predicate().index()
                && !claim.frame().with().contains(counted.lemma());
        return new TollMention(
                sentence,
                claim.predicate(),
                claim.head(),
                q.span(),
                new Toll(claim.frame().kind(), q.low(), q.high(), words, Optional.empty()),
                people ? Optional.of(counted) : Optional.empty(),
                counters.of(sentence, claim.predicate()),
                claim.frame().id());
    }
}
