package org.demarche.analyse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.analyse.Mention.Traits;
import org.demarche.language.Entity;
import org.demarche.language.Word;
import org.demarche.lexicon.Country;
import org.demarche.lexicon.Group;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Phrases;
import org.demarche.lexicon.Role;

/** Reads the words of an office: which office a noun names, and where a name starts behind its titles. */
final class Titles {

    private static final Set<String> FRONT =
            Set.of("the", "a", "an", "former", "'s", "’s", "-", "his", "her", "its", "their");

    /** Its head is no other state's, whichever a report names. */
    private static final String HOLY_SEE = "VAT";

    private final Lexicon lexicon;

    Titles(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Optional<Role> role(Setting at, Word word) {
        Optional<Role> byForm = found(lexicon.roles(), at, word);
        return byForm.or(() -> ending(at, word)).or(() -> lexicon.roles().get(word.lemma()));
    }

    /** "General" in "Attorney General", which hangs on the word before it. */
    private Optional<Role> ending(Setting at, Word word) {
        return lexicon.roles()
                .longestEndingAt(at.lower(), word.index() - 1)
                .filter(f -> f.length() > 1 && (word.is("amod") || word.is("flat")) && word.head() < word.index())
                .map(Phrases.Found::value);
    }

    Optional<Group> group(Setting at, Word word) {
        Optional<Group> byForm = found(lexicon.groups(), at, word);
        Optional<Group> plain = byForm.isPresent() ? byForm : lexicon.groups().get(word.lemma());
        boolean bare = plain.isEmpty()
                || plain.equals(lexicon.groups().get(Links.low(word)))
                || plain.equals(lexicon.groups().get(word.lemma()));
        return bare ? modified(at, word).or(() -> plain) : plain;
    }

    /** "The coast guard" is a body, for all that a guard is a person; "a coast guard" is one. */
    boolean isBody(Setting at, Word word) {
        int body =
                longest(lexicon.groups(), at, word).map(Phrases.Found::length).orElse(0);
        int office =
                longest(lexicon.roles(), at, word).map(Phrases.Found::length).orElse(0);
        return body > office
                && body > 1
                && at.sentence().dependents(word).stream()
                        .noneMatch(d -> d.is("det") && Set.of("a", "an").contains(Links.low(d)));
    }

    /** What a name is said to be one of: a company in "companies such as Orbex and Varga". */
    Optional<Group> sort(Setting at, Word name) {
        Word first = Acting.first(at.sentence(), name);
        String preposition = Phrase.preposition(at.sentence(), first);
        boolean one = first.is("nmod") && (preposition.equals("such") || preposition.equals("like"));
        return one
                ? group(at, at.sentence().word(first.head()))
                        .filter(g -> !g.sector().isEmpty() && !g.kind().equals("population"))
                : Optional.empty();
    }

    /** "Religious leaders" in "religious and civic leaders": what a word farther in front makes of a group. */
    private Optional<Group> modified(Setting at, Word word) {
        return at.sentence().dependents(word).stream()
                .filter(d -> d.is("amod") || d.is("compound"))
                .flatMap(d -> lexicon.groups().get(Links.low(d) + " " + Links.low(word)).stream())
                .findFirst();
    }

    /** The longest phrase that the word heads: "deputy minister" from its end, "Speaker of the House" from its start. */
    private static <T> Optional<T> found(Phrases<T> phrases, Setting at, Word word) {
        return longest(phrases, at, word).map(Phrases.Found::value);
    }

    private static <T> Optional<Phrases.Found<T>> longest(Phrases<T> phrases, Setting at, Word word) {
        int index = word.index();
        Optional<Phrases.Found<T>> behind = phrases.longestAt(at.lower(), index - 1)
                .filter(f -> f.length() > 1 && hangsOn(word, index + 1, index + f.length() - 1));
        Optional<Phrases.Found<T>> before = phrases.longestEndingAt(at.lower(), index - 1)
                .filter(f -> hangsOn(word, index - f.length() + 1, index - 1));
        int long1 = behind.map(Phrases.Found::length).orElse(0);
        int long2 = before.map(Phrases.Found::length).orElse(0);
        return long1 > long2 ? behind : before;
    }

    private static boolean hangsOn(Word word, int first, int last) {
        return word.head() < first || word.head() > last || first > last;
    }

    /** The last word of a title that the model found straight before a name. */
    Optional<Word> before(Setting at, Word name) {
        return at.parse().names(at.sentence()).stream()
                .filter(e -> e.type().equals("TITLE") && e.last() == name.index() - 1)
                .map(e -> at.sentence().word(e.last()))
                .findFirst();
    }

    /** The title that a name carries in front; empty where it has none. */
    Optional<Word> of(Setting at, Word name) {
        return before(at, name)
                .or(() -> at.sentence().dependents(name).stream()
                        .filter(d -> d.relation().equals("nmod:desc")
                                || (d.is("compound") && role(at, d).isPresent()))
                        .findFirst());
    }

    /** The index of the first word of a name that is no title, country or article: "US Secretary of State Mary Hill" starts at "Mary"; past the end where all are. */
    int start(Setting at, Entity name, Word head) {
        int start = behind(at, name);
        boolean phrase =
                start > name.first() && start <= head.index() && role(at, head).isEmpty();
        return phrase ? head.index() : start;
    }

    private int behind(Setting at, Entity name) {
        int i = name.first();
        boolean titled = false;
        while (i <= name.last()) {
            Optional<Phrases.Found<Role>> role = lexicon.roles().longestAt(at.lower(), i - 1);
            Optional<Phrases.Found<Country.Form>> country = lexicon.countries().longestAt(at.forms(), i - 1);
            if (role.isPresent() && i + role.get().length() - 1 <= name.last()) {
                i += role.get().length();
                titled = true;
            } else if (FRONT.contains(at.lower().get(i - 1))) {
                i++;
            } else if (!titled && country.isPresent() && i + country.get().length() <= name.last()) {
                i += country.get().length();
            } else {
                return titled || i == name.first() || FRONT.contains(at.lower().get(i - 2)) ? i : name.first();
            }
        }
        return i;
    }

    /** "President Ames" where the model took it for a body: a title that stands before names, and one or two names. */
    boolean isTitled(Setting at, Entity name) {
        Optional<Phrases.Found<Role>> title = lexicon.roles()
                .longestAt(at.lower(), name.first() - 1)
                .filter(r -> r.value().title()
                        && at.sentence().word(name.first()).form().matches("\\p{Lu}.*"));
        int left = name.last()
                - name.first()
                + 1
                - title.map(Phrases.Found::length).orElse(0);
        Word last = at.sentence().word(name.last());
        String low = last.form().toLowerCase(Locale.ROOT);
        return title.isPresent()
                && (left == 1 || left == 2)
                && last.upos().equals("PROPN")
                && BodyNames.sort(lexicon, low).isEmpty()
                && lexicon.groups().get(low).isEmpty()
                && lexicon.roles().get(low).isEmpty();
    }

    /** Traits with the office that a title names, and the country it names beside it. */
    Traits with(Setting at, Word title, Traits traits) {
        Optional<Role> role = role(at, title);
        String key = role.map(r -> "role " + r.id()).orElse(traits.key());
        Traits keyed = new Traits(
                key,
                traits.kind(),
                traits.country(),
                traits.sector(),
                traits.role(),
                traits.serves(),
                traits.because());
        Traits with = keyed.role(
                words(at, title),
                role.map(Role::sector).orElse(""),
                role.map(Role::serves).orElse(true));
        String country = Phrase.country(lexicon, at.sentence(), title);
        return country.isEmpty() ? with : with.country(country);
    }

    /** The words of an office without the country, determiner or adjective of praise in front: "deputy foreign minister". */
    String words(Setting at, Word title) {
        Optional<Entity> tag = at.name(title).filter(e -> e.type().equals("TITLE"));
        if (tag.isPresent()) {
            return at.words(tag.get().first(), tag.get().last());
        }
        Optional<Phrases.Found<Role>> found = lexicon.roles().longestEndingAt(at.lower(), title.index() - 1);
        int first = found.map(f -> title.index() - f.length() + 1).orElse(title.index());
        for (Word d : at.sentence().dependents(title)) {
            boolean fits = (d.is("compound") || d.is("amod")) && d.index() == first - 1;
            boolean place =
                    lexicon.countries().get(d.form()).isPresent() || d.form().endsWith(".");
            first = fits && !place ? d.index() : first;
        }
        return at.words(first, title.index());
    }

    /** Mentions of an office that almost only one country has, given that country where the report names it, or names none. */
    List<Mention> settled(List<Mention> mentions) {
        Set<String> named = new TreeSet<>();
        mentions.forEach(m -> named.add(m.traits().country()));
        named.remove("");
        Map<String, String> homes = new TreeMap<>();
        lexicon.offices().forEach((id, country) -> {
            if (named.isEmpty() || named.contains(country) || country.equals(HOLY_SEE)) {
                homes.put("role " + id, country);
            }
        });
        return mentions.stream()
                .map(m -> !m.traits().country().isEmpty()
                                || !homes.containsKey(m.traits().key())
                        ? m
                        : m.of(homes.getOrDefault(m.traits().key(), "")))
                .toList();
    }
}
