package org.demarche.lexicon;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An organisation, armed group, political group or news medium that is known by name.
 *
 * @param kind {@code organisation}, {@code armed_group}, {@code political_group} or {@code media}
 * @param country ISO 3166-1 alpha-3; empty where it belongs to none
 * @param sector PLOVER's code; empty where it changes
 * @param letters whether it is known here by a few letters, which others may bear too ("RSF")
 * @param shared whether it is known here by a name that others bear too ("the Democratic Party"), in the lists behind a {@code ~}
 */
public record KnownBody(
        String id, String name, String kind, String country, String sector, boolean shared, boolean letters) {

    private static final String SHARED = "~";
    private static final Pattern LETTERS = Pattern.compile("\\p{Lu}{2,4}");

    static Phrases<KnownBody> phrases(List<Table> tables) {
        Phrases<KnownBody> out = new Phrases<>();
        for (Table table : tables) {
            for (Table.Row row : table.rows()) {
                Set<String> shared = row.all("aliases").stream()
                        .filter(w -> w.startsWith(SHARED))
                        .map(w -> w.substring(SHARED.length()))
                        .collect(Collectors.toSet());
                Stream.concat(Stream.of(row.get("name")), row.all("aliases").stream())
                        .map(w -> w.startsWith(SHARED) ? w.substring(SHARED.length()) : w)
                        .forEach(w -> out.put(w, of(row, w, shared.contains(w))));
            }
        }
        return out;
    }

    private static KnownBody of(Table.Row row, String form, boolean shared) {
        return new KnownBody(
                row.id(),
                row.get("name"),
                row.get("kind"),
                row.get("country"),
                row.get("sector"),
                shared,
                LETTERS.matcher(form).matches());
    }
}
