package org.demarche.analyse;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.analyse.Mention.Reference;
import org.demarche.analyse.Mention.Traits;
import org.demarche.language.Entity;
import org.demarche.language.Word;
import org.demarche.lexicon.Country;
import org.demarche.lexicon.Group;
import org.demarche.lexicon.KnownBody;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Phrases;
import org.demarche.report.Span;

/**
 * Makes the mentions of bodies by name: those of the lists, and those that only the model took for a name.
 *
 * <p>An adjective of country that stands straight before the name of a union, a church or a court is part of it: "the Kenyan Bar Association".
 */
final class Bodied {

    private static final Map<String, Traits> BY_TAG = Map.of(
            "GOV", traits("organisation", "GOV"),
            "MIL", traits("organisation", "MIL"),
            "ARMED", traits("armed_group", "REB"),
            "POLITICAL", traits("political_group", ""),
            "ORG", traits("organisation", ""),
            "MEDIA", traits("media", "JRN"));
    private static final Set<String> FIGHTERS = Set.of(
            "fighter",
            "militant",
            "force",
            "troop",
            "rebel",
            "group",
            "movement",
            "militia",
            "insurgent",
            "gunman",
            "soldier",
            "guerrilla",
            "militiaman",
            "combatant",
            "extremist",
            "terrorist",
            "network",
            "organization",
            "organisation",
            "party",
            "faction",
            "bloc");
    private static final Set<String> FIGHTS = Set.of(
            "attack", "ambush", "kill", "shell", "storm", "kidnap", "abduct", "bomb", "raid", "capture", "overrun",
            "fight", "shoot", "behead", "fire", "clash", "besiege");
    private static final Set<String> BANDS = Set.of(
            "front",
            "army",
            "movement",
            "forces",
            "force",
            "column",
            "cartel",
            "gang",
            "boys",
            "mafia",
            "lashkar",
            "jaish",
            "jaysh",
            "ansar",
            "liwa",
            "harakat",
            "kataib",
            "saraya",
            "jabhat");
    private static final Set<String> PAPERS = Set.of(
            "agency",
            "newspaper",
            "paper",
            "channel",
            "station",
            "broadcaster",
            "website",
            "daily",
            "weekly",
            "magazine",
            "television",
            "radio",
            "network",
            "service");
    private static final Set<String> FIRMS =
            Set.of("company", "firm", "airline", "corporation", "giant", "bank", "group");
    /** What a body is not, whatever its name looks like: a law, a war, an aircraft. */
    private static final Set<String> THINGS = Set.of("abstract", "event", "object");

    private static final Set<String> STATE = Set.of("government", "regime", "Government", "Regime");
    private static final Group POLICE = new Group("police", "organisation", "COP");
    private static final Group SEVERAL = new Group("several", "organisation", "IGO");
    private static final Set<String> LINKS = Set.of("of", "the", "for");
    /** Sectors of the bodies whose names an adjective of country may begin. */
    private static final Set<String> OWN = Set.of("NGO", "CVL", "LAB", "LEG", "JUD", "GOV");

    private final Lexicon lexicon;
    private final Titles titles;

    Bodied(Lexicon lexicon, Titles titles) {
        this.lexicon = lexicon;
        this.titles = titles;
    }

    private static Traits traits(String kind, String sector) {
        return new Traits("", kind, "", sector, "", false, "");
    }

    /** Whether the model took a name for that of a body. */
    static boolean isBody(Entity name) {
        return BY_TAG.containsKey(name.type());
    }

    /** @param country whether the name is that of a country */
    Optional<Mention> named(Setting at, Word word, Entity name, boolean country) {
        String words = name.span().of(at.parse().text());
        Optional<Phrases.Found<KnownBody>> longer = at.bodies()
                .longestAt(at.forms(), name.first() - 1)
                .filter(b -> b.length() > name.last() - name.first() + 1);
        if (longer.isPresent()) {
            int last = name.first() + longer.get().length() - 1;
            return Optional.of(listed(at, at.sentence().word(last), longer.get()));
        }
        Optional<Mention> listed = at.bodies()
                .get(bare(words.replaceFirst("^(?i:the )?[Mm]embers of ", "")))
                .or(() -> at.bodies()
                        .longestEndingAt(at.forms(), word.index() - 1)
                        .filter(b -> b.length() >= word.index() - name.first() + 1)
                        .map(Phrases.Found::value))
                .filter(b -> !isAnothers(at, word, name.first() - 1) && !goesOn(at, word, b))
                .map(b -> body(at, word, b).over(name.span()));
        if (listed.isPresent()) {
            return listed;
        }
        Optional<Mention> apart = fighters(at, word);
        if (apart.isPresent()) {
            return apart;
        }
        Traits byTag = BY_TAG.get(name.type());
        return byTag == null || country || at.people().isThing(word.form())
                ? Optional.empty()
                : tagged(at, word, name, byTag);
    }

