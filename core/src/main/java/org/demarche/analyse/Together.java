package org.demarche.analyse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.demarche.analyse.Mention.Reference;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * The several figures that one plural word stands for.
 *
 * <pre>
 * Mali and Chad said they would meet.                        they: Mali, Chad
 * Norway signed a pact with Chile. The two countries agreed. the two countries: Norway, Chile
 * </pre>
 */
final class Together {

    private static final Set<String> STATES =
            Set.of("country", "nation", "government", "neighbour", "neighbor", "state", "capital");
    private static final Set<String> PEOPLE = Set.of("leader", "minister", "president", "diplomat", "official");
    private static final Set<String> SIDES = Set.of(
            "side",
            "party",
            "delegation",
            "army",
            "camp",
            "rival",
            "foe",
            "enemy",
            "force",
            "movement",
            "group",
            "faction");
    private static final Set<String> PERSONS = Set.of("man", "woman");
    private static final Set<String> CAMPS = Set.of("state", "armed_group", "political_group");
    private static final int STEPS = 4;
    private static final int REACH = 12;

    private final List<Figure> figures;

    Together(List<Figure> figures) {
        this.figures = figures;
    }

    /** Empty where the word stands for one figure or for nobody known. */
    List<Figure> of(Sentence sentence, Word word, BiFunction<Sentence, Word, Optional<Figure>> one) {
        String low = word.form().toLowerCase(Locale.ROOT);
        if (low.equals("they") || low.equals("their")) {
            List<Figure> near = subjects(sentence, word, one);
            return near.isEmpty() ? meant(sentence, word, one) : near;
        }
        if (isBoth(sentence, word)) {
            return pair(sentence, word, m -> sentence.number() - m.sentence().number() <= 1);
        }
        if (!word.xpos().equals("NNS")) {
            return List.of();
        }
        String lemma = word.lemma().toLowerCase(Locale.ROOT);
        boolean people = PEOPLE.contains(lemma);
        List<Figure> named = people ? named(sentence, word, one) : List.of();
        if (!named.isEmpty() || !isTwo(sentence, word)) {
            return named;
        }
        if (SIDES.contains(lemma)) {
            List<Figure> sides = pair(sentence, word, Together::isOpposite);
            sides = sides.isEmpty() ? rivals(word) : sides;
            return sides.isEmpty() ? delegations(word) : sides;
        }
        boolean person = people || PERSONS.contains(lemma);
        List<Figure> two = person || STATES.contains(lemma)
                ? before(sentence, word, person ? Reference.PERSON : Reference.STATE)
                : List.of();
        return isBesideOwn(sentence, word, two, one) ? List.of() : two;
    }

    /** "Silva and Moreno praised the two leaders": others than who praised them. */
    private static boolean isBesideOwn(
            Sentence sentence, Word word, List<Figure> two, BiFunction<Sentence, Word, Optional<Figure>> one) {
        Word at = word;
        for (int i = 0; i < STEPS && !at.isRoot() && !at.upos().equals("VERB"); i++) {
            at = sentence.word(at.head());
        }
        boolean object = !word.is("nsubj") && at.upos().equals("VERB");
        return object
                && new Roles(sentence)
                        .of(at, "subj").stream()
                                .filter(s -> s.index() != word.index())
                                .anyMatch(s -> one.apply(sentence, s)
                                        .filter(two::contains)
                                        .isPresent());
    }

    /** "Both signed it", "the two met". */
    private static boolean isBoth(Sentence sentence, Word word) {
        List<Word> below = sentence.dependents(word);
        boolean alone = word.is("nsubj") && below.stream().noneMatch(d -> d.is("nmod") || d.is("conj"));
        boolean two = word.form().equalsIgnoreCase("two")
                && below.stream().anyMatch(d -> d.form().equalsIgnoreCase("the"));
        return alone && (two || word.form().equalsIgnoreCase("both"));
    }

