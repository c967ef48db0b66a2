package org.demarche.analyse.dates;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * Which way the tense around a word points: the verb that it hangs from, climbing through nouns, decides.
 *
 * <p>"will travel Friday", "is to meet on Friday", "plans to leave Friday", "talks scheduled for Friday" and "the talks begin Friday" point ahead, as do a
 * reported "would" and what "before" and "ahead of" govern; "said Friday", "had left on Friday" and "after Friday's attack" point back.
 */
final class Tense {

    static final Set<String> MODALS = Set.of(
            "will", "'ll", "’ll", "wo", "shall", "would", "'d", "may", "might", "could", "should", "can", "ca", "must");

    /** Verbs, adjectives and participles that look ahead to what hangs from them. */
    private static final Set<String> AHEAD = Set.of(
            "schedule",
            "expect",
            "due",
            "set",
            "slate",
            "plan",
            "intend",
            "hope",
            "promise",
            "vow",
            "pledge",
            "threaten",
            "want",
            "aim",
            "prepare",
            "agree",
            "decide",
            "propose",
            "ready",
            "likely",
            "wish",
            "order",
            "ask",
            "urge",
            "call",
            "invite",
            "postpone",
            "delay",
            "tentative",
            "arrange",
            "book");

    /** Verbs whose infinitive tells what has come about. */
    private static final Set<String> COME_ABOUT = Set.of(
            "begin",
            "start",
            "continue",
            "manage",
            "fail",
            "force",
            "appear",
            "seem",
            "help",
            "claim",
            "use",
            "cause",
            "lead",
            "stop",
            "come",
            "refuse",
            "try",
            "attempt",
            "fight",
            "go");

    /** Verbs whose present tense may tell what is fixed for a day to come. */
    private static final Set<String> FIXED = Set.of(
            "begin", "start", "open", "end", "close", "meet", "leave", "travel", "visit", "arrive", "go", "come",
            "hold", "host", "return", "resume", "convene", "take", "run", "expire", "vote", "fly", "face", "depart",
            "head", "mark", "gather", "join", "attend");

    private static final Set<String> BEFORE = Set.of("before", "ahead", "until", "till", "by", "pending", "through");

    /** Verbs for fixing what may be to come: what they are told with need not be past. */
    private static final Set<String> FIXING = Set.of(
            "announce",
            "call",
            "set",
            "schedule",
            "agree",
            "propose",
            "fix",
            "order",
            "approve",
            "convene",
            "confirm",
            "organise",
            "organize",
            "plan",
            "declare",
            "discuss",
            "fear",
            "predict",
            "forecast",
            "recommend",
            "demand",
            "warn");

    /** Verbs whose "until" lies ahead even in the past tense. */
    private static final Set<String> PUT_OFF = Set.of(
            "postpone",
            "delay",
            "extend",
            "adjourn",
            "defer",
            "give",
            "suspend",
            "put",
            "set",
            "call",
            "schedule",
            "convene",
            "summon",
            "arrange",
            "plan",
            "fix");

    /** Nouns for what is fixed beforehand, so that "Sunday's election" may be to come; "Sunday's attack" is over. */
    private static final Set<String> FIXED_EVENTS = Set.of(
            "election",
            "vote",
            "referendum",
            "poll",
            "ballot",
            "summit",
            "meeting",
            "talk",
            "visit",
            "trip",
            "funeral",
            "game",
            "match",
            "session",
            "hearing",
            "conference",
            "deadline",
            "march",
            "protest",
            "rally",
            "ceremony",
            "inauguration",
            "debate",
            "trial",
            "runoff",
            "run-off",
            "round",
            "strike",
            "announcement",
            "launch",
            "release",
            "wedding",
            "celebration",
            "festival",
            "exercise",
            "negotiation",
            "speech",
            "address",
            "event",
            "concert",
            "parade",
            "demonstration",
            "handover",
            "transfer",
            "final",
            "race",
            "auction",
            "review",
            "decision",
            "verdict");

    private static final Set<String> SET = Set.of("set", "due", "schedule", "slate", "expect", "bind", "fix");

    private static final Set<String> CONDITIONS = Set.of("if", "unless");

    private static final Set<String> AFTER = Set.of("after", "since", "following");

    /** Trees are climbed so far at most. */
    private static final int DEEPEST = 60;

    private Tense() {}

