package org.demarche.app.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.Listing;

/**
 * What ties one party to the party in the middle.
 *
 * @param sources how many tell of it
 * @param times in how many events and statements of ties
 */
public record Tie(Kind kind, Direction direction, long sources, long times) {

    /** What two parties do with or to each other. */
    public enum Kind {
        BACKS("backs", "backed"),
        MEETS("meets", "met"),
        SPEAKS_FOR("speaks for", "spoken for"),
        OPPOSES("opposes", "opposed");

        private final String word;
        private final String done;

        Kind(String word, String done) {
            this.word = word;
            this.done = done;
        }

        /** As the ledger and the pages name it. */
        public String word() {
            return word;
        }

        static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no tie " + word);
        }
    }

    /** Who does it: the one in the middle, the other, or each to the other. */
    public enum Direction {
        OUT,
        IN,
        BOTH;

        static Direction of(String word) {
            return word.equals("out") ? OUT : word.equals("in") ? IN : BOTH;
        }
    }

    /** From a row of the ledger's ties; to meet has no direction. */
    static Tie of(Listing ties, List<Object> row) {
        Kind kind = Kind.of(ties.cell(row, "tie"));
        Direction direction = kind == Kind.MEETS ? Direction.BOTH : Direction.of(ties.cell(row, "direction"));
        return new Tie(
                kind, direction, Long.parseLong(ties.cell(row, "sources")), Long.parseLong(ties.cell(row, "times")));
    }

    /** A sentence: "Russia backs Syria", "Russia and Iran meet". */
    public String sentence(String middle, String other) {
        return switch (direction) {
            case OUT -> middle + " " + kind.word + " " + other;
            case IN -> other + " " + kind.word + " " + middle;
            case BOTH ->
                kind == Kind.MEETS
                        ? middle + " and " + other + " meet or agree"
                        : middle + " " + kind.word + " " + other + ", and is " + kind.done + " by " + other;
        };
    }

    /** Under the other's name: "backs Russia", "backed by Russia". */
    String caption(String middle) {
        return switch (direction) {
            case OUT -> kind.done + " by " + middle;
            case IN -> kind.word + " " + middle;
            case BOTH -> kind == Kind.MEETS ? "meets " + middle : kind.word + " and is " + kind.done;
        };
    }

    /**
     * A party with all that ties it to the one in the middle, the strongest first.
     *
     * @param kind of party: person, state, organisation …
     */
    public record Neighbour(String id, String name, String kind, List<Tie> ties) {

        public Neighbour {
            ties = List.copyOf(ties);
        }

        long weight() {
            return ties.stream().mapToLong(Tie::sources).sum();
        }

        Kind main() {
            return ties.get(0).kind();
        }
    }

    /** The neighbours in the rows of the ledger's ties, in the order in which they first come: that of their strongest tie. */
    public static List<Neighbour> neighbours(Listing ties) {
        Map<String, Neighbour> out = new LinkedHashMap<>();
        for (List<Object> row : ties.rows()) {
            String id = ties.cell(row, "party_id");
            List<Tie> all = new ArrayList<>(out.containsKey(id) ? out.get(id).ties() : List.of());
            all.add(of(ties, row));
            out.put(id, new Neighbour(id, ties.cell(row, "party"), ties.cell(row, "kind"), all));
        }
        return List.copyOf(out.values());
    }
}
