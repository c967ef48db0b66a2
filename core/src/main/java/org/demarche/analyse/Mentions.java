package org.demarche.analyse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Mention.Reference;
import org.demarche.analyse.Mention.Traits;
import org.demarche.language.Entity;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Country;
import org.demarche.lexicon.Group;
import org.demarche.lexicon.KnownBody;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Phrases;
import org.demarche.lexicon.Role;
import org.demarche.report.Span;

/**
 * Finds the noun phrases of a report that may stand for parties.
 *
 * <p>The head of a phrase decides: is it tagged as a name by the model, known by name to a list, a word for an office ("minister") or for a
 * collective ("protesters"), or does the model hold it for a person or an organisation? A capital or seat of power counts only where it acts:
 * <pre>
 * Moscow rejected the plan.        a mention of Russia
 * They met in Moscow.              a place
 * </pre>
 */
final class Mentions {

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
            "organisation");
    private static final Set<String> STATE = Set.of("government", "regime", "Government", "Regime");
    private static final Set<String> PARTS = Set.of(
            "flat",
            "fixed",
            "goeswith",
            "det",
            "case",
            "punct",
            "cc",
            "nummod",
            "amod",
            "advmod",
            "aux",
            "cop",
            "mark");

    private final Lexicon lexicon;

    Mentions(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    private static Traits traits(String kind, String sector) {
        return new Traits("", kind, "", sector, "", false, "");
    }

    /** In the order of the text. */
    List<Mention> of(Parse parse) {
        List<Mention> out = new ArrayList<>();
        for (Sentence sentence : parse.sentences()) {
            Place place = new Place(parse, sentence, Phrase.forms(sentence), Phrase.lowerForms(sentence));
            for (Word word : sentence.words()) {
                mention(place, word).ifPresent(out::add);
            }
        }
        out.sort(Comparator.comparingInt(Mention::start)
                .thenComparing(m -> -m.span().end()));
        return out;
    }

    /** A sentence that is being looked through. */
    private record Place(Parse parse, Sentence sentence, List<String> forms, List<String> lower) {}

    private Optional<Mention> mention(Place place, Word word) {
        boolean noun = word.upos().equals("NOUN") || word.upos().equals("PROPN");
        boolean adjective =
                word.upos().equals("ADJ") && (word.is("nsubj") || word.is("compound") || word.is("nmod:poss"));
        boolean title = word.relation().equals("nmod:desc");
        if (!(noun || adjective) || title || PARTS.stream().anyMatch(word::is) || isInsideItsHead(place, word)) {
            return Optional.empty();
        }
        Optional<Mention> found = byTag(place, word);
        if (found.isEmpty()) {
            found = byList(place, word);
        }
        if (found.isEmpty() && !word.is("compound")) {
            found = byModel(place, word);
        }
        return found.map(
                m -> m.type() == Reference.STATE ? m : m.traits().country().isEmpty() ? withCountry(place, m) : m);
    }

    /** "Rights" in "Human Rights Watch", "Taliban" in "Taliban fighters": part of the phrase of its head, which stands for the same. */
    private boolean isInsideItsHead(Place place, Word word) {
        if (!word.is("compound")) {
            return false;
        }
        Word head = place.sentence().word(word.head());
        Optional<Entity> name = place.parse().name(place.sentence(), word);
        boolean sameName = name.isPresent() && name.equals(place.parse().name(place.sentence(), head));
        boolean known = lexicon.bodies()
                .longestEndingAt(place.forms(), word.index() - 1)
                .isPresent();
        return sameName || (known && fighters(place, head).isPresent());
    }

    private Optional<Mention> byTag(Place place, Word word) {
        Optional<Entity> name = place.parse().name(place.sentence(), word);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String words = name.get().span().of(place.parse().text());
        String type = name.get().type();
        boolean country = lexicon.countries().get(bare(words)).isPresent();
        if (type.equals("PERSON") && !country) {
            return Optional.of(person(place, word, words));
        }
        Optional<KnownBody> whole = lexicon.bodies().get(bare(words));
        Optional<Mention> listed = whole.or(() -> lexicon.bodies()
                        .longestEndingAt(place.forms(), word.index() - 1)
                        .filter(b -> b.length() >= word.index() - name.get().first() + 1)
                        .map(Phrases.Found::value))
                .map(b -> body(place, word, b));
        if (listed.isPresent()) {
            return listed;
        }
        Traits byTag = BY_TAG.get(type);
        if (byTag == null || country) {
            return Optional.empty();
        }
        Optional<Group> group = group(place, word);
        boolean common = word.upos().equals("NOUN")
                && (group.isPresent() || role(place, word).isPresent());
        if (common || STATE.contains(word.lemma())) {
            return Optional.empty();
        }
        Optional<Group> told = group.filter(g -> !g.sector().isEmpty());
        String sector = told.map(Group::sector).orElse(byTag.sector());
        String kind = told.map(Group::kind).orElse(byTag.kind());
        Traits traits = new Traits(
                "name " + bare(words).toLowerCase(Locale.ROOT), kind, "", sector, "", false, "model name/" + type);
        return Optional.of(make(place, word, Reference.BODY, traits).named(words));
    }

    private static String bare(String words) {
        return words.replaceFirst("^(?i:the) ", "").replaceFirst("['’]s?$", "");
    }

    private Mention person(Place place, Word word, String name) {
        Traits traits = new Traits("", "person", "", "", "", false, "model name/PERSON");
        Optional<Word> title = tagged(place, word)
                .or(() -> place.sentence().dependents(word).stream()
                        .filter(d -> d.relation().equals("nmod:desc")
                                || (d.is("compound") && role(place, d).isPresent()))
                        .findFirst());
        if (title.isPresent()) {
            traits = withRole(place, title.get(), traits);
        }
        return make(place, word, Reference.PERSON, traits).named(name);
    }

    /** The last word of a title that the model found straight before a name. */
    private static Optional<Word> tagged(Place place, Word name) {
        return place.parse().names(place.sentence()).stream()
                .filter(e -> e.type().equals("TITLE") && e.last() == name.index() - 1)
                .map(e -> place.sentence().word(e.last()))
                .findFirst();
    }

    /** The office that a title names, with the country or body it names beside it. */
    private Traits withRole(Place place, Word title, Traits traits) {
        Span span = Phrase.span(place.sentence(), title);
        Optional<Role> role = role(place, title);
        String words = roleWords(place, title);
        Traits with = traits.role(
                words, role.map(Role::sector).orElse(""), role.map(Role::serves).orElse(true));
        String country = Phrase.country(lexicon, place.sentence(), span);
        return country.isEmpty() ? with : with.country(country);
    }

    /** The words of an office without the country, determiner or adjective of praise in front: "deputy foreign minister". */
    private String roleWords(Place place, Word title) {
        Optional<Entity> tag =
                place.parse().name(place.sentence(), title).filter(e -> e.type().equals("TITLE"));
        if (tag.isPresent()) {
            return tag.get().span().of(place.parse().text()).replaceAll("\\s+", " ");
        }
        Optional<Phrases.Found<Role>> found = lexicon.roles().longestEndingAt(place.lower(), title.index() - 1);
        int first = found.map(f -> title.index() - f.length() + 1).orElse(title.index());
        for (Word d : place.sentence().dependents(title)) {
            boolean fits = (d.is("compound") || d.is("amod")) && d.index() == first - 1;
            boolean place1 =
                    lexicon.countries().get(d.form()).isPresent() || d.form().endsWith(".");
            first = fits && !place1 ? d.index() : first;
        }
        return place.sentence()
                .word(first)
                .span()
                .join(title.span())
                .of(place.parse().text());
    }

    private Optional<Mention> byList(Place place, Word word) {
        Optional<Phrases.Found<KnownBody>> body = lexicon.bodies().longestEndingAt(place.forms(), word.index() - 1);
        Optional<Phrases.Found<Country.Form>> country =
                lexicon.countries().longestEndingAt(place.forms(), word.index() - 1);
        int longest = country.map(Phrases.Found::length).orElse(0);
        Optional<Mention> named = body.filter(b -> b.length() >= longest && !isInner(place, word, b.length()))
                .map(b -> body(place, word, b.value()));
        if (named.isPresent()) {
            return named;
        }
        if (country.isPresent()) {
            return country(place, word, country.get().value());
        }
        Optional<Mention> fighters = fighters(place, word);
        if (fighters.isPresent()) {
            return fighters;
        }
        Optional<Group> group = group(place, word);
        Optional<Role> role = role(place, word);
        boolean plural = word.xpos().endsWith("S");
        if (group.isPresent() && (plural || role.isEmpty())) {
            return Optional.of(group(place, word, group.get()));
        }
        return role.filter(r -> !word.is("compound")).map(r -> role(place, word, r));
    }

    /** "Congress" in "the Indian National Congress party" is part of a longer name. */
    private static boolean isInner(Place place, Word word, int length) {
        int before = word.index() - length;
        return before >= 1
                && place.sentence().word(before).upos().equals("PROPN")
                && place.sentence().word(before).head() == word.index()
                && place.sentence().word(before).is("compound")
                && place.parse()
                        .name(place.sentence(), place.sentence().word(before))
                        .equals(place.parse().name(place.sentence(), word))
                && place.parse().name(place.sentence(), word).isPresent();
    }

    /** "Taliban fighters", "the Islamic State group": the body named in front. */
    private Optional<Mention> fighters(Place place, Word word) {
        if (!FIGHTERS.contains(word.lemma())) {
            return Optional.empty();
        }
        return place.sentence().dependents(word).stream()
                .filter(d -> d.is("compound") || d.is("amod") || d.is("nmod:poss"))
                .flatMap(d -> lexicon.bodies().longestEndingAt(place.forms(), d.index() - 1).stream())
                .filter(f -> f.value().kind().equals("armed_group")
                        || f.value().kind().equals("political_group"))
                .findFirst()
                .map(f -> body(place, word, f.value()));
    }

    private Mention body(Place place, Word word, KnownBody body) {
        Traits traits = new Traits(
                "body " + body.id(), body.kind(), body.country(), body.sector(), "", false, "list bodies/" + body.id());
        return make(place, word, Reference.BODY, traits).named(body.name());
    }

    private Optional<Mention> country(Place place, Word word, Country.Form form) {
        boolean acts = switch (form.how()) {
            case NAME -> true;
            case CAPITAL, SEAT -> Acting.isActor(place.sentence(), word);
            case PEOPLE -> word.upos().equals("NOUN") || word.upos().equals("PROPN");
            case ADJECTIVE -> false;
        };
        if (!acts) {
            return Optional.empty();
        }
        String code = form.country().code();
        if (form.how() == Country.How.PEOPLE) {
            Traits people = new Traits(
                    "people " + code, "population", code, "CVL", "", false, "list countries/" + code + " people");
            return Optional.of(make(place, word, Reference.GROUP, people).named(word.form()));
        }
        Traits traits = new Traits(
                code,
                "state",
                code,
                "GOV",
                "",
                false,
                "list countries/" + code + " " + form.how().name().toLowerCase(Locale.ROOT));
        return Optional.of(
                make(place, word, Reference.STATE, traits).named(form.country().name()));
    }

    private Optional<Group> group(Place place, Word word) {
        Optional<Group> byForm = lexicon.groups()
                .longestEndingAt(place.lower(), word.index() - 1)
                .map(Phrases.Found::value);
        return byForm.isPresent() ? byForm : lexicon.groups().get(word.lemma());
    }

    private Optional<Role> role(Place place, Word word) {
        Optional<Role> byForm =
                lexicon.roles().longestEndingAt(place.lower(), word.index() - 1).map(Phrases.Found::value);
        return byForm.isPresent() ? byForm : lexicon.roles().get(word.lemma());
    }

    private Mention group(Place place, Word word, Group group) {
        Traits traits = new Traits(
                "group " + group.id(), group.kind(), "", group.sector(), "", false, "list groups/" + group.id());
        return make(place, word, Reference.GROUP, traits);
    }

    private Mention role(Place place, Word word, Role role) {
        boolean many = word.xpos().endsWith("S");
        Traits traits = new Traits(
                "role " + role.id(),
                many ? "organisation" : "person",
                "",
                role.sector(),
                roleWords(place, word),
                role.serves(),
                "list roles/" + role.id());
        return make(place, word, many ? Reference.GROUP : Reference.ROLE, traits);
    }

    private Optional<Mention> byModel(Place place, Word word) {
        boolean person = word.nominal().equals("person");
        boolean organisation = word.nominal().equals("organization");
        if (!word.upos().equals("NOUN") || !(person || organisation)) {
            return Optional.empty();
        }
        boolean many = word.xpos().equals("NNS");
        String kind = organisation ? "organisation" : many ? "population" : "person";
        Traits traits = new Traits(
                "noun " + word.lemma(),
                kind,
                "",
                person && many ? "CVL" : "",
                "",
                false,
                "model nominal/" + word.nominal());
        return Optional.of(make(place, word, many || organisation ? Reference.GROUP : Reference.ROLE, traits));
    }

    private static Mention make(Place place, Word word, Reference type, Traits traits) {
        Span span = Phrase.span(place.sentence(), word);
        String words = span.of(place.parse().text()).replaceAll("\\s+", " ");
        return new Mention(place.sentence(), word, span, type, words, traits);
    }

    private Mention withCountry(Place place, Mention m) {
        String code = Phrase.country(lexicon, place.sentence(), m.span());
        return code.isEmpty()
                ? m
                : new Mention(
                        m.sentence(),
                        m.head(),
                        m.span(),
                        m.type(),
                        m.name(),
                        m.traits().country(code));
    }
}