    static Direction around(Sentence sentence, Word word) {
        Word at = word;
        Direction found = Direction.UNTOLD;
        for (int steps = 0; steps <= DEEPEST; steps++) {
            if (owns(sentence, at)) {
                return Direction.PAST;
            }
            found = preposition(sentence, at);
            if (found == Direction.PAST
                    || (found == Direction.FUTURE && isAhead(sentence, at, governor(sentence, at)))) {
                return found;
            }
            boolean due = looksAhead(at) == Direction.FUTURE && !isPerfect(sentence, at);
            found = !due && isPredicate(sentence, at) && at.index() != word.index()
                    ? verb(sentence, at)
                    : looksAhead(at);
            Optional<Word> up =
                    steps == 0 && !at.isRoot() ? Optional.of(Hanging.up(sentence, at)) : sentence.headOf(at);
            found = found == Direction.PAST && (hangsFromNoun(sentence, word) || FIXING.contains(at.lemma()))
                    ? Direction.UNTOLD
                    : found;
            if (found != Direction.UNTOLD || isClause(sentence, at, word) || up.isEmpty()) {
                return found;
            }
            at = up.get();
        }
        return found;
    }

    /** "Friday's attack": a thing that is over, whatever the verb says of it. */
    private static boolean owns(Sentence sentence, Word word) {
        Optional<Word> noun = sentence.headOf(word).filter(h -> h.upos().equals("NOUN"));
        return word.is("nmod:poss")
                && noun.isPresent()
                && !FIXED_EVENTS.contains(noun.get().lemma());
    }

    private static boolean hangsFromNoun(Sentence sentence, Word word) {
        return word.is("nmod")
                && sentence.headOf(word).filter(h -> h.upos().equals("NOUN")).isPresent();
    }

    /** Whether what the verb is to be done before lies ahead. */
    private static boolean isAhead(Sentence sentence, Word at, Word verb) {
        boolean over = sentence.dependent(at, "case")
                        .filter(c -> c.lemma().equals("by"))
                        .isPresent()
                && sentence.dependents(verb).stream()
                        .anyMatch(d -> d.is("aux") && d.form().equals("had"));
        return at.lemma().equals("ahead")
                || isCondition(sentence, verb)
                || PUT_OFF.contains(verb.lemma())
                || (isPerfect(sentence, verb) && !over)
                || verb(sentence, verb) != Direction.PAST;
    }

    /** "If they were not freed by Monday": past in form, still to come. */
    private static boolean isCondition(Sentence sentence, Word verb) {
        return sentence.dependents(verb).stream()
                .anyMatch(d -> d.is("mark") && CONDITIONS.contains(d.form().toLowerCase(Locale.ROOT)));
    }

    /** "Agreed to meet on Friday": the day is that of the meeting; "began to leave on Friday" was on Friday, "a meeting is set to open on Friday" is. */
    static boolean isAim(Sentence sentence, Word verb) {
        return verb.is("xcomp")
                && isInfinitive(sentence, verb)
                && sentence.headOf(verb)
                        .filter(h -> h.upos().equals("VERB"))
                        .filter(h -> !COME_ABOUT.contains(h.lemma()) && !SET.contains(h.lemma()))
                        .isPresent();
    }

    /** The first verb above. */
    private static Word governor(Sentence sentence, Word word) {
        Word at = word;
        for (int steps = 0; steps <= DEEPEST && !at.isRoot(); steps++) {
            at = sentence.word(at.head());
            if (isPredicate(sentence, at)) {
                return at;
            }
        }
        return at;
    }

    private static boolean isClause(Sentence sentence, Word at, Word start) {
        return at.index() != start.index() && isPredicate(sentence, at);
    }

    private static boolean isPredicate(Sentence sentence, Word word) {
        return word.upos().equals("VERB")
                || word.upos().equals("AUX")
                || sentence.dependent(word, "cop").isPresent();
    }

    /** "due", "likely": words that look ahead without being verbs. */
    private static Direction looksAhead(Word word) {
        return word.upos().equals("ADJ") && AHEAD.contains(word.lemma()) ? Direction.FUTURE : Direction.UNTOLD;
    }

