package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.demarche.ledger.Correction.Act;
import org.demarche.ledger.Finds.Thing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide stands above what is merged, and stays. */
class CorrectionsTest {

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder.resolve("t.ledger"));
        List<Recorded> week = Week.of("bridge");
        week.subList(0, 2).forEach(ledger::add);
        ledger.merge();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void decide(Act act, String id, String value) {
        Thing thing = ledger.lists().finds().thing(id).orElseThrow();
        String mention = ledger.lists().finds().mention(thing).orElseThrow();
        ledger.correct(new Correction(0, act, thing.kind(), mention, value, "ann", "2020-01-01T00:00:00Z"));
    }

    private List<String> parties() {
        Listing listing = ledger.lists().parties(Filter.ALL);
        return listing.rows().stream().map(r -> listing.cell(r, "party_id")).toList();
    }

    private void restOfTheWeek() {
        Week.of("bridge").forEach(ledger::add);
        ledger.merge();
    }

    @Test
    void anUndoneJoinStaysUndone() {
        assertThat(parties()).containsOnlyOnce("lena-varga");
        decide(Act.SPLIT, "lena-varga", "L. Varga");
        restOfTheWeek();
        assertThat(parties()).contains("lena-varga", "l-varga-apart", "anna-varga");
        ledger.rebuild();
        assertThat(parties()).contains("lena-varga", "l-varga-apart");
    }

    @Test
    void aJoinHoldsForLaterReports() {
        String other = ledger.lists()
                .finds()
                .mention(new Thing("party", "milos-petrovic"))
                .orElseThrow();
        decide(Act.JOIN, "serbia", other);
        assertThat(parties()).contains("serbia").doesNotContain("milos-petrovic");
        restOfTheWeek();
        assertThat(parties()).contains("serbia").doesNotContain("milos-petrovic");
        ledger.undo("ann");
        assertThat(parties()).contains("serbia", "milos-petrovic");
    }

    @Test
    void anEditAndAVerdictSurviveANewReading() {
        decide(Act.EDIT, "lena-varga", "name=Lena M. Varga");
        decide(Act.ACCEPT, "lena-varga", "");
        Week.of("bridge", "engine 2").forEach(ledger::add);
        ledger.merge();
        Listing listing = ledger.lists().parties(Filter.ALL);
        assertThat(listing.rows().stream()
                        .filter(r -> listing.cell(r, "party_id").equals("lena-varga"))
                        .map(r -> listing.cell(r, "party") + " " + listing.cell(r, "checked_by")))
                .containsExactly("Lena M. Varga ann");
    }

    @Test
    void whatIsRejectedLeavesTheLists() {
        Listing before = ledger.lists().events().events(Filter.ALL);
        decide(Act.REJECT, before.cell(before.rows().get(0), "event_id"), "");
        assertThat(ledger.lists().events().events(Filter.ALL).rows())
                .hasSize(before.rows().size() - 1);
    }
}
