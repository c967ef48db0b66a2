package org.demarche.ledger;

import java.util.List;

/**
 * What is one thing in the world.
 *
 * @param id what the ledger calls it
 * @param rows the numbers of the rows that are it
 */
record Cluster(String id, List<Long> rows) {

    Cluster {
        rows = List.copyOf(rows);
    }
}
