package org.demarche.app.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Codes of the record in plain words and signs, the same on every page. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter NO_YEAR = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private static final Map<String, String> SIGNS = Map.of(
            "demands", "▲",
            "proposes", "△",
            "supports", "＋",
            "accepts", "○",
            "open", "◇",
            "conditional", "◈",
            "yields", "◐",
            "opposes", "－",
            "rejects", "✕",
            "disputed", "⌁");

    private static final Map<String, String> KINDS = Map.of(
            "person", "person",
            "state", "state",
            "organisation", "organisation",
            "armed_group", "armed group",
            "political_group", "political group",
            "population", "population",
            "media", "media");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("AGREE", "agrees"),
            Map.entry("CONSULT", "meets or talks"),
            Map.entry("SUPPORT", "supports"),
            Map.entry("COOPERATE", "cooperates"),
            Map.entry("AID", "aids"),
            Map.entry("YIELD", "yields"),
            Map.entry("REQUEST", "requests"),
            Map.entry("ACCUSE", "accuses"),
            Map.entry("REJECT", "rejects"),
            Map.entry("THREATEN", "threatens"),
            Map.entry("PROTEST", "protests"),
            Map.entry("SANCTION", "sanctions"),
            Map.entry("MOBILIZE", "mobilises"),
            Map.entry("COERCE", "coerces"),
            Map.entry("ASSAULT", "attacks"),
            Map.entry("ACCIDENT", "accident"));

    private static final Map<String, String> COUNTRIES = countries();

    private Words() {}

    /** The sign of a stance; it always stands beside its word. */
    public static String sign(String stance) {
        return SIGNS.getOrDefault(stance, "·");
    }

    /** {@code for}, {@code against} or {@code between}: the class that colours a stance. */
    public static String side(String stance) {
        return switch (stance) {
            case "demands", "proposes", "supports", "accepts" -> "for";
            case "opposes", "rejects" -> "against";
            default -> "between";
        };
    }

    /** All stances in the order of the legend. */
    public static List<String> stances() {
        return List.of(
                "demands",
                "proposes",
                "supports",
                "accepts",
                "open",
                "conditional",
                "yields",
                "opposes",
                "rejects",
                "disputed");
    }

    /** {@code armed_group} as "armed group". */
    public static String kind(String kind) {
        return KINDS.getOrDefault(kind, kind);
    }

    /** The names of the kinds of parties, by code. */
    public static Map<String, String> kinds() {
        return KINDS;
    }

    /** What PLOVER's type says that somebody does. */
    public static String type(String type) {
        return TYPES.getOrDefault(type, type.toLowerCase(Locale.ROOT));
    }

    /** {@code did_not_happen} as "did not happen". */
    public static String plain(String code) {
        return code.replace('_', ' ').replace('-', ' ');
    }

    /** "Mon 17 Aug 2015"; the words themselves where they are no day, "no date" where there are none. */
    public static String day(String iso) {
        if (iso.isEmpty()) {
            return "no date";
        }
        try {
            return DAY.format(LocalDate.parse(iso));
        } catch (DateTimeException e) {
            return iso;
        }
    }

    /** "15–16 Aug 2015", "August 2015", "Mon 17 Aug 2015", or "no date". */
    public static String days(String first, String last) {
        try {
            if (first.isEmpty() || last.isEmpty() || first.equals(last)) {
                return day(first.isEmpty() ? last : first);
            }
            return range(LocalDate.parse(first), LocalDate.parse(last));
        } catch (DateTimeException e) {
            return first + "–" + last;
        }
    }

    private static String range(LocalDate first, LocalDate last) {
        boolean month = first.getDayOfMonth() == 1 && last.equals(first.withDayOfMonth(first.lengthOfMonth()));
        if (month) {
            return MONTH.format(first);
        }
        if (first.getYear() != last.getYear()) {
            return SHORT.format(first) + " – " + SHORT.format(last);
        }
        return first.getMonth() == last.getMonth()
                ? first.getDayOfMonth() + "–" + SHORT.format(last)
                : NO_YEAR.format(first) + " – " + SHORT.format(last);
    }

    /** The English name of a country by its code of three letters; the code where there is none. */
    public static String country(String code) {
        return COUNTRIES.getOrDefault(code, code);
    }

    private static Map<String, String> countries() {
        Map<String, String> out = new TreeMap<>();
        for (String two : Locale.getISOCountries()) {
            Locale place = new Locale.Builder().setRegion(two).build();
            out.put(place.getISO3Country(), place.getDisplayCountry(Locale.ENGLISH));
        }
        return out;
    }

    /** A number with its thousands apart. */
    public static String number(String digits) {
        return digits.matches("\\d{1,15}") ? String.format(Locale.ENGLISH, "%,d", Long.parseLong(digits)) : digits;
    }

    /** "1 report", "12 reports", "no reports". */
    public static String count(long n, String one, String many) {
        return n == 0 ? "no " + many : String.format(Locale.ENGLISH, "%,d %s", n, n == 1 ? one : many);
    }

    /** Words on one line, cut at a blank where they are longer than so many characters. */
    public static String brief(String words, int most) {
        String line = words.replaceAll("(?U)\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, most));
        int blank = cut.lastIndexOf(' ');
        return (blank > most / 2 ? cut.substring(0, blank) : cut) + " …";
    }

    /** The address if a browser may follow it: {@code http} or {@code https}; empty otherwise. */
    public static String safe(String url) {
        return url.matches("(?i)https?://[^\\s\"<>]{1,1000}") ? url : "";
    }
}
