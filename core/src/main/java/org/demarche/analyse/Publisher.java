package org.demarche.analyse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.analyse.Mention.Reference;

/** Tells who in a release of a government is its own, and whose office it does not have. */
final class Publisher {

    private static final Map<String, List<String>> NOT_THEIRS = Map.of(
            "USA",
                    List.of(
                            "prime minister",
                            "foreign minister",
                            "premier",
                            "king",
                            "emir",
                            "sultan",
                            "chancellor",
                            "crown prince"),
            "GBR", List.of("president", "foreign minister", "premier", "emir", "sultan", "crown prince", "taoiseach"));
    private static final Set<String> OFFICES = Set.of("department", "ministry", "mission");
    /** A unit by its number: "507th Wing", "3rd Battalion". */
    private static final Pattern UNIT = Pattern.compile(".*\\b\\d+(st|nd|rd|th)\\b.*");

    private Publisher() {}

    /** Whether the country that brought a release out has no such office, so that its holder is another's. */
    static boolean isForeign(String publisher, String role) {
        String low = role.toLowerCase(Locale.ROOT);
        return NOT_THEIRS.getOrDefault(publisher, List.of()).stream().anyMatch(low::endsWith);
    }

    /** "The Department", a numbered unit: in its release a government speaks so of its own. */
    static boolean isOwn(Figure figure, String sector) {
        Mention first = figure.first();
        boolean office = figure.type() == Reference.GROUP
                && first.isDefinite()
                && OFFICES.contains(first.head().form().toLowerCase(Locale.ROOT))
                && first.words().equals(first.head().form());
        boolean unit = figure.type() == Reference.BODY
                && sector.equals("MIL")
                && UNIT.matcher(figure.name()).matches();
        return office || unit;
    }
}
