package org.demarche.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.demarche.analyse.Analysis;
import org.demarche.analyse.events.Company;
import org.demarche.analyse.events.Telling;
import org.demarche.analyse.events.Worth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/**
 * Learns which tellings are events that a careful reader enters, from the records of desk/train and of our own reports.
 *
 * <p>A telling is one when a gold event has its type, shares half of the words and has its actor and recipient; where only an optional event has, it is not
 * learnt from. Writes {@code worth.tsv} and prints how well it does on reports left out, a fifth at a time.
 */
@Command(name = "train-events", mixinStandardHelpOptions = true, description = "Learns which tellings are events.")
final class TrainEvents implements Callable<Integer> {

    private static final Set<String> LOOSE = Set.of("CONSULT", "AGREE");

    @Option(names = "--shared", description = "The folder with desk/.")
    private Path shared = Path.of("../shared");

    @Option(names = "--own", description = "The folder with whole reports of our own and their records.")
    private Path own = Path.of("lab/reports");

    @Option(names = "--weight", description = "How much a lesson of our own counts beside one of desk/train.")
    private double weight = 1.0;

    @Option(names = "--model", description = "The folder with the weights.")
    private Path model = Path.of("model/src/main/resources/org/demarche/model");

    @Option(names = "--out", description = "The list to write.")
    private Path out = Path.of("core/src/main/resources/org/demarche/lexicon/en/worth.tsv");

    @Option(names = "--penalty", description = "How much large weights cost.")
    private double penalty = 10.0;

    @Option(names = "--threshold", description = "From what chance on a telling is an event.")
    private double threshold = 0.3;

    @Override
    public Integer call() throws IOException {
        new Learning(List.of(shared.resolve("desk/train/gold"), own), model, weight, TrainEvents::examples)
                .write(new Regression(penalty, 3), threshold, out, "train-events");
        return 0;
    }

    private static List<Regression.Example> examples(Learning.Lesson lesson) {
        GoldRoles roles = new GoldRoles(lesson.report().text(), lesson.gold());
        List<Regression.Example> out = new ArrayList<>();
        List<Telling> tellings =
                Analysis.tellings(lesson.report(), lesson.paragraphs(), lesson.parse(), lesson.lexicon());
        Company company = Company.of(tellings, lesson.parse().sentences().size());
        for (Telling t : tellings) {
            double share = share(roles, lesson.gold().get("events"), t);
            if (share != 0.5) {
                out.add(new Regression.Example(Worth.features(t, company), share));
            }
        }
        return out;
    }

    private static double share(GoldRoles roles, JsonNode events, Telling t) {
        double best = 0;
        for (JsonNode e : events) {
            boolean type =
                    e.get("type").stringValue().equals(t.frame().code().type().name());
            if (type && GoldRoles.cover(roles.signs(e.get("evidence")), t.evidence()) >= 0.5 && fits(roles, e, t)) {
                boolean optional = e.has("optional") && e.get("optional").booleanValue();
                best = Math.max(best, optional ? 0.5 : 1);
            }
        }
        return best;
    }

    private static boolean fits(GoldRoles roles, JsonNode e, Telling t) {
        Set<String> actors = roles.sides(e.get("actors"));
        Set<String> recipients = roles.sides(e.get("recipients"));
        Set<String> ours = roles.sides(t.actors());
        Set<String> theirs = roles.sides(t.recipients());
        if (LOOSE.contains(e.get("type").stringValue())) {
            actors.addAll(recipients);
            ours.addAll(theirs);
            return actors.isEmpty() || !Collections.disjoint(actors, ours);
        }
        return (actors.isEmpty() || !Collections.disjoint(actors, ours))
                && (recipients.isEmpty() || theirs.isEmpty() || !Collections.disjoint(recipients, theirs));
    }
}
