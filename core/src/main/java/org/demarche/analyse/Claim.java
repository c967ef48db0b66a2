package org.demarche.analyse;

import java.util.List;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.report.Span;

/**
 * A statement on its way: the words said and the word that names the source, before it is known who that is.
 *
 * @param sentence the sentence of the cue
 * @param source the word that stands for the source
 * @param cue the words that say that somebody says it
 * @param content the words said
 * @param because the cue's row and the path in the tree
 */
record Claim(Sentence sentence, Word source, List<Span> cue, List<Span> content, String because) {

    Claim content(List<Span> other) {
        return new Claim(sentence, source, cue, other, because);
    }

    Span whole() {
        return content.get(0).join(content.get(content.size() - 1));
    }
}
