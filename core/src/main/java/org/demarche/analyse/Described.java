package org.demarche.analyse;

import java.util.Locale;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** Tells from the tree how a description stands to a name: whether one follows it, ends it, gives its seat, or it is somebody else's. */
final class Described {

    private static final Set<String> OF = Set.of("of", "in", "from", "for");

    private static final String OWNER = "~";
    private static final int NEAR = 4;

    private Described() {}

    /** "The Vice President, Mike Pence": the name that follows says who it is. */
    static boolean isIntroduced(Mention mention) {
        return mention.sentence().dependents(mention.head()).stream().anyMatch(d -> d.is("appos") && d.isName());
    }

    /** Whom an apposition describes: in "Ana Silva, a lawyer, and Joe Hale, an engineer" Hale is the engineer, wherever the tree hangs him. */
    static Word bearer(Sentence sentence, Word apposed) {
        Word head = sentence.word(apposed.head());
        return apposed.xpos().endsWith("S")
                ? head
                : sentence.dependents(head).stream()
                        .filter(d -> d.is("conj") && d.isName())
                        .filter(d -> d.index() > head.index() && d.index() < apposed.index())
                        .reduce((a, b) -> b)
                        .orElse(head);
    }

    /** "The head of the council Ana Silva": nothing between the office and the name. */
    static boolean isStraightBefore(Mention office, Mention name) {
        return office.span().end() < name.start()
                && name.start() - office.span().end() <= 2;
    }

    /** "Secretary of State Mary Hill", where the tree hangs the name below the office without a preposition. */
    static boolean isEndOf(Mention office, Mention name) {
        return office.span().end() == name.span().end()
                && name.head().head() == office.head().index()
                && name.head().relation().equals("nmod")
                && Phrase.preposition(name.sentence(), name.head()).isEmpty();
    }

    /** "Okello's lawyer": not anybody's lawyer; "Kenya's president" is any president of Kenya. */
    static boolean isSomebodys(Mention mention) {
        return mention.traits().country().isEmpty()
                && mention.sentence().dependents(mention.head()).stream()
                        .anyMatch(d ->
                                d.relation().equals("nmod:poss") && !d.upos().equals("PRON"));
    }

    /** "The bomber who struck Lima in 1992": not the one whom the report is about. */
    static boolean isOtherSuspect(Mention mention) {
        return Offices.isSuspect(mention) && Offices.isToldApart(mention);
    }

    /** "The government in Aden": told from others by its seat, so not simply that of the country named most. */
    static boolean hasSeat(Mention mention) {
        return mention.sentence().dependents(mention.head()).stream()
                .anyMatch(d -> d.is("nmod")
                        && d.isName()
                        && Phrase.preposition(mention.sentence(), d).equals("in"));
    }

    /** "The ministry in Baku" and "the ministry in Yerevan", "its army" and "the Kenyan army": alike in name, and of two. */
    static boolean areOfTwo(Mention a, Mention b) {
        String one = whose(a);
        String other = whose(b);
        boolean named = !one.isEmpty() && !other.isEmpty() && !one.equals(other);
        boolean pronoun = one.equals(OWNER) != other.equals(OWNER)
                && (named
                        || !a.traits().country().isEmpty()
                        || !b.traits().country().isEmpty());
        return named || pronoun;
    }

    /** "The leader of a party in Baghdad" and "the leader of Hezbollah": the latter is not brought in as just a party. */
    static boolean areOfTwoBodies(Mention a, Mention b) {
        String one = front(a);
        String other = front(b);
        return areOfTwo(a, b)
                || (!one.isEmpty() && !other.isEmpty() && !one.equals(other))
                || (isOfOneNewlyNamed(a) && !whose(b).isEmpty())
                || (isOfOneNewlyNamed(b) && !whose(a).isEmpty());
    }

    /** The name in front of an office: "Houthi" in "the chief Houthi negotiator". */
    private static String front(Mention m) {
        return m.sentence().dependents(m.head()).stream()
                .filter(d -> d.is("compound") && d.isName())
                .map(d -> d.form().toLowerCase(Locale.ROOT))
                .reduce("", (a, b) -> b);
    }

    private static boolean isOfOneNewlyNamed(Mention m) {
        return m.sentence().dependents(m.head()).stream()
                .filter(d -> d.is("nmod") && Phrase.preposition(m.sentence(), d).equals("of"))
                .anyMatch(d -> m.sentence().dependents(d).stream()
                        .anyMatch(
                                x -> x.is("det") && Set.of("a", "an", "another").contains(Links.low(x))));
    }

    private static String whose(Mention m) {
        return m.sentence().dependents(m.head()).stream()
                .filter(d -> d.relation().equals("nmod:poss")
                        || (d.is("nmod") && d.isName() && OF.contains(Phrase.preposition(m.sentence(), d))))
                .map(d -> d.upos().equals("PRON") ? OWNER : d.form().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    /** "Three Polish climbers" in the headline and in the lead: counted and described in the same words, close by. */
    static boolean areToldAgain(Mention a, Mention b) {
        boolean told = b.sentence().dependents(b.head()).stream().anyMatch(d -> d.is("amod") || d.is("compound"));
        return told
                && a.words().equalsIgnoreCase(b.words())
                && b.sentence().number() - a.sentence().number() < NEAR;
    }
}
