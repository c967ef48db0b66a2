package org.demarche.analyse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Mention.Reference;

/**
 * Tells what a figure is: in which sector, in whose service; {@link Belonging} tells of which country.
 *
 * <p>What its own words say comes first, then what is known of whom it serves, and last what such a kind of party is as a rule:
 * <pre>
 * police chief Dana Holt                        COP, by the office
 * the army's spokesman, Omar Zaki               MIL, by whom he serves
 * Henrik Solberg, the UN's envoy for Yemen      IGO and of no country, by whom he serves; Yemen is only what he is about
 * Marta Quispe had walked for two days.         CVL, for nothing else is told of her
 * </pre>
 */
final class Standing {

    private static final Set<String> CIVIL = Set.of("EDU", "REL", "MED", "LAB", "AGR", "SOC", "REF", "ELI", "CVL");
    /** Offices that states and bodies of any kind have: whom the holder serves says more than the word. */
    private static final Set<String> ANYWHERE = Set.of(
            "president",
            "chairman",
            "chairperson",
            "chair",
            "chairwoman",
            "secretary",
            "head",
            "chief",
            "leader",
            "commander");

    private static final Set<String> FOLLOWERS = Set.of(
            "associate",
            "ally",
            "supporter",
            "aide",
            "follower",
            "backer",
            "loyalist",
            "sympathizer",
            "sympathiser",
            "team",
            "campaign",
            "adviser",
            "advisor",
            "staff",
            "staffer");
    private static final Set<String> MEMBERS = Set.of(
            "member",
            "leader",
            "official",
            "commander",
            "representative",
            "lawmaker",
            "delegate",
            "fighter",
            "officer",
            "staff",
            "employee",
            "personnel");
    private static final Set<String> GATHERED =
            Set.of("group", "organization", "organisation", "network", "association", "camp", "campaign", "society");
    /** Those whom governments send to a body of several countries, or who lead its members: theirs, not its own. */
    private static final Set<String> SENT = Set.of(
            "minister",
            "leader",
            "state",
            "country",
            "government",
            "nation",
            "member",
            "ambassador",
            "envoy",
            "diplomat",
            "lawmaker",
            "president",
            "official",
            "politician",
            "presidency",
            "ally",
            "partner",
            "citizen");

    private static final Set<String> LENT = Set.of("OPP", "REB", "GOV", "MIL");
    private static final Set<String> FOLLOWED = Set.of("regime", "administration", "government");
    static final Set<String> SIDES = Set.of("armed_group", "political_group");
    static final int DEEPEST = 4;

    private final List<Figure> figures;
    private final IdentityHashMap<Figure, Optional<Figure>> served = new IdentityHashMap<>();

    Standing(List<Figure> figures) {
        this.figures = figures;
    }

    /** Whom a figure speaks or acts for: the body or state named inside the phrase of its office or name. */
    Optional<Figure> served(Figure figure) {
        return look(figure);
    }

    private Optional<Figure> look(Figure figure) {
        Optional<Figure> known = served.get(figure);
        if (known == null) {
            known = findServed(figure);
            served.put(figure, known);
        }
        return known;
    }

    private Optional<Figure> findServed(Figure figure) {
        boolean person = figure.type() == Reference.PERSON || figure.type() == Reference.ROLE;
        if (!person) {
            return Optional.empty();
        }
        Figure best = null;
        int nearest = Integer.MAX_VALUE;
        for (Mention mention : figure.mentions()) {
            boolean office = mention.traits().serves();
            if (best != null || isFormer(mention) || (mention.type() == Reference.ROLE && !office)) {
                continue;
            }
            for (Figure other : figures) {
                int steps = other == figure ? Integer.MAX_VALUE : Service.steps(other, mention);
                if (steps < nearest) {
                    nearest = steps;
                    best = other;
                }
            }
        }
        return Optional.ofNullable(best)
                .or(() -> figure.owner()
                        .filter(o -> !figure.offices().isEmpty()
                                && (o.type() == Reference.BODY
                                        || o.type() == Reference.STATE
                                        || SIDES.contains(o.kind()))))
                .or(() -> Service.seat(figures, figure))
                .or(() -> figure.offices().isEmpty() ? Service.of(figures, figure) : Optional.empty())
                .or(() -> Service.asked(figures, figure));
    }

