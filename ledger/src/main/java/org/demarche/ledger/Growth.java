package org.demarche.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * What came since the last merge: the rows of reports that were written after it. Numbers only ever grow, so that all rows from the first
 * new one on are new, and all before it are in the sums that stand.
 *
 * @param report the number of the first new report
 * @param issue the number of the first new row of issues
 * @param relation the number of the first new row of relations
 */
record Growth(long report, long issue, long relation) {

    private static final long NONE = Long.MAX_VALUE;

    /** As reports marked it when they were written. */
    static Growth of(Store store) {
        long report =
                store.number("SELECT coalesce(min(CAST(block AS INTEGER)), ?) FROM dirty WHERE kind = 'report'", NONE);
        return new Growth(report, first(store, "issues", report), first(store, "relations", report));
    }

    private static long first(Store store, String table, long report) {
        return store.number("SELECT coalesce(min(no), ?) FROM " + table + " WHERE report >= ?", NONE, report);
    }

    /**
     * How many of these voices none of the rows before had.
     *
     * @param before a query for one such row that has a voice; the voice is its last value
     */
    static long unheard(Store store, Iterable<String> voices, String before, Object... values) {
        long out = 0;
        for (String voice : voices) {
            List<Object> all = new ArrayList<>(List.of(values));
            all.add(voice);
            out += store.first(before, all.toArray()).isEmpty() ? 1 : 0;
        }
        return out;
    }

    /** The earlier of two days; one that is not told does not count. */
    static String earlier(String a, String b) {
        return a.isEmpty() || (!b.isEmpty() && b.compareTo(a) < 0) ? b : a;
    }

    static String later(String a, String b) {
        return b.compareTo(a) > 0 ? b : a;
    }
}
