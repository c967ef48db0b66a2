package org.demarche.lab;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.demarche.Demarche;
import org.demarche.analyse.places.Gazetteer;
import org.demarche.analyse.places.PlaceMention;
import org.demarche.analyse.places.Places;
import org.demarche.language.Parse;
import org.demarche.lexicon.Country;
import org.demarche.lexicon.Lexicon;
import org.demarche.record.Place;
import org.demarche.report.Report;
import org.demarche.report.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores places on four public sets of news with coordinates.
 *
 * <p>Resolution: of the set's own names that have coordinates, the share that we put within 161 km of them, each name given. Finding: F1 of exact
 * spans. Adjectives and peoples of countries ("Turkish"), which some sets count as places and the product does not, are left out on
 * both sides, and so are GeoWebNews' names inside other names and common nouns; what we find there is neither right nor wrong.
 */
@Command(
        name = "score-places",
        mixinStandardHelpOptions = true,
        description =
                "Places on LGL, TR-News, GeoWebNews and GeoVirus: share within 161 km, and F1 of the names found.")
final class ScorePlaces implements Callable<Integer> {

    private static final List<String> SETS = List.of("lgl", "tr_news", "geowebnews", "geovirus");
    private static final Set<String> NAMES =
            Set.of("Literal", "Metonymic", "Mixed", "Literal_Modifier", "Non_Literal_Modifier");
    private static final double NEAR = 161;

    @Option(names = "--shared", description = "The folder with data/.")
    private Path shared = Path.of("../shared");

    @Option(names = "--model", description = "The folder with the weights.")
    private Path model = Path.of("model/src/main/resources/org/demarche/model");

    @Option(names = "--errors", description = "Lists what was put wrong, missed and found beside.")
    private boolean errors;

    private final PrintStream out = System.out;

    /** A name of the set; {@code counts} where finding it is asked for. */
    private record Gold(Span span, boolean placed, double latitude, double longitude, boolean counts) {}

    /** What is right, found and asked for, over one set. */
    private static final class Tally {
        private int placed;
        private int near;
        private int right;
        private int found;
        private int asked;

        double f1() {
            return found + asked == 0 ? 0 : 2.0 * right / (found + asked);
        }
    }

    @Override
    public Integer call() throws IOException {
        Lexicon lexicon = Lexicon.english();
        Places places = new Places(Gazetteer.builtIn());
        try (Demarche demarche = Demarche.open(model, lexicon)) {
            for (String set : SETS) {
                Tally tally = new Tally();
                for (String line : Files.readAllLines(shared.resolve("data/" + set + "/dev.jsonl"))) {
                    JsonNode document = JsonMapper.shared().readTree(line);
                    Report report = Report.of(
                            document.path("id").asString(),
                            document.path("text").asString());
                    Parse parse = demarche.parse(report);
                    List<Gold> gold = gold(document, lexicon);
                    place(parse, gold, places.at(parse, lexicon, spans(gold)), tally);
                    find(report, gold, places.of(report, parse, lexicon), tally);
                }
                out.println(line(set, tally));
            }
        }
        return 0;
    }

    private static String line(String set, Tally tally) {
        return String.format(
                Locale.ROOT,
                "%-11s within 161 km %.3f of %d names; found: precision %.3f recall %.3f F1 %.3f of %d names",
                set,
                (double) tally.near / tally.placed,
                tally.placed,
                (double) tally.right / tally.found,
                (double) tally.right / tally.asked,
                tally.f1(),
                tally.asked);
    }

    private static List<Span> spans(List<Gold> gold) {
        return gold.stream().map(Gold::span).toList();
    }

    private static List<Gold> gold(JsonNode document, Lexicon lexicon) {
        String text = document.path("text").asString();
        List<Gold> out = new ArrayList<>();
        for (JsonNode name : document.path("toponyms")) {
            Span span = new Span(name.path("begin").asInt(), name.path("end").asInt());
            String type = name.path("type").asString("Literal");
            boolean adjective =
                    "Adjective".equals(name.path("attrs").path("Modifier_Type").asString(""));
            boolean counts = NAMES.contains(type) && !adjective && !isOfCountry(span.of(text), lexicon);
            out.add(new Gold(
                    span,
                    name.hasNonNull("lat"),
                    name.path("lat").asDouble(0),
                    name.path("lon").asDouble(0),
                    counts));
        }
        out.sort(Comparator.comparing(Gold::span));
        return out;
    }

    /** Whether it is an adjective or a people. */
    private static boolean isOfCountry(String words, Lexicon lexicon) {
        return lexicon.places().get(words).isEmpty()
                && lexicon.countries()
                        .get(words)
                        .filter(f -> f.how() == Country.How.ADJECTIVE || f.how() == Country.How.PEOPLE)
                        .isPresent();
    }

    private void place(Parse parse, List<Gold> gold, List<Place> places, Tally tally) {
        for (int i = 0; i < gold.size(); i++) {
            Gold name = gold.get(i);
            if (name.placed()) {
                boolean near = kilometres(name, places.get(i)) <= NEAR;
                tally.placed++;
                tally.near += near ? 1 : 0;
                if (errors && !near) {
                    out.println("PUT\t" + name.span().of(parse.text()) + "\t" + name.latitude() + " " + name.longitude()
                            + "\t" + places.get(i));
                }
            }
        }
    }

    private static double kilometres(Gold gold, Place place) {
        if (place.latitude().isEmpty() || place.longitude().isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double up = Math.toRadians(place.latitude().getAsDouble() - gold.latitude());
        double along = Math.toRadians(place.longitude().getAsDouble() - gold.longitude());
        double chord = Math.pow(Math.sin(up / 2), 2)
                + Math.cos(Math.toRadians(gold.latitude()))
                        * Math.cos(Math.toRadians(place.latitude().getAsDouble()))
                        * Math.pow(Math.sin(along / 2), 2);
        return 2 * 6371 * Math.asin(Math.sqrt(Math.min(1, chord)));
    }

    private void find(Report report, List<Gold> gold, List<PlaceMention> found, Tally tally) {
        List<Span> asked = gold.stream().filter(Gold::counts).map(Gold::span).toList();
        List<Span> free = gold.stream().filter(g -> !g.counts()).map(Gold::span).toList();
        List<Span> ours = found.stream().map(PlaceMention::span).toList();
        tally.asked += asked.size();
        for (Span span : ours) {
            boolean right = asked.contains(span);
            if (right || free.stream().noneMatch(span::overlaps)) {
                tally.found++;
                tally.right += right ? 1 : 0;
                tell(!right, "BESIDE", report, span);
            }
        }
        asked.forEach(span -> tell(!ours.contains(span), "MISSED", report, span));
    }

    private void tell(boolean wrong, String what, Report report, Span span) {
        if (errors && wrong) {
            String text = report.text();
            out.println(what + "\t" + span.of(text) + "\t"
                    + text.substring(Math.max(0, span.start() - 30), Math.min(text.length(), span.end() + 30))
                            .replaceAll("\\s", " "));
        }
    }
}
