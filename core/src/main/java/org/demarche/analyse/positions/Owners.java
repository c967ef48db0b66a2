package org.demarche.analyse.positions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Cast;
import org.demarche.analyse.Figure;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** Who takes a stand: "its fighters" stand for the group, "my government" for the minister who says so. */
final class Owners {

    private static final Set<String> PRONOUNS = Set.of("its", "his", "her", "their", "our", "my");
    private static final Set<String> WHOLE = Set.of("country", "nation", "government", "delegation", "administration");
    private static final Set<String> PART =
            Set.of("fighter", "force", "troop", "soldier", "army", "military", "man", "side");

    private Owners() {}

    static List<Figure> of(Cast cast, Sentence sentence, List<Word> words) {
        Set<Figure> out = new LinkedHashSet<>();
        for (Word w : words) {
            owner(cast, sentence, w).or(() -> cast.of(sentence, w)).ifPresent(out::add);
        }
        return List.copyOf(out);
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
