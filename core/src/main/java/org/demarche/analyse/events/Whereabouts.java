package org.demarche.analyse.events;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.places.PlaceMention;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.EventCode;
import org.demarche.record.Place;

/** Where the clauses of a report say that things were: only names that tell a place count, not those that stand for a state or belong to one. */
final class Whereabouts {

    private static final Set<String> WHERE =
            Set.of(("in at near outside across around inside into on over off from to through throughout "
                            + "within along towards toward north south east west between via")
                    .split(" "));
    private static final Set<String> AREAS =
            Set.of(("province city town region district governorate state village area valley strip neighborhood "
                            + "neighbourhood square airport street county capital island border camp suburb outskirts part north south east west "
                            + "oblast peninsula municipality port coast base enclave stronghold centre center heart edge quarter gate hub")
                    .split(" "));
    private static final Set<String> OTHERS = Set.of("person", "organization", "abstract");
    private static final int LINKS = 4;

    private static final Set<String> CLAUSES = Set.of("ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj");

    private final List<PlaceMention> places;

    Whereabouts(List<PlaceMention> places) {
        this.places = places.stream().filter(Whereabouts::isWhere).toList();
    }

    /** Where an occurrence was: as one of its clauses says, else as one of its sentences does. */
    Optional<Place> of(Occurrence o) {
        return o.tellings().stream()
                .flatMap(t -> within(t).stream())
                .findFirst()
                .or(() -> o.tellings().stream().flatMap(t -> below(t).stream()).findFirst())
                .or(() -> o.tellings().stream().flatMap(t -> beside(t).stream()).findFirst());
    }