    /** Whose a figure is: hers in "her lawyer", Okello's in "Okello's aides". */
    Optional<Figure> owner(Figure figure) {
        Mention first = figure.first();
        return figure.owner()
                .or(() -> figures.stream()
                        .filter(f -> f != figure && f.type() == Reference.PERSON)
                        .filter(f -> f.mentions().stream()
                                .anyMatch(m -> m.sentence().equals(first.sentence())
                                        && first.span().contains(m.span())
                                        && m.head().is("nmod")
                                        && m.head().head() == first.head().index()))
                        .findFirst());
    }

    /** PLOVER's code; empty only where the kind of party has none as a rule. */
    String sector(Figure figure) {
        return sector(figure, 0);
    }

    private String sector(Figure figure, int depth) {
        return switch (figure.kind()) {
            case "person" -> ofPerson(figure, depth);
            case "state" -> "GOV";
            case "media" -> "JRN";
            default ->
                ofFollowers(figure, depth)
                        .or(() -> ofMembers(figure, depth))
                        .or(() -> ofSeveral(figure))
                        .orElseGet(() -> ofBody(figure));
        };
    }

    /** "His associates", "the campaign of Ana Silva": in the sector of the one they follow. */
    private Optional<String> ofFollowers(Figure figure, int depth) {
        return !FOLLOWERS.contains(figure.first().head().lemma()) || depth >= DEEPEST
                ? Optional.empty()
                : owner(figure).map(f -> sector(f, depth + 1)).filter(LENT::contains);
    }

    /** "Members of the assembly", "EU leaders": in the sector of the body named inside the phrase. */
    private Optional<String> ofMembers(Figure figure, int depth) {
        Mention first = figure.first();
        boolean members = figure.type() == Reference.GROUP
                && MEMBERS.contains(first.head().lemma().toLowerCase(Locale.ROOT))
                && depth < DEEPEST;
        return !members
                ? Optional.empty()
                : body(figure).or(() -> owner(figure)).map(f -> sector(f, depth + 1));
    }

    /** "UN monitors", "an OSCE team": a body of several countries in its people; "Kenyan peacekeepers" are soldiers of their own. */
    private Optional<String> ofSeveral(Figure figure) {
        if (figure.key().equals("group peacekeepers") && !figure.country().isEmpty()) {
            return Optional.of("MIL");
        }
        boolean people = figure.type() == Reference.GROUP
                && figure.country().isEmpty()
                && !figure.kind().equals("population")
                && !figure.sector().equals("MIL")
                && !SENT.contains(figure.first().head().lemma().toLowerCase(Locale.ROOT));
        return !people ? Optional.empty() : whose(figure).map(Figure::sector).filter(s -> s.equals("IGO"));
    }

    /** What sort of party a figure is; "members" are what the body is whose they are. */
    String kind(Figure figure) {
        boolean members = figure.type() == Reference.GROUP
                && figure.first().head().lemma().equalsIgnoreCase("member");
        Optional<Figure> body = members ? body(figure) : Optional.empty();
        if (body.isEmpty()) {
            return figure.kind();
        }
        return switch (body.get().kind()) {
            case "population" -> "population";
            case "political_group", "armed_group" -> body.get().kind();
            default -> sector(body.get()).equals("LEG") ? "political_group" : figure.kind();
        };
    }

    /** Whose members several people are, a people or a tribe too. */
    private Optional<Figure> body(Figure figure) {
        Mention first = figure.first();
        Optional<Figure> people = first.sentence().dependents(first.head()).stream()
                .filter(d ->
                        d.is("nmod") && Phrase.preposition(first.sentence(), d).equals("of"))
                .flatMap(d -> figures.stream()
                        .filter(f -> f != figure && f.kind().equals("population"))
                        .filter(f ->
                                f.mentions().stream().anyMatch(m -> m.head().equals(d))))
                .findFirst();
        return people.or(() -> whose(figure));
    }

    /** The body whose people several are, where their phrase names it: "two coalition commanders". */
    Optional<Figure> side(Figure figure) {
        boolean people = figure.type() == Reference.GROUP && !figure.kind().equals("population");
        return people ? whose(figure) : Optional.empty();
    }

    /** The body named inside the phrase of several of its people. */
    Optional<Figure> whose(Figure figure) {
        Figure best = null;
        int nearest = figure.first().sentence().words().size();
        for (Figure other : figures) {
            boolean body = other != figure && (other.type() == Reference.BODY || other.type() == Reference.GROUP);
            int steps = body ? Service.steps(other, figure.first()) : Integer.MAX_VALUE;
            if (steps < nearest) {
                nearest = steps;
                best = other;
            }
        }
        return Optional.ofNullable(best).or(() -> Service.seat(figures, figure));
    }

