package org.demarche.analyse.events;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.analyse.Acting;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.Status;

/**
 * How real the thing is that a word tells of: happened, ongoing, planned, hypothetical, or did not happen.
 *
 * <p>Read upwards from the word: its own auxiliaries and negation first, then what governs its clause. "Refused to sign", "without signing" did not
 * happen; "plans to sign", "is due to sign" is planned; "may sign", "if he signs", "urged them to sign" is hypothetical; "is signing" is going on.
 */
public final class Standing {

    private static final Set<String> NOT = Set.of("not", "never", "n't", "no", "neither", "nor", "hardly");
    private static final Set<String> NOBODY = Set.of("nobody", "none", "neither", "nothing", "no-one", "noone");
    private static final Set<String> NO = Set.of("no", "neither");
    private static final Set<String> MAYBE = Set.of("would", "could", "may", "might", "can", "should", "must", "ought");
    private static final Set<String> WILL = Set.of("will", "shall", "'ll", "’ll", "wo");
    private static final Set<String> FAILS =
            Set.of("fail refuse decline deny avoid refrain prevent avert cancel abandon foil thwart forgo neglect stop"
                    .split(" "));
    private static final Set<String> STOPS = Set.of("stop", "cease", "quit", "halt");
    private static final Set<String> PLANS =
            Set.of(("plan intend schedule expect set due prepare vow swear pledge promise agree "
                            + "decide announce go ready commit arrange slate aim poise about undertake decision "
                            + "preparation upcoming forthcoming scheduled planned future")
                    .split(" "));
    private static final Set<String> WISHES = Set.of(
            "want",
            "hope",
            "consider",
            "call",
            "urge",
            "demand",
            "ask",
            "propose",
            "offer",
            "seek",
            "threaten",
            "warn",
            "risk",
            "allow",
            "suggest",
            "recommend",
            "wish",
            "like",
            "request",
            "appeal",
            "insist",
            "need",
            "require",
            "order",
            "authorize",
            "authorise",
            "permit",
            "encourage",
            "threat",
            "possibility",
            "fear",
            "potential",
            "possible",
            "likely",
            "unlikely",
            "able",
            "willing",
            "unable",
            "possibly",
            "perhaps",
            "right",
            "ability",
            "attempt",
            "try",
            "necessary",
            "favor",
            "favour",
            "support",
            "oppose",
            "prohibit",
            "forbid",
            "ban",
            "advocate",
            "back",
            "discuss",
            "debate",
            "mull",
            "contemplate",
            "envisage",
            "rule",
            "alleged",
            "imagine",
            "suppose",
            "proposal",
            "option",
            "chance",
            "opportunity",
            "effort",
            "help");
    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "whether", "should", "until", "lest", "case", "provided", "providing");
    private static final Set<String> GOES_ON = Set.of("continue", "keep", "remain", "ongoing", "continuing", "persist");
    private static final Set<String> TELLS = Set.of(
            "say announce tell add declare confirm state note pledge promise vow agree warn decide reveal report insist"
                    .split(" "));
    private static final Set<String> BE = Set.of("is", "are", "'s", "’s", "'re", "’re", "was", "were");
    private static final Set<String> STEADILY = Set.of(
            "regularly",
            "consistently",
            "continually",
            "continuously",
            "constantly",
            "currently",
            "still",
            "routinely",
            "daily",
            "nightly");
    private static final Set<String> WARS = Set.of("war", "insurgency", "siege", "genocide");
    /** Who does not go, goes not to the talks either. */
    private static final Set<String> GOES = Set.of(
            "go come travel fly head leave arrive visit return meet take participate engage enter join sit".split(" "));

    /** "Will meet at the request of France": that was made before. */
    private static final Set<String> ASKED = Set.of("request", "invitation", "behest", "urging");

    /** "Talks are to resume", "the strike will begin": a deed is as real as its taking place. */
    private static final Set<String> OCCURS =
            Set.of("begin start resume open take happen occur proceed go convene continue commence".split(" "));

    private static final int LEVELS = 5;

    private Standing() {}

    public static Status of(Sentence sentence, Word trigger) {
        if (isNegated(sentence, trigger)) {
            return Status.DID_NOT_HAPPEN;
        }
        Status own = own(sentence, trigger);
        if (own != Status.HAPPENED) {
            return own;
        }
        return above(sentence, trigger, LEVELS);
    }

    private static boolean isNegated(Sentence sentence, Word word) {
        return isOfNobody(sentence, word)
                || sentence.dependents(word).stream()
                        .anyMatch(d -> ((d.is("advmod") || d.is("det") || d.is("cc")) && NOT.contains(low(d)))
                                || ((d.is("mark") || d.is("case")) && low(d).equals("without")));
    }

    /** "Nobody was arrested", "no country has signed", "police made no arrests". */
    private static boolean isOfNobody(Sentence sentence, Word word) {
        return word.upos().equals("VERB")
                && sentence.dependents(word).stream()
                        .filter(d -> d.is("nsubj") || d.is("obj"))
                        .anyMatch(d -> NOBODY.contains(low(d))
                                || sentence.dependents(d).stream().anyMatch(n -> n.is("det") && NO.contains(low(n))));
    }

    private static Status own(Sentence sentence, Word word) {
        List<Word> below = sentence.dependents(word);
        boolean will = below.stream().anyMatch(d -> d.is("aux") && WILL.contains(low(d)));
        boolean maybe = below.stream().anyMatch(d -> d.is("aux") && MAYBE.contains(low(d)));
        boolean open = word.is("ccomp") && below.stream().anyMatch(d -> d.is("mark") && low(d).equals("whether"));
        boolean clause = word.is("advcl")
                && below.stream().anyMatch(d -> (d.is("mark") || d.is("advmod")) && CONDITIONS.contains(low(d)));
        boolean condition = open || clause;
        boolean told = isToldAhead(sentence, word) && !condition;
        if (will || told || isDue(sentence, word)) {
            return Status.PLANNED;
        }
        if (maybe || condition) {
            return Status.HYPOTHETICAL;
        }
        return lasting(sentence, word);
    }

    /** "Said he would sign": the future as it was told in the past. */
    private static boolean isToldAhead(Sentence sentence, Word word) {
        boolean would = sentence.dependents(word).stream().anyMatch(d -> d.is("aux") && low(d).equals("would"));
        boolean open = sentence.dependents(word).stream().anyMatch(d -> d.is("advcl") && isCondition(sentence, d));
        return would
                && !open
                && !Acting.isPerfect(sentence, word)
                && word.is("ccomp")
                && TELLS.contains(sentence.word(word.head()).lemma())
                && sentence.word(word.head()).xpos().matches("VBD|VBN|VBG");
    }

    /** "Is to leave office", "were to have met": be with an infinitive. */
    private static boolean isDue(Sentence sentence, Word word) {
        List<Word> below = sentence.dependents(word);
        return (word.xpos().equals("VB") || word.xpos().equals("VBN"))
                && below.stream().anyMatch(d -> d.is("mark") && low(d).equals("to"))
                && (below.stream().anyMatch(d -> (d.is("aux") || d.is("cop")) && BE.contains(low(d)))
                        || (word.is("xcomp") && BE.contains(low(sentence.word(word.head())))));
    }

    private static boolean isCondition(Sentence sentence, Word clause) {
        return sentence.dependents(clause).stream()
                .anyMatch(d -> (d.is("mark") || d.is("advmod"))
                        && Set.of("if", "unless").contains(low(d)));
    }

    /** Whether it goes on: "is signing", "regularly meets", "has demonstrated since June", "the civil war". */
    private static Status lasting(Sentence sentence, Word word) {
        List<Word> below = sentence.dependents(word);
        boolean present = below.stream()
                .anyMatch(d -> d.is("aux")
                        && Set.of("is", "are", "'s", "'re", "’s", "’re", "am", "been")
                                .contains(low(d)));
        boolean past = below.stream()
                .anyMatch(d -> d.is("aux") && Set.of("was", "were").contains(low(d)));
        boolean progressive = word.xpos().equals("VBG") && present && !past;
        boolean adjective = below.stream().anyMatch(d -> d.is("amod") && GOES_ON.contains(d.lemma()));
        boolean steady = below.stream().anyMatch(d -> d.is("advmod") && STEADILY.contains(low(d)))
                || (isPerfect(below) && isSince(sentence, below))
                || (word.xpos().equals("VBG") && isPerfect(below));
        boolean law = word.xpos().equals("VBZ")
                && below.stream()
                        .anyMatch(d -> d.is("nsubj")
                                && Set.of("law", "constitution", "rule", "treaty", "code")
                                        .contains(d.lemma()));
        boolean planned = below.stream()
                .anyMatch(d -> (d.is("amod") || d.is("advmod"))
                        && Set.of("planned", "upcoming", "scheduled", "forthcoming", "future", "next")
                                .contains(low(d)));
        boolean possible = below.stream()
                .anyMatch(d -> (d.is("amod") || d.is("advmod"))
                        && Set.of("possible", "potential", "possibly", "perhaps", "likely")
                                .contains(low(d)));
        return planned
                ? Status.PLANNED
                : possible
                        ? Status.HYPOTHETICAL
                        : progressive || adjective || steady || law || WARS.contains(word.lemma())
                                ? Status.ONGOING
                                : Status.HAPPENED;
    }

    private static boolean isPerfect(List<Word> below) {
        return below.stream()
                .anyMatch(
                        d -> d.is("aux") && Set.of("has", "have", "'ve", "’ve").contains(low(d)));
    }

    private static boolean isSince(Sentence sentence, List<Word> below) {
        return below.stream()
                .filter(d -> d.is("obl") || d.is("advcl"))
                .anyMatch(d -> sentence.dependents(d).stream()
                        .anyMatch(c -> (c.is("case") || c.is("mark")) && low(c).equals("since")));
    }

    /** What the clause above makes of it. */
    private static Status above(Sentence sentence, Word word, int levels) {
        if (word.isRoot() || levels == 0) {
            return Status.HAPPENED;
        }
        Word head = sentence.word(word.head());
        if (word.is("conj")) {
            boolean bare = sentence.dependents(word).stream().noneMatch(d -> d.is("nsubj") || d.is("aux"))
                    && !isApart(sentence, head, word);
            Status shared = bare ? first(sentence, head) : Status.HAPPENED;
            return shared == Status.HAPPENED && bare ? above(sentence, head, levels - 1) : shared;
        }
        boolean stopped =
                STOPS.contains(head.lemma()) && isClause(word) && word.xpos().equals("VBG");
        Status governed = stopped && isOpen(sentence, head, levels) ? Status.ONGOING : governed(sentence, word, head);
        return governed == Status.HAPPENED ? inherited(sentence, word, levels) : governed;
    }

    static boolean isClause(Word word) {
        return word.is("xcomp") || word.is("ccomp") || word.is("csubj");
    }

    static boolean isObject(Word word) {
        return word.relation().equals("obj") || word.relation().equals("nsubj:pass");
    }

    private static boolean isInfinitive(Sentence sentence, Word word) {
        return !word.xpos().equals("VBG")
                && sentence.dependents(word).stream().anyMatch(d -> d.is("mark") && low(d).equals("to"));
    }

    /** What the meaning of the word above makes of it: "refused to sign", "plans to sign", "urged them to sign", "continued to sign". */
    private static Status governed(Sentence sentence, Word word, Word head) {
        boolean clause = isClause(word);
        boolean nominal = isObject(word) || word.is("obl") || word.is("nmod");
        if ((FAILS.contains(head.lemma()) && (clause || nominal)) || Refused.isRuledOut(sentence, word, head)) {
            return Status.DID_NOT_HAPPEN;
        }
        if (Refused.isAny(sentence, word, head)) {
            return Status.HYPOTHETICAL;
        }
        boolean planned =
                isInfinitive(sentence, word) || (isObject(word) && !head.lemma().equals("announce"));
        if (PLANS.contains(head.lemma()) && planned) {
            return Status.PLANNED;
        }
        boolean wished =
                clause || (nominal && !word.is("obl")) || word.relation().equals("acl");
        if (WISHES.contains(head.lemma()) && (wished || isFor(sentence, word))) {
            return Status.HYPOTHETICAL;
        }
        return GOES_ON.contains(head.lemma()) && clause ? Status.ONGOING : Status.HAPPENED;
    }

    /** What it has from the standing of the verb that it hangs from. */
    private static Status inherited(Sentence sentence, Word word, int levels) {
        Word head = sentence.word(word.head());
        boolean verb = head.upos().equals("VERB");
        boolean infinitive = isInfinitive(sentence, word);
        boolean goes = word.is("obl")
                && !ASKED.contains(word.lemma())
                && GOES.contains(head.lemma())
                && verb
                && !word.upos().equals("VERB");
        boolean occurs = word.relation().equals("nsubj") && OCCURS.contains(head.lemma()) && verb;
        if (isClause(word) || isObject(word) || goes || occurs) {
            Status governed = isClause(word) ? first(sentence, head) : verbal(sentence, head);
            boolean taken = infinitive || !isClause(word) || governed == Status.DID_NOT_HAPPEN;
            boolean further = infinitive || (!isClause(word) && verb);
            return governed != Status.HAPPENED && taken
                    ? governed
                    : further ? above(sentence, head, levels - 1) : Status.HAPPENED;
        }
        return word.is("advcl") ? beside(sentence, word, infinitive) : Status.HAPPENED;
    }

    /** "If the army stopped shelling", "must stop shelling": it goes on. */
    private static boolean isOpen(Sentence sentence, Word stop, int levels) {
        Status status = first(sentence, stop);
        return status != Status.HAPPENED || above(sentence, stop, levels - 1) != Status.HAPPENED;
    }

    /** "The bill will not pass, and it remains doubtful": a coordinated clause with a subject of its own stands between. */
    private static boolean isApart(Sentence sentence, Word head, Word word) {
        return sentence.dependents(head).stream()
                .filter(d -> d.is("conj") && d.index() > head.index() && d.index() < word.index())
                .anyMatch(d -> sentence.dependents(d).stream().anyMatch(s -> s.is("nsubj")));
    }

    /** "Will go to Peru, meeting the president" is as planned as the journey; a purpose is open. */
    private static Status beside(Sentence sentence, Word clause, boolean infinitive) {
        boolean joined = clause.xpos().equals("VBG") && !isMarked(sentence, clause);
        Word head = sentence.word(clause.head());
        boolean planned = joined && own(sentence, head) == Status.PLANNED;
        boolean means = clause.xpos().equals("VBG")
                && sentence.dependents(clause).stream().anyMatch(d -> d.is("mark") && low(d).equals("by"));
        if (means) {
            Status status = first(sentence, head);
            return status == Status.HAPPENED ? above(sentence, head, LEVELS - 2) : status;
        }
        return planned ? Status.PLANNED : infinitive ? Status.HYPOTHETICAL : Status.HAPPENED;
    }

    static boolean isMarked(Sentence sentence, Word word) {
        return sentence.dependents(word).stream().anyMatch(d -> d.is("mark") || d.is("case"));
    }

    private static boolean isFor(Sentence sentence, Word word) {
        return word.is("obl")
                && sentence.dependents(word).stream()
                        .anyMatch(d -> d.is("case") && Set.of("for", "to", "of").contains(low(d)));
    }

    private static Status verbal(Sentence sentence, Word head) {
        return head.upos().equals("VERB") ? first(sentence, head) : Status.HAPPENED;
    }

    private static Status first(Sentence sentence, Word word) {
        return isNegated(sentence, word) ? Status.DID_NOT_HAPPEN : own(sentence, word);
    }

    private static String low(Word word) {
        return word.form().toLowerCase(Locale.ROOT);
    }
}
