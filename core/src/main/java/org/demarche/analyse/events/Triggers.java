package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.analyse.Cast;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Fit;
import org.demarche.analyse.Roles;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.EventFrame;

/** Finds the words of a report that tell of an event, with the row of the lists that fits best. */
final class Triggers {

    private final Map<String, List<EventFrame>> frames;
    private final Cast cast;

    Triggers(Map<String, List<EventFrame>> frames, Cast cast) {
        this.frames = frames;
        this.cast = cast;
    }

    /** In the order of the text. */
    List<Telling> of(Parse parse) {
        List<Telling> out = new ArrayList<>();
        for (Sentence sentence : parse.sentences()) {
            Roles roles = new Roles(sentence);
            for (Word word : sentence.words()) {
                frame(sentence, roles, word).ifPresent(f -> out.add(telling(sentence, roles, word, f)));
            }
        }
        return out;
    }

    private Optional<EventFrame> frame(Sentence sentence, Roles roles, Word word) {
        List<EventFrame> rows = frames.getOrDefault(word.lemma().toLowerCase(java.util.Locale.ROOT), List.of());
        return rows.stream()
                .filter(f -> Fit.is(sentence, roles, word, f.trigger()))
                .findFirst();
    }

    private Telling telling(Sentence sentence, Roles roles, Word word, EventFrame frame) {
        Filled actors = fill(sentence, roles, word, frame.actors());
        Filled recipients = fill(sentence, roles, word, frame.recipients());
        List<Figure> to = recipients.who().stream()
                .filter(f -> !actors.who().contains(f))
                .toList();
        String path = actors.role().isEmpty() && recipients.role().isEmpty()
                ? "nobody named"
                : "actor " + (actors.role().isEmpty() ? "not told" : actors.role())
                        + (recipients.role().isEmpty() ? "" : ", recipient " + recipients.role());
        return new Telling(
                sentence,
                word,
                frame,
                actors.who(),
                to,
                path,
                Standing.of(sentence, word),
                cast.around(word.span()),
                Clause.of(sentence, word));
    }

    private record Filled(List<Figure> who, String role) {}

    private Filled fill(Sentence sentence, Roles roles, Word word, List<List<String>> alternatives) {
        for (List<String> together : alternatives) {
            List<Word> words = new ArrayList<>();
            together.forEach(role -> words.addAll(roles.of(word, role)));
            List<Figure> who = cast.all(sentence, words);
            if (!who.isEmpty()) {
                return new Filled(who, String.join("+", together));
            }
        }
        return new Filled(List.of(), "");
    }
}