    /** A name with the words that the model cut off: "Court of" in "Court of Audit", "Bar Association" in "the Kenyan Bar Association". */
    Entity whole(Setting at, Entity name) {
        int last = name.last();
        if (LINKS.contains(at.lower().get(last - 1))) {
            int next = last + 1;
            while (next <= at.sentence().words().size()
                    && (isCapital(at, next) || LINKS.contains(at.lower().get(next - 1)))) {
                last = isCapital(at, next) ? next : last;
                next++;
            }
        }
        int first = isCountrysOwn(at, name) ? name.first() - 1 : name.first();
        Span span =
                at.sentence().word(first).span().join(at.sentence().word(last).span());
        return new Entity(name.sentence(), first, last, name.type(), span);
    }

    private static boolean isCapital(Setting at, int index) {
        return Character.isUpperCase(at.forms().get(index - 1).charAt(0));
    }

    /** Whether an adjective of country in front is part of the name: of a union's or a court's, not of a company's, a party's or a brigade's. */
    private boolean isCountrysOwn(Setting at, Entity name) {
        if (name.first() < 2 || name.first() == name.last() || !isCapital(at, name.first() - 1)) {
            return false;
        }
        Word before = at.sentence().word(name.first() - 1);
        boolean adjective = lexicon.countries()
                .get(before.form())
                .filter(f -> f.how() == Country.How.ADJECTIVE)
                .isPresent();
        boolean inside = before.head() >= name.first() && before.head() <= name.last();
        return adjective
                && inside
                && BodyNames.sort(lexicon, bare(at.words(name.first(), name.last())))
                        .filter(g -> OWN.contains(g.sector()) && g.kind().equals("organisation"))
                        .isPresent();
    }

    /** "Women for Peace" is no population, for all that women are one. */
    private static boolean isTitle(Setting at, Word word, Entity name) {
        return name.last() > name.first()
                && isCapital(at, word.index())
                && word.index() > 1
                && !name.type().equals("ARMED");
    }

    /** "The Harbour Police Rescue Command": the police's, though the model took the end alone for a name. */
    private static boolean isPolice(Setting at, Word word, Entity name) {
        return at.sentence().dependents(word).stream()
                .anyMatch(d -> d.index() < name.first() && Links.low(d).equals("police"));
    }

    /** "The UN Office in Northport", "the Office of the African Union": part of a body of several countries; a mission to one is none. */
    private boolean isPartOfSeveral(Setting at, Entity name) {
        for (int i = name.first(); i <= name.last(); i++) {
            boolean starts = i == name.first()
                    || (i > name.first() && LINKS.contains(at.lower().get(i - 2)) && !isTo(at, i - 1));
            boolean several = starts
                    && at.bodies()
                            .longestAt(at.forms(), i - 1)
                            .filter(b -> b.value().sector().equals("IGO"))
                            .isPresent();
            if (several) {
                return true;
            }
        }
        return false;
    }

    /** Whether "to" stands at or right before a word. */
    private static boolean isTo(Setting at, int index) {
        return at.lower().get(index - 1).equals("to")
                || (index > 1 && at.lower().get(index - 2).equals("to"));
    }

    /** A body whose name is on no list, by the model's type and its own words. */
    private Optional<Mention> tagged(Setting at, Word word, Entity name, Traits byTag) {
        String words = name.span().of(at.parse().text());
        Optional<Group> group =
                lexicon.groups().get(bare(words).toLowerCase(Locale.ROOT)).or(() -> titles.group(at, word));
        boolean common = (word.upos().equals("NOUN") || name.first() == name.last())
                && (group.isPresent() || titles.role(at, word).isPresent());
        if (common || STATE.contains(word.lemma()) || THINGS.contains(word.nominal())) {
            return Optional.empty();
        }
        Optional<Group> told = byTag.kind().equals("media")
                ? Optional.empty()
                : BodyNames.sort(lexicon, bare(words))
                        .or(() -> group.filter(
                                        g -> !g.sector().isEmpty() || !g.kind().equals("organisation"))
                                .filter(g -> !g.kind().equals("population") || !isTitle(at, word, name)));
        told = told.map(g -> g.sector().equals("MIL") && isPolice(at, word, name) ? POLICE : g);
        boolean open = told.isEmpty() || told.get().sector().equals("GOV");
        told = open && !byTag.kind().equals("media") && isPartOfSeveral(at, name) ? Optional.of(SEVERAL) : told;
        told = told.or(() -> titles.sort(at, word));
        boolean armed = !byTag.kind().equals("armed_group") || fights(at, word) || isNamedSo(words);
        String sector = told.map(Group::sector).orElse(armed ? byTag.sector() : "");
        String kind = told.map(Group::kind).orElse(armed ? byTag.kind() : "organisation");
        Traits traits = new Traits(
                "name " + Names.plain(bare(words).toLowerCase(Locale.ROOT)).replace('’', '\''),
                kind,
                "",
                sector,
                "",
                false,
                "model name/" + name.type() + told.map(g -> " " + g.id()).orElse(""));
        return Optional.of(Mentions.make(at, word, Reference.BODY, traits)
                .over(name.span())
                .named(words));
    }

