package org.demarche.analyse.chains;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.analyse.chains.NounPhrase.Gender;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** Tells men from women by titles, nouns and first names. */
final class Genders {

    private static final Set<String> MEN = Set.of(
            "mr.",
            "mr",
            "sir",
            "lord",
            "king",
            "prince",
            "duke",
            "baron",
            "emperor",
            "sultan",
            "emir",
            "sheikh",
            "imam",
            "pope",
            "father",
            "brother",
            "son",
            "husband",
            "uncle",
            "nephew",
            "grandfather",
            "boyfriend",
            "widower",
            "man",
            "boy",
            "guy",
            "gentleman",
            "spokesman",
            "chairman",
            "congressman",
            "policeman",
            "businessman",
            "gunman",
            "salesman",
            "cameraman",
            "fisherman",
            "monk",
            "priest",
            "ayatollah",
            "waiter",
            "actor",
            "groom",
            "fiance",
            "fiancé");
    private static final Set<String> WOMEN = Set.of(
            "mrs.",
            "mrs",
            "ms.",
            "ms",
            "miss",
            "madame",
            "dame",
            "lady",
            "queen",
            "princess",
            "duchess",
            "baroness",
            "empress",
            "mother",
            "sister",
            "daughter",
            "wife",
            "aunt",
            "niece",
            "grandmother",
            "girlfriend",
            "widow",
            "woman",
            "girl",
            "spokeswoman",
            "chairwoman",
            "congresswoman",
            "policewoman",
            "businesswoman",
            "nun",
            "actress",
            "waitress",
            "bride",
            "fiancee",
            "fiancée",
            "schoolgirl");

    private final Map<String, String> firstNames;

    /** @param firstNames man or woman by first name */
    Genders(Map<String, String> firstNames) {
        this.firstNames = firstNames;
    }

    Gender of(Sentence sentence, Word head) {
        String form = head.form().toLowerCase(Locale.ROOT);
        switch (form) {
            case "he", "him", "his", "himself" -> {
                return Gender.MAN;
            }
            case "she", "her", "hers", "herself" -> {
                return Gender.WOMAN;
            }
            default -> {
                return ofNoun(sentence, head);
            }
        }
    }

    private Gender ofNoun(Sentence sentence, Word head) {
        Gender own = ofWord(head);
        if (own != Gender.OPEN || !(head.isName() || head.nominal().equals("person"))) {
            return own;
        }
        for (Word d : sentence.dependents(head)) {
            boolean beside = d.is("nmod:desc") || d.is("compound") || d.is("appos") || d.is("flat");
            Gender told = beside && !d.relation().equals("flat") ? ofWord(d) : Gender.OPEN;
            if (told != Gender.OPEN) {
                return told;
            }
        }
        String first = firstNames.getOrDefault(head.form(), "");
        return !head.isName() ? Gender.OPEN : gender(first);
    }

    private static Gender ofWord(Word word) {
        String form = word.form().toLowerCase(Locale.ROOT);
        return MEN.contains(form) ? Gender.MAN : WOMEN.contains(form) ? Gender.WOMAN : Gender.OPEN;
    }

    private static Gender gender(String word) {
        return word.equals("man") ? Gender.MAN : word.equals("woman") ? Gender.WOMAN : Gender.OPEN;
    }
}
