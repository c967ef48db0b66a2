package org.demarche.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.demarche.analyse.Analysis;
import org.demarche.analyse.events.Company;
import org.demarche.analyse.positions.Force;
import org.demarche.analyse.positions.Stand;
import org.demarche.record.Stance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/**
 * Learns which stances are positions that a careful reader enters, from the records of desk/train and of our own reports.
 *
 * <p>A stance is one when a gold position shares half of the words, has its holder's side and is for or against alike; where only an optional one does, it is
 * not learnt from. Writes {@code force.tsv} and prints how well it does on reports left out, a fifth at a time.
 */
@Command(name = "train-positions", mixinStandardHelpOptions = true, description = "Learns which stances are positions.")
final class TrainPositions implements Callable<Integer> {

    @Option(names = "--shared", description = "The folder with desk/.")
    private Path shared = Path.of("../shared");

    @Option(names = "--own", description = "The folder with whole reports of our own and their records.")
    private Path own = Path.of("lab/reports");

    @Option(names = "--weight", description = "How much a lesson of our own counts beside one of desk/train.")
    private double weight = 0.3;

    @Option(names = "--model", description = "The folder with the weights.")
    private Path model = Path.of("model/src/main/resources/org/demarche/model");

    @Option(names = "--out", description = "The list to write.")
    private Path out = Path.of("core/src/main/resources/org/demarche/lexicon/en/force.tsv");

    @Option(names = "--penalty", description = "How much large weights cost.")
    private double penalty = 6.0;

    @Option(names = "--threshold", description = "From what chance on a stance is a position.")
    private double threshold = 0.35;

    @Override
    public Integer call() throws IOException {
        new Learning(List.of(shared.resolve("desk/train/gold"), own), model, weight, TrainPositions::examples)
                .write(new Regression(penalty, 3), threshold, out, "train-positions");
        return 0;
    }

    private static List<Regression.Example> examples(Learning.Lesson lesson) {
        GoldRoles roles = new GoldRoles(lesson.report().text(), lesson.gold());
        List<Regression.Example> out = new ArrayList<>();
        List<Stand> stands = Analysis.stands(lesson.report(), lesson.paragraphs(), lesson.parse(), lesson.lexicon());
        Company company = Force.company(stands, lesson.parse().sentences().size());
        for (Stand s : stands) {
            double share = share(roles, lesson.gold().get("positions"), s);
            if (share != 0.5) {
                out.add(new Regression.Example(Force.features(s, company), share));
            }
        }
        return out;
    }

    private static double share(GoldRoles roles, JsonNode positions, Stand s) {
        double best = 0;
        Set<String> ours = roles.sides(s.holders());
        for (JsonNode p : positions) {
            Stance stance = Stance.of(p.get("stance").stringValue());
            boolean side = stance.side() == s.stance().side()
                    && ours.contains(roles.side(p.get("holder").stringValue()));
            if (side && GoldRoles.cover(roles.signs(p.get("evidence")), s.evidence()) >= 0.5) {
                boolean optional = p.has("optional") && p.get("optional").booleanValue();
                best = Math.max(best, optional ? 0.5 : 1);
            }
        }
        return best;
    }
}
