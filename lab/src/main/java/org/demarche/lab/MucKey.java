package org.demarche.lab;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.report.Span;
import tools.jackson.databind.JsonNode;

/**
 * One incident of MUC-4's answer key, as far as our record has a place for it.
 *
 * @param types the types that the key lets stand
 * @param days from the first to the last day that it may have been on; absent where the key has no date
 * @param country in the key's words
 * @param places the names inside the country, in lower case
 * @param perpetrators the words of each, individuals and organisations
 * @param targets the words of each, people and things
 * @param numbers of the people harmed
 */
record MucKey(
        Set<String> types,
        Optional<Days> days,
        String country,
        Set<String> places,
        List<List<Span>> perpetrators,
        List<List<Span>> targets,
        List<Integer> numbers) {

    private static final int OPEN_START = 14;
    private static final Pattern DAY = Pattern.compile("(\\d{2}) ([A-Z]{3}) (\\d{2})");
    private static final Pattern PLACE = Pattern.compile(":? *([^:(]+?) *(\\([A-Z ]+\\))?(?=:|$| - )");
    private static final Pattern NUMBER = Pattern.compile("^(\\d+)(:|$)");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("JAN", 1),
            Map.entry("FEB", 2),
            Map.entry("MAR", 3),
            Map.entry("APR", 4),
            Map.entry("MAY", 5),
            Map.entry("JUN", 6),
            Map.entry("JUL", 7),
            Map.entry("AUG", 8),
            Map.entry("SEP", 9),
            Map.entry("OCT", 10),
            Map.entry("NOV", 11),
            Map.entry("DEC", 12));

    /** From the first day to the last. */
    record Days(LocalDate first, LocalDate last) {}

    static MucKey of(JsonNode template) {
        Set<String> types = new LinkedHashSet<>();
        fills(template, "incident_type").forEach(r -> types.addAll(List.of(r.split(" / "))));
        String where = fills(template, "incident_location").stream().findFirst().orElse("");
        String country = where.split("[:-]")[0].strip();
        Set<String> places = new LinkedHashSet<>();
        Matcher m = PLACE.matcher(where.substring(Math.min(where.length(), country.length())));
        while (m.find()) {
            places.add(m.group(1).replaceAll("^[ -]+", "").toLowerCase(Locale.ROOT));
        }
        List<List<Span>> perpetrators = new ArrayList<>(strings(template, "perp_individual_id"));
        perpetrators.addAll(strings(template, "perp_organization_id"));
        List<List<Span>> targets = new ArrayList<>(strings(template, "hum_tgt_description"));
        for (List<Span> name : strings(template, "hum_tgt_name")) {
            if (targets.stream().noneMatch(t -> t.containsAll(name))) {
                targets.add(name);
            }
        }
        targets.addAll(strings(template, "phys_tgt_id"));
        List<Integer> numbers = new ArrayList<>();
        for (String raw : fills(template, "hum_tgt_number")) {
            Matcher n = NUMBER.matcher(raw);
            if (n.find()) {
                numbers.add(Integer.valueOf(n.group(1)));
            }
        }
        Optional<Days> days =
                fills(template, "incident_date").stream().findFirst().flatMap(MucKey::days);
        return new MucKey(types, days, country, places, perpetrators, targets, numbers);
    }

    /** "02 FEB 90", "- 04 FEB 90" (on that day or in the fortnight before), "31 MAR 90 - 01 APR 90"; of alternatives the whole stretch. */
    static Optional<Days> days(String raw) {
        List<LocalDate> all = new ArrayList<>();
        Matcher m = DAY.matcher(raw);
        while (m.find()) {
            int month = MONTHS.getOrDefault(m.group(2), 1);
            all.add(LocalDate.of(1900 + Integer.parseInt(m.group(3)), month, Integer.parseInt(m.group(1))));
        }
        if (all.isEmpty()) {
            return Optional.empty();
        }
        boolean open = raw.startsWith("-") || raw.contains("(-");
        LocalDate first = all.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = all.stream().max(LocalDate::compareTo).orElseThrow();
        return Optional.of(new Days(open ? first.minusDays(OPEN_START) : first, last));
    }

    private static List<String> fills(JsonNode template, String slot) {
        List<String> out = new ArrayList<>();
        if (template.hasNonNull(slot)) {
            for (JsonNode fill : template.get(slot)) {
                if (!fill.get("optional").booleanValue()) {
                    out.add(fill.get("raw").stringValue());
                }
            }
        }
        return out;
    }

    private static List<List<Span>> strings(JsonNode template, String slot) {
        List<List<Span>> out = new ArrayList<>();
        if (template.hasNonNull(slot)) {
            for (JsonNode fill : template.get(slot)) {
                List<Span> spans = new ArrayList<>();
                for (JsonNode string : fill.get("strings")) {
                    string.get("spans")
                            .forEach(s -> spans.add(new Span(
                                    s.get("begin").intValue(), s.get("end").intValue())));
                }
                if (!fill.get("optional").booleanValue()) {
                    out.add(spans);
                }
            }
        }
        return out;
    }
}
