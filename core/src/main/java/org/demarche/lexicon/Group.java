package org.demarche.lexicon;

/** A common noun that stands for a collective or a body: "protesters", "riot police", "the government". */
public record Group(String id, String kind, String sector) {

    static Phrases<Group> phrases(Table table) {
        Phrases<Group> out = new Phrases<>();
        for (Table.Row row : table.rows()) {
            Group group = new Group(row.id(), row.get("kind"), row.get("sector"));
            row.all("words").forEach(w -> out.put(w, group));
        }
        return out;
    }
}
