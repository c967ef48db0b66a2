package org.demarche.analyse.relations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Entity;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Group;
import org.demarche.lexicon.Lexicon;

/** Says what the phrase of a head word may stand for: a person, a state, a body, some people, or nothing that can be tied. */
final class Kinds {

    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "it", "they", "we", "i", "him", "her", "them", "us", "his", "its", "their", "our", "my");
    private static final Set<String> STATES = Set.of("STATE", "PLACE", "NORP");
    private static final Set<String> BODIES = Set.of("ARMED", "POLITICAL", "ORG", "MEDIA", "MIL", "GOV");

    private static final int LONGEST = 6;

    private final Parse parse;
    private final Lexicon lexicon;

    Kinds(Parse parse, Lexicon lexicon) {
        this.parse = parse;
        this.lexicon = lexicon;
    }

    /** {@code person}, {@code state}, {@code body}, {@code pronoun}, {@code people}; empty where it can be no party. */
    String of(Sentence sentence, Word word) {
        if (word.upos().equals("PRON")) {
            return PRONOUNS.contains(word.form().toLowerCase(Locale.ROOT)) ? "pronoun" : "";
        }
        if (lexicon.countries().get(word.form()).isPresent()) {
            return "state";
        }
        Optional<Entity> name = parse.name(sentence, word);
        if (word.isName() && known(sentence, word)) {
            return "body";
        }
        if (name.isPresent() && word.isName() && name.get().type().equals("TITLE")) {
            return word.nominal().equals("person") ? "person" : "";
        }
        String named = name.map(n -> named(n.type())).orElse("");
        return named.isEmpty() || (word.upos().equals("NOUN") && named.equals("state")) ? common(word) : named;
    }

    /** Whether the word is part of a body's name that is listed. */
    private boolean known(Sentence sentence, Word word) {
        int first = Math.max(0, word.index() - 1 - LONGEST);
        int last = Math.min(sentence.words().size(), word.index() + LONGEST);
        List<String> forms =
                sentence.words().subList(first, last).stream().map(Word::form).toList();
        int at = word.index() - 1 - first;
        for (int i = 0; i <= at; i++) {
            int from = i;
            if (lexicon.bodies()
                    .longestAt(forms, i)
                    .filter(f -> from + f.length() > at)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word is only a part of a body's name: "Workers" in a workers' party. */
    boolean insideName(Sentence sentence, Word word) {
        return parse.name(sentence, word)
                .filter(n -> n.last() > n.first() && named(n.type()).equals("body") && word.index() < n.last())
                .isPresent();
    }

    private static String named(String type) {
        if (type.equals("PERSON")) {
            return "person";
        }
        return STATES.contains(type) ? "state" : BODIES.contains(type) ? "body" : "";
    }

    private String common(Word word) {
        if (word.isName()) {
            return word.nominal().equals("person") ? "person" : word.nominal().equals("place") ? "state" : "body";
        }
        if (!word.upos().equals("NOUN")) {
            return "";
        }
        String group = lexicon.groups()
                .get(word.form().toLowerCase(Locale.ROOT))
                .or(() -> lexicon.groups().get(word.lemma()))
                .map(Group::kind)
                .orElse("");
        if (!group.isEmpty()) {
            return group.equals("population") || group.equals("person") ? "people" : "body";
        }
        return switch (word.nominal()) {
            case "organization" -> "body";
            case "person" -> "people";
            default -> "";
        };
    }
}
