package org.demarche.app.exports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table in the columns of UCDP's georeferenced events (49, CSV), of events with somebody killed; UCDP's own numbers, regions and grids stay blank. */
final class Ucdp {

    static final String COLUMNS =
            "id, relid, year, active_year, code_status, type_of_violence, conflict_dset_id, conflict_new_id, conflict_name, dyad_dset_id, dyad_new_id, dyad_name, side_a_dset_id, side_a_new_id, side_a, side_b_dset_id, side_b_new_id, side_b, number_of_sources, source_article, source_office, source_date, source_headline, source_original, where_prec, where_coordinates, where_description, adm_1, adm_2, latitude, longitude, geom_wkt, priogrid_gid, country, country_id, region, event_clarity, date_prec, date_start, date_end, deaths_a, deaths_b, deaths_civilians, deaths_unknown, best, high, low, gwnoa, gwnob";

    private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "SPY");

    private Ucdp() {}

    static String of(Chosen chosen) {
        Rows rows = new Rows(COLUMNS);
        for (List<Object> event : chosen.events()) {
            boolean real = List.of("happened", "ongoing").contains(chosen.of(event, "status"));
            String low = chosen.toll(event, "killed", true);
            boolean lethal = !low.isEmpty() && !low.equals("0");
            if (real && lethal && chosen.of(event, "type").equals("ASSAULT")) {
                row(chosen, rows.line(), event);
            }
        }
        return rows.csv();
    }

    private static void row(Chosen chosen, Rows.Line line, List<Object> event) {
        List<Map<String, String>> told = chosen.told(event);
        String first = chosen.day(event, "date_earliest");
        String last = chosen.day(event, "date_latest");
        String a = chosen.of(event, "actor_ids").split("; ")[0];
        String b = chosen.of(event, "recipient_ids").split("; ")[0];
        String high = chosen.toll(event, "killed", false);
        String low = chosen.toll(event, "killed", true);
        line.put("id", chosen.of(event, "event_id"))
                .put("relid", "DEMARCHE-" + chosen.of(event, "event_id"))
                .put("year", first.isEmpty() ? "" : first.substring(0, 4))
                .put("type_of_violence", violence(chosen.party(a, "sector"), chosen.party(b, "sector")))
                .put("side_a", chosen.party(a, "party"))
                .put("side_b", chosen.party(b, "party"))
                .put("dyad_name", chosen.party(a, "party") + " - " + chosen.party(b, "party"))
                .put("number_of_sources", chosen.of(event, "sources"))
                .put("source_article", Chosen.all(told, "report_id"))
                .put("source_office", Chosen.all(told, "source"))
                .put("source_date", Chosen.all(told, "published"))
                .put("where_prec", where(chosen.of(event, "precision")))
                .put("where_coordinates", chosen.of(event, "place"))
                .put("where_description", chosen.of(event, "place"))
                .put("latitude", chosen.of(event, "lat"))
                .put("longitude", chosen.of(event, "lon"))
                .put("geom_wkt", wkt(chosen.of(event, "lon"), chosen.of(event, "lat")))
                .put("country", chosen.of(event, "country"))
                .put("event_clarity", 1)
                .put("date_prec", date(first, last))
                .put("date_start", first)
                .put("date_end", last)
                .put("best", low)
                .put("high", high)
                .put("low", low);
    }

    /** 1 with a state on one side, 2 with none, 3 against civilians; blank where the sides do not tell. */
    private static String violence(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return "";
        }
        if (b.equals("CVL")) {
            return "3";
        }
        return STATE.contains(a) || STATE.contains(b) ? "1" : "2";
    }

    private static String where(String precision) {
        return switch (precision) {
            case "town" -> "1";
            case "near" -> "2";
            case "region" -> "4";
            case "area" -> "5";
            case "country" -> "6";
            default -> "";
        };
    }

    private static String wkt(String lon, String lat) {
        return lon.isEmpty() ? "" : "POINT (" + lon + " " + lat + ")";
    }

    private static String date(String first, String last) {
        if (first.isEmpty()) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(LocalDate.parse(first), LocalDate.parse(last)) + 1;
        return days == 1 ? "1" : days < 7 ? "2" : days == 7 ? "3" : days <= 31 ? "4" : "5";
    }
}