    /** "The presidents, Silva and Moreno"; "the presidents of the two countries" are these. */
    private List<Figure> named(Sentence sentence, Word word, BiFunction<Sentence, Word, Optional<Figure>> one) {
        Set<Figure> out = new LinkedHashSet<>();
        for (Word d : sentence.dependents(word)) {
            if (d.is("appos")) {
                one.apply(sentence, d).ifPresent(out::add);
                sentence.dependents(d).stream()
                        .filter(c -> c.is("conj"))
                        .forEach(c -> one.apply(sentence, c).ifPresent(out::add));
            }
        }
        if (out.size() > 1) {
            return List.copyOf(out);
        }
        return sentence.dependents(word).stream()
                .filter(d -> d.is("nmod") && STATES.contains(d.lemma()) && isTwo(sentence, d))
                .findFirst()
                .map(d -> before(sentence, d, Reference.STATE))
                .orElse(List.of());
    }

    /** Where a figure is named. */
    private record Named(Mention mention, Figure figure) {}

    /** The two that were last named side by side: "between Mali and Chad", "Mali signed a truce with the rebels". */
    private List<Figure> pair(Sentence sentence, Word word, Predicate<Mention> fit) {
        TreeMap<Integer, Named> near = new TreeMap<>();
        for (Figure f : figures) {
            for (Mention m : f.mentions()) {
                int back = sentence.number() - m.sentence().number();
                int at = m.head().span().start();
                if (back >= 0 && back <= REACH && at < word.span().start() && fit.test(m)) {
                    near.put(at, new Named(m, f));
                }
            }
        }
        boolean anybody = word.lemma().equals("both") || word.lemma().equals("two");
        for (Named second : near.descendingMap().values()) {
            Optional<Word> first = beside(second.mention());
            boolean camps = anybody || CAMPS.contains(second.figure().kind());
            Optional<Figure> other = first.flatMap(
                            w -> Optional.ofNullable(near.get(w.span().start())))
                    .map(Named::figure)
                    .filter(f -> camps && arePaired(f, second.figure()));
            boolean above = second.mention().sentence() == sentence
                    && first.filter(w -> w.head() == word.head() && !word.isRoot())
                            .isPresent();
            if (other.isPresent() && !above) {
                return List.of(other.get(), second.figure());
            }
        }
        return List.of();
    }

    /** The two camps that the words before tell of by far the most: nobody else can be the two sides. */
    private List<Figure> rivals(Word word) {
        TreeMap<Integer, List<Figure>> counted = new TreeMap<>();
        for (Figure f : figures) {
            boolean camp = CAMPS.contains(f.kind())
                    || (f.sector().equals("MIL") && f.kind().equals("organisation"));
            int told = !camp
                    ? 0
                    : (int) f.mentions().stream()
                            .filter(m -> m.start() < word.span().start() && !isPlace(m))
                            .count();
            counted.computeIfAbsent(told, k -> new ArrayList<>()).add(f);
        }
        List<Figure> most = new ArrayList<>();
        int least = 0;
        for (var e : counted.descendingMap().entrySet()) {
            if (most.size() < 2) {
                most.addAll(e.getValue());
                least = e.getKey();
            } else {
                return most.size() == 2 && least > 2 && e.getKey() * 2 <= least ? List.copyOf(most) : List.of();
            }
        }
        return List.of();
    }

    /** The states of all officials named so far, where they are of two: a minister and his guest. */
    private List<Figure> delegations(Word word) {
        Set<String> codes = new TreeSet<>();
        figures.stream()
                .filter(f -> f.type() == Reference.PERSON && f.sector().equals("GOV"))
                .filter(f -> f.first().start() < word.span().start())
                .forEach(f -> codes.add(f.country()));
        List<Figure> states = figures.stream()
                .filter(f -> f.type() == Reference.STATE && codes.contains(f.key()))
                .toList();
        return codes.size() == 2 && states.size() == 2 ? states : List.of();
    }

    /** "They agreed", said of the two ministers told before. */
    private List<Figure> meant(Sentence sentence, Word pronoun, BiFunction<Sentence, Word, Optional<Figure>> one) {
        return one.apply(sentence, pronoun).stream()
                .map(Figure::first)
                .filter(m -> m.type() == Reference.GROUP
                        && m.start() < pronoun.span().start())
                .filter(m -> m.head().xpos().equals("NNS") && isTwo(m.sentence(), m.head()))
                .findFirst()
                .map(m -> of(m.sentence(), m.head(), one))
                .orElse(List.of());
    }

    private static boolean isPlace(Mention mention) {
        return Acting.isPlace(mention.sentence(), mention.head());
    }

