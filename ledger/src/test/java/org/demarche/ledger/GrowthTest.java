package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sums that grow by what is new are the sums of everything, also of what very many reports tell. */
class GrowthTest {

    private static final int REPORTS = 160;
    private static final List<String> TABLES = List.of(
            "SELECT * FROM merged_parties ORDER BY id",
            "SELECT * FROM merged_events ORDER BY id",
            "SELECT * FROM merged_issues ORDER BY id",
            "SELECT * FROM merged_relations ORDER BY a, type, b",
            "SELECT mention, cluster, issue FROM issues ORDER BY mention",
            "SELECT mention, grp, cluster, event FROM events ORDER BY mention",
            "SELECT hash, cluster, party FROM faces ORDER BY hash",
            "SELECT count(*) AS waiting FROM dirty");

    @TempDir
    Path folder;

    private int files;

    private static String pick(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    /** Everybody tells of the same few parties and matters, in words that differ little. */
    private static String told(int i, Random random) {
        String day = "2019-04-" + (10 + random.nextInt(19));
        String start = "# r" + i + " " + day + " " + pick(random, "Wire", "Post", "Echo", "", "Paper " + i % 50) + "\n";
        if (i > 20 && i % 11 == 0) {
            return start + "copy r" + (i - 1 - random.nextInt(9) % 9) + "\n";
        }
        String label = pick(
                random,
                "the old bridge opening",
                "an opening of the old bridge",
                "the old bridge tolls opening",
                "the opening of an old border bridge",
                i > 90 ? "old bridge: the opening" : "the toll",
                "prisoners");
        String name = pick(random, "Lena Varga", "L. Varga", "Léna Varga", "Lena M. Varga", "Anna Varga");
        return start + "party p1 state HUN \"" + pick(random, "Hungary", "Budapest", "Hungarians")
                + "\" because=list countries/HUN name\nparty p2 person HUN \"" + name + "\" of=p1 role="
                + pick(random, "minister", "foreign minister", "mayor")
                + "\nparty p3 organisation SRB \"" + pick(random, "Serbian army", "army of Serbia")
                + "\" because=list bodies/serb-army\nevent ASSAULT - " + day + ".." + day
                + " town:Backa:SRB p3 > p1 \"Guns struck " + i + "\"\nposition " + pick(random, "p1", "p2", "p3") + " "
                + pick(random, "demands", "supports", "supports", i > 120 ? "rejects" : "supports")
                + " i1 - \"It was about " + label + "\"\nissue i1 \"" + label + "\"\nrelation p3 "
                + pick(random, "ally", "opponent") + " p1 \"They spoke " + i % 13
                + "\"\nrelation p2 member p1 \"She is of it\"\n";
    }

    private static List<Recorded> reports(Random random, String engine) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < REPORTS; i++) {
            lines.append(told(i, random));
        }
        return Week.read(lines.toString(), engine);
    }

    private String grown(List<Recorded> reports, int step, boolean anew) {
        Path file = folder.resolve(++files + ".ledger");
        try (Ledger ledger = Ledger.open(file)) {
            for (int i = 0; i < reports.size(); i++) {
                ledger.add(reports.get(i));
                if ((i + 1) % step == 0) {
                    ledger.merge();
                }
            }
            ledger.merge();
            if (anew) {
                ledger.rebuild();
            }
        }
        StringBuilder out = new StringBuilder();
        try (Store store = Store.known(file)) {
            TABLES.forEach(t -> store.rows(t).forEach(r -> out.append(r.cells()).append('\n')));
        }
        return out.toString();
    }

    @Test
    void manySmallMergesGiveWhatOneGives() {
        for (int seed = 0; seed < 3; seed++) {
            Random random = new Random(seed);
            List<Recorded> reports = new ArrayList<>(reports(random, "engine 1"));
            String expected = grown(reports, REPORTS, false);
            assertThat(grown(reports, 3, false)).as("seed %d, in order", seed).isEqualTo(expected);
            for (int step : List.of(1, 10)) {
                Collections.shuffle(reports, random);
                assertThat(grown(reports, step, false))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(expected);
            }
            assertThat(grown(reports, 25, true)).as("seed %d, anew", seed).isEqualTo(expected);
        }
    }

    @Test
    void whatIsReadAgainIsTakenOutOfTheSums() {
        List<Recorded> first = reports(new Random(7), "engine 1");
        List<Recorded> again = first.stream()
                .map(r -> Recorded.of(r.node().toString().replace("engine 1", "engine 2")))
                .toList();
        List<Recorded> both = new ArrayList<>(first);
        both.addAll(again.subList(0, 40));
        List<Recorded> clean = new ArrayList<>(again.subList(0, 40));
        clean.addAll(first.subList(40, first.size()));
        assertThat(grown(both, 7, false)).isEqualTo(grown(clean, REPORTS, false));
    }
}
