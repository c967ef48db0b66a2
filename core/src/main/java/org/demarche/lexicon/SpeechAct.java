package org.demarche.lexicon;

import java.util.List;
import org.demarche.record.EventCode;
import org.demarche.record.Stance;

/**
 * One row of the list of acts: what somebody does who takes a stance in his own words.
 *
 * @param id list and row: {@code acts/objection}
 * @param sector whose act it is; empty for anybody's
 */
public record SpeechAct(String id, Stance stance, String sector, EventCode code) {

    static List<SpeechAct> of(Table table) {
        return table.rows().stream()
                .map(r -> new SpeechAct(
                        table.name() + "/" + r.id(),
                        Stance.of(r.get("stance")),
                        r.get("sector"),
                        new EventCode(EventCode.Type.of(r.get("type")), r.all("mode"), r.get("cameo"), 0)))
                .toList();
    }
}
