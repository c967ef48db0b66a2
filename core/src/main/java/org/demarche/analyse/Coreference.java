package org.demarche.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.analyse.Mention.Reference;
import org.demarche.language.Word;

/**
 * Joins the mentions that stand for one and the same: names by their parts, bodies by list and abbreviation, states by code, governments by their
 * country, offices by who was last said to hold them, appositions by the tree.
 *
 * <p>Sieves from sure to less sure, each mention against the figures before it (after Lee and others 2013), over the whole report. What is not
 * sure stays apart: a party too many can be joined by hand, two parties in one cannot be seen.
 */
final class Coreference {

    private static final Set<String> GOVERNMENT =
            Set.of("government", "regime", "authority", "administration", "junta", "leadership");
    private static final Set<String> IDENTIFY = Set.of("identify", "name", "describe", "know");

    private final List<Figure> figures = new ArrayList<>();
    private final Map<Word, Figure> byHead = new HashMap<>();
    private final String homeland;

    private Coreference(String homeland) {
        this.homeland = homeland;
    }

    /**
     * The figures of a report, by first mention.
     *
     * @param home the country that the report is about; empty where none stands out
     */
    static List<Figure> of(List<Mention> mentions, String home) {
        Coreference reading = new Coreference(home.isEmpty() ? homeland(mentions) : home);
        mentions.forEach(reading::place);
        reading.joinOffices();
        reading.joinGovernments();
        reading.joinWholes();
        reading.joinSuspects();
        return List.copyOf(reading.figures);
    }

