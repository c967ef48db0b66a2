package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.analyse.References;
import org.demarche.analyse.chains.Chain;
import org.demarche.language.Parse;
import org.demarche.report.Paragraph;
import org.demarche.report.Paragraphs;
import org.demarche.report.Report;
import org.junit.jupiter.api.Test;

/** Which phrases stand for one and the same, things and clauses too. */
class ChainsTest {

    @Test
    void severalTogether() {
        assertThat(chains("The minister and his wife left the capital on Monday. They flew to the coast."))
                .anySatisfy(c -> assertThat(c).contains("The minister and his wife", "They"));
    }

    @Test
    void oneOfTwoIsOne() {
        assertThat(chains("Daniel Okafor, 42, and his wife Ruth were arrested on Friday. A court freed him."))
                .anySatisfy(c -> assertThat(c).contains("his", "him"));
    }

    @Test
    void nobodyCutsHimself() {
        assertThat(chains("The council raised fees in May. The council had promised to cut them."))
                .noneSatisfy(c -> assertThat(c).contains("The council", "them"));
    }

    @Test
    void ownersAreInside() {
        assertThat(chains("The council's new report was late. The council's new report was short."))
                .anySatisfy(c -> assertThat(c).contains("The council's new report"));
    }

    @Test
    void remarksInBracketsAreOutside() {
        assertThat(chains("The bridge (pictured) was closed on Monday. The bridge was opened again on Friday."))
                .anySatisfy(c -> assertThat(c).contains("The bridge").hasSizeGreaterThan(1));
    }

    @Test
    void otherWordsForOneThing() {
        assertThat(chains("""
                Two armed groups signed a peace agreement on Friday. The deal was brokered by Qatar.

                A strong earthquake hit the province on Sunday. The tremor was felt in the capital.

                The rebels seized a military base near the border. The facility houses 400 soldiers.
                """)).anySatisfy(c -> assertThat(c).contains("a peace agreement", "The deal"));
    }

    /** The words of the chains of more than one phrase. */
    private static List<List<String>> chains(String text) {
        Report report = Report.of("x", text);
        List<Paragraph> paragraphs = Paragraphs.of(report, Engine.lexicon().junk());
        Parse parse = Engine.language().parse(report, paragraphs);
        return References.chains(report, paragraphs, parse, Engine.lexicon()).list().stream()
                .filter(c -> c.size() > 1)
                .map(c -> words(c, text))
                .toList();
    }

    private static List<String> words(Chain chain, String text) {
        return chain.phrases().stream().map(p -> p.span().of(text)).toList();
    }
}
