package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.demarche.ledger.Correction.Act;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who held what when, what moved between two days, and what began or ceased to stick. */
class MovesTest {

    private static final String TALKS = """
            # first 2020-03-01 Wire
            party p1 state HUN "Hungary" because=list countries/HUN name
            party p2 state SRB "Serbia" because=list countries/SRB name
            position p1 rejects i1 p1 "Hungary rejects an opening of the bridge"
            issue i1 "an opening of the bridge"
            # second 2020-03-05 Wire
            party p1 state SRB "Serbia" because=list countries/SRB name
            position p1 demands i1 p1 "Serbia demands an opening of the bridge"
            issue i1 "opening of the bridge"
            # third 2020-03-09 Post
            party p1 state HUN "Hungary" because=list countries/HUN name
            party p2 person SRB "Milos Petrovic" role=president
            position p1 rejects i1 p2 "Petrovic said Hungary still rejects an opening of the bridge"
            position p1 accepts i1 p1 "Hungary accepts an opening of the bridge"
            issue i1 "an opening of the bridge"
            """;

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder.resolve("t.ledger"));
        Week.read(TALKS, "e").forEach(ledger::add);
        ledger.merge();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static List<String> lines(Listing listing, String... columns) {
        return listing.rows().stream()
                .map(r -> String.join(
                        " | ",
                        List.of(columns).stream().map(c -> listing.cell(r, c)).toList()))
                .toList();
    }

    private List<String> held(String day) {
        return lines(ledger.lists().moves().held(Filter.ALL, day), "party", "stance", "since");
    }

    @Test
    void aPositionStandsUntilItsPartyHoldsSomethingElse() {
        assertThat(held("2020-02-28")).isEmpty();
        assertThat(held("2020-03-04")).containsExactly("Hungary | rejects | 2020-03-01");
        assertThat(held("2020-03-08"))
                .containsExactly("Hungary | rejects | 2020-03-01", "Serbia | demands | 2020-03-05");
        assertThat(held(Moves.NOW)).contains("Hungary | accepts | 2020-03-09", "Serbia | demands | 2020-03-05");
    }

    @Test
    void whoMovedBetweenTwoDaysIsTold() {
        Moves moves = ledger.lists().moves();
        assertThat(lines(moves.moved(Filter.ALL, "2020-03-04", Moves.NOW), "party", "before", "after", "after_since"))
                .containsExactly("Hungary | rejects | accepts | 2020-03-09", "Serbia |  | demands | 2020-03-05");
        assertThat(moves.moved(Filter.ALL.party("Serbia"), "2020-03-04", Moves.NOW)
                        .rows())
                .hasSize(1);
        assertThat(moves.moved(Filter.ALL, "2020-03-09", Moves.NOW).rows()).isEmpty();
    }

    @Test
    void stickingPointsOpenAndClose() {
        Moves moves = ledger.lists().moves();
        assertThat(lines(moves.sticking(Filter.ALL, "2020-03-02", "2020-03-06"), "change", "day", "demanded_by"))
                .containsExactly("opened | 2020-03-05 | Serbia");
        assertThat(lines(moves.sticking(Filter.ALL, "2020-03-06", Moves.NOW), "change", "rejected_by", "moved"))
                .containsExactly("closed | Hungary | Hungary: rejects → accepts");
        assertThat(moves.sticking(Filter.ALL, "2020-03-01", Moves.NOW).rows()).isEmpty();
    }

    @Test
    void anEditedStanceShows() {
        assertThat(ledger.lists().events().sticking(Filter.ALL).rows()).hasSize(1);
        Listing positions = ledger.lists().positions(Filter.ALL.party("Serbia"));
        String id = positions.cell(positions.rows().get(0), "position_id");
        ledger.correct(new Correction(0, Act.EDIT, "position", id, "stance=supports", "ann", "2020-04-01T00:00:00Z"));
        assertThat(ledger.lists().events().sticking(Filter.ALL).rows()).isEmpty();
        assertThat(lines(ledger.lists().positions(Filter.ALL.party("Serbia")), "stance"))
                .containsExactly("supports");
        ledger.undo("ann");
        assertThat(ledger.lists().events().sticking(Filter.ALL).rows()).hasSize(1);
    }

    @Test
    void listsAreReadPageByPage() {
        for (String name : List.of("bridge", "strike")) {
            Week.of(name).forEach(ledger::add);
        }
        ledger.merge();
        Filter two = Filter.ALL.limited(2);
        assertThat(pages(l -> l.parties(two)))
                .isEqualTo(ledger.lists().parties(Filter.ALL).rows());
        assertThat(pages(l -> l.events().events(two)))
                .isEqualTo(ledger.lists().events().events(Filter.ALL).rows());
        assertThat(pages(l -> l.positions(two)))
                .isEqualTo(ledger.lists().positions(Filter.ALL).rows());
        assertThat(pages(l -> l.reports(two)))
                .isEqualTo(ledger.lists().reports(Filter.ALL).rows());
        assertThat(pages(l -> l.events().tolls(two)))
                .isEqualTo(ledger.lists().events().tolls(Filter.ALL).rows());
        assertThat(pages(l -> l.moves().held(two, Moves.NOW)))
                .isEqualTo(ledger.lists().moves().held(Filter.ALL, Moves.NOW).rows());
    }

    private List<List<Object>> pages(java.util.function.Function<Lists, Listing> list) {
        List<List<Object>> out = new java.util.ArrayList<>();
        String next = "";
        do {
            Listing page = list.apply(ledger.lists().after(next));
            out.addAll(page.rows());
            next = page.next();
        } while (!next.isEmpty());
        return out;
    }

    @Test
    void aWholeLedgerHasNoFaults() {
        assertThat(ledger.faults()).isEmpty();
    }
}
