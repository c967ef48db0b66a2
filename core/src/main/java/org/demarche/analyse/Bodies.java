package org.demarche.analyse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Mention.Reference;
import org.demarche.language.Word;

/**
 * Finds the named body that a bare definite noun stands for: "the group" after Hezbollah, "the council" after the Southern Transitional Council,
 * "the country" after Kenya.
 */
final class Bodies {

    /** What a general noun may stand for: kinds of party, or a sector. */
    private static final Map<String, Set<String>> GENERAL = Map.ofEntries(
            Map.entry("group", Set.of("armed_group", "political_group", "NGO")),
            Map.entry("organization", Set.of("armed_group", "political_group", "NGO", "IGO")),
            Map.entry("organisation", Set.of("armed_group", "political_group", "NGO", "IGO")),
            Map.entry("movement", Set.of("armed_group", "political_group")),
            Map.entry("militia", Set.of("armed_group")),
            Map.entry("party", Set.of("political_group")),
            Map.entry("company", Set.of("BUS")),
            Map.entry("firm", Set.of("BUS")),
            Map.entry("airline", Set.of("BUS")),
            Map.entry("bank", Set.of("BUS")),
            Map.entry("newspaper", Set.of("media")),
            Map.entry("agency", Set.of("media", "IGO")),
            Map.entry("broadcaster", Set.of("media")),
            Map.entry("bloc", Set.of("IGO")),
            Map.entry("alliance", Set.of("IGO")),
            Map.entry("charity", Set.of("NGO")),
            Map.entry("ministry", Set.of()),
            Map.entry("country", Set.of("state")),
            Map.entry("nation", Set.of("state")),
            Map.entry("kingdom", Set.of("state")),
            Map.entry("republic", Set.of("state")));

    private static final Set<String> REBELS = Set.of("rebel", "insurgent", "guerrilla");

    private Bodies() {}

    /** The latest figure that fits; empty where the noun is not bare and definite. */
    static Optional<Figure> meant(List<Figure> figures, Mention mention, String home) {
        String noun = mention.head().lemma().toLowerCase(Locale.ROOT);
        boolean police = noun.equals("police");
        if (isThisArmed(mention)) {
            return general(figures, mention, Set.of("armed_group"));
        }
        if (REBELS.contains(noun) && mention.isDefinite() && mention.isPlural() && isBare(mention)) {
            return only(figures);
        }
        if (!isBare(mention) || (!police && (!mention.isDefinite() || mention.isPlural()))) {
            return Optional.empty();
        }
        for (int i = figures.size() - 1; i >= 0; i--) {
            Figure figure = figures.get(i);
            boolean named = figure.type() == Reference.BODY && endsWith(figure, noun);
            if (named) {
                return Optional.of(figure);
            }
        }
        Set<String> kinds = GENERAL.getOrDefault(noun, Set.of());
        Optional<Figure> latest = general(figures, mention, kinds);
        boolean here = latest.filter(f -> f.last().sentence().equals(mention.sentence()))
                .isPresent();
        return kinds.contains("state") && !here ? atHome(figures, home).or(() -> latest) : latest;
    }

    /** "The country" is the one that the report is about, where no other was just named. */
    private static Optional<Figure> atHome(List<Figure> figures, String home) {
        return figures.stream()
                .filter(f -> f.type() == Reference.STATE && f.key().equals(home))
                .findFirst();
    }

    /** "The rebels": the one armed group that a report has named. */
    private static Optional<Figure> only(List<Figure> figures) {
        List<Figure> armed = figures.stream()
                .filter(f -> f.type() == Reference.BODY && f.kind().equals("armed_group"))
                .toList();
        return armed.size() == 1 ? Optional.of(armed.get(0)) : Optional.empty();
    }

    /** "This terrorist group", "these militants": the fighters just named. */
    private static boolean isThisArmed(Mention mention) {
        boolean points = mention.sentence().dependents(mention.head()).stream()
                .anyMatch(d -> d.is("det")
                        && (d.lemma().equals("this")
                                || d.lemma().equals("these")
                                || d.form().equalsIgnoreCase("these")));
        boolean fighters = mention.traits().kind().equals("armed_group")
                || mention.sentence().dependents(mention.head()).stream().anyMatch(Bodies::isFierce);
        return points && fighters && mention.traits().country().isEmpty();
    }

    /** "Terrorist", "militant": what makes fighters of a group. */
    static boolean isFierce(Word word) {
        return FIERCE.contains(word.lemma().toLowerCase(Locale.ROOT));
    }

    private static final Set<String> FIERCE = Set.of(
            "terrorist",
            "terror",
            "militant",
            "extremist",
            "jihadist",
            "barbaric",
            "armed",
            "rebel",
            "murderous",
            "criminal");

    private static Optional<Figure> general(List<Figure> figures, Mention mention, Set<String> kinds) {
        Figure best = null;
        int latest = -1;
        for (Figure figure : figures) {
            boolean fits = (figure.type() == Reference.BODY || figure.type() == Reference.STATE)
                    && (kinds.contains(figure.kind()) || kinds.contains(figure.sector()));
            int end = fits ? figure.last().start() : -1;
            if (end > latest && end < mention.start()) {
                latest = end;
                best = figure;
            }
        }
        return Optional.ofNullable(best);
    }

    /** "Council" in "Southern Transitional Council", "Ministry" in "Ministry of Health". */
    private static boolean endsWith(Figure figure, String noun) {
        return figure.mentions().stream()
                .filter(m -> m.type() == Reference.BODY)
                .anyMatch(m -> m.head().form().toLowerCase(Locale.ROOT).equals(noun)
                        || m.name().toLowerCase(Locale.ROOT).endsWith(" " + noun));
    }

    private static boolean isBare(Mention mention) {
        return mention.sentence().dependents(mention.head()).stream()
                .noneMatch(d -> d.is("amod") || d.is("compound") || d.is("nmod") || d.is("acl") || d.is("nummod"));
    }
}
