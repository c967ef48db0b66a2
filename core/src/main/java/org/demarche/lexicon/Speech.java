package org.demarche.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cues that lay speech, writing or belief at somebody's door: "say", "point out", "statement", "according to". */
public final class Speech {

    /**
     * One cue.
     *
     * @param frames how its content is built on: {@code clause}, {@code infinitive}, {@code object-as} … see {@code speech.tsv}
     * @param force what kind of saying it is: {@code say}, {@code deny}, {@code demand} …
     */
    public record Cue(String id, List<String> frames, String force) {

        public boolean takes(String frame) {
            return frames.contains(frame);
        }
    }

    private final Map<String, Cue> cues = new HashMap<>();

    Speech(Table table) {
        for (Table.Row row : table.rows()) {
            Cue cue = new Cue(row.id(), row.all("frames"), row.get("force"));
            for (String lemma : row.all("lemma")) {
                cues.putIfAbsent(row.get("part") + ' ' + lemma, cue);
            }
        }
    }

    /** The verb's row; the lemma is the dictionary form, with its particle where it has one ("point out"). */
    public Optional<Cue> verb(String lemma) {
        return Optional.ofNullable(cues.get("verb " + lemma));
    }

    public Optional<Cue> noun(String lemma) {
        return Optional.ofNullable(cues.get("noun " + lemma));
    }

    /** A phrase that names its source after it: "in the words of". */
    public Optional<Cue> phrase(String words) {
        return Optional.ofNullable(cues.get("phrase " + words));
    }

    public Optional<Cue> adjective(String lemma) {
        return Optional.ofNullable(cues.get("adjective " + lemma));
    }
}