    /** "The Free Delta Front", "Ansar al-Nil". */
    private static boolean isNamedSo(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("[\\s-]+")).anyMatch(BANDS::contains);
    }

    /** Whether it does what fighters do: the model takes many a firm or ship for an armed group, and says so of nobody whom the words do not show fighting. */
    private static boolean fights(Setting at, Word word) {
        Word head = word;
        while (head.is("conj") || head.is("flat")) {
            head = at.sentence().word(head.head());
        }
        Optional<Word> verb = at.sentence().headOf(head);
        boolean does = head.relation().equals("nsubj") || head.relation().equals("obl:agent");
        return does && verb.filter(v -> FIGHTS.contains(v.lemma())).isPresent();
    }

    static String bare(String words) {
        return words.replaceFirst("^(?i:the) ", "").replaceFirst("['’]s?$", "");
    }

    /** A body of the list, over all words of its name: "Borders" ends "Doctors Without Borders", which hangs on "Doctors". */
    Mention listed(Setting at, Word last, Phrases.Found<KnownBody> found) {
        int first = last.index() - found.length() + 1;
        Word head = last;
        for (int i = first; i < last.index(); i++) {
            Word word = at.sentence().word(i);
            boolean outside = word.head() < first || word.head() > last.index();
            head = outside && !word.isPunctuation() && head.equals(last) ? word : head;
        }
        boolean own = last.head() < first || last.head() > last.index();
        Mention mention = body(at, own ? last : head, found.value());
        return mention.over(at.sentence().word(first).span().join(last.span()));
    }

    /** "Congress" in "the Indian National Congress party" is part of a longer name. */
    static boolean isInner(Setting at, Word word, int length) {
        int before = word.index() - length;
        return before >= 1 && (isLonger(at, word, before) || isAnothers(at, word, before));
    }

    /** "The Brotherhood of the Strait", "the Democratic Party of Kosovo": a name that goes on is another's, unless it only adds the body's own country. */
    boolean goesOn(Setting at, Word word, KnownBody body) {
        int next = word.index() + 1;
        int size = at.forms().size();
        if (next >= size || !at.lower().get(next - 1).equals("of")) {
            return false;
        }
        int name = at.lower().get(next).equals("the") ? next + 2 : next + 1;
        boolean capital =
                name <= size && isCapital(at, name) && at.sentence().word(name).isName();
        boolean own = capital
                && lexicon.countries()
                        .longestAt(at.forms(), name - 1)
                        .filter(c -> c.value().country().code().equals(body.country())
                                || body.country().isEmpty())
                        .isPresent();
        return capital && !own;
    }

    /** "The Bolivarian National Guard": a capital adjective in front that is none of a country makes it another body. */
    private static boolean isAnothers(Setting at, Word word, int before) {
        if (before < 2) {
            return false;
        }
        Word front = at.sentence().word(before);
        boolean same = at.name(front)
                .filter(n -> !n.type().equals("NORP") && !Optional.of(n).equals(at.name(word)))
                .isEmpty();
        return front.is("amod")
                && isCapital(at, before)
                && front.head() == word.index()
                && same
                && !at.people().isCountrys(front.form());
    }

    private static boolean isLonger(Setting at, Word word, int before) {
        return at.sentence().word(before).upos().equals("PROPN")
                && at.sentence().word(before).head() == word.index()
                && at.sentence().word(before).is("compound")
                && at.parse()
                        .name(at.sentence(), at.sentence().word(before))
                        .equals(at.parse().name(at.sentence(), word))
                && at.parse().name(at.sentence(), word).isPresent();
    }

    /** "Taliban fighters", "the Islamic State group", "the Interfax agency": the body named in front. */
    Optional<Mention> fighters(Setting at, Word word) {
        return at.sentence().dependents(word).stream()
                .filter(d -> d.is("compound") || d.is("amod") || d.is("nmod:poss"))
                .flatMap(d -> at.bodies().longestEndingAt(at.forms(), d.index() - 1).stream())
                .filter(f -> isNounOf(word.lemma(), f.value()))
                .findFirst()
                .map(f -> body(at, word, f.value()));
    }

    /** Whether a noun behind the name of a body only says what it is. */
    private static boolean isNounOf(String noun, KnownBody body) {
        Set<String> nouns = switch (body.kind()) {
            case "armed_group", "political_group" -> FIGHTERS;
            case "media" -> PAPERS;
            default -> body.sector().equals("BUS") ? FIRMS : Set.of();
        };
        return nouns.contains(noun);
    }

    private Mention body(Setting at, Word word, KnownBody body) {
        Traits traits = new Traits(
                "body " + body.id(), body.kind(), body.country(), body.sector(), "", false, "list bodies/" + body.id());
        return Mentions.make(at, word, Reference.BODY, traits).named(body.name());
    }
}
