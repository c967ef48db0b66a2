package org.demarche.analyse.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.demarche.lexicon.Country;
import org.demarche.lexicon.KnownPlace;
import org.demarche.lexicon.Lexicon;

/** Looks names up: in the list of places, among countries and their adjectives, and in the gazetteer; remembers them for one report. */
final class Candidates {

    /** More places of one name than this are not weighed; the smallest fall away. */
    private static final int MOST = 60;

    private static final int LONGEST = 60;

    private static final Pattern BEFORE = Pattern.compile(
            "^(?:the|greater|downtown|central|(?:north|south|east|west|northern|southern|eastern|western|northeast(?:ern)?|northwest(?:ern)?"
                    + "|southeast(?:ern)?|southwest(?:ern)?|upper|lower|mid|city of|town of|village of|province of|state of|island of|port of)) ");
    private static final Pattern AFTER = Pattern.compile(
            " (?:city|town|village|province|region|state|oblast|governorate|district|county|prefecture|area|metropolitan area|airport"
                    + "|international airport|island|valley|peninsula|border|basin|suburbs?)$");
    private static final Pattern ARTICLE = Pattern.compile("^(?:al|el|ad|an|ar|as|ash|at|az) ");

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final Map<String, List<Spot>> looked = new HashMap<>();

    Candidates(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    /** All that the words may stand for, the likeliest first; none where nobody knows the name. */
    List<Spot> of(String words) {
        return looked.computeIfAbsent(words, this::look);
    }

    private List<Spot> look(String words) {
        String name = words.strip().replaceAll("\\s+", " ");
        List<Spot> out = listed(name);
        if (isShort(name) || name.length() > LONGEST) {
            return out;
        }
        String key = Gazetteer.key(name);
        add(out, towns(key));
        if (out.size() == 1
                && out.get(0).kind() == Spot.Kind.TOWN
                && out.get(0).region().isEmpty()) {
            List<Spot> usual = towns(Gazetteer.key(out.get(0).name()));
            usual.stream()
                    .filter(s -> isSame(out.get(0), s))
                    .findFirst()
                    .ifPresent(s -> out.set(0, out.get(0).joined(s)));
        }
        for (String form : List.of(
                AFTER.matcher(key).replaceFirst(""),
                BEFORE.matcher(key).replaceFirst(""),
                ARTICLE.matcher(key).replaceFirst(""),
                "al " + key)) {
            if (out.isEmpty() && !form.equals(key)) {
                add(out, listed(titled(form)));
                add(out, towns(form));
            }
        }
        out.sort(Comparator.comparingDouble(Spot::prior).reversed());
        return out.subList(0, Math.min(MOST, out.size()));
    }

    /** "WHO" and "EU": an abbreviation that the list does not know is no town. */
    private static boolean isShort(String name) {
        return name.length() < 5 && name.chars().allMatch(Character::isUpperCase);
    }

    /** Whether a place bears exactly these words as its name. */
    boolean isExact(String words) {
        return lexicon.places().get(words).isPresent() || gazetteer.named(Gazetteer.key(words)).length > 0;
    }

    private List<Spot> listed(String name) {
        List<Spot> out = new ArrayList<>();
        List<String> forms = List.of(name, name + ".", titled(name), name.replaceFirst("^[Tt]he ", ""));
        for (String form : forms) {
            if (out.isEmpty()) {
                lexicon.places().get(form).ifPresent(found -> found.forEach(k -> out.add(spot(k))));
            }
        }
        if (out.isEmpty()) {
            country(name).ifPresent(out::add);
        }
        return out;
    }

    /** The country of "Syrian" and "Syrians". */
    private Optional<Spot> country(String name) {
        return lexicon.countries()
                .get(name)
                .filter(f -> f.how() == Country.How.ADJECTIVE || f.how() == Country.How.PEOPLE)
                .flatMap(f -> lexicon.places().get(f.country().name()))
                .flatMap(found ->
                        found.stream().filter(k -> k.kind().equals("country")).findFirst())
                .map(Candidates::spot);
    }

    /** "DAMASCUS" and "damascus" as "Damascus". */
    private static String titled(String name) {
        StringBuilder out = new StringBuilder(name.toLowerCase(Locale.ROOT));
        for (int i = 0; i < out.length(); i++) {
            if (i == 0 || out.charAt(i - 1) == ' ' || out.charAt(i - 1) == '-') {
                out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
            }
        }
        return out.toString();
    }

    private static Spot spot(KnownPlace place) {
        Weighed kind = Weighed.of(place.kind());
        return new Spot(
                place.name(),
                place.country(),
                place.geonames(),
                place.latitude(),
                place.longitude(),
                kind.kind(),
                kind.prior(),
                "",
                "");
    }

    /** What a kind of the list is on the map, and how often newspapers mean such a place; a town of the list counts as one of some millions. */
    private record Weighed(Spot.Kind kind, double prior) {

        static Weighed of(String word) {
            return switch (word) {
                case "country" -> new Weighed(Spot.Kind.COUNTRY, 10);
                case "continent" -> new Weighed(Spot.Kind.CONTINENT, 10);
                case "region" -> new Weighed(Spot.Kind.REGION, 7.5);
                case "town" -> new Weighed(Spot.Kind.TOWN, 7.7);
                case "district" -> new Weighed(Spot.Kind.TOWN, 6);
                case "island" -> new Weighed(Spot.Kind.REGION, 6.5);
                case "sea" -> new Weighed(Spot.Kind.SEA, 7.5);
                default -> new Weighed(Spot.Kind.AREA, 7.2);
            };
        }
    }

    /** Adds those that stand for none of the places already there; the others tell those where they lie. */
    private static void add(List<Spot> out, List<Spot> more) {
        int known = out.size();
        for (Spot spot : more) {
            int same = 0;
            while (same < known && !isSame(out.get(same), spot)) {
                same++;
            }
            if (same < known) {
                out.set(same, out.get(same).joined(spot));
            } else {
                out.add(spot);
            }
        }
    }

    private static boolean isSame(Spot listed, Spot found) {
        boolean kind = listed.kind() == found.kind()
                || (listed.kind() == Spot.Kind.REGION && found.kind() == Spot.Kind.DISTRICT);
        double near = listed.kind() == Spot.Kind.TOWN ? 60 : 600;
        return kind && listed.country().equals(found.country()) && listed.distance(found) < near;
    }

    private List<Spot> towns(String key) {
        List<Spot> out = new ArrayList<>();
        for (int place : gazetteer.named(key)) {
            out.add(spot(place, key));
        }
        return out;
    }

    private Spot spot(int place, String key) {
        Gazetteer.Kind kind = gazetteer.kind(place);
        int above = gazetteer.parent(place);
        boolean second = above >= 0 && gazetteer.kind(above) == Gazetteer.Kind.DISTRICT;
        int first = second ? gazetteer.parent(above) : above;
        long id = gazetteer.id(place);
        String name = gazetteer.name(place);
        boolean own = Gazetteer.key(name).equals(key);
        return new Spot(
                name,
                gazetteer.country(place),
                id == 0 ? OptionalLong.empty() : OptionalLong.of(id),
                gazetteer.latitude(place),
                gazetteer.longitude(place),
                kind(kind),
                prior(kind, gazetteer.people(place)) - (own ? 0 : 0.7),
                first < 0 ? "" : Gazetteer.bare(gazetteer.name(first)),
                second ? Gazetteer.key(gazetteer.name(above)) : "");
    }

    private static Spot.Kind kind(Gazetteer.Kind kind) {
        return switch (kind) {
            case TOWN, SEAT, CAPITAL_OF_REGION, CAPITAL, QUARTER -> Spot.Kind.TOWN;
            case REGION -> Spot.Kind.REGION;
            case DISTRICT -> Spot.Kind.DISTRICT;
        };
    }

    private static double prior(Gazetteer.Kind kind, double people) {
        return switch (kind) {
            case TOWN -> people;
            case SEAT -> people + 0.2;
            case CAPITAL_OF_REGION -> people + 0.7;
            case CAPITAL -> people + 2;
            case QUARTER -> people - 0.7;
            case REGION -> people - 0.5;
            case DISTRICT -> people - 1;
        };
    }
}
