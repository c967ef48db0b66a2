package org.demarche.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.demarche.Demarche;
import org.demarche.lexicon.Lexicon;
import org.demarche.record.Event;
import org.demarche.record.EventCode;
import org.demarche.record.Findings;
import org.demarche.record.Party;
import org.demarche.record.Status;
import org.demarche.record.Toll;
import org.demarche.record.When;
import org.demarche.report.Report;
import org.demarche.report.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores attacks on MUC-4's reports (FBIS, Latin America, 1988 to 1991) against its answer keys, slot by slot.
 *
 * <p>The mapping is ours. The texts are in capitals: {@link Truecase} gives them small letters, and the day of the dateline is their day of publication.
 *
 * <ul>
 *   <li><em>incident</em>: our events of ASSAULT that happened or go on, of one type, country and, where both have one, town together; not those that somebody named does to
 *       soldiers or rebels alone, for fights are no incidents there.
 *   <li><em>type</em>: KIDNAPPING for abduct, BOMBING for explosives, suicide-attack and aerial, ARSON where the row is one of burning, ROBBERY of robbing, else ATTACK.
 *   <li><em>date</em>: right inside the key's days; "on or before" is the fortnight before.
 *   <li><em>place</em>: right where ours is one of the key's names, half where only the country is.
 *   <li><em>perpetrator</em>, <em>target</em>: actors and recipients whose mentions overlap the key's words (individuals and organisations; people and things).
 *   <li><em>number</em>: exact tolls of ours, and one for a single person who suffers, against the key's numbers of people.
 * </ul>
 *
 * <p>Our incidents and the key's are paired best first; those left over count as missed and wrong ("all templates" there). A slot's optional fills are left out.
 */
@Command(name = "score-muc", mixinStandardHelpOptions = true, description = "Attacks on MUC-4's answer keys, slot F1.")
final class ScoreMuc implements Callable<Integer> {

