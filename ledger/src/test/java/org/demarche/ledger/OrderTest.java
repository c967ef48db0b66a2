package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger follows from the set of reports, not from how they came. */
class OrderTest {

    @TempDir
    Path folder;

    private int files;

    private static List<Recorded> all() {
        List<Recorded> out = new ArrayList<>(Week.of("bridge"));
        out.addAll(Week.of("strike"));
        return out;
    }

    /** @param step merge after so many reports */
    private String ledger(List<Recorded> reports, int step) {
        try (Ledger ledger = Ledger.open(folder.resolve(++files + ".ledger"))) {
            for (int i = 0; i < reports.size(); i++) {
                ledger.add(reports.get(i));
                if ((i + 1) % step == 0) {
                    ledger.merge();
                }
            }
            ledger.merge();
            return Week.everything(ledger);
        }
    }

    @Test
    void theOrderOfArrivalDoesNotShow() {
        String expected = ledger(all(), 100);
        Random random = new Random(5);
        for (int round = 0; round < 12; round++) {
            List<Recorded> shuffled = new ArrayList<>(all());
            Collections.shuffle(shuffled, random);
            assertThat(ledger(shuffled, 1 + round % 3)).as("order %d", round).isEqualTo(expected);
        }
    }

    @Test
    void mergingAllAnewGivesTheSame() {
        try (Ledger ledger = Ledger.open(folder.resolve("anew.ledger"))) {
            all().forEach(r -> {
                ledger.add(r);
                ledger.merge();
            });
            String before = Week.everything(ledger);
            ledger.rebuild();
            assertThat(Week.everything(ledger)).isEqualTo(before);
        }
    }

    @Test
    void addingTwiceChangesNothing() {
        try (Ledger ledger = Ledger.open(folder.resolve("twice.ledger"))) {
            all().forEach(r -> assertThat(ledger.add(r)).isEqualTo(Ledger.Outcome.ADDED));
            ledger.merge();
            String before = Week.everything(ledger);
            all().forEach(r -> assertThat(ledger.add(r)).isEqualTo(Ledger.Outcome.KNOWN));
            assertThat(ledger.isBehind()).isFalse();
            assertThat(Week.everything(ledger)).isEqualTo(before);
        }
    }

    @Test
    void oneReportUnderTwoIdsKeepsTheFirstByTheAlphabet() {
        List<Recorded> one = Week.read("# b 2019-04-03 Wire\nparty p1 person HUN \"Lena Varga\"", "e");
        List<Recorded> other = Week.read("# a 2019-04-03 Wire\nparty p1 person HUN \"Lena Varga\"", "e");
        List<Recorded> both = List.of(one.get(0), other.get(0));
        List<Recorded> turned = List.of(other.get(0), one.get(0));
        assertThat(ledger(both, 1)).isEqualTo(ledger(turned, 1)).contains("\"id\":\"a\"");
    }

    @Test
    void anotherReadingTakesThePlaceOfTheFirst() {
        String expected = ledger(all().stream().map(r -> again(r)).toList(), 100);
        List<Recorded> both = new ArrayList<>(all());
        all().forEach(r -> both.add(again(r)));
        assertThat(ledger(both, 4)).isEqualTo(expected);
    }

    private static String pick(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    /** A report that may hang together with many others: few names, few days, windows of all kinds, matters of common words. */
    private static String tangled(int i, Random random) {
        String day = "2019-04-" + (10 + random.nextInt(9));
        String last = "2019-04-" + (19 + random.nextInt(9));
        String when = pick(random, day + ".." + day, day + ".." + day, day + ".." + last, "open");
        String place = pick(random, "town:Backa:SRB", "town:Novi:SRB", "-");
        String words = pick(random, "shelled a ferry", "guns hit the ferry", "fired on the bridge", "struck a bridge");
        StringBuilder label = new StringBuilder("the");
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            label.append(' ').append(pick(random, "bridge", "opening", "toll", "border", "prisoners", "exchange"));
        }
        String name = pick(random, "Lena Varga", "L. Varga", "Lena M. Varga", "Anna Varga", "Varga", "Vargas");
        return "# r" + i + " " + pick(random, day, last) + " " + pick(random, "Wire", "Post", "Echo")
                + "\nparty p1 person " + pick(random, "HUN", "SRB") + " \"" + name + "\" role="
                + pick(random, "minister", "mayor") + "\nparty p2 organisation SRB \"army " + random.nextInt(3)
                + "\"\nevent ASSAULT " + pick(random, "-", "firearms", "heavy-weapons") + " " + when + " " + place
                + " p2 > " + pick(random, "p1", "-") + " \"The army " + words + " " + i + "\"\nposition p1 "
                + pick(random, "demands", "rejects") + " i1 - \"She spoke of " + label + "\"\nissue i1 \"" + label
                + "\"\n";
    }

    @Test
    void whateverHangsTogetherAnyOrderAndAnyStepsGiveOneLedger() {
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 70; i++) {
                lines.append(tangled(i, random));
            }
            List<Recorded> reports = new ArrayList<>(Week.read(lines.toString(), "engine 1"));
            String expected = ledger(reports, 1000);
            for (int step : List.of(1, 3, 10)) {
                Collections.shuffle(reports, random);
                assertThat(ledger(reports, step))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(expected);
            }
            List<Recorded> both = new ArrayList<>(Week.read(lines.toString().replace("shelled", "bombed"), "engine 0"));
            both.addAll(reports);
            assertThat(ledger(both, 7)).as("seed %d, read again", seed).isNotEmpty();
        }
    }

    private static Recorded again(Recorded recorded) {
        return Recorded.of(recorded.node().toString().replace("engine 1", "engine 2"));
    }
}
