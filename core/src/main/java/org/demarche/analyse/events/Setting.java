package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.demarche.analyse.Figure;
import org.demarche.analyse.places.PlaceMention;
import org.demarche.analyse.tolls.TollMention;
import org.demarche.language.Word;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Phrases;
import org.demarche.record.EventCode;
import org.demarche.record.Place;
import org.demarche.record.Status;
import org.demarche.record.Toll;

/**
 * When and where an occurrence was, what it cost, and what it is about.
 *
 * <p>Only the text tells: a place must stand in the clause or sentence of a telling, a date must hang from it or carry over from the story before it.
 * The country falls back to that of the people harmed and then to the one that the whole report is about.
 */
public final class Setting {

    private static final Set<String> PERSONAL = Set.of("person", "population");
    private static final Map<String, Set<EventCode.Type>> HARMS = Map.of(
            "killed", Set.of(EventCode.Type.ASSAULT),
            "injured", Set.of(EventCode.Type.ASSAULT),
            "missing", Set.of(EventCode.Type.ASSAULT),
            "abducted", Set.of(EventCode.Type.ASSAULT),
            "displaced", Set.of(EventCode.Type.ASSAULT, EventCode.Type.COERCE),
            "detained", Set.of(EventCode.Type.COERCE, EventCode.Type.ASSAULT),
            "evacuated", Set.of(EventCode.Type.AID, EventCode.Type.RETREAT, EventCode.Type.ASSAULT));
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final int CARRY = 2;

    private final Whereabouts places;
    private final List<TollMention> tolls;
    private final Lexicon lexicon;
    private final String homeland;

    public Setting(Where where, List<TollMention> tolls, Lexicon lexicon) {
        this.places = new Whereabouts(where.places());
        this.homeland = where.country();
        this.tolls = List.copyOf(tolls);
        this.lexicon = lexicon;
    }

    /**
     * The places of a report.
     *
     * @param homeland the country that it is about; empty where none stands out
     */
    public record Where(List<PlaceMention> places, String homeland) {

        public Where {
            places = List.copyOf(places);
        }

        /** The country where most of what the report locates was; where none stands out, the one that it speaks of most. */
        public String country() {
            Map<String, Integer> counts = new TreeMap<>();
            List<PlaceMention> all = new Whereabouts(places)
                    .all().stream().filter(p -> !p.place().country().isEmpty()).toList();
            all.stream()
                    .filter(p -> all.stream().noneMatch(q -> isEndOf(p, q)))
                    .forEach(p -> counts.merge(p.place().country(), 1, Integer::sum));
            List<Integer> most =
                    counts.values().stream().sorted(Comparator.reverseOrder()).toList();
            boolean clear = !most.isEmpty() && most.get(0) > 1 && (most.size() == 1 || most.get(0) >= 2 * most.get(1));
            return clear
                    ? counts.entrySet().stream()
                            .filter(e -> e.getValue().equals(most.get(0)))
                            .findFirst()
                            .map(Map.Entry::getKey)
                            .orElse("")
                    : homeland;
        }

        /** "China" in "Hangzhou, China", which tells of one place. */
        private static boolean isEndOf(PlaceMention country, PlaceMention town) {
            int gap = country.span().start() - town.span().end();
            return gap > 0
                    && gap <= 2
                    && country.sentence().equals(town.sentence())
                    && country.place().country().equals(town.place().country());
        }
    }

    Optional<Place> place(Occurrence o) {
        return places.of(o);
    }

    /** Where it was, as a country: that of the place, of the people harmed, of the report. */
    String country(Occurrence o, Optional<Place> place) {
        boolean visit = o.type() == EventCode.Type.CONSULT && o.code().modes().contains("visit");
        String host = visit ? common(o.recipients()) : "";
        if (!host.isEmpty()) {
            return host;
        }
        boolean force = !o.type().isVerbal();
        String there = place.map(Place::country).orElseGet(() -> places.about(o));
        if (!there.isEmpty()) {
            return there;
        }
        boolean law = o.type() == EventCode.Type.COERCE || o.type() == EventCode.Type.SANCTION;
        String held = law ? common(o.actors()) : "";
        if (!held.isEmpty() && homeland.isEmpty()) {
            return held;
        }
        String harmed = force ? common(o.recipients()) : "";
        if (!harmed.isEmpty()) {
            return harmed;
        }
        return homeland.isEmpty() && !force ? common(o.actors()) : homeland;
    }

