package org.demarche.analyse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.dates.Narrative;
import org.demarche.analyse.dates.TimeExpressions;
import org.demarche.language.Parse;
import org.demarche.lexicon.Lexicon;
import org.demarche.record.Party;
import org.demarche.record.Statement;
import org.demarche.report.Paragraph;
import org.demarche.report.Report;

/**
 * Parties and statements of one report, as they depend on each other: whoever says something is a party, and a statement's source is one.
 *
 * @param parties by first mention, with ids
 * @param statements in the order of the text, with ids
 */
public record Analysis(List<Party> parties, List<Statement> statements) {

    /** Analyses a parsed report. */
    public static Analysis of(Report report, List<Paragraph> paragraphs, Parse parse, Lexicon lexicon) {
        Reading reading = Reading.of(report, paragraphs, parse, lexicon);
        Parties parties = new Parties(reading, new Salience(lexicon.salience()), Homeland.of(report, parse, lexicon));
        Narrative story = new Narrative(report, parse, TimeExpressions.of(report, parse, lexicon));
        return new Analysis(parties.list(), statements(report, reading, parties, story));
    }

    /** All figures of a report, whether they become parties or not. */
    public static List<Candidate> candidates(Report report, List<Paragraph> paragraphs, Parse parse, Lexicon lexicon) {
        Reading reading = Reading.of(report, paragraphs, parse, lexicon);
        return reading.figures().stream()
                .map(f -> new Candidate(
                        f.name(),
                        f.mentions().stream().map(Mention::span).toList(),
                        Salience.features(f),
                        reading.speaking().contains(f)))
                .toList();
    }

    /** Figures and claims of a report, before it is said which figures are parties. */
    record Reading(List<Figure> figures, Quotes quotes, Map<Claim, Figure> speakers) {

        static Reading of(Report report, List<Paragraph> paragraphs, Parse parse, Lexicon lexicon) {
            List<Mention> mentions = new Mentions(lexicon).of(parse);
            List<Figure> figures = new ArrayList<>(Coreference.of(mentions));
            Quotes quotes = Quotes.of(report.text(), paragraphs);
            Claims cues = new Claims(lexicon, parse);
            List<Claim> claims = new Statements(parse, quotes, paragraphs).whole(cues.find(), cues.leads());
            Sources sources = new Sources(parse, figures);
            Map<Claim, Figure> speakers = new LinkedHashMap<>();
            claims.forEach(c -> sources.of(c).ifPresent(f -> speakers.put(c, f)));
            return new Reading(figures, quotes, speakers);
        }

        Set<Figure> speaking() {
            return Set.copyOf(speakers.values());
        }
    }

    private static List<Statement> statements(Report report, Reading reading, Parties parties, Narrative story) {
        List<Statement> out = new ArrayList<>();
        reading.speakers().forEach((claim, figure) -> {
            String id = "s" + (out.size() + 1);
            out.add(new Statement(
                    id,
                    parties.id(figure).orElseThrow(),
                    Optional.empty(),
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
