package org.demarche.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that adds many small reports, for the tests that end it at any moment. */
final class Writer {

    private Writer() {}

    /** The reports that it adds: those of the two weeks, each many times on other days. */
    static List<Recorded> reports(int n) {
        List<Recorded> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String day = String.format("20%02d-%02d-%02d", 1 + i / 336 % 90, 1 + i / 28 % 12, 1 + i % 28);
            out.addAll(Week.read(
                    "# r" + i + " " + day + " Wire " + i % 7 + "\nparty p1 person HUN \"Lena Varga" + i % 50
                            + "\"\nparty p2 state HUN \"Hungary\" because=list countries/HUN\n"
                            + "event ASSAULT firearms " + day + ".." + day + " town:Town" + i % 9
                            + ":HUN p1 > p2 toll=killed:" + i % 30 + ":" + i % 30
                            + " \"Fight number " + i + "\"\nposition p2 demands i1 p1 \"Hungary wants matter " + i % 20
                            + " settled\"\nissue i1 \"matter number " + i % 20 + "\"\n",
                    "e"));
        }
        return out;
    }

    /** Adds as the program does: with the claim, and merging now and then. A third argument is the patience with locks, in milliseconds. */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        try (Ledger ledger =
                arguments.length > 2 ? Ledger.known(file, Integer.parseInt(arguments[2])) : Ledger.open(file)) {
            Claim claim = ledger.claim();
            try {
                fill(ledger, Integer.parseInt(arguments[1]));
            } finally {
                claim.close();
            }
        }
    }

    private static void fill(Ledger ledger, int reports) {
        int n = 0;
        for (Recorded report : reports(reports)) {
            ledger.add(report);
            if (++n % 25 == 0) {
                ledger.merge();
            }
        }
        ledger.merge();
    }
}