    /** The country of a place that a sentence of an occurrence tells, though not as where it was; empty where none does. */
    String about(Occurrence o) {
        return o.tellings().stream()
                .flatMap(t -> places.stream()
                        .filter(p -> p.sentence() == t.sentence())
                        .filter(p -> t.sentence().isBelow(p.head(), t.trigger()))
                        .sorted(Comparator.comparingInt(
                                p -> steps(t.sentence(), p.head(), t.trigger()) * 4 + breadth(p))))
                .map(p -> p.place().country())
                .filter(c -> !c.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The place that the clause itself names, not one that hangs from it. */
    Optional<Place> within(Telling t) {
        return places.stream()
                .filter(p -> p.sentence() == t.sentence())
                .filter(p -> t.sentence().isBelow(p.head(), t.trigger()))
                .filter(p -> isOneClause(t.sentence(), p.head(), t.trigger()) && !isOfOthers(p, t))
                .min(Comparator.comparingInt(p -> steps(t.sentence(), p.head(), t.trigger()) * 4 + breadth(p)))
                .map(PlaceMention::place);
    }

    /** The word that governs the clause of a place. */
    private static Word clause(PlaceMention p) {
        Word at = p.head();
        while (!at.isRoot() && CLAUSES.stream().noneMatch(at::is)) {
            at = p.sentence().word(at.head());
        }
        return at;
    }

    private static boolean isOneClause(Sentence sentence, Word from, Word to) {
        Word at = from;
        while (at.index() != to.index() && !at.isRoot()) {
            Word clause = at;
            if (CLAUSES.stream().anyMatch(clause::is)) {
                return false;
            }
            at = sentence.word(at.head());
        }
        return true;
    }

    private Optional<Place> below(Telling t) {
        return places.stream()
                .filter(p -> p.sentence() == t.sentence())
                .filter(p -> t.sentence().isBelow(p.head(), t.trigger()))
                .filter(p -> !isOfOthers(p, t) && !isTold(p, t) && !isFrom(p))
                .min(Comparator.comparingInt(p -> steps(t.sentence(), p.head(), t.trigger()) * 4 + breadth(p)))
                .map(PlaceMention::place);
    }

    /** "Accused the militia of shelling a market in Lagos": nobody says where he said so. */
    private static boolean isTold(PlaceMention p, Telling t) {
        return t.frame().code().type().isVerbal() && !isOneClause(t.sentence(), p.head(), t.trigger());
    }

    /** "Met his colleagues from Peru", "praised the talks in Lima": where those are of whom or what is spoken. */
    private static boolean isOfOthers(PlaceMention p, Telling t) {
        Word at = p.head();
        Sentence sentence = t.sentence();
        while (at.index() != t.trigger().index() && !at.isRoot()) {
            Word head = sentence.word(at.head());
            boolean spoken =
                    t.frame().code().type().isVerbal() || t.frame().code().type() == EventCode.Type.CONSULT;
            boolean of = at.is("nmod") && head.index() != t.trigger().index() && OTHERS.contains(head.nominal());
            if (spoken && of) {
                return true;
            }
            at = head;
        }
        return false;
    }

    /** The place of a clause that this one hangs from: "In Lagos, dockers said that talks had failed"; not of what it names: "left talks in Lagos". */
    private Optional<Place> beside(Telling t) {
        return places.stream()
                .filter(p -> p.sentence() == t.sentence())
                .filter(p -> p.head().is("obl") && t.sentence().isBelow(t.trigger(), clause(p)))
                .filter(p -> !isAside(t, clause(p)))
                .min(Comparator.comparingInt(Whereabouts::breadth))
                .map(PlaceMention::place);
    }

    /** "Met in Lagos to discuss the soldiers who had seized power": a clause about somebody is no part of what happens there. */
    private static boolean isAside(Telling t, Word clause) {
        Word at = t.trigger();
        while (at.index() != clause.index() && !at.isRoot()) {
            if (at.is("acl")) {
                return true;
            }
            at = t.sentence().word(at.head());
        }
        return false;
    }

    /** All places that tell where something was. */
    List<PlaceMention> all() {
        return places.stream().filter(p -> !isFrom(p)).toList();
    }

    /** "Drones launched from Crimea", "trucks that crossed from Chad". */
    private static boolean isFrom(PlaceMention p) {
        return p.sentence().dependents(p.head()).stream()
                .anyMatch(d -> d.is("case") && d.form().equalsIgnoreCase("from"));
    }

    /** Whether the name says where: "in Iraq", "near the town of Mosul", "attacked the town of Mosul"; not "Iraqi", "Iraq's", "the Iraq war". */
    private static boolean isWhere(PlaceMention p) {
        Word at = p.head();
        for (int i = 0; i < LINKS && !at.isRoot(); i++) {
            Word head = p.sentence().word(at.head());
            boolean part = at.is("compound") && AREAS.contains(head.lemma().toLowerCase(Locale.ROOT));
            boolean of = at.is("nmod") && AREAS.contains(head.lemma().toLowerCase(Locale.ROOT));
            if (hasPreposition(p.sentence(), at) && !of) {
                boolean origin = at.is("nmod") && head.nominal().equals("person") && isFrom(p);
                return !origin && !p.acting() && !isAddressed(p, at) && !isBetween(p.sentence(), at, head);
            }
            boolean deed = at.is("nmod") && head.nominal().equals("event") && isOf(p.sentence(), at);
            if (deed) {
                return !p.acting();
            }
            boolean town = i > 0 && (at.is("obj") || at.relation().equals("nsubj:pass"));
            if (town) {
                return !p.place().precision().equals("country");
            }
            if (!part
                    && !of
                    && !at.is("appos")
                    && !at.is("conj")
                    && !at.is("flat")
                    && !at.relation().startsWith("nmod:")) {
                return false;
            }
            at = head;
        }
        return false;
    }

    /** "Called on Uganda", "sanctions on Iran": a state that is spoken to, not a place. */
    private static boolean isAddressed(PlaceMention p, Word at) {
        return p.place().precision().equals("country")
                && p.sentence().dependents(at).stream()
                        .anyMatch(d -> d.is("case") && d.form().equalsIgnoreCase("on"));
    }

    /** "Talks between Chad and Libya": who talks, not where; a road between two towns is a place. */
    private static boolean isBetween(Sentence sentence, Word at, Word head) {
        return (head.nominal().equals("event") || head.nominal().equals("abstract"))
                && sentence.dependents(at).stream()
                        .anyMatch(d -> d.is("case") && d.form().equalsIgnoreCase("between"));
    }

    /** "The siege of Aleppo", "the liberation of the town". */
    private static boolean isOf(Sentence sentence, Word word) {
        return sentence.dependents(word).stream()
                .anyMatch(d -> d.is("case") && d.lemma().equals("of"));
    }

    private static boolean hasPreposition(Sentence sentence, Word word) {
        return sentence.dependents(word).stream()
                .anyMatch(d -> d.is("case") && WHERE.contains(d.form().toLowerCase(Locale.ROOT)));
    }

    private static int breadth(PlaceMention p) {
        return switch (p.place().precision()) {
            case "country" -> 2;
            case "continent", "sea" -> 3;
            case "region", "area" -> 1;
            default -> 0;
        };
    }

    private static int steps(Sentence sentence, Word from, Word to) {
        Word at = from;
        int n = 0;
        while (at.index() != to.index() && !at.isRoot()) {
            at = sentence.word(at.head());
            n++;
        }
        return n;
    }
}
