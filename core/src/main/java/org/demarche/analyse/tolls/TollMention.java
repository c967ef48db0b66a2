package org.demarche.analyse.tolls;

import java.util.Optional;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.Toll;
import org.demarche.report.Span;

/**
 * One place in a report that tells how many people something befell.
 *
 * @param predicate the word that tells what befell them: "killed", "deaths", "homeless"
 * @param count the head of the phrase that is counted; the number itself where it stands alone
 * @param span the words of the number, with those that blur it
 * @param toll what it amounts to; who counted is left open
 * @param victims the head of the phrase that tells who they were
 * @param counter the head of the phrase that tells who counted them
 * @param row the id of the row of {@code tolls.tsv} that found it
 */
public record TollMention(
        Sentence sentence,
        Word predicate,
        Word count,
        Span span,
        Toll toll,
        Optional<Word> victims,
        Optional<Word> counter,
        String row) {}
