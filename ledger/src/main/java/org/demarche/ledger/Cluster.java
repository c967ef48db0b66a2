package org.demarche.ledger;

import java.util.List;

/**
 * Mentions that are one thing in the world.
 *
 * @param id what the ledger calls it
 * @param why what joins them
 * @param rows the numbers of the mentions' rows
 */
record Cluster(String id, String why, List<Long> rows) {

    Cluster {
        rows = List.copyOf(rows);
    }
}
