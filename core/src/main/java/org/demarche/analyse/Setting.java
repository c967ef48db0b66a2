package org.demarche.analyse;

import java.util.List;
import java.util.Optional;
import org.demarche.language.Entity;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.KnownBody;
import org.demarche.lexicon.Phrases;

/**
 * A sentence that is being looked through for mentions.
 *
 * @param forms its words as they stand
 * @param lower its words in lower case
 * @param people makes the mentions of persons
 */
record Setting(Parse parse, Sentence sentence, List<String> forms, List<String> lower, People people) {

    static Setting of(Parse parse, Sentence sentence, People people) {
        return new Setting(parse, sentence, Phrase.forms(sentence), Phrase.lowerForms(sentence), people);
    }

    /** Bodies that a name can stand for in this report. */
    Phrases<KnownBody> bodies() {
        return people.bodies();
    }

    Optional<Entity> name(Word word) {
        return parse.name(sentence, word);
    }

    /** The words from one index to another, both included, as they stand in the text, blanks made single. */
    String words(int first, int last) {
        return sentence.word(first)
                .span()
                .join(sentence.word(last).span())
                .of(parse.text())
                .replaceAll("\\s+", " ");
    }
}
