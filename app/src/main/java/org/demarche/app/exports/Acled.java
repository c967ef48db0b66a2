package org.demarche.app.exports;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table in the columns of ACLED (31, CSV), of violence and protest that happened or goes on; the ids start with DEMARCHE, so that nobody takes the rows
 * for ACLED's own. Administrative units, ISO numbers and regions stay blank; fatalities are the lowest number told.
 */
final class Acled {

    static final String COLUMNS =
            "event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type, actor1, assoc_actor_1, inter1, actor2, assoc_actor_2, inter2, interaction, civilian_targeting, iso, region, country, admin1, admin2, admin3, location, latitude, longitude, geo_precision, source, source_scale, notes, fatalities, tags, timestamp";

    private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "SPY");

    private Acled() {}

    private record Kind(String disorder, String event, String sub) {}

    static String of(Chosen chosen) {
        Rows rows = new Rows(COLUMNS);
        for (List<Object> event : chosen.events()) {
            String type = chosen.of(event, "type");
            boolean real = List.of("happened", "ongoing").contains(chosen.of(event, "status"));
            String mode = chosen.of(event, "mode");
            boolean taken = type.equals("ASSAULT")
                    || type.equals("PROTEST")
                    || (type.equals("COERCE") && mode.contains("abduct"));
            if (real && taken) {
                row(chosen, rows.line(), event);
            }
        }
        return rows.csv();
    }

    private static void row(Chosen chosen, Rows.Line line, List<Object> event) {
        String actor = first(chosen.of(event, "actor_ids"));
        String recipient = first(chosen.of(event, "recipient_ids"));
        String day = chosen.day(event, "date_earliest");
        boolean civilians = chosen.party(recipient, "sector").equals("CVL");
        Kind kind = kind(chosen.of(event, "type"), chosen.of(event, "mode"), civilians);
        String inter1 = inter(chosen.party(actor, "sector"));
        String inter2 = inter(chosen.party(recipient, "sector"));
        List<Map<String, String>> told = chosen.told(event);
        line.put("event_id_cnty", "DEMARCHE-" + chosen.of(event, "event_id"))
                .put("event_date", day)
                .put("year", day.isEmpty() ? "" : day.substring(0, 4))
                .put("time_precision", precision(day, chosen.day(event, "date_latest")))
                .put("disorder_type", kind.disorder())
                .put("event_type", kind.event())
                .put("sub_event_type", kind.sub())
                .put("actor1", chosen.party(actor, "party"))
                .put("assoc_actor_1", rest(chosen.of(event, "actors")))
                .put("inter1", inter1)
                .put("actor2", chosen.party(recipient, "party"))
                .put("assoc_actor_2", rest(chosen.of(event, "recipients")))
                .put("inter2", inter2)
                .put("interaction", inter1.compareTo(inter2) <= 0 ? inter1 + inter2 : inter2 + inter1)
                .put("civilian_targeting", civilians ? "Civilian targeting" : "")
                .put("country", chosen.of(event, "country"))
                .put("location", chosen.of(event, "place"))
                .put("latitude", chosen.of(event, "lat"))
                .put("longitude", chosen.of(event, "lon"))
                .put("geo_precision", geo(chosen.of(event, "precision")))
                .put("source", Chosen.all(told, "source"))
                .put("notes", chosen.of(event, "words"))
                .put("fatalities", chosen.toll(event, "killed", true));
    }

    private static String first(String cell) {
        return cell.isEmpty() ? "" : cell.split("; ")[0];
    }

    private static String rest(String cell) {
        int at = cell.indexOf("; ");
        return at < 0 ? "" : cell.substring(at + 2);
    }

    private static Kind kind(String type, String mode, boolean civilians) {
        String political = "Political violence";
        if (type.equals("PROTEST")) {
            return mode.contains("riot") || mode.contains("vandalize")
                    ? new Kind(political, "Riots", "Violent demonstration")
                    : new Kind("Demonstrations", "Protests", "Peaceful protest");
        }
        if (mode.contains("abduct")) {
            return new Kind(political, "Violence against civilians", "Abduction/forced disappearance");
        }
        if (mode.contains("aerial") || mode.contains("drone")) {
            return new Kind(political, "Explosions/Remote violence", "Air/drone strike");
        }
        if (mode.contains("heavy-weapons")) {
            return new Kind(political, "Explosions/Remote violence", "Shelling/artillery/missile attack");
        }
        if (mode.contains("suicide-attack")) {
            return new Kind(political, "Explosions/Remote violence", "Suicide bomb");
        }
        if (mode.contains("explosives")) {
            return new Kind(political, "Explosions/Remote violence", "Remote explosive/landmine/IED");
        }
        if (mode.contains("sexual")) {
            return new Kind(political, "Violence against civilians", "Sexual violence");
        }
        return civilians
                ? new Kind(political, "Violence against civilians", "Attack")
                : new Kind(political, "Battles", "Armed clash");
    }

    /** ACLED's numbers of actors' kinds. */
    private static String inter(String sector) {
        if (STATE.contains(sector)) {
            return "1";
        }
        return switch (sector) {
            case "REB" -> "2";
            case "PRM", "UAF", "CRM" -> "3";
            case "OPP", "PTY" -> "6";
            case "CVL" -> "7";
            case "" -> "0";
            default -> "8";
        };
    }

    private static String precision(String first, String last) {
        return first.isEmpty() ? "" : first.equals(last) ? "1" : first.regionMatches(0, last, 0, 7) ? "2" : "3";
    }

    private static String geo(String precision) {
        return switch (precision) {
            case "town" -> "1";
            case "near", "area" -> "2";
            case "region", "country" -> "3";
            default -> "";
        };
    }
}
