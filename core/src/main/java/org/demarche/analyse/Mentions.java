package org.demarche.analyse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    private static final Set<String> SIDES_OF =
            Set.of("on", "at", "along", "across", "in", "from", "into", "over", "near");
    private static final Set<String> OFFICES = Set.of("minister", "undersecretary", "ministry");

    private final Lexicon lexicon;
    private final Titles titles;
    private final Bodied bodies;

    Mentions(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.titles = new Titles(lexicon);
        this.bodies = new Bodied(lexicon, titles);
    }

    /** In the order of the text. */
    List<Mention> of(Parse parse) {
        List<Mention> out = new ArrayList<>();
        People people = new People(lexicon, parse);
        for (Sentence sentence : parse.sentences()) {
            Setting at = Setting.of(parse, sentence, people);
            Set<Integer> heads = new TreeSet<>();
            for (Word word : sentence.words()) {
                mention(at, word).filter(m -> heads.add(m.head().index())).ifPresent(out::add);
            }
            out.addAll(people.hidden(at, heads));
        }
        out.sort(Comparator.comparingInt(Mention::start)
                .thenComparing(m -> -m.span().end()));
        return titles.settled(out);
    }

    private Optional<Mention> mention(Setting at, Word word) {
        boolean noun = word.upos().equals("NOUN") || word.upos().equals("PROPN");
        boolean adjective = word.upos().equals("ADJ")
                && (word.is("nsubj") || word.is("compound") || word.is("nmod:poss") || isKnown(at, word));
        boolean title = word.relation().equals("nmod:desc");
        if (!(noun || adjective)
                || title
                || isNobody(at, word)
                || PARTS.stream().anyMatch(word::is)
                || isInside(at, word)) {
            return Optional.empty();
        }
        Optional<Mention> found = at.people()
                .bySurname(at, word)
                .or(() -> at.people().listed(at, word))
                .or(() -> byTag(at, word));
        if (found.isEmpty()) {
            found = byList(at, word);
        }
        if (found.isEmpty() && !word.is("compound")) {
            found = byModel(at, word);
        }
        return found.map(m -> m.type() == Reference.STATE
                        || isListed(m)
                        || !m.traits().country().isEmpty()
                ? m
                : withCountry(at, m));
    }

    /** "An Interpol spokesman" where the tree takes the body's name for an adjective. */
    private static boolean isKnown(Setting at, Word word) {
        return word.is("amod")
                && word.xpos().startsWith("NNP")
                && at.bodies()
                        .longestEndingAt(at.forms(), word.index() - 1)
                        .filter(b -> b.length() == 1)
                        .isPresent();
    }

    /** "No protesters were arrested": there are none to speak of; a "state of emergency" is nobody; "whose troops" are those of whoever stands before. */
    private static boolean isNobody(Setting at, Word word) {
        boolean whose = Cast.FORCES.contains(word.lemma())
                && at.sentence().dependents(word).stream()
                        .anyMatch(d -> d.form().equalsIgnoreCase("whose"));
        boolean machine = word.lemma().equals("fighter")
                && (word.is("compound") && Cast.isMachine(at.sentence().word(word.head())));
        return whose
                || machine
                || Phrase.isCondition(at.sentence(), word)
                || (word.upos().equals("NOUN")
                        && at.sentence().dependents(word).stream()
                                .anyMatch(d -> d.is("det") && d.form().equalsIgnoreCase("no")));
    }

    /** "Rights" in "Human Rights Watch", "Taliban" in "Taliban fighters": part of the phrase of its head, which stands for the same. */
    private boolean isInside(Setting at, Word word) {
        if (!word.is("compound")) {
            return isInner(at, word);
        }
        Word head = at.sentence().word(word.head());
        Optional<Entity> name = at.parse().name(at.sentence(), word);
        boolean sameName = name.isPresent() && name.equals(at.parse().name(at.sentence(), head));
        boolean known =
                at.bodies().longestEndingAt(at.forms(), word.index() - 1).isPresent();
        return sameName || (known && bodies.fighters(at, head).isPresent());
    }

    /** "State" in "Secretary of State Mary Hill", "States" in "the Supreme Court of the United States": a name inside a name, which is not met on its own. */
    private static boolean isInner(Setting at, Word word) {
        Optional<Entity> name = at.name(word);
        Optional<Entity> around = name.filter(n -> word.head() >= n.first() && word.head() <= n.last());
        boolean person = around.filter(n -> n.type().equals("PERSON")).isPresent();
        boolean body = around.filter(n -> Bodied.isBody(n)).isPresent();
        boolean ofBody = word.relation().equals("nmod")
                && Phrase.preposition(at.sentence(), word).equals("of")
                && at.sentence().word(word.head()).isName()
                && at.name(at.sentence().word(word.head()))
                        .filter(n -> Bodied.isBody(n))
                        .isPresent();
        return (person && !word.relation().equals("nmod:poss"))
                || (body && word.relation().equals("nmod"))
                || ofBody;
    }

    private Optional<Mention> byTag(Setting at, Word word) {
        Optional<Entity> name = at.name(word).filter(n -> word.head() < n.first() || word.head() > n.last());
        if (name.isEmpty() || isPortfolio(at, word)) {
            return Optional.empty();
        }
        Entity all = bodies.whole(at, name.get());
        String words = all.span().of(at.parse().text());
        String type = name.get().type();
        Optional<Country.Form> state = lexicon.countries().get(Bodied.bare(words));
        if (state.isPresent() && all.last() > name.get().last()) {
            return country(at, word, state.get());
        }
        boolean country = state.isPresent();
        Optional<KnownBody> whole = at.bodies().get(Bodied.bare(words));
        boolean body = country || (whole.isPresent() && (words.contains(" ") || words.contains("-")));
        if ((type.equals("PERSON") || titles.isTitled(at, name.get())) && !body) {
            return Optional.of(at.people().named(at, word, name.get()));
        }
        return bodies.named(at, word, all, country);
    }

    /** "The Interior" in "Minister of the Interior": what somebody is in charge of. */
    private static boolean isPortfolio(Setting at, Word word) {
        Word first = Acting.first(at.sentence(), word);
        String preposition = Phrase.preposition(at.sentence(), first);
        return first.is("nmod")
                && (preposition.equals("of") || preposition.equals("for"))
                && OFFICES.contains(at.sentence().word(first.head()).lemma().toLowerCase(Locale.ROOT))
                && at.name(word).filter(n -> n.type().equals("GOV")).isPresent();
    }

    private Optional<Mention> byList(Setting at, Word word) {
        Optional<Phrases.Found<KnownBody>> body = at.bodies().longestEndingAt(at.forms(), word.index() - 1);
        Optional<Phrases.Found<Country.Form>> country =
                lexicon.countries().longestEndingAt(at.forms(), word.index() - 1);
        int longest = country.map(Phrases.Found::length).orElse(0);
        Optional<Mention> named = body.filter(b -> b.length() >= longest
                        && !Bodied.isInner(at, word, b.length())
                        && !bodies.goesOn(at, word, b.value()))
                .map(b -> bodies.listed(at, word, b));
        if (named.isPresent()) {
            return named;
        }
        if (country.isPresent()) {
            return country(at, word, country.get().value());
        }
        Optional<Mention> fighters = bodies.fighters(at, word);
        if (fighters.isPresent()) {
            return fighters;
        }
        Optional<Mention> side = side(at, word);
        if (side.isPresent()) {
            return side;
        }
        Optional<Group> group = titles.group(at, word);
        Optional<Role> role = titles.role(at, word);
        boolean plural = word.xpos().endsWith("S");
        if (group.isPresent() && (plural || role.isEmpty() || titles.isBody(at, word))) {
            return Optional.of(group(at, word, group.get()));
        }
        return role.filter(r -> !word.is("compound")).map(r -> at.people().inOffice(at, word, r));
    }

    /** "The Tajik side" is Tajikistan, but not where it tells a place: "on the Tajik side of the river". */
    private Optional<Mention> side(Setting at, Word word) {
        boolean place = SIDES_OF.contains(Phrase.preposition(at.sentence(), word))
                || at.sentence().dependents(word).stream().anyMatch(d -> d.is("nmod"));
        if (place || !word.lemma().equals("side") || !word.xpos().equals("NN")) {
            return Optional.empty();
        }
        return at.sentence().dependents(word).stream()
                .filter(d -> d.is("amod") || d.is("compound"))
                .flatMap(d -> lexicon.countries().longestEndingAt(at.forms(), d.index() - 1).stream())
                .filter(f -> f.value().how() == Country.How.ADJECTIVE)
                .findFirst()
                .map(f -> state(at, word, f.value()));
    }

    private Optional<Mention> country(Setting at, Word word, Country.Form form) {
        boolean acts = switch (form.how()) {
            case NAME -> true;
            case CAPITAL, SEAT -> Acting.isActor(at.sentence(), word);
            case PEOPLE -> word.upos().equals("NOUN") || word.upos().equals("PROPN");
            case ADJECTIVE -> isOne(at, word);
        };
        if (!acts) {
            return Optional.empty();
        }
        String code = form.country().code();
        boolean one = form.how() == Country.How.ADJECTIVE || (form.how() == Country.How.PEOPLE && isSingle(word));
        if (one) {
            Traits national = new Traits(
                    "national " + code, "person", code, "CVL", "", false, "list countries/" + code + " people");
            return Optional.of(make(at, word, Reference.ROLE, national).named(word.form()));
        }
        if (form.how() == Country.How.PEOPLE) {
            Traits people = new Traits(
                    "people " + code, "population", code, "CVL", "", false, "list countries/" + code + " people");
            return Optional.of(make(at, word, Reference.GROUP, people).named(word.form()));
        }
        return Optional.of(state(at, word, form));
    }

    private static Mention state(Setting at, Word word, Country.Form form) {
        String code = form.country().code();
        String because = "list countries/" + code + " " + form.how().name().toLowerCase(Locale.ROOT);
        Traits traits = new Traits(code, "state", code, "GOV", "", false, because);
        return make(at, word, Reference.STATE, traits).named(form.country().name());
    }

    /** "An Australian was charged": an adjective of country that stands for a person. */
    private static boolean isOne(Setting at, Word word) {
        return !word.is("compound")
                && !word.is("amod")
                && at.sentence().dependents(word).stream()
                        .anyMatch(d -> d.is("det") && Set.of("a", "an").contains(d.lemma()));
    }

    /** "An Australian". */
    private static boolean isSingle(Word word) {
        return word.xpos().equals("NN") || word.xpos().equals("NNP");
    }

    private Mention group(Setting at, Word word, Group group) {
        boolean fierce = group.id().equals("group")
                && at.sentence().dependents(word).stream()
                        .anyMatch(d -> (d.is("amod") || d.is("compound")) && Bodies.isFierce(d));
        if (fierce) {
            Traits armed =
                    new Traits("group " + group.id(), "armed_group", "", "REB", "", false, "list groups/" + group.id());
            return make(at, word, Reference.GROUP, armed);
        }
        Traits traits = new Traits(
                "group " + group.id(), group.kind(), "", group.sector(), "", false, "list groups/" + group.id());
        return make(at, word, Reference.GROUP, traits);
    }

    private Optional<Mention> byModel(Setting at, Word word) {
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
        return Optional.of(make(at, word, many || organisation ? Reference.GROUP : Reference.ROLE, traits));
    }

    static Mention make(Setting at, Word word, Reference type, Traits traits) {
        Span span = Phrase.span(at.sentence(), word);
        String words = span.of(at.parse().text()).replaceAll("\\s+", " ");
        return new Mention(at.sentence(), word, span, type, words, traits);
    }

    private static boolean isListed(Mention m) {
        return m.type() == Reference.BODY && m.traits().because().startsWith("list");
    }

    private Mention withCountry(Setting at, Mention m) {
        Optional<Span> name =
                m.type() == Reference.PERSON ? Names.span(at.sentence(), m.span(), m.name()) : Optional.empty();
        String code = Phrase.country(lexicon, at.sentence(), m.head(), name);
        return code.isEmpty() ? m : m.of(code);
    }
}
