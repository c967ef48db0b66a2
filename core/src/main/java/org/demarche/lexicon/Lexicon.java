package org.demarche.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.record.EventCode;
import org.demarche.report.Junk;

/**
 * All lists of one language, loaded once: countries, known organisations, roles, groups, cues of speech, junk lines and the lists that
 * tokens and lemmas need.
 *
 * <p>A folder of the user's own lists may be laid over them: rows of the same id are replaced, others added.
 */
public final class Lexicon {

    /** The hand-written lists; each row ends with an example and what is expected of it. */
    public static final List<String> LISTS = List.of(
            "countries",
            "organisations",
            "armed-groups",
            "political-groups",
            "media",
            "people",
            "roles",
            "groups",
            "body-words",
            "names",
            "speech",
            "events-cooperation",
            "events-speech",
            "events-force",
            "classes",
            "stance",
            "acts",
            "tolls",
            "relations",
            "matters",
            "junk",
            "abbreviations",
            "prefixes",
            "splits",
            "dates",
            "places",
            "contexts",
            "irregulars",
            "plover");

    private final TreeMap<String, Table> tables = new TreeMap<>();
    private final List<List<String>> lemmas;
    private final Junk junk;
    private final Phrases<Country.Form> countries;
    private final Phrases<KnownBody> bodies;
    private final Phrases<KnownPerson> people;
    private final Phrases<List<KnownPlace>> places;
    private final Phrases<Role> roles;
    private final Phrases<Group> groups;
    private final Phrases<Group> bodyWords;
    private final Speech speech;
    private final Map<String, List<EventFrame>> events;
    private final Map<String, List<StanceFrame>> stances;
    private final List<SpeechAct> acts;
    private final Phrases<List<DateWord>> dates;
    private final Harms harms;
    private final Bonds bonds;
    private final Map<String, Double> scores;
    private final Map<String, Double> salience;
    private final Map<String, Double> worth;
    private final Map<String, Double> force;
    private final Map<String, String> firstNames;
    private final Map<String, String> offices;
    private final Map<String, String> matters;
    private final Phrases<String> contexts;
    private final Map<String, Double> chains;
    private final Map<String, float[]> meanings;
    private final String stamp;

