package org.demarche.analyse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.analyse.dates.Narrative;
import org.demarche.analyse.dates.TimeExpressions;
import org.demarche.analyse.events.Days;
import org.demarche.analyse.events.Differences;
import org.demarche.analyse.events.Events;
import org.demarche.analyse.events.Occurrence;
import org.demarche.analyse.events.Setting;
import org.demarche.analyse.events.Telling;
import org.demarche.analyse.places.PlaceMention;
import org.demarche.analyse.places.Places;
import org.demarche.analyse.positions.Acts;
import org.demarche.analyse.positions.Positions;
import org.demarche.analyse.positions.Stand;
import org.demarche.analyse.relations.Ties;
import org.demarche.analyse.tolls.TollMention;
import org.demarche.analyse.tolls.Tolls;
import org.demarche.language.Parse;
import org.demarche.language.Word;
import org.demarche.lexicon.Lexicon;
import org.demarche.record.Event;
import org.demarche.record.EventCode;
import org.demarche.record.Party;
import org.demarche.record.Relation;
import org.demarche.record.Statement;
import org.demarche.record.Status;
import org.demarche.record.TimeExpression;
import org.demarche.report.Paragraph;
import org.demarche.report.Paragraphs;
import org.demarche.report.Quotes;
import org.demarche.report.Report;

/**
 * Parties and statements of one report, as they depend on each other: whoever says something is a party, and a statement's source is one.
 *
 * @param parties by first mention, with ids
 * @param statements in the order of the text, with ids
 */
