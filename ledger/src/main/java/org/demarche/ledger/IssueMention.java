package org.demarche.ledger;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * An issue as one report words it.
 *
 * @param holders tokens of the parties that hold positions on it
 */
record IssueMention(long no, String report, String mention, String label, Set<String> words, Set<String> holders) {

    static IssueMention of(Row row) {
        return new IssueMention(
                row.number("no"),
                row.text("key"),
                row.text("mention"),
                row.text("label"),
                words(row.text("words")),
                words(row.text("holders")));
    }

    private static Set<String> words(String line) {
        Set<String> out = new TreeSet<>(Arrays.asList(line.split(" ")));
        out.remove("");
        return out;
    }
}
