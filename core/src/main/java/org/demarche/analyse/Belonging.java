package org.demarche.analyse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Mention.Reference;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * Tells of which country a figure is.
 *
 * <p>What its own words say comes first, then the country of whom it serves, then the place that it is said to be at, and last the country that the
 * report is about. Whoever belongs to several countries, to a body of several or to some foreign one belongs to none.
 */
final class Belonging {

    private static final Set<String> BORDERLESS = Set.of("IGO", "REB", "UNK");
    private static final Set<String> JOINT = Set.of(
            "group coalition-forces",
            "group military-coalition",
            "group world-leaders",
            "group peacekeepers",
            "group member-states");
    private static final Set<String> ALLIED = Set.of(
            "coalition",
            "alliance",
            "ally",
            "partner",
            "community",
            "world",
            "diplomat",
            "mediator",
            "envoy",
            "migrant",
            "insurer",
            "donor",
            "signatory",
            "embassy",
            "consulate");
    /** What makes people or bodies another country's, or no single one's. */
    private static final Set<String> ELSEWHERE = Set.of(
            "foreign",
            "international",
            "western",
            "european",
            "arab",
            "african",
            "asian",
            "nordic",
            "baltic",
            "global");

    private final List<Figure> figures;
    private final Standing standing;
    private final Homeland homeland;

    Belonging(List<Figure> figures, Standing standing, Homeland homeland) {
        this.figures = figures;
        this.standing = standing;
        this.homeland = homeland;
    }

    /** ISO 3166-1 alpha-3; empty where nothing tells. */
    String country(Figure figure) {
        return country(figure, 0);
    }

    private String country(Figure figure, int depth) {
        if (isShared(figure)) {
            return "";
        }
        String own = figure.country();
        if (!own.isEmpty()) {
            return own;
        }
        Optional<Figure> whom = standing.served(figure).filter(f -> depth < Standing.DEEPEST);
        String theirs = whom.map(f -> country(f, depth + 1)).orElse("");
        if (whom.isPresent() && (!theirs.isEmpty() || isBorderless(whom.get()))) {
            return theirs;
        }
        Optional<Figure> owner = standing.owner(figure).filter(f -> depth < Standing.DEEPEST);
        String owned = owner.map(f -> country(f, depth + 1)).orElse("");
        if (!owned.isEmpty()) {
            return owned;
        }
        String state = state(figure);
        if (!state.isEmpty()) {
            return state;
        }
        if (isPublishers(figure)) {
            return homeland.publisher();
        }
        String place = scene(figure);
        return !place.isEmpty() ? place : isAtHome(figure) ? homeland.country() : "";
    }

    /** Where a country comes from that its own words do not tell; empty where they do. */
    String because(Figure figure) {
        if (isPublishers(figure)) {
            return " · country of who published it";
        }
        if (!scene(figure).isEmpty() && isUntold(figure)) {
            return " · country of the place beside it";
        }
        return isAtHome(figure) ? " · country of the report" : "";
    }

    private boolean isBorderless(Figure figure) {
        return BORDERLESS.contains(standing.sector(figure));
    }

    /** Several people or bodies of several countries: "the ministers of Kenya and Ghana". */
    private boolean isShared(Figure figure) {
        Mention first = figure.first();
        return first.isPlural()
                && figure.mentions().size() == 1
                && figure.type() != Reference.STATE
                && figures.stream()
                                .filter(f -> f != figure && f.type() == Reference.STATE)
                                .filter(f -> f.mentions().stream().anyMatch(m -> isJoined(m, first)))
                                .count()
                        > 1;
    }

    private static boolean isJoined(Mention state, Mention whole) {
        Sentence sentence = state.sentence();
        boolean joined = state.head().is("conj")
                || sentence.dependent(state.head(), "conj").isPresent();
        return sentence.equals(whole.sentence()) && whole.span().contains(state.span()) && joined;
    }