public record Analysis(
        List<Party> parties,
        List<Statement> statements,
        List<Event> events,
        Positions positions,
        List<Relation> relations,
        List<TimeExpression> times) {

    /** Analyses a parsed report. */
    public static Analysis of(Report report, List<Paragraph> paragraphs, Parse parse, Shelf shelf) {
        Lexicon lexicon = shelf.lexicon();
        Reading reading = Reading.of(report, paragraphs, parse, lexicon);
        Report filed = Paragraphs.filed(report, paragraphs);
        List<TimeExpression> times = TimeExpressions.of(filed, parse, lexicon);
        Narrative story = new Narrative(filed, parse, times);
        List<PlaceMention> places = shelf.places().of(report, parse, lexicon).stream()
                .filter(p -> !reading.isArmed(p.head()))
                .toList();
        Setting.Where where = new Setting.Where(places, Homeland.of(report, parse, lexicon));
        Found found = Found.of(reading, parse, lexicon, new Differences(story, where.places()));
        Parts parts = found.parts(reading);
        Homeland homeland =
                new Homeland(where.country(), Homeland.publisher(report, lexicon), new Scenes(where.places()));
        Parties parties = new Parties(reading.figures(), parts, new Salience(lexicon.salience()), homeland);
        Map<String, Party> byId = parties.list().stream().collect(Collectors.toMap(Party::id, p -> p));
        Setting setting = new Setting(where, found.tolls(), lexicon);
        return new Analysis(
                parties.list(),
                statements(report, reading, parties, story),
                Events.record(found.occurrences(), setting, new Days(story, found.occurrences()), parties::standsFor),
                Positions.record(
                        new Positions.Held(
                                parse, lexicon, found.stands(), reading.cast().sayings()),
                        parties::id,
                        byId),
                Ties.record(found.bonds(), parties::id),
                times);
    }

    /** What is found in a report before it is said who its parties are. */
    private record Found(
            List<TollMention> tolls, List<Occurrence> occurrences, List<Stand> stands, List<Ties.Bond> bonds) {

        static Found of(Reading reading, Parse parse, Lexicon lexicon, Differences differences) {
            List<Telling> tellings = Events.tellings(parse, lexicon, reading.cast());
            List<TollMention> tolls = Tolls.of(parse, lexicon);
            List<Stand> stands = Positions.of(parse, lexicon, reading.cast(), tellings);
            List<Telling> worthy = Events.worthy(tellings, lexicon, parse, tolls);
            return new Found(
                    tolls,
                    Events.of(
                            new Acts(
                                            lexicon.acts(),
                                            reading.cast(),
                                            reading.cast().author(parse))
                                    .with(worthy, stands),
                            differences),
                    stands,
                    Ties.of(parse, lexicon, reading.cast()));
        }

        Parts parts(Reading reading) {
            Parts parts = new Parts();
            reading.speakers().values().forEach(f -> parts.add(f, Parts.Part.SAYS));
            reading.carriers().values().forEach(f -> parts.add(f, Parts.Part.SAYS));
            occurrences.forEach(o -> {
                o.actors().forEach(f -> parts.add(f, Parts.Part.DOES));
                o.recipients().forEach(f -> parts.add(f, Parts.Part.SUFFERS));
                if (o.type() == EventCode.Type.ASSAULT && o.status() == Status.HAPPENED) {
                    o.actors().forEach(parts::attacks);
                }
            });
            stands.forEach(s -> s.holders().forEach(f -> parts.add(f, Parts.Part.HOLDS)));
            bonds.forEach(b -> {
                parts.add(b.a(), Parts.Part.TIED);
                parts.add(b.b(), Parts.Part.TIED);
            });
            return parts;
        }
    }

    /** What reports are read with, opened once: the lists and the places of the world. */
    public record Shelf(Lexicon lexicon, Places places) {}

    /** Everything in a report that might be an event, for learning which of it is. */
    public static List<Telling> tellings(Report report, List<Paragraph> paragraphs, Parse parse, Lexicon lexicon) {
        return Events.tellings(
                parse, lexicon, Reading.of(report, paragraphs, parse, lexicon).cast());
    }

    /** Who is in a report, and whom its words stand for. */
    public static Cast cast(Report report, List<Paragraph> paragraphs, Parse parse, Lexicon lexicon) {
        return Reading.of(report, paragraphs, parse, lexicon).cast();
    }

    /** All figures of a report, whether they become parties or not. */
    public static List<Candidate> candidates(Report report, List<Paragraph> paragraphs, Parse parse, Lexicon lexicon) {
        Reading reading = Reading.of(report, paragraphs, parse, lexicon);
        Narrative story = new Narrative(report, parse, TimeExpressions.of(report, parse, lexicon));
        Parts parts = Found.of(reading, parse, lexicon, new Differences(story, List.of()))
                .parts(reading);
        return reading.figures().stream()
                .map(f -> new Candidate(
                        f.name(),
                        f.mentions().stream().map(Mention::span).toList(),
                        Salience.features(f, parts.of(f)),
                        parts.says(f)))
                .toList();
    }

    /** Everything in a report that might be a position, for learning which of it is. */
    public static List<Stand> stands(Report report, List<Paragraph> paragraphs, Parse parse, Lexicon lexicon) {
        Cast cast = Reading.of(report, paragraphs, parse, lexicon).cast();
        return Positions.stands(parse, lexicon, cast, Events.tellings(parse, lexicon, cast));
    }

    /** Everything in a report that might be an event, with the acts of speech that its positions are. */
    public static List<Telling> acts(Report report, List<Paragraph> paragraphs, Parse parse, Lexicon lexicon) {
        Cast cast = Reading.of(report, paragraphs, parse, lexicon).cast();
        List<Telling> tellings = Events.tellings(parse, lexicon, cast);
        return new Acts(lexicon.acts(), cast, cast.author(parse))
                .with(tellings, Positions.of(parse, lexicon, cast, tellings));
    }

    /** What in a report is a position, before holders have parties. */
    public static List<Stand> chosen(Report report, List<Paragraph> paragraphs, Parse parse, Lexicon lexicon) {
        Cast cast = Reading.of(report, paragraphs, parse, lexicon).cast();
        return Positions.of(parse, lexicon, cast, Events.tellings(parse, lexicon, cast));
    }

    /** Figures and claims of a report, before it is said which figures are parties. */
    record Reading(
            List<Figure> figures, Quotes quotes, Map<Claim, Figure> speakers, Map<Claim, Figure> carriers, Cast cast) {

        /** Whether a word stands for an armed group, which is no place: "sent tanks to the Peshmerga". */
        boolean isArmed(Word word) {
            return figures.stream()
                    .filter(f -> f.kind().equals("armed_group"))
                    .anyMatch(f ->
                            f.mentions().stream().anyMatch(m -> m.head().span().equals(word.span())));
        }

        static Reading of(Report report, List<Paragraph> paragraphs, Parse parse, Lexicon lexicon) {
            List<Mention> mentions = new Mentions(lexicon).of(parse);
            List<Figure> figures = new ArrayList<>(Coreference.of(mentions, Homeland.of(report, parse, lexicon)));
            Quotes quotes = Quotes.of(report.text(), paragraphs);
            Claims cues = new Claims(lexicon, parse);
            List<Claim> found = new ArrayList<>(cues.find());
            List<Claim> leads = cues.leads();
            if (leads.isEmpty()) {
                found.addAll(new Addresses(parse, quotes, paragraphs, lexicon).find());
            }
            List<Claim> claims = new Statements(parse, quotes, paragraphs).whole(found, leads, cues.voices());
            Sources sources = new Sources(parse, quotes, figures, lexicon);
            Map<Claim, Figure> speakers = new LinkedHashMap<>();
            claims.forEach(c -> sources.of(c).ifPresent(f -> speakers.put(c, f)));
            Map<Claim, Figure> carriers = new LinkedHashMap<>();
            speakers.keySet().forEach(c -> sources.via(c).ifPresent(f -> carriers.put(c, f)));
            List<Saying> sayings = speakers.entrySet().stream()
                    .map(e -> new Saying(
                            e.getKey().sentence(),
                            e.getKey().source(),
                            e.getValue(),
                            e.getKey().cue(),
                            e.getKey().content()))
                    .toList();
            References references = References.of(parse, figures, speakers, lexicon);
            Cast cast = new Cast(lexicon, figures, sayings, references);
            return new Reading(figures, quotes, speakers, carriers, cast);
        }
    }

    private static List<Statement> statements(Report report, Reading reading, Parties parties, Narrative story) {
        List<Statement> out = new ArrayList<>();
        reading.speakers().forEach((claim, figure) -> {
            String id = "s" + (out.size() + 1);
            out.add(new Statement(
                    id,
                    parties.id(figure).orElseThrow(),
                    Optional.ofNullable(reading.carriers().get(claim)).flatMap(parties::id),
                    mode(reading.quotes(), claim),
                    claim.cue(),
                    claim.content(),
                    Dates.said(report, claim, story),
                    claim.because()));
        });
        return List.copyOf(out);
    }

    /** A claim inside a quotation ("they say that …") is indirect, for the marks are the outer speaker's. */
    private static Statement.Mode mode(Quotes quotes, Claim claim) {
        boolean inside = quotes.around(claim.cue().get(0).start()).isPresent();
        double share = inside ? 0 : quotes.share(claim.content());
        return share > 0.95 ? Statement.Mode.DIRECT : share > 0 ? Statement.Mode.MIXED : Statement.Mode.INDIRECT;
    }
}
