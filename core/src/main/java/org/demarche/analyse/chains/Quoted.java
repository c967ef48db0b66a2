package org.demarche.analyse.chains;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.language.Parse;
import org.demarche.language.Word;
import org.demarche.report.Quotes;
import org.demarche.report.Span;

/** Keeps pronouns outside a quotation from going back to what only the quotation tells of. */
final class Quoted {

    private final BitSet inside = new BitSet();

    Quoted(Parse parse) {
        Map<Integer, Span> paragraphs = new TreeMap<>();
        parse.sentences().forEach(s -> paragraphs.merge(s.paragraph(), s.span(), Span::join));
        Quotes.in(parse.text(), List.copyOf(paragraphs.values())).spans().forEach(q -> inside.set(q.start(), q.end()));
    }

    private boolean contains(Word word) {
        return inside.get(word.span().start());
    }

    /** "Its" in <i>"The army lies," its spokesman said</i> is not the army's. */
    boolean parts(NounPhrase earlier, Chain chain, NounPhrase phrase) {
        return phrase.isPronoun()
                && !contains(phrase.head())
                && contains(earlier.head())
                && earlier.sentence().paragraph() == phrase.sentence().paragraph()
                && chain.phrases().stream().allMatch(p -> contains(p.head()));
    }
}
