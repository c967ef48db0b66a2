package org.demarche.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A place of the list: what a gazetteer of towns misses.
 *
 * @param id the row's; for a country its ISO 3166-1 alpha-3 code
 * @param kind {@code country}, {@code region}, {@code sea} … as the list's head tells
 * @param country ISO 3166-1 alpha-3; empty where it lies in none or several
 * @param geonames its number in GeoNames
 */
public record KnownPlace(
        String id, String name, String kind, String country, OptionalLong geonames, double latitude, double longitude) {

    /** All names with the places that bear them, in the order of the list; a country also has those names of the list of countries that no place of its own has (England). */
    static Phrases<List<KnownPlace>> phrases(Table places, Table countries) {
        Map<String, Table.Row> named = new LinkedHashMap<>();
        countries.rows().forEach(r -> named.put(r.id(), r));
        Map<String, List<KnownPlace>> byName = new LinkedHashMap<>();
        for (Table.Row row : places.rows()) {
            KnownPlace place = of(row);
            List<String> names = new ArrayList<>(List.of(place.name()));
            names.addAll(row.all("aliases"));
            names.stream()
                    .distinct()
                    .forEach(n ->
                            byName.computeIfAbsent(n, k -> new ArrayList<>()).add(place));
        }
        for (Table.Row row : places.rows()) {
            if (named.containsKey(row.id())) {
                List<KnownPlace> country = List.of(of(row));
                named.get(row.id()).all("aliases").forEach(n -> byName.putIfAbsent(n, country));
            }
        }
        Phrases<List<KnownPlace>> out = new Phrases<>();
        byName.forEach((name, found) -> out.put(name, List.copyOf(found)));
        return out;
    }

    private static KnownPlace of(Table.Row row) {
        String id = row.get("geonames");
        return new KnownPlace(
                row.id(),
                row.get("name"),
                row.get("kind"),
                row.get("country"),
                id.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(id)),
                Double.parseDouble(row.get("lat")),
                Double.parseDouble(row.get("lon")));
    }
}
