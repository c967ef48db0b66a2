package org.demarche.analyse.positions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Cast;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Roles;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** Who takes a stand: "its fighters" stand for the group, "my government" for the minister who says so. */
final class Owners {

    private static final Set<String> PRONOUNS = Set.of("its", "his", "her", "their", "our", "my");
    private static final Set<String> WHOLE = Set.of("country", "nation", "government", "delegation", "administration");
    private static final Set<String> PART = Set.of(
            "fighter",
            "force",
            "troop",
            "soldier",
            "army",
            "military",
            "man",
            "side",
            "leader",
            "leadership",
            "official",
            "negotiator",
            "representative");
    /** What carries words: who carries, signs or sends it says them. */
    private static final Set<String> WRITTEN = Set.of(
            "banner",
            "sign",
            "placard",
            "poster",
            "slogan",
            "chant",
            "petition",
            "letter",
            "statement",
            "resolution",
            "motion",
            "message",
            "declaration",
            "communique",
            "tweet",
            "note",
            "appeal",
            "leaflet",
            "lawsuit",
            "memo",
            "manifesto");

    private static final Set<String> STANDS = Set.of(
            "position",
            "stance",
            "policy",
            "aim",
            "goal",
            "objective",
            "intention",
            "intent",
            "plan",
            "demand",
            "priority",
            "proposal",
            "request",
            "wish",
            "desire",
            "preference",
            "line",
            "strategy",
            "task",
            "mission",
            "ambition",
            "commitment",
            "pledge",
            "choice",
            "decision",
            "approach");
    private static final Set<String> SENT =
            Set.of("representative", "delegate", "negotiator", "delegation", "spokesman", "spokesperson", "emissary");

    private Owners() {}

    /** Whether a noun is what somebody has in mind: "the aim", "our policy". */
    static boolean isStand(Word word) {
        return STANDS.contains(word.lemma().toLowerCase(Locale.ROOT));
    }

    static List<Figure> of(Cast cast, Sentence sentence, List<Word> words) {
        Set<Figure> out = new LinkedHashSet<>();
        for (Word w : words) {
            if (isStand(w)) {
                out.addAll(cast.reached(sentence, List.of(w)));
            }
            List<Figure> several = cast.several(sentence, w);
            out.addAll(several);
            if (!several.isEmpty()) {
                continue;
            }
            owner(cast, sentence, w)
                    .or(() -> sender(cast, sentence, w))
                    .or(() -> cast.of(sentence, w))
                    .ifPresentOrElse(out::add, () -> out.addAll(behind(cast, sentence, w)));
        }
        return List.copyOf(out);
    }

    /** Who stands behind a noun that is nobody: "banners demanding" are their bearers', "was the first to refuse" is the subject's. */
    private static List<Figure> behind(Cast cast, Sentence sentence, Word word) {
        Roles roles = new Roles(sentence);
        List<Word> subjects = roles.of(word, "subj");
        if (!WRITTEN.contains(word.lemma()) || !subjects.isEmpty()) {
            return Roles.isNoun(word) ? cast.all(sentence, subjects) : List.of();
        }
        List<Word> agents = roles.of(word, "agent");
        boolean governed = agents.isEmpty() && !word.isRoot() && !word.is("nsubj");
        return cast.all(sentence, governed ? roles.of(sentence.word(word.head()), "subj") : agents);
    }

    /** "Representatives of the rebels", "the union's negotiators" stand for those who sent them. */
    private static Optional<Figure> sender(Cast cast, Sentence sentence, Word word) {
        if (!SENT.contains(word.lemma()) || !word.xpos().equals("NNS")) {
            return Optional.empty();
        }
        return sentence.dependents(word).stream()
                .filter(d -> d.relation().equals("nmod:poss")
                        || (d.is("nmod")
                                && sentence.dependents(d).stream()
                                        .anyMatch(c -> c.is("case") && c.lemma().equals("of"))))
                .filter(d -> sentence.dependents(d).stream().noneMatch(c -> c.is("conj")))
                .flatMap(d -> cast.of(sentence, d).stream())
                .filter(f -> !f.kind().equals("person") && !f.kind().equals("population"))
                .findFirst();
    }

    private static Optional<Figure> owner(Cast cast, Sentence sentence, Word word) {
        if (!WHOLE.contains(word.lemma()) && !PART.contains(word.lemma())) {
            return Optional.empty();
        }
        return sentence.dependents(word).stream()
                .filter(d -> d.relation().equals("nmod:poss"))
                .filter(d -> PRONOUNS.contains(d.form().toLowerCase(Locale.ROOT)))
                .flatMap(d -> cast.of(sentence, d).stream())
                .filter(f -> PART.contains(word.lemma())
                        || f.kind().equals("person")
                        || f.kind().equals("state"))
                .findFirst();
    }
}