    private static final List<String> SLOTS = List.of("type", "date", "place", "perpetrator", "target", "number");
    private static final Set<String> BOMBS = Set.of("explosives", "suicide-attack", "aerial");
    private static final Set<String> ARMED = Set.of("MIL", "REB");
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("COLOMBIA", "COL"),
            Map.entry("EL SALVADOR", "SLV"),
            Map.entry("PERU", "PER"),
            Map.entry("GUATEMALA", "GTM"),
            Map.entry("HONDURAS", "HND"),
            Map.entry("CHILE", "CHL"),
            Map.entry("BOLIVIA", "BOL"),
            Map.entry("ECUADOR", "ECU"),
            Map.entry("ARGENTINA", "ARG"),
            Map.entry("NICARAGUA", "NIC"),
            Map.entry("PANAMA", "PAN"),
            Map.entry("VENEZUELA", "VEN"),
            Map.entry("COSTA RICA", "CRI"),
            Map.entry("SPAIN", "ESP"),
            Map.entry("BRAZIL", "BRA"),
            Map.entry("MEXICO", "MEX"));

    @Option(names = "--shared", description = "The folder with data/.")
    private Path shared = Path.of("../shared");

    @Option(names = "--model", description = "The folder with the weights.")
    private Path model = Path.of("model/src/main/resources/org/demarche/model");

    @Option(names = "--show", description = "Prints each report's incidents and keys.")
    private boolean show;

    private final Map<String, double[]> counts = new LinkedHashMap<>();
    private final Map<String, Double> figures = new TreeMap<>();

    ScoreMuc() {}

    /** With the folders of a test. */
    ScoreMuc(Path shared, Path model) {
        this.shared = shared;
        this.model = model;
    }

    /** Every figure by its name, in per cent: "type F1". */
    Map<String, Double> figures() {
        return Map.copyOf(figures);
    }

    private static List<MucKey> keys(JsonNode document) {
        List<MucKey> out = new ArrayList<>();
        for (JsonNode t : document.get("templates")) {
            if (!t.get("optional").booleanValue()) {
                out.add(MucKey.of(t));
            }
        }
        return out;
    }

    @Override
    public Integer call() throws IOException {
        SLOTS.forEach(s -> counts.put(s, new double[3]));
        Truecase truecase = Truecase.of(
                List.of(shared.resolve("data/ud-ewt/train.conllu"), shared.resolve("data/ud-gum/train.conllu")));
        JsonMapper mapper = JsonMapper.builder().build();
        try (Demarche demarche = Demarche.open(model, Lexicon.english())) {
            for (String line : Files.readAllLines(shared.resolve("data/muc4/dev.jsonl"))) {
                JsonNode document = mapper.readTree(line);
                Report report = Report.of(
                        document.get("id").stringValue(),
                        truecase.write(document.get("text").stringValue()));
                Optional<LocalDate> day =
                        MucKey.days(document.get("dateline").stringValue()).map(MucKey.Days::last);
                Findings found = demarche.read(day.isPresent() ? report.published(day.get()) : report);
                score(found, incidents(found), keys(document));
            }
        }
        double[] all = new double[3];
        counts.forEach((slot, c) -> {
            figure(slot, c);
            for (int i = 0; i < c.length; i++) {
                all[i] += c[i];
            }
        });
        figure("all slots", all);
        System.out.println("1992's best system (GE) had F 57 over all slots of its own mapping and test part.");
        return 0;
    }

    private void figure(String slot, double[] c) {
        double f1 = c[0] + c[1] == 0 ? 0 : 200 * c[2] / (c[0] + c[1]);
        figures.put(slot + " F1", f1);
        System.out.printf(
                Locale.ROOT,
                "%-12s F1 %6.2f  precision %6.2f  recall %6.2f  (%.0f gold)%n",
                slot,
                f1,
                c[1] == 0 ? 0 : 100 * c[2] / c[1],
                c[0] == 0 ? 0 : 100 * c[2] / c[0],
                c[0]);
    }

    /** Our events that are one incident in the key's sense. */
    private record Incident(String type, List<Event> events) {

        String country() {
            return events.stream()
                    .map(Event::country)
                    .filter(c -> !c.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        Optional<String> town() {
            return events.stream()
                    .flatMap(e -> e.place().stream())
                    .filter(p -> p.precision().equals("town"))
                    .map(p -> p.name())
                    .findFirst();
        }

        boolean takes(String other, Event event) {
            Optional<String> there =
                    event.place().filter(p -> p.precision().equals("town")).map(p -> p.name());
            boolean place = there.isEmpty() || town().isEmpty() || town().equals(there);
            return type.equals(other)
                    && place
                    && (event.country().isEmpty()
                            || country().isEmpty()
                            || country().equals(event.country()));
        }
    }

    private static List<Incident> incidents(Findings found) {
        List<Incident> out = new ArrayList<>();
        for (Event e : found.events()) {
            boolean real = e.status() == Status.HAPPENED || e.status() == Status.ONGOING;
            boolean fight = !e.recipients().isEmpty()
                    && !e.actors().isEmpty()
                    && e.recipients().stream()
                            .allMatch(r -> ARMED.contains(found.party(r).sector()));
            if (e.code().type() == EventCode.Type.ASSAULT && real && !fight) {
                String type = type(e);
                Optional<Incident> same =
                        out.stream().filter(i -> i.takes(type, e)).findFirst();
                same.ifPresentOrElse(
                        i -> i.events().add(e), () -> out.add(new Incident(type, new ArrayList<>(List.of(e)))));
            }
        }
        return out;
    }

    private static String type(Event e) {
        boolean bomb = e.code().modes().stream().anyMatch(BOMBS::contains);
        if (e.code().modes().contains("abduct")) {
            return "KIDNAPPING";
        }
        String row = e.because().split(" ")[0];
        return bomb
                ? "BOMBING"
                : row.matches(".*(arson|burn|torch|set-fire|ablaze).*")
                        ? "ARSON"
                        : row.matches(".*/rob.*") ? "ROBBERY" : "ATTACK";
    }

    private void score(Findings found, List<Incident> incidents, List<MucKey> keys) {
        List<Incident> left = new ArrayList<>(incidents);
        for (MucKey key : keys) {
            Optional<Incident> best = left.stream()
                    .filter(i -> key.types().contains(i.type()) || points(found, i, key) > 1)
                    .max((a, b) -> Double.compare(points(found, a, key), points(found, b, key)));
            best.ifPresent(left::remove);
            Map<String, double[]> pair = compare(found, best, Optional.of(key));
            pair.forEach(this::count);
            if (show) {
                System.out.println(found.report().id() + " " + key.types() + " " + key.country() + " " + key.places()
                        + " " + key.days() + "\n     ours "
                        + best.map(i -> i.type() + " " + i.country() + " " + i.town() + " "
                                + i.events().get(0).because()));
            }
        }
        left.forEach(i -> compare(found, Optional.of(i), Optional.empty()).forEach(this::count));
        if (show) {
            left.forEach(i -> System.out.println(found.report().id() + " too many " + i.type() + " " + i.country() + " "
                    + i.town() + " " + i.events().get(0).because()));
        }
    }

    private void count(String slot, double[] c) {
        double[] sums = counts.getOrDefault(slot, new double[c.length]);
        for (int i = 0; i < c.length; i++) {
            sums[i] += c[i];
        }
        counts.put(slot, sums);
    }

    private static double points(Findings found, Incident incident, MucKey key) {
        return compare(found, Optional.of(incident), Optional.of(key)).values().stream()
                .mapToDouble(c -> c[2])
                .sum();
    }

    /** For each slot: fills of the key, fills of ours, right ones. */
    private static Map<String, double[]> compare(Findings found, Optional<Incident> ours, Optional<MucKey> key) {
        Map<String, double[]> out = new LinkedHashMap<>();
        List<Event> events = ours.map(Incident::events).orElse(List.of());
        double type = ours.isPresent()
                        && key.isPresent()
                        && key.get().types().contains(ours.get().type())
                ? 1
                : 0;
        out.put("type", new double[] {key.isPresent() ? 1 : 0, ours.isPresent() ? 1 : 0, type});
        List<MucKey.Days> days =
                events.stream().flatMap(e -> days(e.date()).stream()).limit(1).toList();
        Optional<MucKey.Days> asked = key.flatMap(MucKey::days);
        boolean inside = asked.isPresent()
                && days.stream()
                        .anyMatch(d -> !d.last().isBefore(asked.get().first())
                                && !d.first().isAfter(asked.get().last()));
        out.put("date", new double[] {asked.isPresent() ? 1 : 0, days.size(), inside ? 1 : 0});
        out.put("place", place(ours, key));
        out.put(
                "perpetrator",
                who(
                        found,
                        events.stream()
                                .flatMap(e -> e.actors().stream())
                                .distinct()
                                .toList(),
                        key.map(MucKey::perpetrators).orElse(List.of())));
        List<String> suffer =
                events.stream().flatMap(e -> e.recipients().stream()).distinct().toList();
        out.put("target", who(found, suffer, key.map(MucKey::targets).orElse(List.of())));
        out.put(
                "number",
                numbers(numbers(found, events, suffer), key.map(MucKey::numbers).orElse(List.of())));
        return out;
    }

    private static double[] place(Optional<Incident> ours, Optional<MucKey> key) {
        List<String> names = ours.stream()
                .flatMap(i -> i.events().stream())
                .flatMap(e -> e.place().stream())
                .flatMap(p ->
                        List.of(p.name().toLowerCase(Locale.ROOT), p.words().toLowerCase(Locale.ROOT)).stream())
                .toList();
        String country = ours.map(Incident::country).orElse("");
        boolean told = !names.isEmpty() || !country.isEmpty();
        boolean asked = key.filter(k -> !k.country().isEmpty()).isPresent();
        List<String> places = key.map(MucKey::places).map(List::copyOf).orElse(List.of());
        boolean name = asked && names.stream().anyMatch(places::contains);
        boolean land = asked
                && CODES.getOrDefault(key.map(MucKey::country).orElse(""), "?").equals(country);
        boolean only = asked && places.isEmpty();
        double right = name || (land && only) ? 1 : land ? 0.5 : 0;
        return new double[] {asked ? 1 : 0, told ? 1 : 0, right};
    }

    private static double[] who(Findings found, List<String> ids, List<List<Span>> asked) {
        List<List<Span>> open = new ArrayList<>(asked);
        double right = 0;
        for (String id : ids) {
            Party party = found.party(id);
            Optional<List<Span>> hit = open.stream()
                    .filter(spans -> spans.stream()
                            .anyMatch(s -> party.mentions().stream().anyMatch(s::overlaps)))
                    .findFirst();
            hit.ifPresent(open::remove);
            right += hit.isPresent() ? 1 : 0;
        }
        return new double[] {asked.size(), ids.size(), right};
    }

    private static List<Integer> numbers(Findings found, List<Event> events, List<String> suffer) {
        List<Integer> out = new ArrayList<>();
        for (Event e : events) {
            for (Toll t : e.toll()) {
                if (t.low().isPresent() && t.low().equals(t.high())) {
                    out.add(t.low().getAsInt());
                }
            }
        }
        suffer.stream().filter(i -> found.party(i).kind() == Party.Kind.PERSON).forEach(i -> out.add(1));
        return out;
    }

    private static double[] numbers(List<Integer> ours, List<Integer> asked) {
        List<Integer> open = new ArrayList<>(asked);
        double right = 0;
        for (Integer n : ours) {
            right += open.remove(n) ? 1 : 0;
        }
        return new double[] {asked.size(), ours.size(), right};
    }

    private static Optional<MucKey.Days> days(When when) {
        if (when instanceof When.Day day) {
            return Optional.of(new MucKey.Days(day.day(), day.day()));
        }
        return when instanceof When.Range range
                ? Optional.of(new MucKey.Days(range.first(), range.last()))
                : Optional.empty();
    }
}