    /** Two people, or two that are none. */
    private static boolean arePaired(Figure a, Figure b) {
        return a != b && a.kind().equals("person") == b.kind().equals("person");
    }

    /** "Between Mali and Chad", "with the rebels": no two that merely act together. */
    private static boolean isOpposite(Mention mention) {
        Word head = mention.head();
        Word first = head.is("conj") ? mention.sentence().word(head.head()) : head;
        boolean with = head.is("obl") || head.relation().equals("nsubj");
        return with
                || mention.sentence().dependents(first).stream()
                        .anyMatch(d -> d.is("case") && d.form().equalsIgnoreCase("between"));
    }

    /** The word that a mention is named beside; empty where more than two stand together. */
    private static Optional<Word> beside(Mention mention) {
        Sentence sentence = mention.sentence();
        Word head = mention.head();
        if (head.isRoot()) {
            return Optional.empty();
        }
        Word above = sentence.word(head.head());
        if (head.is("conj")) {
            long all = sentence.dependents(above).stream()
                    .filter(d -> d.is("conj") && Roles.isNoun(d))
                    .count();
            return all == 1 ? Optional.of(above) : Optional.empty();
        }
        boolean with = head.is("obl") && Phrase.preposition(sentence, head).equals("with");
        return with
                ? sentence.dependents(above).stream()
                        .filter(d -> d.relation().equals("nsubj"))
                        .findFirst()
                : Optional.empty();
    }

    /** The coordinated subject of the clause that "they" stands in or below. */
    private static List<Figure> subjects(
            Sentence sentence, Word pronoun, BiFunction<Sentence, Word, Optional<Figure>> one) {
        Roles roles = new Roles(sentence);
        Word at = pronoun;
        for (int i = 0; i < STEPS && !at.isRoot(); i++) {
            at = sentence.word(at.head());
            List<Word> subjects = at.upos().equals("VERB") && !at.is("conj") ? roles.of(at, "subj") : List.of();
            boolean other = subjects.stream().noneMatch(s -> s.index() == pronoun.index());
            if (other && !subjects.isEmpty()) {
                Set<Figure> out = new LinkedHashSet<>();
                subjects.stream()
                        .filter(s -> s.index() < pronoun.index())
                        .forEach(s -> one.apply(sentence, s).ifPresent(out::add));
                return out.size() > 1 ? List.copyOf(out) : List.of();
            }
        }
        return List.of();
    }

    /** "Both countries", "the two leaders", "the neighbours": no more is said of them. */
    private static boolean isTwo(Sentence sentence, Word word) {
        List<Word> below = sentence.dependents(word);
        boolean both = below.stream().anyMatch(d -> d.form().equalsIgnoreCase("both"));
        boolean the = below.stream()
                .anyMatch(d ->
                        d.is("det") && Set.of("the", "these").contains(d.form().toLowerCase(Locale.ROOT)));
        boolean two = below.stream().anyMatch(d -> d.form().equalsIgnoreCase("two"));
        boolean bare = below.stream().noneMatch(d -> d.is("nmod") || d.is("acl"));
        boolean neighbours = word.lemma().startsWith("neighb");
        return word.xpos().equals("NNS") && bare && (both || (the && (two || neighbours)));
    }

    /** The two of a type that the words before name: in the sentence, else in the one before it, else the two named most by far. */
    private List<Figure> before(Sentence sentence, Word word, Reference type) {
        List<Figure> all = figures.stream().filter(f -> f.type() == type).toList();
        for (int back = 0; back < 2; back++) {
            int number = sentence.number() - back;
            List<Figure> there = all.stream()
                    .filter(f -> f.mentions().stream()
                            .anyMatch(m -> m.sentence().number() == number
                                    && m.start() < word.span().start()))
                    .toList();
            if (there.size() == 2) {
                return there;
            }
        }
        List<Figure> most = new ArrayList<>(all);
        most.sort((a, b) -> b.mentions().size() - a.mentions().size());
        boolean clear = most.size() > 1
                && (most.size() == 2
                        || most.get(2).mentions().size() * 2
                                <= most.get(1).mentions().size());
        return clear ? List.copyOf(most.subList(0, 2)) : List.of();
    }
}