    /** The country named most, which "the government" without a country belongs to; empty where there is none. */
    private static String homeland(List<Mention> mentions) {
        Map<String, Integer> counts = new TreeMap<>();
        mentions.stream()
                .map(m -> m.traits().country())
                .filter(c -> !c.isEmpty())
                .forEach(c -> counts.merge(c, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** "The government of Chad" and Chad, whichever is told first. */
    private void joinGovernments() {
        for (Figure state : List.copyOf(figures)) {
            if (state.type() == Reference.STATE) {
                figures.stream()
                        .filter(f -> f.type() == Reference.GROUP && isGovernmentOf(f.first(), state.key()))
                        .findFirst()
                        .ifPresent(f -> {
                            state.absorb(f, "its government");
                            figures.remove(f);
                        });
            }
        }
    }

    /** Figures that only the whole report shows to be one. */
    private void joinWholes() {
        Map<String, Figure> first = new TreeMap<>();
        for (Figure figure : List.copyOf(figures)) {
            String key = Merging.key(figure);
            Figure known = key.isEmpty() ? figure : first.computeIfAbsent(key, k -> figure);
            if (known != figure) {
                absorb(known, figure, "the same whole");
            }
        }
        for (Figure figure : List.copyOf(figures)) {
            Merging.force(figures, figure)
                    .or(() -> Merging.house(figures, figure))
                    .or(() -> Merging.namesake(figures, figure))
                    .ifPresent(f -> absorb(f, figure, "the only one of its name"));
        }
    }

    /** The attacker of a report, whatever he is called. */
    private void joinSuspects() {
        for (Figure figure : List.copyOf(figures)) {
            Suspects.meant(figures, figure).ifPresent(f -> absorb(f, figure, "the only one suspected"));
        }
    }

    private void absorb(Figure into, Figure from, String because) {
        into.absorb(from, because);
        figures.remove(from);
    }

    private static boolean isGovernmentOf(Mention mention, String country) {
        return GOVERNMENT.contains(mention.head().lemma().toLowerCase(Locale.ROOT))
                && !mention.head().lemma().equals("state")
                && !mention.isPlural()
                && mention.traits().country().equals(country);
    }

    private void place(Mention told) {
        Optional<Figure> owner = Whose.owner(told.sentence(), told.head()).map(byHead::get);
        boolean untold = told.traits().country().isEmpty();
        Mention given = owner.filter(o -> untold && (o.type() == Reference.STATE || o.type() == Reference.BODY))
                .map(o -> told.of(o.country()))
                .orElse(told);
        Mention mention = Counterparts.mirrored(figures, given);
        Optional<Figure> known = switch (mention.type()) {
            case PERSON -> person(mention);
            case STATE -> state(mention.traits().key());
            case BODY -> body(mention).or(() -> namesake(mention));
            case ROLE ->
                Described.isIntroduced(mention) || owner.isPresent()
                        ? Optional.empty()
                        : role(mention).filter(f -> !Counterparts.isMirrored(f, mention));
            case GROUP -> group(mention).or(() -> Bodies.meant(figures, mention, homeland));
        };
        Optional<Figure> apposed =
                apposed(mention).or(() -> predicated(mention)).or(() -> identified(mention));
        Figure figure;
        if (apposed.isPresent()) {
            figure = apposed.get();
            if (known.isPresent() && known.get() != figure && !areTwoNames(known.get(), figure)) {
                figure = merge(known.get(), figure);
            }
            figure.add(mention, "apposition");
        } else if (known.isPresent()) {
            figure = known.get();
            figure.add(mention, why(mention.type()));
        } else {
            figure = new Figure(mention);
            figures.add(figure);
            owner.ifPresent(figure::owner);
        }
        byHead.put(mention.head(), figure);
    }

    /** Two people with names of their own, whatever office both are said to hold. */
    private static boolean areTwoNames(Figure a, Figure b) {
        return a.type() == Reference.PERSON
                && b.type() == Reference.PERSON
                && b.mentions().stream()
                        .filter(m -> m.type() == Reference.PERSON)
                        .noneMatch(m -> isNamed(a, Names.parts(m.name())));
    }

    private static String why(Reference type) {
        return switch (type) {
            case PERSON -> "part of the name";
            case STATE -> "country";
            case BODY -> "name or abbreviation";
            case ROLE -> "office last named";
            case GROUP -> "same words";
        };
    }

    private Figure merge(Figure into, Figure from) {
        into.absorb(from, "apposition");
        figures.remove(from);
        byHead.replaceAll((w, f) -> f == from ? into : f);
        return into;
    }

    /** "Anna Horvat, the foreign minister": the figure that the mention stands beside in apposition. */
    private Optional<Figure> apposed(Mention mention) {
        Word head = mention.head();
        if (!head.is("appos")) {
            return straightBefore(mention);
        }
        Optional<Figure> beside = Optional.ofNullable(byHead.get(Described.bearer(mention.sentence(), head)));
        return beside.filter(f -> fits(f, mention)).or(() -> straightBefore(mention));
    }

    /** "Khaled Khoja is the head of the council": the figure that the mention is said to be. */
    private Optional<Figure> predicated(Mention mention) {
        boolean one = mention.type() == Reference.ROLE || mention.type() == Reference.PERSON;
        boolean said = mention.sentence().dependent(mention.head(), "cop").isPresent()
                && !Acting.isNegated(mention.sentence(), mention.head());
        return !one || !said
                ? Optional.empty()
                : mention.sentence()
                        .dependent(mention.head(), "nsubj")
                        .map(byHead::get)
                        .filter(f -> fits(f, mention));
    }

    /** "The head of the National Coalition group Khaled Khoja": the office whose phrase ends where the name starts, whatever the name hangs from. */
    private Optional<Figure> straightBefore(Mention mention) {
        return mention.type() != Reference.PERSON
                ? Optional.empty()
                : latest(f -> f.type() == Reference.ROLE
                        && f.last().sentence().equals(mention.sentence())
                        && (Described.isStraightBefore(f.last(), mention) || Described.isEndOf(f.last(), mention)));
    }

    /** "Police identified the suspect as Omar Reyes". */
    private Optional<Figure> identified(Mention mention) {
        boolean as = mention.type() == Reference.PERSON
                && mention.head().is("obl")
                && Phrase.preposition(mention.sentence(), mention.head()).equals("as");
        return !as
                ? Optional.empty()
                : mention.sentence()
                        .headOf(mention.head())
                        .filter(v -> IDENTIFY.contains(v.lemma()))
                        .flatMap(v -> v.is("acl")
                                ? mention.sentence().headOf(v)
                                : mention.sentence().dependents(v).stream()
                                        .filter(d -> d.is("obj") || d.relation().equals("nsubj:pass"))
                                        .findFirst())
                        .flatMap(w -> w.upos().equals("PRON") ? caught(mention) : Optional.ofNullable(byHead.get(w)))
                        .filter(f -> f.type() == Reference.ROLE);
    }

    /** "A man was arrested. Police named him as …": whoever was arrested in the sentence before, or in this. */
    private Optional<Figure> caught(Mention named) {
        return latest(f -> f.type() == Reference.ROLE
                && named.sentence().number() - f.last().sentence().number() <= 1
                && Offices.isCaught(f));
    }

    /**
     * Offices named before their holder ("The president … President Julio Rivas"), and suspects named later: where exactly one person fits, the
     * description is that person's.
     */
    private void joinOffices() {
        for (Figure office : List.copyOf(figures)) {
            boolean apart = Described.isSomebodys(office.first()) || Described.isOtherSuspect(office.first());
            if (office.type() != Reference.ROLE || !office.first().isDefinite() || apart) {
                continue;
            }
            Mention described = office.first();
            List<Figure> fitting = figures.stream()
                    .filter(f -> f.type() == Reference.PERSON && !Counterparts.isMirrored(f, described))
                    .filter(f -> f.mentions().stream().anyMatch(m -> Offices.same(m, described))
                            || (Offices.isSuspect(described) && (Offices.isCaught(f) || Offices.attacks(f))))
                    .toList();
            if (fitting.size() == 1) {
                fitting.get(0).absorb(office, "only holder of the office");
                figures.remove(office);
            }
        }
    }

    private static boolean fits(Figure figure, Mention mention) {
        Reference a = figure.type();
        Reference b = mention.type();
        boolean people = (a == Reference.PERSON && b == Reference.ROLE)
                || (a == Reference.ROLE && (b == Reference.PERSON || b == Reference.ROLE));
        boolean bodies = (a == Reference.BODY && (b == Reference.GROUP || b == Reference.BODY))
                || (a == Reference.GROUP && b == Reference.BODY);
        return people || bodies;
    }

    private Optional<Figure> latest(java.util.function.Predicate<Figure> test) {
        for (int i = figures.size() - 1; i >= 0; i--) {
            if (test.test(figures.get(i))) {
                return Optional.of(figures.get(i));
            }
        }
        return Optional.empty();
    }

    private Optional<Figure> person(Mention mention) {
        List<String> name = Names.parts(mention.name());
        return latest(f -> f.type() == Reference.PERSON && isNamed(f, name));
    }

    /** A whole name is compared with whole names, so that one Khan is not the other; a last name with any. */
    private static boolean isNamed(Figure figure, List<String> name) {
        List<List<String>> known = figure.mentions().stream()
                .filter(m -> m.type() == Reference.PERSON)
                .map(m -> Names.parts(m.name()))
                .toList();
        boolean whole = name.size() > 1 && known.stream().anyMatch(k -> k.size() > 1);
        return known.stream().filter(k -> !whole || k.size() > 1).anyMatch(k -> Names.same(k, name));
    }

    private Optional<Figure> state(String code) {
        return latest(f -> f.type() == Reference.STATE && f.key().equals(code));
    }

    private Optional<Figure> body(Mention mention) {
        String form = mention.head().form();
        Optional<Figure> letters = Names.isAcronym(form)
                ? latest(f -> f.type() == Reference.BODY
                        && f.mentions().stream().anyMatch(m -> m.head().form().equals(form)))
                : Optional.empty();
        Optional<Figure> same = letters.or(() -> latest(f -> f.type() == Reference.BODY
                && f.key().equals(mention.traits().key())
                && Offices.isOfOneCountry(f, mention)));
        return same.isPresent()
                ? same
                : latest(f -> f.type() == Reference.BODY
                        && Offices.isOfOneCountry(f, mention)
                        && f.mentions().stream()
                                .anyMatch(m -> m.type() == Reference.BODY
                                        && (Names.abbreviates(m.name(), mention.name())
                                                || Names.abbreviates(m.words(), mention.words()))));
    }

    /** A single name that the model took for a body, and that somebody in the report bears. */
    private Optional<Figure> namesake(Mention mention) {
        List<String> name = Names.bare(Names.parts(mention.name()));
        return name.size() != 1 || mention.traits().because().startsWith("list")
                ? Optional.empty()
                : latest(f -> f.type() == Reference.PERSON
                        && f.mentions().stream()
                                .anyMatch(m -> m.type() == Reference.PERSON
                                        && Names.parts(m.name()).contains(name.get(0))));
    }

    private Optional<Figure> group(Mention mention) {
        boolean told = !mention.traits().country().isEmpty()
                || mention.isDefinite()
                || mention.head().is("nsubj");
        boolean government = told
                && !mention.head().lemma().equals("state")
                && GOVERNMENT.contains(mention.head().lemma().toLowerCase(Locale.ROOT));
        if (government && mention.type() == Reference.GROUP) {
            boolean open = mention.traits().country().isEmpty();
            String country = !open ? mention.traits().country() : Described.hasSeat(mention) ? "" : homeland;
            Optional<Figure> state = open && mention.head().lemma().equals("regime")
                    ? regime()
                    : country.isEmpty() ? Optional.empty() : state(country);
            if (state.isPresent()) {
                return state;
            }
        }
        return latest(f -> f.type() == Reference.GROUP && f.mentions().stream().anyMatch(m -> sameGroup(m, mention)));
    }

    /** "The regime": nobody calls his own government so; the one that was called so before, else nobody known. */
    private Optional<Figure> regime() {
        return latest(f -> f.type() == Reference.STATE
                && f.mentions().stream().anyMatch(m -> m.traits().key().equals("group regime")));
    }

    private static boolean sameGroup(Mention a, Mention b) {
        boolean officers =
                a.traits().key().equals("group police") && b.traits().key().equals("group officers");
        boolean key = officers
                || (a.traits().key().equals(b.traits().key())
                        && a.head().lemma().equalsIgnoreCase(b.head().lemma()));
        boolean country = a.traits().country().isEmpty()
                || b.traits().country().isEmpty()
                || a.traits().country().equals(b.traits().country());
        boolean counted = b.sentence().dependent(b.head(), "nummod").isPresent();
        boolean form = a.head().form().equalsIgnoreCase(b.head().form());
        boolean number = a.isPlural() == b.isPlural() || officers || form;
        return key
                && country
                && number
                && (!counted || Described.areToldAgain(a, b))
                && !Described.areOfTwo(a, b)
                && (b.isDefinite() || modifiers(a).containsAll(modifiers(b)));
    }

    private static Set<String> modifiers(Mention m) {
        Set<String> out = new java.util.TreeSet<>();
        for (Word d : m.sentence().dependents(m.head())) {
            if (d.is("amod") || d.is("compound") || d.is("nmod")) {
                out.add(d.lemma().toLowerCase(Locale.ROOT));
            }
        }
        return out;
    }

    /** "The minister": whoever was last said to hold that office; a definite person noun otherwise stands for nobody named. */
    private Optional<Figure> role(Mention mention) {
        return !mention.isDefinite() || Described.isSomebodys(mention) || Described.isOtherSuspect(mention)
                ? Optional.empty()
                : latest(f -> (f.type() == Reference.PERSON || f.type() == Reference.ROLE)
                        && f.mentions().stream().anyMatch(m -> Offices.same(m, mention)));
    }
}
