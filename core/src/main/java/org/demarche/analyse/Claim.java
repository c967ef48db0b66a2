package org.demarche.analyse;

import java.util.List;
import java.util.Optional;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.report.Span;

/**
 * A statement on its way: the words said and the word that names the source, before it is known who that is.
 *
 * @param sentence the sentence of the cue
 * @param source the word that stands for the source
 * @param via the word that stands for the newspaper, agency or station through which the words reached the reporter
 * @param cue the words that say that somebody says it
 * @param content the words said
 * @param because the cue's row and the path in the tree
 */
record Claim(Sentence sentence, Word source, Optional<Word> via, List<Span> cue, List<Span> content, String because) {

    Claim content(List<Span> other) {
        return new Claim(sentence, source, via, cue, other, because);
    }

    Claim because(String other) {
        return new Claim(sentence, source, via, cue, content, other);
    }

    Claim via(Word carrier) {
        return new Claim(sentence, source, Optional.of(carrier), cue, content, because);
    }

    Span whole() {
        return content.get(0).join(content.get(content.size() - 1));
    }
}
