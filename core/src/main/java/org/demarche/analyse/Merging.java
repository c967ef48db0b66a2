package org.demarche.analyse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Mention.Reference;

/**
 * Joins figures that only the whole report shows to be one, after every mention has been placed: the bare "police" that came before "Northport
 * police", the troops and the army of one country, "the coalition" and the coalition that has a name.
 */
final class Merging {

    private static final Set<String> ARMY = Set.of(
            "army", "troops", "forces", "security-forces", "government-troops", "ground-forces", "coalition-troops");
    private static final Set<String> ARMY_NOUNS = Set.of("army", "forces", "force", "military", "troops", "soldiers");
    private static final Set<String> COALITION = Set.of("coalition-forces", "military-coalition", "coalition");

    private static final Set<String> HOUSES =
            Set.of("congress", "parliament", "senate", "assembly", "cabinet", "legislature", "knesset", "duma");

    private Merging() {}

    /** What makes two such figures one; empty where nothing does. */
    static String key(Figure figure) {
        if (figure.mentions().stream().anyMatch(Merging::isCounted)) {
            return "";
        }
        String group = figure.key().startsWith("group ") ? figure.key().substring(6) : "";
        if (isCoalition(figure, group)) {
            return "coalition " + figure.country();
        }
        if (isArmy(figure, group) && !figure.country().isEmpty()) {
            return "army " + figure.country();
        }
        boolean people = group.equals("people") && !figure.country().isEmpty();
        return people ? "people " + figure.country() : figure.key().startsWith("people ") ? figure.key() : "";
    }

    private static boolean isCounted(Mention mention) {
        return mention.sentence().dependent(mention.head(), "nummod").isPresent();
    }

    private static boolean isCoalition(Figure figure, String group) {
        String lemma = figure.first().head().lemma().toLowerCase(Locale.ROOT);
        boolean body = figure.type() == Reference.BODY && figure.sector().equals("MIL");
        return (COALITION.contains(group) || (body && lemma.equals("coalition")))
                && !figure.kind().equals("political_group");
    }

    /** The army of a country as a whole: "the Kenyan army", "Kenyan forces", no brigade and no branch. */
    private static boolean isArmy(Figure figure, String group) {
        String name = figure.name().toLowerCase(Locale.ROOT);
        String last = name.substring(name.lastIndexOf(' ') + 1);
        boolean whole = name.contains("defen") || name.contains("armed") || name.split("\\s+").length < 4;
        boolean body = figure.type() == Reference.BODY
                && figure.kind().equals("organisation")
                && figure.sector().equals("MIL")
                && ARMY_NOUNS.contains(last)
                && whole
                && !name.contains("air force")
                && !name.contains("special");
        return (figure.type() == Reference.GROUP && ARMY.contains(group)) || body;
    }

    /** The police force of another mention: the only one in the report that has a name or a place, where this one is bare. */
    static Optional<Figure> force(List<Figure> figures, Figure bare) {
        if (!bare.key().equals("group police") || !isBare(bare)) {
            return Optional.empty();
        }
        List<Figure> forces = figures.stream()
                .filter(f -> f != bare && isPolice(f) && !f.mentions().stream().anyMatch(Merging::isCounted))
                .filter(f -> f.country().isEmpty()
                        || bare.country().isEmpty()
                        || f.country().equals(bare.country()))
                .toList();
        return forces.size() == 1 ? Optional.of(forces.get(0)) : Optional.empty();
    }

    private static boolean isPolice(Figure figure) {
        boolean group = figure.key().equals("group police");
        boolean body = figure.type() == Reference.BODY
                && figure.sector().equals("COP")
                && figure.name().toLowerCase(Locale.ROOT).endsWith("police");
        return group || body;
    }

    private static boolean isBare(Figure figure) {
        return figure.mentions().stream()
                .allMatch(m -> m.sentence().dependents(m.head()).stream()
                        .noneMatch(d -> d.is("amod") || d.is("compound") || d.is("nmod") || d.is("nummod")));
    }

    /** The body of which a single name, taken for a person's, is the first word: "Halden" after "Halden Air". */
    static Optional<Figure> namesake(List<Figure> figures, Figure person) {
        boolean single = person.type() == Reference.PERSON
                && person.role().isEmpty()
                && person.because().startsWith("model")
                && person.mentions().stream().noneMatch(m -> m.name().contains(" "));
        return !single
                ? Optional.empty()
                : figures.stream()
                        .filter(f -> f.type() == Reference.BODY
                                && f.mentions().stream().anyMatch(m -> m.name().startsWith(person.name() + " ")))
                        .filter(f -> !f.kind().equals("political_group"))
                        .findFirst();
    }

    private static boolean isIndefinite(Mention mention) {
        return mention.sentence().dependents(mention.head()).stream()
                .anyMatch(d -> d.is("det") && Set.of("a", "an", "another").contains(Links.low(d)));
    }

    /** "Congress" in a headline and "Peru's Congress" below it: the only one of its noun that has a name or an owner. */
    static Optional<Figure> house(List<Figure> figures, Figure bare) {
        String noun = bare.first().head().lemma().toLowerCase(Locale.ROOT);
        boolean alone = HOUSES.contains(noun)
                && !isIndefinite(bare.first())
                && bare.country().isEmpty()
                && isBare(bare)
                && bare.name().split(" ").length < 3;
        List<Figure> whole = !alone
                ? List.of()
                : figures.stream()
                        .filter(f ->
                                f != bare && !f.country().isEmpty() && !f.kind().equals("person"))
                        .filter(f -> f.first().head().lemma().equalsIgnoreCase(noun))
                        .toList();
        return whole.size() == 1 ? Optional.of(whole.get(0)) : Optional.empty();
    }
}
