package org.demarche.ledger;

/** How to find what one source tells: a source of few reports is asked for all it tells, one of many is met soon by going through a list in its order. */
final class Outlet {

    private static final int MANY = 1000;

    private Outlet() {}

    /** Whether a page of the source is filled sooner by going through the list in its order. */
    static boolean isMetSoon(Store store, Filter filter) {
        return filter.limit() > 0
                && !filter.source().isEmpty()
                && store.number(
                                "SELECT count(*) FROM (SELECT 1 FROM reports WHERE source = ? LIMIT " + MANY + ")",
                                filter.source())
                        == MANY;
    }
}