    private static String common(Set<Figure> figures) {
        Set<String> codes = new TreeSet<>();
        figures.stream()
                .filter(f -> PERSONAL.contains(f.kind()) || f.kind().equals("state"))
                .map(Figure::country)
                .filter(c -> !c.isEmpty())
                .forEach(codes::add);
        return codes.size() == 1 ? codes.iterator().next() : "";
    }

    /** Which tolls belong to which occurrence: of its clause first, then of its sentence, then the deed told last before. */
    Map<Occurrence, List<TollMention>> tolls(List<Occurrence> occurrences) {
        Map<Occurrence, List<TollMention>> out = new LinkedHashMap<>();
        for (TollMention toll : tolls) {
            Set<EventCode.Type> types = HARMS.getOrDefault(toll.toll().kind(), Set.of(EventCode.Type.ASSAULT));
            occurrences.stream()
                    .filter(o -> types.contains(o.type()))
                    .filter(o -> distance(o, toll) < Integer.MAX_VALUE)
                    .min(Comparator.comparingInt(o -> distance(o, toll)))
                    .or(() -> only(occurrences, types, toll))
                    .ifPresent(
                            o -> out.computeIfAbsent(o, k -> new ArrayList<>()).add(toll));
        }
        return out;
    }

    /** Who was hurt, told far below: the one deed of the report that can have hurt them, where the sentence speaks of no other year. The dead may be of anything. */
    private static Optional<Occurrence> only(
            List<Occurrence> occurrences, Set<EventCode.Type> types, TollMention toll) {
        List<Occurrence> deeds = occurrences.stream()
                .filter(o -> types.contains(o.type()) && o.status() != Status.DID_NOT_HAPPEN)
                .toList();
        boolean otherYear = toll.sentence().words().stream()
                .anyMatch(w -> YEAR.matcher(w.form()).matches());
        boolean alone = deeds.size() == 1
                && deeds.get(0).status() == Status.HAPPENED
                && deeds.get(0).first().sentence().number() < toll.sentence().number();
        return alone && !otherYear && toll.toll().kind().equals("injured")
                ? Optional.of(deeds.get(0))
                : Optional.empty();
    }

    private static int distance(Occurrence o, TollMention toll) {
        int best = Integer.MAX_VALUE;
        for (Telling t : o.tellings()) {
            int back = toll.sentence().number() - t.sentence().number();
            if (back == 0) {
                boolean same = t.trigger().index() == toll.predicate().index();
                boolean linked = t.sentence().isBelow(toll.predicate(), t.trigger())
                        || t.sentence().isBelow(t.trigger(), toll.predicate());
                best = Math.min(
                        best,
                        same
                                ? 0
                                : linked
                                        ? 1
                                        : 2
                                                + Math.abs(t.trigger().index()
                                                        - toll.predicate().index()));
            } else if (back > 0 && back <= CARRY) {
                best = Math.min(best, 1000 * back);
            }
        }
        return best;
    }

    /** Tolls without those that say the same again. */
    static List<Toll> distinct(List<TollMention> mentions) {
        List<Toll> out = new ArrayList<>();
        for (TollMention m : mentions) {
            boolean again = out.stream()
                    .anyMatch(t -> t.kind().equals(m.toll().kind())
                            && t.low().equals(m.toll().low())
                            && t.high().equals(m.toll().high()));
            if (!again) {
                out.add(m.toll());
            }
        }
        return out;
    }

    /** The code of an occurrence with PLOVER's score. */
    EventCode code(Occurrence o) {
        EventCode code = o.code();
        return new EventCode(code.type(), code.modes(), code.cameo(), lexicon.score(code));
    }

    /** PLOVER's contexts that words of the occurrence's sentences tell. */
    List<String> contexts(Occurrence o) {
        Set<String> out = new TreeSet<>();
        for (Telling t : o.tellings()) {
            List<Word> words = t.sentence().words();
            List<String> forms =
                    words.stream().map(w -> w.form().toLowerCase(Locale.ROOT)).toList();
            List<String> lemmas =
                    words.stream().map(w -> w.lemma().toLowerCase(Locale.ROOT)).toList();
            for (int i = 0; i < words.size(); i++) {
                if (t.evidence().contains(words.get(i).span())) {
                    lexicon.contexts()
                            .longestAt(forms, i)
                            .map(Phrases.Found::value)
                            .ifPresent(out::add);
                    lexicon.contexts()
                            .longestAt(lemmas, i)
                            .map(Phrases.Found::value)
                            .ifPresent(out::add);
                }
            }
        }
        return List.copyOf(out);
    }
}
