package org.demarche.analyse;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * The plain word for what a name or a pronoun stands for: "rebel" for the name of an armed group, "government" for a state, "official" for a minister.
 *
 * <p>Rows of the event lists ask for such words ({@code subj=@armed}); with them a name meets the same conditions as the noun does.
 */
public final class Kinds {

    private static final Map<String, Set<String>> BY_KIND = Map.of(
            "person", Set.of("#person"),
            "state", Set.of("#place", "state", "government"),
            "organisation", Set.of("#organization"),
            "armed_group", Set.of("#organization", "rebel", "militant"),
            "political_group", Set.of("#organization", "party"),
            "population", Set.of("#person"),
            "media", Set.of("#organization"));
    private static final Map<String, String> PERSONS = Map.of(
            "GOV",
            "official",
            "MIL",
            "general",
            "COP",
            "policeman",
            "LEG",
            "lawmaker",
            "JUD",
            "judge",
            "REB",
            "militant");
    private static final Map<String, String> BODIES = Map.of(
            "GOV", "government", "MIL", "army", "COP", "police", "LEG", "parliament", "JUD", "court", "NGO", "charity");

    private final Cast cast;

    public Kinds(Cast cast) {
        this.cast = cast;
    }

    /** Empty for a common noun, which is a plain word itself, and for "it", which is as often a thing. */
    Set<String> of(Sentence sentence, Word word) {
        boolean pronoun = word.upos().equals("PRON") && !word.lemma().equals("it");
        if (!pronoun && !word.upos().equals("PROPN")) {
            return Set.of();
        }
        Optional<Figure> figure = cast.of(sentence, word);
        Set<String> out = new TreeSet<>();
        figure.ifPresent(f -> {
            out.addAll(BY_KIND.getOrDefault(f.kind(), Set.of()));
            Map<String, String> sectors = f.kind().equals("person") ? PERSONS : BODIES;
            boolean named = f.kind().equals("person") || f.kind().equals("organisation");
            Optional.ofNullable(sectors.get(f.sector())).filter(s -> named).ifPresent(out::add);
        });
        return out;
    }
}