    private static Direction preposition(Sentence sentence, Word word) {
        String low = sentence.dependent(word, "case")
                .map(c -> c.form().toLowerCase(Locale.ROOT))
                .orElse("");
        if (low.equals("for") || word.lemma().equals("ahead")) {
            return Direction.FUTURE;
        }
        return AFTER.contains(low) ? Direction.PAST : BEFORE.contains(low) ? Direction.FUTURE : Direction.UNTOLD;
    }

    /** The direction of a verb with its auxiliaries; an infinitive asks the verb that it hangs from. */
    static Direction verb(Sentence sentence, Word verb) {
        for (Word d : sentence.dependents(verb)) {
            String low = d.form().toLowerCase(Locale.ROOT);
            if (d.is("aux") && MODALS.contains(low)) {
                boolean had = low.endsWith("'d") && verb.xpos().equals("VBN");
                return had || isPerfect(sentence, verb) ? Direction.PAST : Direction.FUTURE;
            }
        }
        if (verb.xpos().equals("VBD") || isPerfect(sentence, verb)) {
            return wasSet(verb) ? Direction.FUTURE : Direction.PAST;
        }
        if (isInfinitive(sentence, verb)) {
            return infinitive(sentence, verb);
        }
        return verb.xpos().startsWith("VB") ? other(sentence, verb) : copular(sentence, verb);
    }

    /** "They planned a vote on Friday" may look ahead; "said", "agreed on Friday" do not. */
    private static boolean wasSet(Word verb) {
        return Set.of("schedule", "plan", "slate").contains(verb.lemma());
    }

    private static boolean isPerfect(Sentence sentence, Word verb) {
        return sentence.dependents(verb).stream()
                .anyMatch(d -> d.is("aux") && d.lemma().equals("have"));
    }

    private static boolean isInfinitive(Sentence sentence, Word verb) {
        return sentence.dependents(verb).stream()
                .anyMatch(d -> d.is("mark") && d.form().equalsIgnoreCase("to"));
    }

    private static Direction infinitive(Sentence sentence, Word verb) {
        Optional<Word> head = sentence.headOf(verb);
        boolean going = head.filter(h -> h.xpos().equals("VBG") && h.lemma().equals("go"))
                .isPresent();
        boolean cameAbout = !going
                && verb.is("xcomp")
                && head.filter(h -> COME_ABOUT.contains(h.lemma())).isPresent();
        return cameAbout ? head.map(h -> verb(sentence, h)).orElse(Direction.PAST) : Direction.FUTURE;
    }

    /** "Set to begin"; neither "set free" nor "set alight". */
    private static boolean isSetTo(Sentence sentence, Word verb) {
        return sentence.dependents(verb).stream().anyMatch(d -> d.is("xcomp") && isInfinitive(sentence, d));
    }

    /** Participles and the present. */
    private static Direction other(Sentence sentence, Word verb) {
        Optional<Word> be = sentence.dependents(verb).stream()
                .filter(d -> d.is("aux") && (d.lemma().equals("be") || d.lemma().equals("do")))
                .findFirst();
        boolean was = be.filter(b -> b.xpos().equals("VBD")).isPresent();
        if (verb.xpos().equals("VBN")) {
            boolean meant = AHEAD.contains(verb.lemma())
                    && !(verb.lemma().equals("set") && !isSetTo(sentence, verb))
                    && !verb.lemma().equals("order")
                    && !verb.lemma().equals("ask");
            boolean now = be.isPresent() && !was;
            return meant || (now && FIXED.contains(verb.lemma()))
                    ? Direction.FUTURE
                    : now ? Direction.UNTOLD : Direction.PAST;
        }
        if (was) {
            return Direction.PAST;
        }
        boolean present = verb.xpos().equals("VBZ") || verb.xpos().equals("VBP") || be.isPresent();
        if (present) {
            return FIXED.contains(verb.lemma()) || AHEAD.contains(verb.lemma()) ? Direction.FUTURE : Direction.UNTOLD;
        }
        return sentence.headOf(verb)
                                .filter(h -> isPredicate(sentence, h) && h.index() != verb.index())
                                .isPresent()
                        && verb.xpos().equals("VBG")
                ? verb(sentence, sentence.word(verb.head()))
                : Direction.UNTOLD;
    }

    private static Direction copular(Sentence sentence, Word word) {
        boolean was = sentence.dependents(word).stream()
                .anyMatch(d -> d.is("cop") && d.xpos().equals("VBD"));
        return was ? Direction.PAST : looksAhead(word);
    }
}
