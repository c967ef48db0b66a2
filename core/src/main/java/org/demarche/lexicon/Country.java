package org.demarche.lexicon;

/** A country: ISO 3166-1 alpha-3 code, common English name. */
public record Country(String code, String name) {

    /** How a word points to a country. */
    public enum How {
        NAME,
        ADJECTIVE,
        PEOPLE,
        CAPITAL,
        SEAT
    }

    /** One word or phrase that points to a country. */
    public record Form(Country country, How how) {}

    static Phrases<Form> phrases(Table table) {
        Phrases<Form> out = new Phrases<>();
        for (Table.Row row : table.rows()) {
            Country country = new Country(row.id(), row.get("name"));
            out.put(country.name(), new Form(country, How.NAME));
            row.all("aliases").forEach(w -> out.put(w, new Form(country, How.NAME)));
        }
        add(table, out, "adjectives", How.ADJECTIVE);
        add(table, out, "people", How.PEOPLE);
        add(table, out, "capital", How.CAPITAL);
        add(table, out, "seats", How.SEAT);
        return out;
    }

    private static void add(Table table, Phrases<Form> out, String column, How how) {
        for (Table.Row row : table.rows()) {
            Form form = new Form(new Country(row.id(), row.get("name")), how);
            row.all(column).forEach(w -> out.put(w, form));
        }
    }
}
