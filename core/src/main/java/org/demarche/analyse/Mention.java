package org.demarche.analyse;

import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.report.Span;

/**
 * A noun phrase that may stand for a party.
 *
 * @param head its head word
 * @param span the whole phrase, without relative clauses and appositions
 * @param type how it points to a party
 * @param name the name in it; for a phrase without one, its words
 * @param traits what the phrase itself tells of the party
 */
public record Mention(Sentence sentence, Word head, Span span, Reference type, String name, Traits traits) {

    /** How a phrase points to a party. */
    public enum Reference {
        /** A person's name, titles included. */
        PERSON,
        /** A country, its capital or seat of power, its government. */
        STATE,
        /** An organisation or group by its own name. */
        BODY,
        /** A single person by office or part: "the minister". */
        ROLE,
        /** A collective without a name: "protesters", "riot police". */
        GROUP
    }

    /**
     * What a phrase tells of its party.
     *
     * @param key what makes two mentions of this type one party: the country's code, the body's id, the group's word
     * @param kind {@code person}, {@code state} … empty where the phrase does not tell
     * @param role words of an office
     * @param serves whether the office speaks for the state or body beside it
     * @param because the list row or model head that says so
     */
    public record Traits(
            String key, String kind, String country, String sector, String role, boolean serves, String because) {

        /** Sectors of titles that go before what a list of well-known people says. */
        private static final Set<String> TOLD = Set.of("LEG", "JUD", "COP", "OPP", "IGO");

        Traits country(String code) {
            return new Traits(key, kind, code, sector, role, serves, because);
        }

        Traits role(String words, String sectorOfRole, boolean servesSomebody) {
            boolean listed = because.startsWith("list people") && TOLD.contains(sectorOfRole);
            String known = sector.isEmpty() || listed ? sectorOfRole : sector;
            return new Traits(key, kind, country, known, words, servesSomebody, because);
        }
    }

    Mention named(String words) {
        return new Mention(sentence, head, span, type, words.replaceAll("\\s+", " "), traits);
    }

    /** The same mention, said to be of a country. */
    Mention of(String country) {
        return new Mention(sentence, head, span, type, name, traits.country(country));
    }

    /** The mention stretched over all words of its name. */
    Mention over(Span words) {
        return new Mention(sentence, head, span.join(words), type, name, traits);
    }

    /** Its words as they stand, without an article in front. */
    String words() {
        return sentence.words().stream()
                .filter(w -> span.contains(w.span()) && !w.is("det") && !w.is("case"))
                .map(Word::form)
                .collect(Collectors.joining(" "));
    }

    int start() {
        return span.start();
    }

    boolean isPlural() {
        return head.xpos().equals("NNS") || head.xpos().equals("NNPS");
    }

    /** Whether the phrase is definite, so that it may point back. */
    boolean isDefinite() {
        return sentence.dependents(head).stream()
                .anyMatch(d -> (d.is("det")
                                && (d.lemma().equals("the")
                                        || d.lemma().equals("this")
                                        || d.lemma().equals("that")
                                        || d.lemma().equals("these")
                                        || d.lemma().equals("those")))
                        || d.relation().equals("nmod:poss"));
    }
}
