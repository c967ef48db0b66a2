package org.demarche;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.demarche.analyse.Analysis;
import org.demarche.analyse.Figure;
import org.demarche.analyse.events.Telling;
import org.demarche.report.Paragraph;
import org.demarche.report.Paragraphs;
import org.demarche.report.Report;

/**
 * Tests of two lines for single tellings, before it is weighed whether they are worth a record.
 *
 * <pre>
 * deeds("Police arrested two protesters.").are("COERCE arrest: Police → two protesters");
 * </pre>
 */
final class Deeds {

    private final Report report;

    private Deeds(String text) {
        this.report = Report.of("given", text);
    }

    static Deeds deeds(String text) {
        return new Deeds(text);
    }

    /** All tellings in the order of the text, each as {@code TYPE: actor, actor → recipient}. */
    Deeds are(String... expected) {
        assertThat(tellings().stream().map(Deeds::line).toList())
                .as(report.text())
                .containsExactly(expected);
        return this;
    }

    /** A telling among others. */
    Deeds have(String expected) {
        assertThat(tellings().stream().map(Deeds::line).toList())
                .as(report.text())
                .contains(expected);
        return this;
    }

    /** No telling of a word. */
    Deeds lack(String word) {
        assertThat(tellings().stream().map(t -> t.trigger().form()))
                .as(report.text())
                .doesNotContain(word);
        return this;
    }

    /** How real the telling of a word is: {@code visit happened}. */
    Deeds stand(String word, String status) {
        assertThat(tellings().stream()
                        .filter(t -> t.trigger().form().equals(word))
                        .map(t -> t.status().name().toLowerCase(Locale.ROOT)))
                .as(report.text())
                .containsExactly(status);
        return this;
    }

    private List<Telling> tellings() {
        List<Paragraph> paragraphs = Paragraphs.of(report, Engine.lexicon().junk());
        return Analysis.tellings(report, paragraphs, Engine.demarche().parse(report), Engine.lexicon());
    }

    private static String line(Telling t) {
        String to = names(t.recipients());
        return (t.frame().code().type() + ": " + names(t.actors()) + (to.isEmpty() ? "" : " → " + to)).strip();
    }

    private static String names(Collection<Figure> figures) {
        return figures.stream().map(Figure::name).collect(joining(", "));
    }
}