    /** The state that a person without an office is said to be of: "Kenya's Dana Holt", "Dana Holt of Kenya". */
    private String state(Figure person) {
        return person.type() != Reference.PERSON
                ? ""
                : figures.stream()
                        .filter(f -> f.type() == Reference.STATE)
                        .filter(f -> f.mentions().stream()
                                .anyMatch(s -> person.mentions().stream().anyMatch(m -> isOf(s, m))))
                        .map(Figure::key)
                        .findFirst()
                        .orElse("");
    }

    private static boolean isOf(Mention state, Mention person) {
        Word head = state.head();
        boolean of =
                head.is("nmod") && Phrase.preposition(state.sentence(), head).equals("of");
        return state.sentence().equals(person.sentence())
                && head.head() == person.head().index()
                && (head.relation().equals("nmod:poss") || of);
    }

    /** "A lawyer for Amnesty International": of a body that is at home everywhere. */
    private boolean isWithStateless(Figure figure) {
        return figure.type() != Reference.STATE
                && figures.stream()
                        .filter(f -> f != figure
                                && f.type() == Reference.BODY
                                && f.country().isEmpty())
                        .filter(f -> f.because().startsWith("list"))
                        .anyMatch(f -> f.mentions().stream()
                                .anyMatch(b -> b.head().is("nmod")
                                        && figure.mentions().stream()
                                                .anyMatch(m -> m.sentence().equals(b.sentence())
                                                        && b.head().head()
                                                                == m.head().index())));
    }

    /** The country of the place that the figure is said to be at; empty where none is told. */
    private String scene(Figure figure) {
        return isRooted(figure) ? homeland.scenes().beside(figure) : "";
    }

    /** Whether the figure is an official or soldier of the government that brought the report out: one without a country of his own in its release. */
    boolean isPublishers(Figure figure) {
        boolean official =
                figure.type() == Reference.PERSON || !figure.offices().isEmpty();
        String sector = standing.sector(figure);
        boolean servant = official
                && figure.kind().equals("person")
                && (sector.equals("GOV") || sector.equals("MIL") || sector.equals("CVL"))
                && !Publisher.isForeign(homeland.publisher(), figure.role());
        return !homeland.publisher().isEmpty() && (servant || Publisher.isOwn(figure, sector)) && isUntold(figure);
    }

    private boolean isUntold(Figure figure) {
        return figure.country().isEmpty()
                && standing.served(figure)
                        .filter(f -> isBorderless(f)
                                || !country(f, Standing.DEEPEST - 1).isEmpty())
                        .isEmpty();
    }

    /** Whether the figure is one of the country that the report is about: no other is told, and it is of a kind that has one. */
    boolean isAtHome(Figure figure) {
        return !homeland.country().isEmpty() && isUntold(figure) && isRooted(figure);
    }

    /** Whether a figure is of a kind that belongs to one country. */
    private boolean isRooted(Figure figure) {
        boolean listed = figure.type() == Reference.BODY && figure.because().startsWith("list");
        String sector = standing.sector(figure);
        boolean stateless = JOINT.contains(figure.key())
                || sector.equals("IGO")
                || (figure.type() == Reference.BODY && BORDERLESS.contains(sector))
                || (sector.equals("JRN") && figure.type() == Reference.BODY);
        Mention first = figure.first();
        boolean elsewhere = first.type() != Reference.PERSON
                && first.sentence().dependents(first.head()).stream()
                        .anyMatch(d -> (d.is("amod") || d.is("compound")) && ELSEWHERE.contains(Links.low(d)));
        boolean several = figure.type() == Reference.GROUP
                && standing.whose(figure).filter(this::isBorderless).isPresent();
        return !listed
                && !stateless
                && !isWithStateless(figure)
                && !elsewhere
                && !several
                && !ALLIED.contains(first.head().lemma().toLowerCase(Locale.ROOT));
    }
}
