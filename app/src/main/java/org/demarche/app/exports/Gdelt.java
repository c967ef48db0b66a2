package org.demarche.app.exports;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * GDELT 2.0's tables of events (61 columns) and mentions (16), tabs, no header unless asked for.
 *
 * <p>Event ids are ours and no numbers. Tone, codes of known groups, religions, ethnic groups and FIPS codes of places stay blank.
 */
final class Gdelt {

    private static final String ACTOR =
            "Code, Name, CountryCode, KnownGroupCode, EthnicCode, Religion1Code, Religion2Code, Type1Code, Type2Code, Type3Code";
    private static final String GEO = "Type, Fullname, CountryCode, ADM1Code, ADM2Code, Lat, Long, FeatureID";

    static final String COLUMNS =
            "GlobalEventID, Day, MonthYear, Year, FractionDate, " + with("Actor1", ACTOR) + ", " + with("Actor2", ACTOR)
                    + ", IsRootEvent, EventCode, EventBaseCode, EventRootCode, QuadClass, GoldsteinScale, NumMentions, NumSources, NumArticles, AvgTone, "
                    + with("Actor1Geo_", GEO) + ", " + with("Actor2Geo_", GEO) + ", " + with("ActionGeo_", GEO)
                    + ", DATEADDED, SOURCEURL";

    static final String MENTIONS =
            "GlobalEventID, EventTimeDate, MentionTimeDate, MentionType, MentionSourceName, MentionIdentifier, SentenceID, Actor1CharOffset, Actor2CharOffset, ActionCharOffset, InRawText, Confidence, MentionDocLen, MentionDocTone, MentionDocTranslationInfo, Extras";

    private Gdelt() {}

    private static String with(String prefix, String names) {
        return prefix + names.replace(", ", ", " + prefix);
    }

    static String events(Chosen chosen, boolean header) {
        Rows rows = new Rows(COLUMNS);
        for (Chosen.Pair pair : chosen.pairs()) {
            List<Object> event = pair.event();
            List<Map<String, String>> told = chosen.told(event);
            Rows.Line line = rows.line().put("GlobalEventID", pair.id());
            dated(line, chosen.day(event, "date_earliest"));
            actor(chosen, line, pair.actor(), "Actor1");
            actor(chosen, line, pair.recipient(), "Actor2");
            String cameo = chosen.of(event, "cameo");
            line.put("IsRootEvent", told.stream().anyMatch(t -> early(t)) ? 1 : 0)
                    .put("EventCode", cameo)
                    .put("EventBaseCode", cameo.substring(0, Math.min(3, cameo.length())))
                    .put("EventRootCode", cameo.substring(0, Math.min(2, cameo.length())))
                    .put("QuadClass", chosen.of(event, "quad"))
                    .put("GoldsteinScale", chosen.of(event, "score"))
                    .put("NumMentions", told.size())
                    .put("NumSources", chosen.of(event, "sources"))
                    .put("NumArticles", chosen.of(event, "reports"));
            line.put("ActionGeo_Type", type(chosen.of(event, "precision")))
                    .put("ActionGeo_Fullname", chosen.of(event, "place"))
                    .put("ActionGeo_Lat", chosen.of(event, "lat"))
                    .put("ActionGeo_Long", chosen.of(event, "lon"));
            String added = told.stream()
                    .map(t -> t.getOrDefault("published", ""))
                    .filter(d -> !d.isEmpty())
                    .min(String::compareTo)
                    .orElse("");
            line.put("DATEADDED", moment(added))
                    .put("SOURCEURL", told.isEmpty() ? "" : told.get(0).getOrDefault("report_id", ""));
        }
        return rows.tabs(header);
    }

    /** GDELT calls an event a root event where it stands at the head of a report; here, in its first 500 signs. */
    private static boolean early(Map<String, String> told) {
        String start = told.getOrDefault("start", "");
        return !start.isEmpty() && Integer.parseInt(start) < 500;
    }

    private static void dated(Rows.Line line, String day) {
        if (!day.isEmpty()) {
            LocalDate date = LocalDate.parse(day);
            line.put("Day", day.replace("-", ""))
                    .put("MonthYear", day.substring(0, 7).replace("-", ""))
                    .put("Year", day.substring(0, 4))
                    .put(
                            "FractionDate",
                            String.format(Locale.ROOT, "%.4f", date.getYear() + date.getDayOfYear() / 365.0));
        }
    }

    private static void actor(Chosen chosen, Rows.Line line, String party, String side) {
        String country = chosen.party(party, "country");
        String sector = chosen.party(party, "sector");
        line.put(side + "Code", country + sector)
                .put(side + "Name", chosen.party(party, "party").toUpperCase(Locale.ROOT))
                .put(side + "CountryCode", country)
                .put(side + "Type1Code", sector);
    }

    private static String type(String precision) {
        return switch (precision) {
            case "country" -> "1";
            case "town", "near" -> "4";
            case "region" -> "5";
            default -> "0";
        };
    }

    private static String moment(String day) {
        return day.isEmpty() ? "" : day.replace("-", "") + "000000";
    }

    static String mentions(Chosen chosen, boolean header) {
        Rows rows = new Rows(MENTIONS);
        for (List<Object> event : chosen.events()) {
            for (Map<String, String> told : chosen.told(event)) {
                rows.line()
                        .put("GlobalEventID", chosen.of(event, "event_id"))
                        .put("EventTimeDate", moment(chosen.day(event, "date_earliest")))
                        .put("MentionTimeDate", moment(told.getOrDefault("published", "")))
                        .put("MentionType", 1)
                        .put("MentionSourceName", told.getOrDefault("source", ""))
                        .put("MentionIdentifier", told.getOrDefault("report_id", ""))
                        .put("ActionCharOffset", told.getOrDefault("start", ""))
                        .put("InRawText", 1)
                        .put("Extras", told.getOrDefault("because", ""));
            }
        }
        return rows.tabs(header);
    }
}
