package org.demarche.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.demarche.Demarche;
import org.demarche.lexicon.Lexicon;
import org.demarche.record.Event;
import org.demarche.record.Findings;
import org.demarche.record.Party;
import org.demarche.report.Report;
import org.demarche.report.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores events on PLOVER's gold sentences: the category, who did it and to whom, as F1.
 *
 * <p>Each sentence is read as a report of its own, with no publication date. Records of the same sentence are its gold events together.
 *
 * <ul>
 *   <li><em>category</em>: the types of our events against those of the sentence, each type once; the older names of the set stand for PLOVER's present
 *       types as {@link #TYPES} says.
 *   <li><em>actor</em>, <em>recipient</em>: whoever acts or suffers in any of our events against the sources and targets of the sentence. Ours is theirs
 *       where a mention of our party overlaps the words of theirs, or else where the country is the same and so is the sector (a state is its government).
 *       A source or target without code and words counts for nothing.
 *   <li><em>whole event</em>: type, one actor and one recipient right, where there are any.
 * </ul>
 *
 * <p>The readers of the set coded one event a sentence as a rule, so that further true events of a sentence count as wrong. What a careful reader would not
 * enter is learnt from whole reports; the second set of figures is without that filter.
 */
@Command(
        name = "score-plover",
        mixinStandardHelpOptions = true,
        description = "Category, actor and recipient of events on PLOVER's gold sentences.")
final class ScorePlover implements Callable<Integer> {

    /** The names of PLOVER 0.5 in those of today; the others are the same in both. */
    static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("FIGHT", "ASSAULT"),
            Map.entry("DEMAND", "REQUEST"),
            Map.entry("APPEAL", "REQUEST"),
            Map.entry("DISAPPROVE", "ACCUSE"),
            Map.entry("INVESTIGATE", "ACCUSE"),
            Map.entry("INTENT", "AGREE"),
            Map.entry("COOP", "COOPERATE"),
            Map.entry("YIELD", "RETREAT"),
            Map.entry("REDUCE", "SANCTION"),
            Map.entry("POSTURE", "MOBILIZE"));

    @Option(names = "--shared", description = "The folder with data/.")
    private Path shared = Path.of("../shared");

    @Option(names = "--model", description = "The folder with the weights.")
    private Path model = Path.of("model/src/main/resources/org/demarche/model");

    @Option(names = "--show", description = "Prints every sentence with a wrong figure.")
    private boolean show;

    private final Map<String, Double> figures = new TreeMap<>();

    ScorePlover() {}

    /** With the folders of a test. */
    ScorePlover(Path shared, Path model) {
        this.shared = shared;
        this.model = model;
    }

    /** Every figure by its name, in per cent: "actor F1". */
    Map<String, Double> figures() {
        return Map.copyOf(figures);
    }

    @Override
    public Integer call() throws IOException {
        Map<String, List<JsonNode>> sentences = new LinkedHashMap<>();
        JsonMapper mapper = JsonMapper.builder().build();
        for (String line : Files.readAllLines(shared.resolve("data/plover_gsr/dev.jsonl"))) {
            JsonNode gold = mapper.readTree(line);
            sentences
                    .computeIfAbsent(gold.get("text").stringValue(), k -> new ArrayList<>())
                    .add(gold);
        }
        System.out.println("as read");
        score(Lexicon.english(), sentences, "");
        System.out.println("without the learnt filter");
        score(unfiltered(), sentences, "unfiltered ");
        return 0;
    }

    /** The lists without what was learnt of events that count. */
    private static Lexicon unfiltered() {
        try {
            Path folder = Files.createTempDirectory("demarche-lists");
            Files.writeString(folder.resolve("worth.tsv"), "feature\tweight\nbias\t100\n");
            return Lexicon.english(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void score(Lexicon lexicon, Map<String, List<JsonNode>> sentences, String prefix) throws IOException {
        Counts category = new Counts();
        Counts actor = new Counts();
        Counts recipient = new Counts();
        Counts whole = new Counts();
        try (Demarche demarche = Demarche.open(model, lexicon)) {
            for (Map.Entry<String, List<JsonNode>> e : sentences.entrySet()) {
                Read read = new Read(demarche.read(Report.of("sentence", e.getKey())));
                List<Gold> gold = e.getValue().stream().map(Gold::of).toList();
                boolean types = category.add(read.types(), gold);
                boolean actors = actor.add(read, gold, true);
                boolean recipients = recipient.add(read, gold, false);
                whole.addWhole(read, gold);
                if (show && !(types && actors && recipients)) {
                    print(read, gold, List.of(types, actors, recipients));
                }
            }
        }
        figure(prefix + "category", category);
        figure(prefix + "actor", actor);
        figure(prefix + "recipient", recipient);
        figure(prefix + "whole event", whole);
    }

    private void figure(String name, Counts counts) {
        figures.put(name + " F1", counts.f1());
        System.out.printf(
                Locale.ROOT,
                "%-22s F1 %6.2f  precision %6.2f  recall %6.2f  (%d gold)%n",
                name,
                counts.f1(),
                counts.precision(),
                counts.recall(),
                counts.gold);
    }

    private static void print(Read read, List<Gold> gold, List<Boolean> right) {
        System.out.println("\n" + read.findings().report().text() + "\n   right " + right);
        gold.forEach(g ->
                System.out.println("   GOLD " + g.type() + " " + words(g.sources()) + " -> " + words(g.targets())));
        for (Event e : read.findings().events()) {
            System.out.println("   OURS " + e.code().type() + " " + names(read, e.actors()) + " -> "
                    + names(read, e.recipients()) + " " + e.status() + " " + e.because());
        }
    }

    private static List<String> words(List<Side> sides) {
        return sides.stream()
                .map(s -> s.words() + " " + s.country() + " " + s.sector())
                .toList();
    }

    private static List<String> names(Read read, List<String> ids) {
        return ids.stream().map(i -> read.party(i).name()).toList();
    }

    /** A source or target as the readers marked it. */
    private record Side(String words, List<Span> span, String country, String sector) {

        static List<Side> of(JsonNode sides) {
            List<Side> out = new ArrayList<>();
            for (JsonNode s : sides) {
                boolean placed = s.hasNonNull("begin");
                List<Span> span = placed
                        ? List.of(
                                new Span(s.get("begin").intValue(), s.get("end").intValue()))
                        : List.of();
                out.add(new Side(s.get("actorText").stringValue(), span, text(s, "code"), text(s, "sector")));
            }
            return out;
        }

        private static String text(JsonNode node, String field) {
            return node.hasNonNull(field) ? node.get(field).stringValue() : "";
        }

        boolean is(Party party) {
            return span.stream().anyMatch(s -> party.mentions().stream().anyMatch(s::overlaps)) || hasCode(party);
        }

        private boolean hasCode(Party party) {
            if (country.equals("IGO")) {
                return party.sector().equals("IGO");
            }
            String asked = sector.isEmpty() ? "GOV" : sector.substring(0, Math.min(3, sector.length()));
            return !country.isEmpty()
                    && party.country().equals(country)
                    && party.sector().equals(asked);
        }
    }

    private record Gold(String type, List<Side> sources, List<Side> targets) {

        static Gold of(JsonNode record) {
            String type = record.get("event").stringValue();
            return new Gold(
                    TYPES.getOrDefault(type, type), Side.of(record.get("sources")), Side.of(record.get("targets")));
        }
    }

    /** One sentence's record. */
    private record Read(Findings findings) {

        Party party(String id) {
            return findings.party(id);
        }

        Set<String> types() {
            Set<String> out = new LinkedHashSet<>();
            findings.events().forEach(e -> out.add(e.code().type().name()));
            return out;
        }

        Set<Party> sides(boolean acting) {
            Set<Party> out = new LinkedHashSet<>();
            findings.events().forEach(e -> (acting ? e.actors() : e.recipients()).forEach(i -> out.add(party(i))));
            return out;
        }

        boolean isWhole(Event event, Gold gold) {
            return event.code().type().name().equals(gold.type())
                    && oneOf(event.actors(), gold.sources())
                    && oneOf(event.recipients(), gold.targets());
        }

        private boolean oneOf(List<String> ids, List<Side> sides) {
            return sides.isEmpty() || ids.stream().anyMatch(i -> sides.stream().anyMatch(s -> s.is(party(i))));
        }
    }

    private static final class Counts {

        private int gold;
        private int found;
        private int hit;
        private int right;

        boolean add(Set<String> types, List<Gold> events) {
            Set<String> expected = new LinkedHashSet<>();
            events.forEach(g -> expected.add(g.type()));
            long same = types.stream().filter(expected::contains).count();
            gold += expected.size();
            found += types.size();
            hit += (int) same;
            right += (int) same;
            return same == expected.size() && same == types.size();
        }

        boolean add(Read read, List<Gold> events, boolean acting) {
            List<Side> sides = new ArrayList<>();
            events.forEach(g -> sides.addAll(acting ? g.sources() : g.targets()));
            Set<Party> ours = read.sides(acting);
            long hits =
                    sides.stream().filter(s -> ours.stream().anyMatch(s::is)).count();
            long good = ours.stream()
                    .filter(p -> sides.stream().anyMatch(s -> s.is(p)))
                    .count();
            gold += sides.size();
            found += ours.size();
            hit += (int) hits;
            right += (int) good;
            return hits == sides.size() && good == ours.size();
        }

        void addWhole(Read read, List<Gold> events) {
            gold += events.size();
            found += read.findings().events().size();
            hit += (int) events.stream()
                    .filter(g -> read.findings().events().stream().anyMatch(e -> read.isWhole(e, g)))
                    .count();
            right += (int) read.findings().events().stream()
                    .filter(e -> events.stream().anyMatch(g -> read.isWhole(e, g)))
                    .count();
        }

        double precision() {
            return found == 0 ? 0 : 100.0 * right / found;
        }

        double recall() {
            return gold == 0 ? 0 : 100.0 * hit / gold;
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }
}