    private String ofPerson(Figure figure, int depth) {
        String own = own(figure);
        String role = figure.role().toLowerCase(Locale.ROOT);
        boolean anywhere = own.isEmpty()
                || ((own.equals("GOV") || own.equals("MIL"))
                        && ANYWHERE.contains(role.substring(role.lastIndexOf(' ') + 1)));
        Optional<Figure> whom = served(figure).filter(f -> depth < DEEPEST);
        if (isDeputy(figure, whom)) {
            return "LEG";
        }
        if (anywhere && whom.isPresent()) {
            return sector(whom.get(), depth + 1);
        }
        if (own.equals("REB") && whom.isEmpty() && isAttacker(figure)) {
            return "CRM";
        }
        if (!own.isEmpty()) {
            return tidy(own, "person");
        }
        boolean serves = figure.mentions().stream().anyMatch(m -> m.traits().serves());
        if (role.endsWith("secretary-general")) {
            return "IGO";
        }
        Optional<Figure> master = owner(figure).filter(f -> serves && depth < DEEPEST);
        if (master.isPresent()) {
            return sector(master.get(), depth + 1);
        }
        return serves || hasFollowers(figure) ? "GOV" : "CVL";
    }

    /** "A deputy of the Reform Party", who sits in parliament; a minister's deputy does not. */
    private static boolean isDeputy(Figure figure, Optional<Figure> whom) {
        return whom.filter(f -> f.kind().equals("political_group")).isPresent()
                && figure.mentions().stream().anyMatch(m -> m.traits().key().equals("role deputy"));
    }

    /** "A terrorist" who is "the gunman" or "the suspect" too: of no group that is named. */
    private static boolean isAttacker(Figure figure) {
        return figure.mentions().stream()
                        .filter(m -> m.traits().sector().equals("REB"))
                        .allMatch(m -> m.traits().key().equals("role terrorist"))
                && figure.mentions().stream()
                        .anyMatch(m -> Offices.isSuspect(m) && !m.traits().key().equals("role terrorist"));
    }

    /** What the phrases themselves say: titles before descriptions, anything before "civilian". */
    private static String own(Figure figure) {
        List<String> told = new ArrayList<>();
        for (Reference type : List.of(Reference.PERSON, Reference.ROLE)) {
            figure.mentions().stream()
                    .filter(m -> m.type() == type && !m.traits().sector().isEmpty())
                    .sorted(Comparator.comparing(Standing::isFormer))
                    .forEach(m -> told.add(m.traits().sector()));
        }
        return told.stream()
                .filter(s -> !CIVIL.contains(s))
                .findFirst()
                .or(() -> told.stream().findFirst())
                .orElse("");
    }

    /** "A former minister": what somebody was counts after what he is. */
    private static boolean isFormer(Mention mention) {
        return mention.words()
                .toLowerCase(Locale.ROOT)
                .matches("(?:(?:him|her)self )?(?:an? |the )?(?:former|ex-|retired|one-time).*");
    }

    /** "The Okello administration". */
    private static boolean hasFollowers(Figure figure) {
        return figure.mentions().stream()
                .anyMatch(m -> (m.head().is("compound") || m.head().relation().equals("nmod:poss"))
                        && m.sentence()
                                .headOf(m.head())
                                .filter(h -> FOLLOWED.contains(h.lemma()))
                                .isPresent());
    }

    private String ofBody(Figure figure) {
        Optional<String> told = Ruling.sector(figures, figure);
        if (told.isPresent()) {
            return told.get();
        }
        String own = tidy(figure.sector(), figure.kind());
        if (!own.isEmpty()) {
            return own;
        }
        return switch (figure.kind()) {
            case "armed_group" -> "REB";
            case "political_group" ->
                figure.type() == Reference.GROUP && figure.last().isPlural() ? "UNK" : "OPP";
            case "population" -> "CVL";
            default ->
                figure.type() == Reference.GROUP
                                && !GATHERED.contains(
                                        figure.first().head().lemma().toLowerCase(Locale.ROOT))
                        ? "GOV"
                        : "NGO";
        };
    }

    /** The narrower codes in those that the record uses: who heals, teaches or prays is a civilian. */
    private static String tidy(String sector, String kind) {
        return switch (sector) {
            case "EDU", "REL", "MED", "LAB", "AGR", "SOC", "REF", "ELI" -> "CVL";
            case "PRM" -> kind.equals("organisation") ? "MIL" : "REB";
            case "UAF" -> kind.equals("person") ? "CRM" : "UNK";
            case "ISM" -> "IGO";
            default -> sector;
        };
    }
}