    private Lexicon(List<Table> lists) {
        lists.forEach(t -> tables.put(t.name(), t));
        this.lemmas = table("lemmas").cells();
        this.junk = new Junk(table("junk").rows().stream()
                .map(r -> Pattern.compile(r.get("pattern"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList());
        this.countries = Country.phrases(table("countries"));
        this.bodies = KnownBody.phrases(
                List.of(table("media"), table("political-groups"), table("organisations"), table("armed-groups")));
        this.people = KnownPerson.phrases(table("people"));
        this.places = KnownPlace.phrases(table("places"), table("countries"));
        this.roles = Role.phrases(table("roles"));
        this.groups = Group.phrases(table("groups"));
        this.bodyWords = Group.phrases(table("body-words"));
        this.speech = new Speech(table("speech"));
        Map<String, Set<String>> classes = Trigger.classes(table("classes"));
        this.events = EventFrame.index(
                List.of(table("events-cooperation"), table("events-speech"), table("events-force")), classes);
        this.stances = StanceFrame.index(table("stance"), classes);
        this.acts = SpeechAct.of(table("acts"));
        this.dates = DateWord.phrases(table("dates"));
        this.harms = new Harms(table("tolls"));
        this.bonds = new Bonds(table("relations"));
        this.scores = table("plover").rows().stream()
                .collect(Collectors.toUnmodifiableMap(Table.Row::id, r -> Double.valueOf(r.get("score"))));
        this.salience = weights("salience");
        this.worth = weights("worth");
        this.force = weights("force");
        this.firstNames = byWord("names", "names", r -> r.get("gender"));
        this.offices = table("roles").rows().stream()
                .filter(r -> !r.get("country").isEmpty())
                .collect(Collectors.toUnmodifiableMap(Table.Row::id, r -> r.get("country")));
        this.matters = byWord("matters", "words", r -> "matters/" + r.id());
        this.contexts = new Phrases<>();
        table("contexts").rows().forEach(r -> r.all("words").forEach(w -> contexts.put(w, r.get("context"))));
        this.chains = weights("chains");
        this.meanings = table("meanings").rows().stream()
                .collect(Collectors.toUnmodifiableMap(r -> r.get("row"), r -> numbers(r.get("weights"))));
        this.stamp = stamp(tables);
    }

    /** The built-in English lists. */
    public static Lexicon english() {
        return new Lexicon(builtIn());
    }

    /**
     * The built-in English lists with the user's own laid over them.
     *
     * @throws LexiconException where a list of the folder has wrong columns
     */
    public static Lexicon english(Path folder) {
        try {
            List<Table> laid = new ArrayList<>();
            for (Table table : builtIn()) {
                laid.add(table.with(folder));
            }
            return new Lexicon(laid);
        } catch (IOException e) {
            throw new UncheckedIOException("the lists in " + folder + " could not be read", e);
        }
    }

    private static List<Table> builtIn() {
        List<Table> out = new ArrayList<>();
        LISTS.forEach(name -> out.add(Table.builtIn("en", name)));
        out.add(Table.builtIn("en", "lemmas"));
        out.add(Table.builtIn("en", "salience"));
        out.add(Table.builtIn("en", "worth"));
        out.add(Table.builtIn("en", "force"));
        out.add(Table.builtIn("en", "chains"));
        out.add(Table.builtIn("en", "meanings"));
        return out;
    }

    public Table table(String name) {
        return Optional.ofNullable(tables.get(name)).orElseThrow(() -> new IllegalArgumentException("no list " + name));
    }

    public Set<String> abbreviations() {
        return words("abbreviations");
    }

    public Set<String> prefixes() {
        return words("prefixes");
    }

    /** Words that are two, in lower case. */
    public Map<String, Split> splits() {
        return table("splits").rows().stream()
                .collect(Collectors.toUnmodifiableMap(
                        r -> r.all("parts").get(0) + r.all("parts").get(1),
                        r -> new Split(r.all("parts").get(0).length(), new TreeSet<>(r.all("before")))));
    }

    private Set<String> words(String list) {
        return table(list).rows().stream()
                .map(r -> r.get("word").toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Single words that rows of the lists wait for in their dictionary form. */
    public Set<String> vocabulary() {
        TreeSet<String> out = new TreeSet<>();
        for (String list : List.of("speech", "events-cooperation", "events-speech", "events-force", "stance")) {
            for (Table.Row row : table(list).rows()) {
                row.all("lemma").forEach(l -> out.add(l.strip().split(" ")[0]));
            }
        }
        return out;
    }

    /** Rows of kind, part of speech, form or ending, lemma or ending. */
    public List<List<String>> lemmas() {
        return lemmas;
    }

    /** Dictionary forms of bent forms that no rule makes, by part of speech and form: {@code verb froze} is {@code freeze}. */
    public Map<String, String> irregulars() {
        Map<String, String> out = new TreeMap<>();
        for (Table.Row row : table("irregulars").rows()) {
            String part = row.get("part");
            row.all("forms").forEach(f -> out.put(part + ' ' + f, row.id().replaceFirst("-noun$", "")));
        }
        return out;
    }

    /** How much each thing known of a figure counts for its being a party. */
    public Map<String, Double> salience() {
        return salience;
    }

    /** How much each sign counts for a telling's being an event. */
    public Map<String, Double> worth() {
        return worth;
    }

    private Map<String, Double> weights(String list) {
        return table(list).rows().stream()
                .collect(Collectors.toUnmodifiableMap(r -> r.get("feature"), r -> Double.valueOf(r.get("weight"))));
    }

    private static float[] numbers(String cell) {
        String[] parts = cell.split(" ", -1);
        float[] out = new float[parts.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Float.parseFloat(parts[i]);
        }
        return out;
    }

    /** What each row says, by the words that its column holds. */
    private Map<String, String> byWord(String list, String column, Function<Table.Row, String> said) {
        Map<String, String> out = new TreeMap<>();
        table(list).rows().forEach(r -> r.all(column).forEach(w -> out.put(w, said.apply(r))));
        return Collections.unmodifiableMap(out);
    }

    public Junk junk() {
        return junk;
    }

    /** Names, adjectives, peoples, capitals and seats of power. Case matters. */
    public Phrases<Country.Form> countries() {
        return countries;
    }

    /** People known by name. Case matters. */
    public Phrases<KnownPerson> people() {
        return people;
    }

    /** Organisations, armed groups, political groups and media known by name. Case matters. */
    public Phrases<KnownBody> bodies() {
        return bodies;
    }

    /** Countries, regions, seas and other places known by name; several may bear one. Case matters. */
    public Phrases<List<KnownPlace>> places() {
        return places;
    }

    /** Offices and parts that a single person may have. Lower case. */
    public Phrases<Role> roles() {
        return roles;
    }

    /** The country of each office that almost only one country has, by the office's id. */
    public Map<String, String> offices() {
        return offices;
    }

    /** Man or woman, by first name. */
    public Map<String, String> firstNames() {
        return firstNames;
    }

    /** Common nouns for collectives and bodies. Lower case. */
    public Phrases<Group> groups() {
        return groups;
    }

    /** Words in the names of bodies that tell their sort. Lower case. */
    public Phrases<Group> bodyWords() {
        return bodyWords;
    }

    /** Rows of the event lists by the lemma of their trigger, the most exacting first. */
    public Map<String, List<EventFrame>> events() {
        return events;
    }

    /** Rows of the stance list by the lemma of their trigger, the most exacting first. */
    public Map<String, List<StanceFrame>> stances() {
        return stances;
    }

    /** What somebody does who takes a stance in his own words. */
    public List<SpeechAct> acts() {
        return acts;
    }

    /** Words of matters at issue with the row that they share. */
    public Map<String, String> matters() {
        return matters;
    }

    /** How much each sign counts for a stance's being a position. */
    public Map<String, Double> force() {
        return force;
    }

    /** How much each sign counts for a phrase's going back to another. */
    public Map<String, Double> chains() {
        return chains;
    }

    /** How what two phrases mean counts for one's going back to the other: the rows of a small network, by name. */
    public Map<String, float[]> meanings() {
        return meanings;
    }

    public Speech speech() {
        return speech;
    }

    /** Words that expressions of time are made of; one may play several parts. Lower case. */
    public Phrases<List<DateWord>> dates() {
        return dates;
    }

    /** PLOVER's contexts by the words that tell them. Lower case. */
    public Phrases<String> contexts() {
        return contexts;
    }

    /** Words that tell what befell people who are counted. */
    public Harms harms() {
        return harms;
    }

    /** Words that tell of a standing tie between two parties. */
    public Bonds bonds() {
        return bonds;
    }

    /** PLOVER's score of a type with its first mode; of the type alone where the mode has none. */
    public double score(EventCode code) {
        String mode = code.modes().isEmpty() ? "" : "-" + code.modes().get(0);
        String type = code.type().name().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(scores.get(type + mode))
                .or(() -> Optional.ofNullable(scores.get(type)))
                .orElse(0.0);
    }

    /** A short stamp of all rows, so that a record can say which lists it was made with. */
    public String stamp() {
        return stamp;
    }

    private static String stamp(Map<String, Table> tables) {
        int hash = tables.values().stream().map(t -> t.cells().hashCode()).reduce(17, (a, b) -> 31 * a + b);
        return "en-" + String.format(Locale.ROOT, "%08x", hash);
    }
}
