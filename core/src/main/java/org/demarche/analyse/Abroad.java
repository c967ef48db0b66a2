package org.demarche.analyse;

import java.util.Locale;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * Tells the country that somebody is sent to, or works on, from the one he serves.
 *
 * <pre>
 * the UN's Yemen envoy      Yemen is what he is about, the UN whom he serves
 * Libya mediator Ana Silva  Libya is what she is about; whom she serves is not said
 * the US envoy              the US is whom he serves
 * </pre>
 */
final class Abroad {

    private static final Set<String> SENT = Set.of(
            "envoy",
            "emissary",
            "mediator",
            "negotiator",
            "rapporteur",
            "representative",
            "coordinator",
            "co-ordinator");
    private static final Set<String> BETWEEN = Set.of("special", "peace", "chief", "humanitarian", "relief");
    private static final Set<String> UNBENT = Set.of("zealand", "kingdom", "states", "nations", "kong");
    private static final int LONGEST = 5;

    private Abroad() {}

    /** Whether the name of a country stands in front of a person's office only to say what the office is about. */
    static boolean is(Sentence sentence, Word country) {
        if (!country.upos().equals("PROPN") || !(country.is("compound") || country.is("flat") || country.is("amod"))) {
            return false;
        }
        int last = end(sentence, country);
        boolean letters = country.form().matches("[A-Z]{2,4}|(?:[A-Z]\\.)+[A-Z]?");
        boolean plain = !letters && country.xpos().startsWith("NN") && !UNBENT.contains(low(sentence.word(last)));
        boolean sent = isSent(sentence, last + 1);
        boolean other = hasSender(sentence, country);
        boolean mirrors = sentence.headOf(country)
                .filter(h -> h.lemma().equals("counterpart"))
                .isPresent();
        return !mirrors && ((sent && (plain || other)) || (other && isDirect(sentence, country)));
    }

    /** The last word of the name that the country's word begins or is part of. */
    private static int end(Sentence sentence, Word country) {
        int at = country.index();
        while (at < sentence.words().size()
                && at - country.index() < LONGEST
                && sentence.word(at + 1).upos().equals("PROPN")
                && !SENT.contains(low(sentence.word(at + 1)))
                && !BETWEEN.contains(low(sentence.word(at + 1)))) {
            at++;
        }
        return at;
    }

    private static boolean isSent(Sentence sentence, int index) {
        int at = index;
        while (at < sentence.words().size() && BETWEEN.contains(low(sentence.word(at)))) {
            at++;
        }
        return at <= sentence.words().size()
                && (SENT.contains(low(sentence.word(at)))
                        || SENT.contains(sentence.word(at).lemma().toLowerCase(Locale.ROOT)));
    }

    /** "The agency's Iran researcher": right below a common noun that somebody else owns. */
    private static boolean isDirect(Sentence sentence, Word country) {
        return sentence.headOf(country)
                .filter(h -> h.upos().equals("NOUN") && h.index() > country.index())
                .isPresent();
    }

    /** Whether the noun above has an owner, or one more name before this one: "the UN's Syria chief", "the US Syria envoy". */
    private static boolean hasSender(Sentence sentence, Word country) {
        return sentence.headOf(country).stream()
                .flatMap(h -> sentence.dependents(h).stream())
                .anyMatch(d -> d.index() < country.index()
                        && !d.form().equals(country.form())
                        && (d.relation().equals("nmod:poss")
                                || (d.is("compound") && d.upos().equals("PROPN")))
                        && !isOneName(d, country));
    }

    /** "South" and "Sudan": parts of one name. */
    private static boolean isOneName(Word first, Word country) {
        boolean owner = first.relation().equals("nmod:poss");
        return !owner
                && first.index() == country.index() - 1
                && !first.form().matches("[A-Z]{2,4}|(?:[A-Z]\\.)+[A-Z]?");
    }

    private static String low(Word word) {
        return word.form().toLowerCase(Locale.ROOT);
    }
}
