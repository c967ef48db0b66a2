package org.demarche.analyse.places;

import java.util.regex.Pattern;
import org.demarche.record.Place;
import org.demarche.report.Span;

/** Reads the words before a name: "near Homs" is not Homs, and "the north of Syria" not all of it. */
final class Surroundings {

    private static final int LOOK = 40;
    private static final String SIDE =
            "(?:north|south|east|west|northeast|north-east|northwest|north-west|southeast|south-east|southwest|south-west)";
    private static final Pattern NEAR = Pattern.compile(
            "(?i)(?:^|.*\\W)(?:near|outside|between|close to|not far from|around|(?:the )?outskirts of|(?:the )?suburbs of|(?:just )?off(?: the coast of)?|beyond|"
                    + "(?<!the )" + SIDE
                    + " of|(?:km|kilometers|kilometres|miles|mi) from)(?: the)?(?: (?:city|town|village) of)? $",
            Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile(
            "(?:^|.*\\W)(?:" + SIDE + "ern|" + SIDE + "|central|parts of|(?:in )?the (?:" + SIDE
                    + "|centre|center|heart) of|the border (?:with|of))(?: the)? $",
            Pattern.DOTALL);

    private final String text;

    Surroundings(String text) {
        this.text = text;
    }

    /** The place, {@code near} it for a town and an {@code area} for anything larger where the words before it say so. */
    Place of(Span span, Place place) {
        String before = text.substring(Math.max(0, span.start() - LOOK), span.start());
        boolean town = place.precision().equals("town");
        boolean near = NEAR.matcher(before).matches();
        boolean part = PART.matcher(before).matches();
        if (place.precision().equals("open") || !(near || part)) {
            return place;
        }
        return town ? (near ? with(place, "near") : place) : with(place, "area");
    }

    private static Place with(Place place, String precision) {
        return new Place(
                place.words(),
                place.name(),
                place.country(),
                place.geonames(),
                place.latitude(),
                place.longitude(),
                precision);
    }
}
