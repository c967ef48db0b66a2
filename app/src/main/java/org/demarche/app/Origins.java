package org.demarche.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Table;

/** Finds the rows of the lists that a <i>because</i> names, by list and id: {@code events-force/kill-verb}. */
final class Origins {

    private static final Pattern NAMED = Pattern.compile("([a-z]+(?:-[a-z]+)*)/([^\\s,·]+)");
    private static final List<String> BODIES = List.of("media", "political-groups", "organisations", "armed-groups");
    private static final Set<String> APART = Set.of("id", "example", "expected");
    private static final int LONGEST = 70;

    private final Lexicon lexicon;

    Origins(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A row and the list that it stands in. */
    record Origin(String list, Table.Row row) {

        /** "events-force.tsv, row kill-verb". */
        String place() {
            return list + ".tsv, row " + row.id();
        }

        /** What the row says, column by column. */
        String says() {
            List<String> out = new ArrayList<>();
            for (int i = 0; i < row.header().size(); i++) {
                String cell = row.cells().get(i);
                if (!APART.contains(row.header().get(i)) && !cell.isEmpty()) {
                    out.add(row.header().get(i) + " " + Wording.shortened(cell.replace("|", " | "), LONGEST));
                }
            }
            return Wording.clean(String.join("; ", out));
        }

        /** What it does to its own example. */
        String example() {
            return Wording.clean(Wording.quoted(row.get("example")) + " → " + row.get("expected"));
        }

        /** The words it waits for, in their dictionary form, each the first of its phrase. */
        Set<String> lemmas() {
            Set<String> out = new LinkedHashSet<>();
            for (String column : List.of("lemma", "word")) {
                if (row.header().contains(column)) {
                    row.all(column).forEach(l -> out.add(l.strip().split(" ")[0]));
                }
            }
            return out;
        }
    }

    List<Origin> of(String because) {
        List<Origin> out = new ArrayList<>();
        Matcher named = NAMED.matcher(because);
        while (named.find()) {
            List<String> lists = named.group(1).equals("bodies") ? BODIES : List.of(named.group(1));
            for (String list : lists) {
                row(list, named.group(2)).map(r -> new Origin(list, r)).ifPresent(out::add);
            }
        }
        return out;
    }

    private Optional<Table.Row> row(String list, String id) {
        return Lexicon.LISTS.contains(list)
                ? lexicon.table(list).rows().stream()
                        .filter(r -> r.id().equals(id))
                        .findFirst()
                : Optional.empty();
    }
}
