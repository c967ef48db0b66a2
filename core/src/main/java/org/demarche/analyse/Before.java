package org.demarche.analyse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * Whom a pronoun means that acts or takes a stand and that nothing else explains: the subject of the main clause before it.
 *
 * <p>"The agency found no basis for it. It appealed for calm": the agency does. What is quoted is left alone, for there "they" may be anybody.
 */
public final class Before {

    private static final Set<String> PERSONS = Set.of("he", "she");
    private static final Set<String> MANY = Set.of("population", "armed_group", "organisation", "political_group");

    private final Cast cast;
    private final Map<Integer, Sentence> sentences = new TreeMap<>();

    public Before(Cast cast, Parse parse) {
        this.cast = cast;
        parse.sentences().forEach(s -> sentences.put(s.number(), s));
    }

    /** Nobody where the words are no lone pronoun. */
    public List<Figure> of(Sentence sentence, List<Word> words) {
        if (words.size() != 1
                || !words.get(0).upos().equals("PRON")
                || cast.around(words.get(0).span()).isPresent()) {
            return List.of();
        }
        Word pronoun = words.get(0);
        List<Figure> here = main(sentence, sentence.root().index() < pronoun.index(), pronoun);
        return here.isEmpty()
                ? Optional.ofNullable(sentences.get(sentence.number() - 1))
                        .filter(last -> last.paragraph() == sentence.paragraph())
                        .map(last -> main(last, true, pronoun))
                        .orElse(List.of())
                : here;
    }

    private List<Figure> main(Sentence sentence, boolean may, Word pronoun) {
        if (!may) {
            return List.of();
        }
        List<Figure> found = PERSONS.contains(pronoun.form().toLowerCase(Locale.ROOT))
                ? told(sentence)
                : cast.reached(sentence, new Roles(sentence).of(sentence.root(), "subj"));
        return found.stream().allMatch(f -> fits(pronoun, f, found.size())) ? found : List.of();
    }

    /** Who speaks in a sentence that is all quoted, or its subject. */
    private List<Figure> told(Sentence sentence) {
        return cast.around(sentence.root().span())
                .map(Saying::speaker)
                .map(List::of)
                .orElseGet(() -> cast.all(sentence, new Roles(sentence).of(sentence.root(), "subj")));
    }

    private static boolean fits(Word pronoun, Figure figure, int all) {
        String form = pronoun.form().toLowerCase(Locale.ROOT);
        return switch (form) {
            case "they" -> all > 1 || MANY.contains(figure.kind());
            case "it" ->
                all == 1 && !figure.kind().equals("person") && !figure.kind().equals("population");
            default -> PERSONS.contains(form) && all == 1 && figure.kind().equals("person");
        };
    }
}
