package org.demarche.analyse.chains;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.chains.NounPhrase.Gender;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * Weighs what a pronoun of the third person goes back to: a phrase of the same sentence or of the few before it that agrees in number, sex and
 * kind; near ones before far ones, subjects before the rest, what is often spoken of before what is named once (after Lappin and Leass 1994).
 *
 * <pre>
 * Judge Awa Ndiaye said Colonel Keira had given the order. She spoke softly.     She: Awa Ndiaye, for Keira and the order do not agree
 * The army said it had shelled the bridge.                                       it: the army, subject of the clause around
 * </pre>
 */
final class Pronouns {

    private static final int FARTHEST = 3;
    private static final Set<String> ONE = Set.of("he", "him", "his", "himself", "she", "her", "hers", "herself");
    private static final Set<String> MANY = Set.of("they", "them", "their", "theirs", "themselves");
    private static final Set<String> THING = Set.of("it", "its", "itself");
    private static final Set<String> REFLEXIVE = Set.of("himself", "herself", "itself", "themselves");
    private static final Set<String> FLEETING = Set.of("time", "quantity");

    private Pronouns() {}

    static boolean isThird(NounPhrase p) {
        String form = form(p);
        return ONE.contains(form) || MANY.contains(form) || THING.contains(form);
    }

    static String form(NounPhrase p) {
        return p.head().form().toLowerCase(Locale.ROOT);
    }

    /** The chain that a pronoun belongs to; empty where nothing before it fits. */
    static Optional<Chain> antecedent(List<Chain> chains, NounPhrase pronoun) {
        Chain best = null;
        double most = 0;
        for (int i = chains.size() - 1; i >= 0; i--) {
            Chain chain = chains.get(i);
            if (pronoun.sentence().number() - chain.last().sentence().number() > FARTHEST) {
                continue;
            }
            double score = agreement(chain, pronoun) * nearness(chain, pronoun);
            if (score > most) {
                most = score;
                best = chain;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double agreement(Chain chain, NounPhrase pronoun) {
        String form = form(pronoun);
        if (chain.isFirstPerson()) {
            return 0;
        }
        if (ONE.contains(form)) {
            boolean person =
                    chain.isPerson() || (chain.isName() && chain.nominal().equals("O"));
            return person && !chain.isPlural() && chain.gender().fits(pronoun.gender())
                    ? chain.gender() == Gender.OPEN ? 1 : 1.15
                    : 0;
        }
        if (FLEETING.contains(chain.nominal())) {
            return 0.1;
        }
        if (MANY.contains(form)) {
            return chain.isSingularPerson() ? 0 : chain.isPlural() ? 1 : chain.isBody() ? 0.8 : 0.12;
        }
        return chain.isPerson() || chain.isPlural()
                ? 0
                : chain.isBody() ? 1.1 : chain.nominal().equals("place") ? 0.8 : 0.85;
    }

    private static double nearness(Chain chain, NounPhrase pronoun) {
        double best = 0;
        for (NounPhrase p : chain.recent()) {
            if (p.order() < pronoun.order() && mayBe(p, pronoun)) {
                best = Math.max(best, weight(p, pronoun));
            }
        }
        return best * (1 + 0.15 * Math.log(chain.size()));
    }

    private static double weight(NounPhrase p, NounPhrase pronoun) {
        int back = pronoun.sentence().number() - p.sentence().number();
        Word at = p.head();
        double place = at.is("nsubj") ? 1 : at.is("obj") ? 0.7 : at.is("obl:agent") ? 0.75 : at.is("obl") ? 0.55 : 0.45;
        double form = p.isPronoun() ? 1.15 : p.isName() ? 1.05 : Matching.isDefinite(p) ? 1 : 0.9;
        double distance = back == 0 ? 1.3 : back == 1 ? 1 : back == 2 ? 0.5 : 0.3;
        double alike = at.is("nsubj") && pronoun.isSubject() ? 1.15 : 1;
        double above = back == 0 && isSubjectAbove(p, pronoun) ? 1.4 : 1;
        double steps = back == 0 ? 1 - 0.004 * Math.min(40, pronoun.head().index() - at.index()) : 1;
        return place * form * distance * alike * above * steps;
    }

    /** "The army" in "The army said it …", "Silva" in "Silva lost her way": the subject of the pronoun's own clause or of one around it. */
    private static boolean isSubjectAbove(NounPhrase p, NounPhrase pronoun) {
        Sentence sentence = p.sentence();
        return p.isSubject()
                && sentence.headOf(p.head())
                        .filter(verb -> sentence.isBelow(pronoun.head(), verb))
                        .isPresent();
    }

    /** Not within the phrase itself, and not two parts of one verb unless "-self". */
    private static boolean mayBe(NounPhrase p, NounPhrase pronoun) {
        if (p.span().contains(pronoun.span())) {
            return false;
        }
        boolean parts = p.sentence().equals(pronoun.sentence())
                && p.head().head() == pronoun.head().head()
                && !pronoun.head().relation().equals("nmod:poss")
                && (isArgument(p.head()) && isArgument(pronoun.head()));
        return !parts || REFLEXIVE.contains(form(pronoun));
    }

    private static boolean isArgument(Word word) {
        return word.is("nsubj") || word.is("obj") || word.is("obl") || word.is("iobj");
    }
}
