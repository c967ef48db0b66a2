package org.demarche.analyse;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.analyse.Mention.Reference;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** Tells whom somebody without an office serves, by what a clause says that he does: "Dana Holt, who runs the relief agency". */
final class Service {

    private static final Set<String> HEADS =
            Set.of("head", "lead", "run", "chair", "command", "direct", "manage", "represent", "oversee");
    private static final Set<String> WORKS = Set.of("work", "speak", "serve", "negotiate", "campaign", "belong");
    private static final Set<String> FOR = Set.of("for", "at", "with", "to");

    /** Where somebody who speaks or works for a body sits: "an official at the ministry", "a source inside the party". */
    private static final Set<String> SEATS = Set.of("at", "within", "inside", "in", "with");
    /** Those who speak from inside a body, though not in its name. */
    private static final Set<String> INSIDERS =
            Set.of("role insider", "role government-source", "group sources", "group officials");

    /** Offices within whatever they are said to be for. */
    private static final Set<String> WITHIN = Set.of(
            "director",
            "manager",
            "president",
            "chief",
            "head",
            "editor",
            "correspondent",
            "reporter",
            "officer",
            "analyst",
            "researcher",
            "lawyer",
            "attorney",
            "counsel",
            "secretary");

    private Service() {}

    /** The body or state that a relative clause behind a name says that its bearer heads or works for. */
    static Optional<Figure> of(List<Figure> figures, Figure person) {
        return person.type() != Reference.PERSON
                ? Optional.empty()
                : person.mentions().stream()
                        .filter(m -> m.type() == Reference.PERSON)
                        .flatMap(m -> m.sentence().dependents(m.head()).stream()
                                .filter(d -> d.is("acl"))
                                .flatMap(d -> deeds(m.sentence(), d))
                                .flatMap(d -> whom(m.sentence(), d).stream())
                                .flatMap(w -> within(m.sentence(), w))
                                .flatMap(w -> figures.stream().filter(f -> f != person && isAt(f, m.sentence(), w))))
                        .findFirst();
    }

    /** The body that an office is said to be at; "a minister in Kenya" is at none, and "a spokesman at the White House" at one. */
    static Optional<Figure> seat(List<Figure> figures, Figure person) {
        return person.mentions().stream()
                .filter(m -> m.traits().serves() || INSIDERS.contains(m.traits().key()))
                .flatMap(m -> Stream.concat(Stream.of(m.head()), beside(m))
                        .flatMap(w -> m.sentence().dependents(w).stream())
                        .filter(d -> d.is("nmod") && SEATS.contains(Phrase.preposition(m.sentence(), d)))
                        .flatMap(d -> within(m.sentence(), d))
                        .flatMap(d -> figures.stream().filter(f -> f != person && isHouse(f, m.sentence(), d))))
                .min(Comparator.comparing(f -> f.type() != Reference.BODY));
    }

    private static Stream<Word> beside(Mention mention) {
        return mention.sentence().dependents(mention.head()).stream()
                .filter(d -> d.is("appos") || d.relation().equals("nmod:desc"));
    }

    private static boolean isHouse(Figure figure, Sentence sentence, Word head) {
        boolean house = figure.type() == Reference.BODY
                || (figure.type() == Reference.GROUP && figure.kind().equals("organisation"));
        return house
                && figure.mentions().stream()
                        .anyMatch(m -> m.sentence().equals(sentence) && m.head().equals(head));
    }

    /** Whom a bare "a spokesman" speaks for: the one last asked or told of in his sentence. */
    static Optional<Figure> asked(List<Figure> figures, Figure spokesman) {
        Mention first = spokesman.first();
        boolean bare = first.type() == Reference.ROLE
                && first.traits().key().equals("role spokesman")
                && spokesman.country().isEmpty()
                && !first.isDefinite()
                && first.sentence().dependents(first.head()).stream().noneMatch(d -> d.is("nmod") || d.is("compound"));
        return !bare
                ? Optional.empty()
                : figures.stream()
                        .filter(f -> f != spokesman
                                && f.type() != Reference.ROLE
                                && !f.kind().equals("population"))
                        .flatMap(f -> f.mentions().stream()
                                .filter(m -> m.sentence().equals(first.sentence())
                                        && m.head().is("nsubj")
                                        && m.start() < first.start())
                                .map(m -> Map.entry(m.start(), f)))
                        .max(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue);
    }

    /** A verb and those joined to it: "who lost a son and works for the union". */
    private static Stream<Word> deeds(Sentence sentence, Word verb) {
        return Stream.concat(Stream.of(verb), sentence.dependents(verb).stream().filter(d -> d.is("conj")));
    }

    /** A noun, then whose it is: "the union", "the union's desk". */
    private static Stream<Word> within(Sentence sentence, Word noun) {
        return Stream.concat(
                Stream.of(noun),
                sentence.dependents(noun).stream()
                        .filter(d -> d.relation().equals("nmod:poss")
                                || (d.is("nmod")
                                        && Phrase.preposition(sentence, d).equals("of"))));
    }

    private static Optional<Word> whom(Sentence sentence, Word verb) {
        return sentence.dependents(verb).stream()
                .filter(d -> (HEADS.contains(verb.lemma()) && d.is("obj"))
                        || (WORKS.contains(verb.lemma())
                                && d.is("obl")
                                && FOR.contains(Phrase.preposition(sentence, d))))
                .findFirst();
    }

    private static boolean isAt(Figure figure, Sentence sentence, Word head) {
        boolean body = figure.type() == Reference.BODY
                || figure.type() == Reference.STATE
                || (figure.type() == Reference.GROUP && !figure.kind().equals("population"));
        return body
                && figure.mentions().stream()
                        .anyMatch(m -> m.sentence().equals(sentence) && m.head().equals(head));
    }

    /** How far the nearest mention of another figure hangs below the head of a mention that it is part of; very far where none says whose it is. */
    static int steps(Figure other, Mention mention) {
        if (other.type() == Reference.PERSON
                || other.type() == Reference.ROLE
                || other.kind().equals("population")) {
            return Integer.MAX_VALUE;
        }
        boolean speaks = mention.traits().role().toLowerCase(Locale.ROOT).contains("spoke");
        return other.mentions().stream()
                .filter(m -> m.sentence().equals(mention.sentence())
                        && mention.span().contains(m.span())
                        && !m.span().equals(mention.span())
                        && (Phrase.belongs(m.sentence(), m.head(), mention.head())
                                || isTheirs(other, m, mention)
                                || ((speaks || isWithin(other, mention))
                                        && Phrase.preposition(m.sentence(), m.head())
                                                .equals("for"))))
                .mapToInt(m -> Phrase.steps(m.sentence(), m.head(), mention.head()))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** "Director of global news for the agency": the agency's; "envoy for the commission" need not be its. */
    private static boolean isWithin(Figure body, Mention office) {
        return body.type() == Reference.BODY
                && WITHIN.contains(office.head().lemma().toLowerCase(Locale.ROOT));
    }

    /** "The Houthi negotiator" is the Houthis'; "the Iran negotiator" need not be Iran's. */
    private static boolean isTheirs(Figure side, Mention name, Mention office) {
        return Standing.SIDES.contains(side.kind())
                && name.head().is("compound")
                && name.head().head() == office.head().index();
    }
}
