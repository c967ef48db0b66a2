package org.demarche.lexicon;

import java.util.List;

/**
 * An organisation, armed group, political group or news medium that is known by name.
 *
 * @param kind {@code organisation}, {@code armed_group}, {@code political_group} or {@code media}
 * @param country ISO 3166-1 alpha-3; empty where it belongs to none
 * @param sector PLOVER's code; empty where it changes
 * @param shared whether it is known here by a name that others bear too ("the Democratic Party"), in the lists behind a {@code ~}
 */
public record KnownBody(String id, String name, String kind, String country, String sector, boolean shared) {

    private static final String SHARED = "~";

    static Phrases<KnownBody> phrases(List<Table> tables) {
        Phrases<KnownBody> out = new Phrases<>();
        for (Table table : tables) {
            for (Table.Row row : table.rows()) {
                KnownBody body = new KnownBody(
                        row.id(), row.get("name"), row.get("kind"), row.get("country"), row.get("sector"), false);
                KnownBody shared =
                        new KnownBody(body.id(), body.name(), body.kind(), body.country(), body.sector(), true);
                boolean own = !row.all("aliases").contains(SHARED + body.name());
                out.put(body.name(), own ? body : shared);
                row.all("aliases").stream().filter(w -> !w.startsWith(SHARED)).forEach(w -> out.put(w, body));
                row.all("aliases").stream()
                        .filter(w -> w.startsWith(SHARED))
                        .forEach(w -> out.put(w.substring(SHARED.length()), shared));
            }
        }
        return out;
    }
}
