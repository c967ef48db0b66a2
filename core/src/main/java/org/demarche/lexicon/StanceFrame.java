package org.demarche.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.record.Stance;

/**
 * One row of the stance list: a trigger, whose stance it tells, on what, and which.
 *
 * @param id list and row: {@code stance/favour-noun}
 * @param holders roles of the holder, alternatives in order of preference
 * @param matters roles of the matter
 */
public record StanceFrame(
        String id, Trigger trigger, Stance stance, List<List<String>> holders, List<List<String>> matters) {

    /** Rows by the lemma of their trigger; the most exacting first. */
    static Map<String, List<StanceFrame>> index(Table table, Map<String, Set<String>> classes) {
        Map<String, List<StanceFrame>> out = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            for (String lemma : row.all("lemma")) {
                Trigger trigger = Trigger.of(row, lemma, classes);
                out.computeIfAbsent(trigger.words().get(0), k -> new ArrayList<>())
                        .add(new StanceFrame(
                                table.name() + "/" + row.id(),
                                trigger,
                                Stance.of(row.get("stance")),
                                Trigger.roles(row.all("holder")),
                                Trigger.roles(row.all("matter"))));
            }
        }
        out.values()
                .forEach(
                        l -> l.sort((a, b) -> b.trigger().weight() - a.trigger().weight()));
        return out;
    }
}
