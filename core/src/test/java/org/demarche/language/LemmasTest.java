package org.demarche.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {

    private final Lemmas lemmas = new Lemmas(
            Engine.lexicon().lemmas(),
            Engine.lexicon().vocabulary(),
            Engine.lexicon().irregulars());

    @ParameterizedTest
    @CsvSource({
        "said, VERB, VBD, say",
        "says, VERB, VBZ, say",
        "denied, VERB, VBD, deny",
        "told, VERB, VBD, tell",
        "urging, VERB, VBG, urge",
        "went, VERB, VBD, go",
        "was, AUX, VBD, be",
        "n't, PART, RB, not",
        "ministers, NOUN, NNS, minister",
        "parties, NOUN, NNS, party",
        "men, NOUN, NNS, man",
        "Talks, NOUN, NNS, talk",
        "worse, ADJ, JJR, bad",
        "Silva, PROPN, NNP, Silva",
        "Kurds, PROPN, NNPS, Kurd",
        "froze, VERB, VBD, freeze",
        "found, VERB, VBD, find",
        "found, VERB, VB, found",
        "thieves, NOUN, NNS, thief",
        "blamed, VERB, VBD, blame",
        "1990, NUM, CD, 1990"
    })
    void lemmaIsTheDictionaryForm(String form, String upos, String xpos, String lemma) {
        assertThat(lemmas.of(form, upos, xpos)).isEqualTo(lemma);
    }

    @Test
    void exceptionsComeBeforeEndings() {
        Lemmas two = new Lemmas(
                List.of(List.of("ending", "VERB/VBD", "ed", ""), List.of("word", "VERB/VBD", "fled", "flee")),
                Set.of(),
                Map.of());
        assertThat(two.of("fled", "VERB", "VBD")).isEqualTo("flee");
        assertThat(two.of("Shelled", "VERB", "VBD")).isEqualTo("shell");
    }

    @Test
    void longestEndingWins() {
        Lemmas two = new Lemmas(
                List.of(List.of("ending", "NOUN/NNS", "s", ""), List.of("ending", "NOUN/NNS", "ies", "y")),
                Set.of(),
                Map.of());
        assertThat(two.of("allies", "NOUN", "NNS")).isEqualTo("ally");
    }

    @Test
    void formWithoutARuleIsItself() {
        assertThat(new Lemmas(List.of(), Set.of(), Map.of()).of("Zzz", "NOUN", "NN"))
                .isEqualTo("zzz");
    }

    @Test
    void emptyFormIsItself() {
        assertThat(lemmas.of("", "PUNCT", ".")).isEmpty();
    }
}
