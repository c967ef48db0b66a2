package org.demarche.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.demarche.lexicon.KnownBody;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Phrases;
import org.demarche.lexicon.Role;
import org.demarche.report.Span;

/** Makes the mentions of single persons: by name, by office, by a last name that the model took for something else. */
final class People {

    private static final Set<String> TAGGED = Set.of("PLACE", "ARMED", "GOV", "MIL", "ORG", "POLITICAL", "NORP", "FAC");

    /** A name that parties of many countries bear is one country's where that is told at least a third as often as the one told most. */
    private static final int AT_HOME = 3;

    private final Lexicon lexicon;
    private final Titles titles;
    private final Set<String> surnames = new TreeSet<>();
    /** Last names of people in the report whom no list knows. */
    private final Set<String> strangers = new TreeSet<>();

    /** Letters that stand for what is nobody: "FTA" after "the Free Trade Area (FTA)". */
    private final Set<String> things = new TreeSet<>();

    private final Phrases<KnownBody> bodies;

    People(Lexicon lexicon, Parse parse) {
        Map<String, Integer> countries = Homeland.counts(parse, lexicon);
        int most = countries.values().stream().mapToInt(n -> n).max().orElse(0);
        Map<String, Boolean> foreign = new HashMap<>();
        this.bodies = lexicon.bodies()
                .only(b -> (!b.shared() || countries.getOrDefault(b.country(), 0) * AT_HOME >= most)
                        && !foreign.computeIfAbsent(b.id() + b.letters(), id -> isForeign(b, countries, parse.text())));
        parse.sentences().forEach(s -> things.addAll(Names.things(s)));
        parse.names().stream()
                .filter(Bodied::isBody)
                .map(n -> n.span().of(parse.text()))
                .forEach(things::remove);
        this.lexicon = lexicon;
        this.titles = new Titles(lexicon);
        for (Entity name : parse.names()) {
            if (name.type().equals("PERSON") && name.last() > name.first()) {
                Sentence sentence = parse.sentences().get(name.sentence());
                String last = sentence.word(name.last()).form();
                surnames.add(last);
                boolean known = lexicon.people()
                        .longestEndingAt(Phrase.forms(sentence), name.last() - 1)
                        .filter(p -> p.length() > 1)
                        .isPresent();
                if (!known
                        && titles.role(Setting.of(parse, sentence, this), sentence.word(name.last() - 1))
                                .isEmpty()) {
                    strangers.add(last);
                }
            }
        }
    }

    /** "RSF" in a report that names neither Sudan nor the Rapid Support Forces is somebody else; the CIA and the BBC are met everywhere. */
    private static boolean isForeign(KnownBody body, Map<String, Integer> countries, String text) {
        return body.letters()
                && !body.country().isEmpty()
                && !body.kind().equals("media")
                && !body.sector().equals("SPY")
                && !countries.containsKey(body.country())
                && !text.contains(body.name());
    }

    /** Bodies by the names they have in this report. */
    Phrases<KnownBody> bodies() {
        return bodies;
    }

    /** Whether a word is an adjective or a name of a country. */
    boolean isCountrys(String form) {
        return lexicon.countries().get(form).isPresent();
    }

    /** Whether letters stand for a place, a treaty or another thing. */
    boolean isThing(String letters) {
        return things.contains(letters);
    }

    /** A person by name; where the model took mere words of an office for a name ("the Foreign Secretary"), by office. */
    Mention named(Setting at, Word word, Entity name) {
        int first = titles.start(at, name, word);
        boolean office = first > name.first()
                && first <= name.last()
                && Set.of("of", "for").contains(at.lower().get(first - 1));
        if (office || first > name.last()) {
            return office(at, word, name, office ? first - 1 : name.last());
        }
        return person(at, word, name, first);
    }

    private Mention office(Setting at, Word word, Entity name, int last) {
        Word office = at.sentence().word(last);
        Optional<Role> role = titles.role(at, office);
        if (role.isPresent()) {
            return inOffice(at, office.is("flat") || office.head() == word.index() ? word : office, role.get());
        }
        return person(at, word, name, name.first());
    }

    private Mention person(Setting at, Word word, Entity name, int first) {
        String words = at.words(first, name.last()).replaceFirst("[,;:]+$", "").replaceFirst("['’]s?$", "");
        Traits traits = known(words, "model name/PERSON");
        Optional<Word> title = first > name.first()
                ? Optional.of(at.sentence().word(first - 1))
                        .filter(w -> titles.role(at, w).isPresent())
                : titles.of(at, word);
        if (title.isPresent()) {
            traits = titles.with(at, title.get(), traits);
        }
        Mention made = Mentions.make(at, word, Reference.PERSON, traits).named(words);
        return made.over(name.span());
    }

