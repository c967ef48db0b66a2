package org.demarche.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.record.EventCode;

/**
 * One row of the event lists: a trigger, which roles act and suffer, and what that makes it.
 *
 * @param id list and row: {@code events-force/shell-verb}
 * @param actors alternatives in order of preference, each one or several roles together
 * @param recipients likewise
 */
public record EventFrame(
        String id, Trigger trigger, EventCode code, List<List<String>> actors, List<List<String>> recipients) {

    private static final Set<String> MOODS = Set.of(
            "not", "no", "never", "neither", "nothing", "nobody", "without", "longer", "must", "should", "will",
            "would", "shall", "can", "could");

    /** Whether the row itself asks for the "not", "must" or "will" that makes it a refusal, a demand or a threat. */
    public boolean isWorded() {
        return trigger.words().stream().anyMatch(MOODS::contains)
                || trigger.needs().stream()
                        .anyMatch(n -> !n.absent()
                                && n.role().equals("mod")
                                && n.values().contains("not"));
    }

    /** Rows by the lemma of their trigger; the most exacting first. */
    static Map<String, List<EventFrame>> index(List<Table> tables, Map<String, Set<String>> classes) {
        Map<String, List<EventFrame>> out = new LinkedHashMap<>();
        for (Table table : tables) {
            for (Table.Row row : table.rows()) {
                for (String lemma : row.all("lemma")) {
                    Trigger trigger = Trigger.of(row, lemma, classes);
                    EventCode code =
                            new EventCode(EventCode.Type.of(row.get("type")), row.all("mode"), row.get("cameo"), 0);
                    EventFrame frame = new EventFrame(
                            table.name() + "/" + row.id(),
                            trigger,
                            code,
                            Trigger.roles(row.all("actor")),
                            Trigger.roles(row.all("recipient")));
                    out.computeIfAbsent(trigger.words().get(0), k -> new ArrayList<>())
                            .add(frame);
                }
            }
        }
        out.values()
                .forEach(
                        l -> l.sort((a, b) -> b.trigger().weight() - a.trigger().weight()));
        return out;
    }
}
