package org.demarche.app;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.language.Entity;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.report.Report;
import tools.jackson.databind.JsonNode;

/** The analysis of a report in CoNLL-U; names go into MISC as {@code Entity=TYPE}, offsets as {@code TokenRange} in code points. */
final class Conllu {

    private Conllu() {}

    /** Of a stored report, which is read again, from its record as JSON. */
    static String of(JsonNode record, Opening opening) throws Refused {
        JsonNode report = record.path("report");
        String published = report.path("published").asString("");
        String text = report.path("text").asString("");
        String title = report.path("title").asString("");
        Report again = new Report(
                report.path("id").asString(""),
                title,
                published.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(published)),
                report.path("source").asString(""),
                report.path("url").asString(""),
                "en",
                text,
                text.startsWith(title));
        return of(again, opening.demarche(Optional.empty()).parse(again));
    }

    static String of(Report report, Parse parse) {
        StringBuilder out = new StringBuilder("# newdoc id = " + line(report.id()) + "\n");
        CodePoints points = new CodePoints(parse.text());
        int paragraph = -1;
        for (Sentence sentence : parse.sentences()) {
            if (sentence.paragraph() != paragraph) {
                paragraph = sentence.paragraph();
                out.append("# newpar\n");
            }
            out.append("# sent_id = ")
                    .append(line(report.id()))
                    .append('-')
                    .append(sentence.number() + 1)
                    .append('\n');
            out.append("# text = ").append(line(parse.words(sentence.span()))).append('\n');
            Map<Integer, Entity> starts = new HashMap<>();
            parse.names(sentence).forEach(n -> starts.put(n.first(), n));
            sentence.words().forEach(w -> out.append(row(w, misc(sentence, w, points, starts))));
            out.append('\n');
        }
        return out.toString();
    }

    private static String misc(Sentence sentence, Word word, CodePoints points, Map<Integer, Entity> starts) {
        boolean last = word.index() == sentence.words().size();
        boolean tight = !last
                && sentence.word(word.index() + 1).span().start() == word.span().end();
        Entity name = starts.get(word.index());
        return (name == null ? "" : "Entity=" + name.type() + "[" + name.first() + "-" + name.last() + "]|")
                + (tight ? "SpaceAfter=No|" : "")
                + "TokenRange=" + points.start(word.span()) + ":" + points.end(word.span());
    }

    private static String row(Word word, String misc) {
        return String.join(
                        "\t",
                        Integer.toString(word.index()),
                        cell(word.form()),
                        cell(word.lemma()),
                        cell(word.upos()),
                        cell(word.xpos()),
                        "_",
                        Integer.toString(word.head()),
                        word.relation(),
                        "_",
                        misc)
                + "\n";
    }

    /** Words on one line; (?U) counts every blank and line end of Unicode. */
    private static String line(String words) {
        return words.replaceAll("(?U)\\s+", " ").strip();
    }

    private static String cell(String words) {
        String solid = words.replaceAll("(?U)\\s", "_");
        return solid.isEmpty() ? "_" : solid;
    }
}
