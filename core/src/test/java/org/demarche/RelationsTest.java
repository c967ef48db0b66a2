package org.demarche;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.demarche.analyse.relations.Relations;
import org.demarche.analyse.relations.Tie;
import org.demarche.language.Parse;
import org.demarche.language.Word;
import org.demarche.lexicon.Table.Row;
import org.demarche.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is tied to whom: a text, and its ties as {@code a type b}, each end by its name or its head word. */
class RelationsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Berg, an ally of Paul Roth, left the hall. -> Anna Berg ally Paul Roth",
                "Norway's ally Chad sent troops. -> Chad ally Norway",
                "Norway and Chad are allies. -> Norway ally Chad",
                "Norway formed an alliance with Chad. -> Norway ally Chad",
                "Iran-backed militias crossed the river. -> Iran backs militias",
                "The militia, which is backed by Iran, crossed the river. -> Iran backs militia",
                "Norway supports the government. -> Norway backs government",
                "Norway acted in support of the government. -> Norway backs government",
                "Paul Roth is a loyal supporter of Anna Berg. -> Paul Roth backs Anna Berg",
                "The army is fighting the Taliban. -> army fights Taliban",
                "The army is fighting against the Taliban. -> army fights Taliban",
                "The army's war against the Taliban goes on. -> army fights Taliban",
                "The coalition launched strikes against Taliban targets. -> coalition fights Taliban",
                "The army stepped up its campaign against the Taliban. -> army fights Taliban",
                "Labour Party leader Paul Roth resigned. -> Paul Roth leads Labour Party",
                "Paul Roth, the head of Interpol, resigned. -> Paul Roth leads Interpol",
                "The head of Interpol, Paul Roth, resigned. -> Paul Roth leads Interpol",
                "Paul Roth is the director of Interpol. -> Paul Roth leads Interpol",
                "Paul Roth leads the Labour Party. -> Paul Roth leads Labour Party",
                "The Labour Party is led by Paul Roth. -> Paul Roth leads Labour Party",
                "Paul Roth became leader of the Labour Party. -> Paul Roth leads Labour Party"
            })
    void textGivesTies(String line) {
        check(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The U.S.-led coalition met in Oslo. -> U.S. leads coalition",
                "Anna Berg, the president of Chad, left. -> Anna Berg leads Chad",
                "Former Labour Party leader Paul Roth resigned. -> none",
                "Deputy party leader Paul Roth resigned. -> none",
                "Paul Roth is not the director of Interpol. -> none",
                "Norway denied arming the rebels. -> none",
                "Norway and Chad were represented at the talks. -> none",
                "Taliban spokesman Omar Zahir denied the report. -> Omar Zahir represents Taliban",
                "Omar Zahir, a spokesman for the Taliban, denied the report. -> Omar Zahir represents Taliban",
                "A lawyer for Anna Berg denied the charge. -> lawyer represents Anna Berg",
                "Anna Berg's lawyer denied the charge. -> lawyer represents Anna Berg",
                "Paul Roth, the US ambassador, left. -> Paul Roth represents US",
                "Anna Berg of the Labour Party spoke. -> Anna Berg member Labour Party",
                "Anna Berg, a member of the Labour Party, spoke. -> Anna Berg member Labour Party",
                "Norway joined the coalition. -> Norway member coalition",
                "The coalition includes Norway and Chad. -> Norway member coalition; Chad member coalition",
                "Several countries, including Norway and Chad, agreed. -> Norway member countries; Chad member countries",
                "Anna Berg is a rival of Paul Roth. -> Anna Berg opponent Paul Roth",
                "Anna Berg and Paul Roth are rivals. -> Anna Berg opponent Paul Roth",
                "Anna Berg, a critic of Paul Roth, was jailed. -> Anna Berg opponent Paul Roth",
                "Norway opposes the Taliban. -> Norway opponent Taliban",
                "The head of steam was gone. -> none",
                "Anna Berg met Paul Roth in Oslo. -> none"
            })
    void textGivesTiesOfMore(String line) {
        check(line);
    }

    private static void check(String line) {
        String[] parts = line.split(" -> ", -1);
        assertThat(ties(parts[0])).as(parts[0]).isEqualTo(parts[1]);
    }

    /** Every row of {@code relations.tsv} gives what its example expects. */
    @Test
    void everyRowGivesWhatItExpects() {
        List<String> wrong = new ArrayList<>();
        for (Row row : Engine.lexicon().table("relations").rows()) {
            String found = ties(row.get("example"));
            if (!found.equals(row.get("expected"))) {
                wrong.add(row.id() + ": " + row.get("example") + " gives " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void evidenceReachesFromEndToEnd() {
        Parse parse = parse("Yesterday Norway supported the government in Oslo.");
        Tie tie = Relations.of(parse, Engine.lexicon()).get(0);
        assertThat(parse.words(tie.evidence().get(0))).isEqualTo("Norway supported the government");
        assertThat(tie.because()).startsWith("relations/support");
    }

    @Test
    void evidenceTakesWholeNames() {
        Parse parse = parse("Taliban spokesman Omar Zahir denied the report.");
        Tie tie = Relations.of(parse, Engine.lexicon()).get(0);
        assertThat(parse.words(tie.evidence().get(0))).isEqualTo("Taliban spokesman Omar Zahir");
    }

    private static Parse parse(String text) {
        return Engine.demarche().parse(Report.of("given", text));
    }

    private static String ties(String text) {
        Parse parse = parse(text);
        String line = Relations.of(parse, Engine.lexicon()).stream()
                .map(t -> name(parse, t, t.a()) + " " + t.type() + " " + name(parse, t, t.b()))
                .collect(joining("; "));
        return line.isEmpty() ? "none" : line;
    }

    private static String name(Parse parse, Tie tie, Word word) {
        return parse.name(tie.sentence(), word).map(n -> parse.words(n.span())).orElse(word.form());
    }
}
