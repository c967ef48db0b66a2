package org.demarche.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.demarche.language.Parse;
import org.demarche.lexicon.Lexicon;
import org.demarche.record.Event;
import org.demarche.record.EventCode;
import org.demarche.record.Findings;
import org.demarche.record.Issue;
import org.demarche.record.Made;
import org.demarche.record.Note;
import org.demarche.record.Party;
import org.demarche.record.Place;
import org.demarche.record.Position;
import org.demarche.record.Relation;
import org.demarche.record.Stance;
import org.demarche.record.Statement;
import org.demarche.record.Status;
import org.demarche.record.TimeExpression;
import org.demarche.record.Toll;
import org.demarche.record.When;
import org.demarche.report.Report;
import org.demarche.report.Span;

/** Findings made by hand, so that every part of a record is filled, whatever the engine can find. */
final class Sample {

    /** A sign outside the first plane stands before everything. */
    static final String TEXT = """
            Shells hit Orvale as ministers meet

            😀 Marovia's Foreign Minister Ana Duarte met Prime Minister Jon Hale of Tessia in Lund on Monday.

            Marovia's army shelled houses in the old market quarter of the lakeside town of Orvale over the \
            weekend and killed nearly 40 people, the rescue service said. Hale condemned the shelling on Monday.

            Hale said that Tessia demands a full withdrawal before any talks. Duarte told reporters that \
            Marovia rejects a withdrawal. Some diplomats in Lund said Marovia would accept it in May. \
            Marovia is an ally of Kestria.
            """;

    static final LocalDate PUBLISHED = LocalDate.of(2015, 8, 17);

    private static final When MONDAY = new When.Day(PUBLISHED, "Monday", When.Basis.STATED);
    private static final When WEEKEND =
            new When.Range(LocalDate.of(2015, 8, 15), LocalDate.of(2015, 8, 16), "over the weekend", When.Basis.STATED);
    private static final When TODAY = new When.Day(PUBLISHED, "", When.Basis.PUBLISHED);

    private static final Issue ISSUE = new Issue("i1", "withdrawal before talks", List.of("p4"), List.of("p1"), true);

    private static final Place LUND = new Place(
            "Lund", "Lund", "SWE", OptionalLong.of(2693678), OptionalDouble.of(55.7), OptionalDouble.of(13.19), "town");
    private static final Toll TOLL =
            new Toll("killed", OptionalInt.of(36), OptionalInt.of(39), "nearly 40", Optional.of("p6"));

    private Sample() {}

    static Findings findings() {
        return findings(Report.of("orvale", TEXT).published(PUBLISHED));
    }

    static Findings findings(Report report) {
        return findings(report, false);
    }

    /** Findings without anything in them. */
    static Findings none() {
        return findings(Report.of("empty", "x"), true);
    }

    /** The one place that knows all components of findings. */
    private static Findings findings(Report report, boolean empty) {
        return new Findings(
                report,
                empty ? List.of() : parties(),
                empty ? List.of() : statements(),
                empty ? List.of() : events(),
                empty ? List.of() : positions(),
                empty ? List.of() : List.of(ISSUE),
                empty ? List.of() : relations(),
                empty ? List.of() : List.of(monday()),
                empty
                        ? List.of()
                        : List.of(new Note("DM-102", "Skipped: no part of the report.", Optional.of(span("Shells")))),
                new Made("demarche 0.1.0", "0123456789ab", "en-01234567"));
    }

    private static List<Relation> relations() {
        Span words = span("Marovia is an ally of Kestria");
        return List.of(new Relation("r1", "p1", Relation.Type.ALLY, "p8", List.of(words), "relations/ally · ally"));
    }

    static Optional<String> explained(String id) {
        return Explanation.of(id, findings(), new Parse(TEXT, List.of(), List.of(), List.of()), Lexicon.english());
    }

    private static TimeExpression monday() {
        return new TimeExpression(span("Monday"), "Monday", "DATE", "2015-08-17", MONDAY);
    }

    static Span span(String words) {
        int at = TEXT.indexOf(words);
        if (at < 0) {
            throw new AssertionError("not in the sample: " + words);
        }
        return new Span(at, at + words.length());
    }

    private static List<Party> parties() {
        return List.of(
                party("p1", "Marovia", "state", "", "", "Marovia's", "Marovia"),
                party("p2", "Ana Duarte", "person", "p1", "Foreign Minister", "Foreign Minister Ana Duarte", "Duarte"),
                party("p3", "Jon Hale", "person", "p4", "Prime Minister", "Prime Minister Jon Hale", "Hale"),
                party("p4", "Tessia", "state", "", "", "Tessia"),
                party("p5", "Marovia's army", "organisation", "p1", "", "Marovia's army"),
                party("p6", "the rescue service", "organisation", "", "", "the rescue service"),
                party("p7", "Some diplomats in Lund", "population", "", "", "Some diplomats in Lund"),
                party("p8", "Kestria", "state", "", "", "Kestria"));
    }

