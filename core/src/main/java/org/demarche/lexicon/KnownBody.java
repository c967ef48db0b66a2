package org.demarche.lexicon;

import java.util.List;

/**
 * An organisation, armed group, political group or news medium that is known by name.
 *
 * @param kind {@code organisation}, {@code armed_group}, {@code political_group} or {@code media}
 * @param country ISO 3166-1 alpha-3; empty where it belongs to none
 * @param sector PLOVER's code; empty where it changes
 */
public record KnownBody(String id, String name, String kind, String country, String sector) {

    static Phrases<KnownBody> phrases(List<Table> tables) {
        Phrases<KnownBody> out = new Phrases<>();
        for (Table table : tables) {
            for (Table.Row row : table.rows()) {
                KnownBody body = new KnownBody(
                        row.id(), row.get("name"), row.get("kind"), row.get("country"), row.get("sector"));
                out.put(body.name(), body);
                row.all("aliases").forEach(w -> out.put(w, body));
            }
        }
        return out;
    }
}
