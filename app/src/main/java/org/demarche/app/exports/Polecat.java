package org.demarche.app.exports;

import java.util.List;
import java.util.Map;
import org.demarche.Demarche;

/** POLECAT's table: 40 columns, tabs, a header; one row for each pair of actor and recipient. COW codes and Wikipedia ids stay blank. */
final class Polecat {

    static final String COLUMNS =
            "Event ID, Event Date, Event Type, Event Mode, Intensity, Quad Code, Contexts, Actor Name, Actor Country, Actor COW, Primary Actor Sector, Actor Sectors, Actor Title, Actor Name Raw, Wikipedia Actor ID, Recipient Name, Recipient Country, Recipient COW, Primary Recipient Sector, Recipient Sectors, Recipient Title, Recipient Name Raw, Wikipedia Recipient ID, Placename, City, District, Province, Country, Latitude, Longitude, GeoNames ID, Raw Placename, Feature Type, Source, Publication Date, Story People, Story Organizations, Story Locations, Language, Version";

    private static final List<String> QUADS =
            List.of("", "VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT");

    private Polecat() {}

    static String of(Chosen chosen) {
        Rows rows = new Rows(COLUMNS);
        for (Chosen.Pair pair : chosen.pairs()) {
            List<Object> event = pair.event();
            List<Map<String, String>> told = chosen.told(event);
            Rows.Line line = rows.line()
                    .put("Event ID", pair.id())
                    .put("Event Date", chosen.day(event, "date_earliest"))
                    .put("Event Type", chosen.of(event, "type"))
                    .put("Event Mode", chosen.of(event, "mode"))
                    .put("Intensity", chosen.of(event, "score"))
                    .put("Quad Code", QUADS.get(Integer.parseInt(chosen.of(event, "quad"))))
                    .put("Contexts", chosen.of(event, "context"));
            side(chosen, line, pair.actor(), "Actor");
            side(chosen, line, pair.recipient(), "Recipient");
            place(chosen, line, event);
            line.put("Source", Chosen.all(told, "source"))
                    .put("Publication Date", Chosen.all(told, "published"))
                    .put("Language", "en")
                    .put("Version", "demarche " + Demarche.VERSION);
        }
        return rows.tabs(true);
    }

    private static void side(Chosen chosen, Rows.Line line, String party, String side) {
        line.put(side + " Name", chosen.party(party, "party"))
                .put(side + " Country", chosen.party(party, "country"))
                .put("Primary " + side + " Sector", chosen.party(party, "sector"))
                .put(side + " Sectors", chosen.party(party, "sector"))
                .put(side + " Title", chosen.party(party, "role"))
                .put(side + " Name Raw", chosen.party(party, "party"));
    }

    private static void place(Chosen chosen, Rows.Line line, List<Object> event) {
        boolean town = List.of("town", "near").contains(chosen.of(event, "precision"));
        line.put("Placename", chosen.of(event, "place"))
                .put("City", town ? chosen.of(event, "place") : "")
                .put("Country", chosen.of(event, "country"))
                .put("Latitude", chosen.of(event, "lat"))
                .put("Longitude", chosen.of(event, "lon"))
                .put("GeoNames ID", chosen.of(event, "geonames"))
                .put("Raw Placename", chosen.of(event, "place"))
                .put("Feature Type", chosen.of(event, "precision"));
    }
}
