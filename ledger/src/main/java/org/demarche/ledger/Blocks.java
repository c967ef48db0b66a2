package org.demarche.ledger;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Where a party's mention belongs, told from its record alone: a known country or body by the id of its list row, a person by surname,
 * another by its words. What nobody named stands in a block of its own and joins nobody.
 */
final class Blocks {

    private static final Pattern COUNTRY = Pattern.compile("list countries/([A-Z]{3})(?! people)");
    private static final Pattern BODY = Pattern.compile("list bodies/([\\w-]+)");
    private static final Pattern GROUP = Pattern.compile("list (?:groups|roles)/([\\w-]+)");

    private Blocks() {}

    /** Where the mention belongs; alone where nothing could ever join it. */
    static String of(JsonNode party, String mention) {
        String block = told(party, mention);
        boolean person = block.startsWith("p:");
        return person && isBare(party) ? "u:" + mention : block;
    }

    /** A surname alone that no country with an office or a side tells apart from others. */
    private static boolean isBare(JsonNode party) {
        boolean office = !Recorded.text(party, "role").isBlank()
                || !Recorded.text(party, "of").isEmpty();
        return Folding.person(Recorded.text(party, "name")).size() < 2
                && (Recorded.text(party, "country").isEmpty() || !office);
    }

    private static String told(JsonNode party, String mention) {
        String because = Recorded.text(party, "because");
        String kind = Recorded.text(party, "kind");
        if (isUnnamed(party)) {
            return "u:" + mention;
        }
        Matcher country = COUNTRY.matcher(because);
        if (kind.equals("state") && country.find()) {
            return "c:" + country.group(1);
        }
        Matcher body = BODY.matcher(because);
        if (!kind.equals("person") && body.find()) {
            return "b:" + body.group(1);
        }
        return named(kind, Recorded.text(party, "name"), mention);
    }

    private static String named(String kind, String name, String mention) {
        List<String> words = kind.equals("person") ? Folding.person(name) : Folding.sound(name);
        if (words.isEmpty()) {
            return "u:" + mention;
        }
        return kind.equals("person") ? "p:" + words.get(words.size() - 1) : "o:" + String.join(" ", words);
    }

    static boolean isUnnamed(JsonNode party) {
        return party.path("unnamed").asBoolean(false);
    }

    /** Words that tell who a party is to an event, so that two reports' roles can be compared: its block, whom it acts for, its group and country. */
    static Set<String> tokens(JsonNode party, JsonNode of, String mention) {
        Set<String> out = new TreeSet<>();
        String country = Recorded.text(party, "country");
        add(out, party, mention);
        if (!of.isMissingNode()) {
            add(out, of, mention);
        }
        Matcher group = GROUP.matcher(Recorded.text(party, "because"));
        if (group.find()) {
            out.add("g:" + group.group(1) + "|" + country);
        }
        if (!country.isEmpty()) {
            out.add("w:" + country);
        }
        return out;
    }

    private static void add(Set<String> out, JsonNode party, String mention) {
        String block = told(party, mention);
        if (!block.startsWith("u:")) {
            out.add(block.replace(' ', '_'));
        }
    }
}
