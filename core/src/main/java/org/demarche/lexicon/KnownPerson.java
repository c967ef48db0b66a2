package org.demarche.lexicon;

/**
 * A person whom reports name without saying who it is: a head of state, an opposition leader, the head of an international body.
 *
 * @param country ISO 3166-1 alpha-3; empty where it belongs to none
 * @param sector PLOVER's code
 */
public record KnownPerson(String id, String name, String country, String sector) {

    static Phrases<KnownPerson> phrases(Table table) {
        Phrases<KnownPerson> out = new Phrases<>();
        for (Table.Row row : table.rows()) {
            KnownPerson person = new KnownPerson(row.id(), row.get("name"), row.get("country"), row.get("sector"));
            out.put(person.name(), person);
            row.all("aliases").forEach(w -> out.put(w, person));
        }
        return out;
    }
}
