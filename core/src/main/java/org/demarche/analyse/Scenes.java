package org.demarche.analyse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Mention.Reference;
import org.demarche.analyse.places.PlaceMention;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * Tells from the places of a report of which country somebody is whose words name none.
 *
 * <pre>
 * a court in Northport; the Northport council      a court and a council of the country where Northport lies
 * In Harbour City, a ministry spokesman said       a spokesman of the country where Harbour City lies
 * </pre>
 */
final class Scenes {

    /** Towns where so many bodies of several countries sit that an official there may be anybody's. */
    private static final Set<String> SEATS =
            Set.of("brussels", "geneva", "new york", "the hague", "hague", "strasbourg", "vienna");

    private static final Set<String> AT = Set.of("in", "of", "from", "at", "near", "outside", "on", "around", "across");
    /** Those who are as a rule not from where they are. */
    private static final Set<String> GUESTS = Set.of(
            "diplomat",
            "envoy",
            "ambassador",
            "consul",
            "embassy",
            "consulate",
            "mission",
            "delegation",
            "delegate",
            "troop",
            "soldier",
            "force",
            "peacekeeper",
            "observer",
            "monitor",
            "inspector",
            "correspondent",
            "reporter",
            "journalist",
            "tourist",
            "migrant",
            "refugee");

    private static final int FRONT = 3;

    private final List<PlaceMention> places;

    Scenes(List<PlaceMention> places) {
        this.places =
                places.stream().filter(p -> !p.place().country().isEmpty()).toList();
    }

    /** The country of the place inside the phrase of a figure, or in front of its sentence; empty where there is none. */
    String beside(Figure figure) {
        Optional<PlaceMention> inside = figure.mentions().stream()
                .flatMap(m -> places.stream().filter(p -> isOf(p, m)))
                .findFirst();
        return inside.or(() -> places.stream()
                        .filter(p -> isInFront(p, figure.first()))
                        .findFirst())
                .map(p -> p.place().country())
                .orElse("");
    }

    private static boolean isOf(PlaceMention place, Mention mention) {
        Sentence sentence = mention.sentence();
        Word at = place.head();
        if (!place.sentence().equals(sentence)
                || at.head() != mention.head().index()
                || mention.type() == Reference.PERSON
                || mention.span().equals(place.span())) {
            return false;
        }
        boolean in = at.is("nmod") && AT.contains(Phrase.preposition(sentence, at));
        boolean owner = at.relation().equals("nmod:poss") || at.is("compound");
        return (in && isHost(mention.head(), place)) || owner;
    }

    /** "In Harbour City, …": where the sentence plays. */
    private static boolean isInFront(PlaceMention place, Mention mention) {
        return place.sentence().equals(mention.sentence())
                && place.head().index() <= FRONT
                && place.head().is("obl")
                && Phrase.preposition(place.sentence(), place.head()).equals("in")
                && mention.start() > place.span().end()
                && isHost(mention.head(), place);
    }

    private static boolean isHost(Word head, PlaceMention place) {
        return !SEATS.contains(place.place().words().toLowerCase(Locale.ROOT)) && !isGuest(head);
    }

    private static boolean isGuest(Word head) {
        return GUESTS.contains(head.lemma().toLowerCase(Locale.ROOT));
    }
}
