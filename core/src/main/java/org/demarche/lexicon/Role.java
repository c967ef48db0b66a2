package org.demarche.lexicon;

/**
 * An office or part that a person may have: "foreign minister", "spokesman", "gunman".
 *
 * @param sector PLOVER's code; empty where it is that of whom the person serves
 * @param serves whether such a person speaks for the state or body named beside it
 * @param title whether it can stand straight before a name
 */
public record Role(String id, String sector, boolean serves, boolean title) {

    static Phrases<Role> phrases(Table table) {
        Phrases<Role> out = new Phrases<>();
        for (Table.Row row : table.rows()) {
            Role role = new Role(
                    row.id(),
                    row.get("sector"),
                    row.get("serves").equals("yes"),
                    row.get("title").equals("yes"));
            row.all("words").forEach(w -> out.put(w, role));
        }
        return out;
    }
}
