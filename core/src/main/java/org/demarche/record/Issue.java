package org.demarche.record;

import java.util.List;

/**
 * A matter on which parties hold positions, worded in one direction so that for and against read straight.
 *
 * @param id "i1", "i2" …
 * @param label the matter in a few words
 * @param supporters ids of the parties for it
 * @param opponents ids of the parties against it
 * @param sticking whether one demands or proposes what another opposes or rejects
 */
public record Issue(String id, String label, List<String> supporters, List<String> opponents, boolean sticking) {

    public Issue {
        supporters = List.copyOf(supporters);
        opponents = List.copyOf(opponents);
    }
}