    /** What the list tells of a name; a last name alone is not looked up where somebody else in the report bears it. */
    private Traits known(String words, String otherwise) {
        return lexicon.people()
                .get(words)
                .or(() -> lexicon.people().get(words.replaceFirst("^Al-", "al-").replaceFirst("^El-", "el-")))
                .filter(p -> words.contains(" ") || !strangers.contains(words))
                .map(p -> new Traits("", "person", p.country(), p.sector(), "", false, "list people/" + p.id()))
                .orElseGet(() -> new Traits("", "person", "", "", "", false, otherwise));
    }

    /** A person of the list whom the model took for something else, or for no name at all. */
    Optional<Mention> listed(Setting at, Word word) {
        Optional<Entity> name = at.name(word);
        boolean longer = name.filter(n -> n.last() > word.index() || n.type().equals("PERSON"))
                .isPresent();
        if (!word.isName() || longer || word.is("compound")) {
            return Optional.empty();
        }
        return lexicon.people()
                .longestEndingAt(at.forms(), word.index() - 1)
                .filter(f -> name.filter(n -> n.first() < word.index() - f.length() + 1)
                        .isEmpty())
                .map(f -> at.words(word.index() - f.length() + 1, word.index()))
                .map(words -> Mentions.make(at, word, Reference.PERSON, known(words, ""))
                        .named(words))
                .filter(m -> !m.traits().because().isEmpty());
    }

    /** One or several persons by the word for their office. */
    Mention inOffice(Setting at, Word word, Role role) {
        boolean many = word.xpos().endsWith("S");
        Traits traits = new Traits(
                "role " + role.id(),
                many ? together(role.sector()) : "person",
                "",
                role.sector(),
                titles.words(at, word),
                role.serves(),
                "list roles/" + role.id());
        return Mentions.make(at, word, many ? Reference.GROUP : Reference.ROLE, traits);
    }

    /** What several people of a sector are: friends and farmers a population, senators a political group, gunmen an armed one. */
    private static String together(String sector) {
        return switch (sector) {
            case "CVL", "EDU", "REL", "MED", "LAB", "AGR", "SOC", "REF" -> "population";
            case "LEG", "OPP" -> "political_group";
            case "REB", "CRM", "UAF" -> "armed_group";
            case "JRN" -> "media";
            default -> "organisation";
        };
    }

    /** "Amman" where a Sudesh Amman is spoken of: a last name that the model did not know for one. */
    Optional<Mention> bySurname(Setting at, Word word) {
        Optional<Entity> name = at.name(word);
        boolean country = lexicon.countries()
                .get(word.form())
                .filter(f -> f.how() == Country.How.NAME || Acting.isPlace(at.sentence(), word))
                .isPresent();
        boolean single = name.map(n -> n.first() == n.last() && TAGGED.contains(n.type()))
                .orElse(true);
        if (!word.isName() || country || !single || word.is("compound") || !surnames.contains(word.form())) {
            return Optional.empty();
        }
        Traits traits = known(word.form(), "last name in the report");
        return Optional.of(Mentions.make(at, word, Reference.PERSON, traits).named(word.form()));
    }

    /** Names of persons that no head was found for, since the tree hangs them flat on their title: "The Foreign Secretary Mary Hill said". */
    List<Mention> hidden(Setting at, Set<Integer> heads) {
        List<Mention> out = new ArrayList<>();
        for (Entity name : at.parse().names(at.sentence())) {
            if (name.type().equals("PERSON") && !holds(name, heads)) {
                top(at.sentence(), name).filter(w -> heads.add(w.index())).ifPresent(w -> out.add(flat(at, w, name)));
            }
        }
        return out;
    }

    private static boolean holds(Entity name, Set<Integer> heads) {
        return heads.stream().anyMatch(h -> name.first() <= h && h <= name.last());
    }

    /** The word in front that the name hangs flat on. */
    private static Optional<Word> top(Sentence sentence, Entity name) {
        Word at = sentence.word(name.first());
        for (int steps = 0; steps < 8 && (at.is("flat") || at.is("compound")); steps++) {
            at = sentence.word(at.head());
        }
        return at.index() < name.first() && name.first() - at.index() < 8 ? Optional.of(at) : Optional.empty();
    }

    private Mention flat(Setting at, Word top, Entity name) {
        Traits traits = known(at.words(name.first(), name.last()), "model name/PERSON");
        Word before = at.sentence().word(name.first() - 1);
        if (titles.role(at, before).isPresent()) {
            traits = titles.with(at, before, traits);
        }
        Span span = top.span().join(name.span());
        return new Mention(at.sentence(), top, span, Reference.PERSON, at.words(name.first(), name.last()), traits);
    }
}