    private static Party party(String id, String name, String kind, String... rest) {
        List<Span> mentions =
                List.of(rest).subList(2, rest.length).stream().map(Sample::span).toList();
        return new Party(
                id,
                name,
                Party.Kind.of(kind),
                "",
                "",
                Optional.of(rest[0]).filter(o -> !o.isEmpty()),
                rest[1],
                Character.isLowerCase(name.charAt(0)) || name.startsWith("Some"),
                mentions,
                "model name/PERSON · joined by part of the name");
    }

    private static List<Statement> statements() {
        return List.of(
                new Statement(
                        "s1",
                        "p3",
                        Optional.empty(),
                        Statement.Mode.INDIRECT,
                        List.of(new Span(
                                span("said that").start(), span(" that Tessia").start())),
                        List.of(span("Tessia demands a full withdrawal before any talks")),
                        TODAY,
                        "speech/say · ccomp"),
                new Statement(
                        "s2",
                        "p2",
                        Optional.of("p6"),
                        Statement.Mode.DIRECT,
                        List.of(span("told")),
                        List.of(span("Marovia rejects a withdrawal")),
                        MONDAY,
                        "speech/tell · ccomp"));
    }

    private static List<Event> events() {
        return List.of(
                new Draft(
                                "e1",
                                "CONSULT visit",
                                "p2>p3",
                                Status.HAPPENED,
                                MONDAY,
                                "Marovia's Foreign Minister Ana Duarte met Prime Minister Jon Hale of Tessia in Lund")
                        .at(LUND),
                new Draft(
                                "e2",
                                "ASSAULT heavy-weapons",
                                "p5>",
                                Status.HAPPENED,
                                WEEKEND,
                                "Marovia's army shelled houses in the old market quarter of the lakeside town of Orvale over the weekend and killed nearly 40 people")
                        .toll(TOLL),
                new Draft(
                                "e3",
                                "ACCUSE disapprove",
                                "p3>p1",
                                Status.HAPPENED,
                                MONDAY,
                                "Hale condemned the shelling on Monday")
                        .event(),
                new Draft(
                                "e4",
                                "RETREAT withdraw",
                                "p1>",
                                Status.PLANNED,
                                new When.Open("in May"),
                                "Marovia would accept it in May")
                        .told("p7"));
    }

    /** An event of which most is told. */
    private record Draft(String id, String code, String roles, Status status, When when, String words) {

        Event event() {
            return whole(Optional.empty(), List.of(), Optional.empty());
        }

        Event at(Place place) {
            return whole(Optional.of(place), List.of(), Optional.empty());
        }

        Event toll(Toll toll) {
            return whole(Optional.empty(), List.of(toll), Optional.of("p6"));
        }

        Event told(String by) {
            return whole(Optional.empty(), List.of(), Optional.of(by));
        }

        private Event whole(Optional<Place> place, List<Toll> tolls, Optional<String> by) {
            String[] two = code.split(" ");
            String[] ends = roles.split(">", -1);
            return new Event(
                    id,
                    new EventCode(EventCode.Type.of(two[0]), List.of(two[1]), "190", -9),
                    List.of("military"),
                    List.of(ends[0]),
                    ends[1].isEmpty() ? List.of() : List.of(ends[1]),
                    when,
                    place,
                    place.map(Place::country).orElse(""),
                    status,
                    by,
                    tolls,
                    List.of(span(words)),
                    "events-force/kill-verb · actor subj, recipient obj.of · joined: one sentence");
        }
    }

    private static List<Position> positions() {
        return List.of(
                position("o1 p4 p3", Stance.DEMANDS, "Tessia demands a full withdrawal before any talks"),
                position("o2 p1 p2", Stance.REJECTS, "Marovia rejects a withdrawal"),
                position("o3 p1 p7", Stance.YIELDS, "Marovia would accept it"));
    }

    private static Position position(String ids, Stance stance, String words) {
        String[] who = ids.split(" ");
        boolean conditional = stance == Stance.DEMANDS;
        return new Position(
                who[0],
                who[1],
                stance,
                "i1",
                words,
                Optional.of(who[2]),
                conditional ? Optional.of("before any talks") : Optional.empty(),
                Optional.empty(),
                stance == Stance.REJECTS,
                new When.Open(""),
                List.of(span(words)),
                stance == Stance.YIELDS
                        ? "modal/would · modal, did_not_happen"
                        : "events-speech/reject · reject, happened");
    }
}
