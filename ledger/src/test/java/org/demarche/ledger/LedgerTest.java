package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file itself, search, and what a hostile record may hold. */
class LedgerTest {

    @TempDir
    Path folder;

    private LedgerException.Why refused(Path file) {
        List<LedgerException.Why> out = new java.util.ArrayList<>();
        assertThatThrownBy(() -> Ledger.known(file).close())
                .isInstanceOfSatisfying(LedgerException.class, e -> out.add(e.why()));
        return out.get(0);
    }

    @Test
    void whatIsNoLedgerIsRefused() throws IOException {
        assertThat(refused(folder.resolve("missing"))).isEqualTo(LedgerException.Why.MISSING);
        Path text = Files.writeString(
                folder.resolve("text"), "no ledger at all, but long enough to look like one\n".repeat(200));
        assertThat(refused(text)).isEqualTo(LedgerException.Why.NOT_A_LEDGER);
    }

    @Test
    void anotherVersionIsRefused() {
        Path file = folder.resolve("newer.ledger");
        try (Store store = Store.open(file)) {
            store.plain("PRAGMA user_version = 99");
        }
        assertThat(refused(file)).isEqualTo(LedgerException.Why.OTHER_VERSION);
    }

    @Test
    void aLockedLedgerIsToldFrom() {
        Path file = folder.resolve("locked.ledger");
        Week.of("bridge").forEach(r -> {
            try (Ledger ledger = Ledger.open(file)) {
                ledger.add(r);
            }
        });
        try (Store holder = Store.open(file);
                Ledger ledger = Ledger.known(file)) {
            holder.transaction(() -> assertThat(ledger.mergeUnlessBusy()).isFalse());
            assertThat(ledger.mergeUnlessBusy()).isTrue();
        }
    }

    @Test
    void wordsAreFoundInReportsAndQuotations() {
        try (Ledger ledger = Ledger.open(folder.resolve("find.ledger"))) {
            Week.of("bridge").forEach(ledger::add);
            ledger.merge();
            Finds finds = ledger.lists().finds();
            assertThat(finds.reports("ferries", Filter.ALL).rows()).hasSize(3);
            assertThat(finds.reports("\"; DROP TABLE reports; -- OR *", Filter.ALL)
                            .rows())
                    .isEmpty();
            assertThat(finds.reports("***", Filter.ALL).rows()).isEmpty();
        }
    }

    @Test
    void oddSignsGoInAndComeOutAsTheyAre() {
        String odd = "\u202eevil\u0007 \uD83D\uDE00'; DROP TABLE parties; -- \\ \t <script>";
        List<Recorded> week = Week.read(
                "# odd 2019-04-03 Wire\nparty p1 organisation HUN \"" + odd + "\"\nevent ASSAULT - open - p1 > - \""
                        + odd + "\"",
                "e");
        try (Ledger ledger = Ledger.open(folder.resolve("odd.ledger"))) {
            week.forEach(ledger::add);
            ledger.merge();
            assertThat(ledger.lists().parties(Filter.ALL).rows()).hasSize(1);
            assertThat(ledger.lists().events().events(Filter.ALL).rows()).hasSize(1);
            assertThat(ledger.lists().counts()).containsEntry("reports", 1L);
        }
    }

    @Test
    void copiesOfOneReportAreOneSource() {
        try (Ledger ledger = Ledger.open(folder.resolve("copies.ledger"))) {
            Week.of("strike").forEach(ledger::add);
            ledger.merge();
            assertThat(ledger.lists().counts()).containsEntry("reports", 4L).containsEntry("groups of copies", 3L);
        }
    }

    @Test
    void listsAreNarrowed() {
        try (Ledger ledger = Ledger.open(folder.resolve("narrow.ledger"))) {
            Week.of("bridge").forEach(ledger::add);
            ledger.merge();
            Filter varga = Filter.ALL.party("lena varga");
            assertThat(ledger.lists().events().events(varga).rows()).hasSize(2);
            Filter since = new Filter("", "", "", "2019-04-05", "", "", "", false, 0, 0);
            assertThat(ledger.lists().events().events(since).rows()).hasSize(2);
            Filter sources = new Filter("", "", "", "", "", "", "", false, 2, 0);
            assertThat(ledger.lists().events().events(sources).rows()).hasSize(2);
            Filter checked = new Filter("", "", "", "", "", "", "", true, 0, 0);
            assertThat(ledger.lists().events().events(checked).rows()).isEmpty();
        }
    }
}
