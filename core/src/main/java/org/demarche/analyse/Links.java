package org.demarche.analyse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** What hangs from what in one sentence: the plain look-ups that deep roles are made of. */
final class Links {

    /** Verbs with an object and what it is called or made; the parser may read both as objects. */
    private static final Set<String> CALLS =
            Set.of(("appoint brand call class classify consider crown declare deem designate dub elect hold keep label "
                            + "list make name nominate proclaim proscribe render take term")
                    .split(" "));

    /** Verbs whose object does not act in the clause below. */
    static final Set<String> PROMISES =
            Set.of("promise", "vow", "threaten", "pledge", "offer", "swear", "agree", "refuse");

    /** Verbs that lend a noun their subject: "launched an attack"; nouns that count what they govern; verbs with a receiver. */
    static final Set<String> LIGHT =
            Set.of(("launch carry conduct stage mount hold make issue impose give offer reach sign conclude begin "
                            + "open start resume continue wage commit perpetrate have do undertake execute enter file express "
                            + "voice extend send deliver provide announce declare lead join attend organize organise host "
                            + "convene seek broker call suspend halt end intensify step pay raise level put place take use "
                            + "deploy fire plan stop renew repeat reiterate reject support")
                    .split(" "));

    /** "In solidarity with Kenya": with whom, not to whom. */
    private static final Set<String> FELLOWSHIP = Set.of("solidarity", "support", "coordination", "cooperation");

    static final Set<String> AMOUNTS =
            Set.of(("series number wave string spate round dozen hundred thousand campaign act lot majority group "
                            + "couple kind sort form part score million handful")
                    .split(" "));
    static final Set<String> GIVES =
            Set.of("give grant award hand offer send lend deny refuse promise pay show teach sell".split(" "));

    static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
    private static final Set<String> CALLS_ON = Set.of("call", "appeal", "prevail", "plead", "lean");
    private static final int STEPS = 6;

    private final Sentence sentence;

    Links(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The words that hang from a word in a relation, subtypes too. */
    List<Word> below(Word word, String relation) {
        return sentence.dependents(word).stream().filter(d -> d.is(relation)).toList();
    }

    /** The words with their coordinated ones; relative pronouns give way to what they stand for. */
    List<Word> expand(List<Word> words) {
        Set<Word> out = new LinkedHashSet<>();
        for (Word w : words) {
            List<Word> shared = shared(w);
            if (!shared.isEmpty()) {
                shared.forEach(s -> out.addAll(antecedent(s)));
            } else if (RELATIVE.contains(low(w)) && w.upos().equals("PRON")) {
                out.addAll(antecedent(w));
            } else {
                out.add(w);
                below(w, "conj").stream().filter(c -> !c.upos().equals("VERB")).forEach(out::add);
            }
        }
        return List.copyOf(out);
    }

    /** "Most of whom", "some of which". */
    private List<Word> shared(Word word) {
        boolean amount = Set.of("DET", "PRON", "NUM", "ADJ").contains(word.upos()) || AMOUNTS.contains(word.lemma());
        return !amount
                ? List.of()
                : sentence.dependents(word).stream()
                        .filter(d -> d.is("nmod") && d.upos().equals("PRON") && RELATIVE.contains(low(d)))
                        .toList();
    }

    private List<Word> antecedent(Word pronoun) {
        Word at = pronoun;
        for (int i = 0; i < STEPS && !at.isRoot(); i++) {
            if (at.relation().equals("acl:relcl")) {
                Word head = whom(pronoun, sentence.word(at.head()));
                boolean names = isPlural(at) && head.upos().equals("PROPN");
                return names || isOfAll(pronoun, at, head) ? together(head) : List.of(head);
            }
            if (at.relation().equals("advcl:relcl")) {
                return Whose.before(sentence, pronoun).stream().toList();
            }
            at = sentence.word(at.head());
        }
        return List.of();
    }

    /** "Who" is nobody's thing: the person named right before it, where the parser hangs its clause from a thing further up. */
    private Word whom(Word pronoun, Word head) {
        boolean thing = Set.of("object", "abstract", "event", "time", "place").contains(head.nominal());
        if (thing && low(pronoun).equals("which")) {
            return pleased(pronoun, head);
        }
        return thing && low(pronoun).startsWith("who")
                ? Whose.before(sentence, pronoun)
                        .filter(w -> w.nominal().equals("person"))
                        .orElse(head)
                : head;
    }

    /** "An attempt to please Oslo, which expelled": the name right before, object of what the thing further up is to do. */
    private Word pleased(Word pronoun, Word head) {
        return Whose.before(sentence, pronoun)
                .filter(w -> w.upos().equals("PROPN") && w.relation().equals("obj"))
                .filter(w -> sentence.word(w.head()).is("acl")
                        && sentence.word(w.head()).head() == head.index())
                .filter(w -> isInfinitive(sentence.word(w.head())))
                .orElse(head);
    }

    /**
     * Whether a relative clause is about all that its noun is coordinated with: it says so ("who all refused"), or it hangs from the first of them and follows
     * the last ("the mayor and the leaders of the strike, who refused").
     */
    private boolean isOfAll(Word pronoun, Word clause, Word head) {
        boolean says = sentence.dependents(clause).stream().anyMatch(d -> isAll(pronoun, d))
                || sentence.dependents(pronoun).stream().anyMatch(d -> isAll(pronoun, d));
        List<Word> others = below(head, "conj").stream().filter(Roles::isNoun).toList();
        boolean spans =
                !others.isEmpty() && others.stream().allMatch(o -> o.index() < pronoun.index()) && !isSingular(clause);
        return says || spans;
    }

    /** "All", "both" right behind the pronoun. */
    private static boolean isAll(Word pronoun, Word word) {
        boolean next = word.index() > pronoun.index() && word.index() <= pronoun.index() + 2;
        return next && Set.of("all", "both", "each").contains(low(word));
    }

    /** "Who is", "which has", "who says". */
    private boolean isSingular(Word verb) {
        return verb.xpos().equals("VBZ")
                || sentence.dependents(verb).stream()
                        .anyMatch(d -> (d.is("aux") || d.is("cop"))
                                && Set.of("has", "is", "was").contains(low(d)));
    }

    /** "Which have agreed", "who are". */
    private boolean isPlural(Word verb) {
        return verb.xpos().equals("VBP")
                || sentence.dependents(verb).stream()
                        .anyMatch(d -> (d.is("aux") || d.is("cop"))
                                && Set.of("have", "are", "were").contains(low(d)));
    }

    /** All that a noun is coordinated with: "Spain and Ireland, which". */
    private List<Word> together(Word noun) {
        Word first = noun.is("conj") && Roles.isNoun(sentence.word(noun.head())) ? sentence.word(noun.head()) : noun;
        List<Word> out = new ArrayList<>(List.of(first));
        below(first, "conj").stream().filter(Roles::isNoun).forEach(out::add);
        return out;
    }

    /** A preposition makes an oblique of what the parser took for a subject or an object. */
    boolean isMarked(Word word) {
        return sentence.dependents(word).stream()
                .anyMatch(d ->
                        d.is("case") && d.index() < word.index() && !d.form().startsWith("'"));
    }

    /** Adjectives, compounds and adverbs of a word. */
    List<Word> modifiers(Word word) {
        return sentence.dependents(word).stream()
                .filter(d -> d.is("amod") || d.is("compound") || d.is("advmod"))
                .toList();
    }

    /** Whether a preposition stands before a word; "for his part" is a turn of speech. */
    boolean hasCase(Word word, String preposition) {
        return !(word.lemma().equals("part") && preposition.equals("for"))
                && sentence.dependents(word).stream()
                        .anyMatch(d -> (d.is("case") || d.is("mark")) && low(d).equals(preposition));
    }

    /** The subjects that a verb has of its own, without what the parser took for one behind it: "urged the minister to go". */
    List<Word> subjects(Word verb) {
        List<Word> behind = misread(verb);
        return sentence.dependents(verb).stream()
                .filter(d -> d.relation().equals("nsubj")
                        || d.relation().equals("nsubj:outer")
                        || (d.relation().equals("nsubj:pass") && isAdjective(verb)))
                .filter(d -> !isMarked(d) && !behind.contains(d))
                .toList();
    }

    /** The objects of a verb, one that the parser took for its subject too. */
    List<Word> objects(Word verb) {
        List<Word> own = below(verb, "obj");
        return own.isEmpty() ? misread(verb) : own;
    }

    /** A subject behind the verb, where another stands before it and an infinitive follows. */
    private List<Word> misread(Word verb) {
        List<Word> subjects = sentence.dependents(verb).stream()
                .filter(d -> d.relation().equals("nsubj"))
                .toList();
        boolean before = subjects.stream().anyMatch(s -> s.index() < verb.index());
        return subjects.stream()
                .filter(s -> before
                        && s.index() > verb.index()
                        && below(verb, "xcomp").stream().anyMatch(x -> x.index() > s.index()))
                .toList();
    }

    /** What hangs from a noun with a preposition. */
    List<Word> nominals(Word noun, String preposition) {
        return expand(sentence.dependents(noun).stream()
                .filter(d -> (d.is("nmod") || d.is("obl")) && hasCase(d, preposition))
                .toList());
    }

    /** "Clashes which broke out between them". */
    List<Word> arising(Word noun, String preposition) {
        return expand(sentence.dependents(noun).stream()
                .filter(d -> d.relation().equals("acl:relcl") && below(d, "obj").isEmpty())
                .filter(d -> sentence.dependents(d).stream()
                        .anyMatch(s -> s.relation().equals("nsubj") && RELATIVE.contains(low(s))))
                .flatMap(d -> below(d, "obl").stream())
                .filter(d -> hasCase(d, preposition))
                .toList());
    }

    /** What hangs from a phrase one step below: "Turkey" in "talks with Turkey" for "engaged in". */
    List<Word> nested(Word word, String relation, String preposition) {
        return expand(sentence.dependents(word).stream()
                .filter(d -> d.is(relation)
                        && Roles.isNoun(d)
                        && !(preposition.equals("with") && FELLOWSHIP.contains(low(d))))
                .flatMap(d -> nominals(d, preposition).stream())
                .toList());
    }

    /**
     * The verb that a coordinated one goes with by its form, where the parser hangs it from one further down: "calling" goes with "saying" in "saying it wanted
     * to see aid flow and calling on them", "calls" not with "have" in "condemns the attacks which have grown and calls".
     */
    Word level(Word verb, Word head) {
        if (!verb.is("conj") || goesWith(verb, head)) {
            return head;
        }
        Word at = head;
        for (int i = 0; i < STEPS && !at.isRoot(); i++) {
            at = sentence.word(at.head());
            if (at.upos().equals("VERB") && at.index() < verb.index() && goesWith(verb, at)) {
                return at;
            }
        }
        return head;
    }

    private boolean goesWith(Word verb, Word head) {
        return switch (verb.xpos()) {
            case "VBG" -> !head.xpos().equals("VB");
            case "VBD" -> !head.xpos().equals("VB") && !Acting.isPerfect(sentence, head);
            case "VBZ" -> !head.xpos().equals("VB") && !(head.relation().equals("acl:relcl") && isPlural(head));
            case "VBP" -> !(head.relation().equals("acl:relcl") && isSingular(head));
            default -> true;
        };
    }

    /** Who does it to whom it is done "at the hands of". */
    List<Word> hands(Word word) {
        return sentence.dependents(word).stream()
                .filter(d -> d.lemma().equals("hand") && d.xpos().equals("NNS") && hasCase(d, "at"))
                .flatMap(d -> Stream.concat(nominals(d, "of").stream(), expand(below(d, "nmod:poss")).stream()))
                .toList();
    }

    /** "To draft a law", "from selling oil". */
    boolean isPurpose(Word clause) {
        return below(clause, "mark").stream().anyMatch(m -> Set.of("to", "from").contains(low(m)));
    }

    /** "Had her arrested", "wants him sent home", "was found murdered": a participle that tells what is done to the object. */
    boolean isMade(Word verb) {
        return verb.is("xcomp")
                && !verb.isRoot()
                && verb.xpos().equals("VBN")
                && below(verb, "mark").isEmpty();
    }

    /** "Had somebody arrested": whose doing it is. */
    boolean isHad(Word participle) {
        if (!isMade(participle)) {
            return false;
        }
        Word verb = sentence.word(participle.head());
        return Set.of("have", "get").contains(verb.lemma())
                && !below(verb, "obj").isEmpty();
    }

    /** "Became the first to recognise it": the subject of the verb above. */
    boolean isBecoming(Word noun) {
        return noun.is("xcomp")
                && !noun.isRoot()
                && sentence.word(noun.head()).lemma().equals("become");
    }

    boolean isInfinitive(Word verb) {
        return below(verb, "mark").stream().anyMatch(m -> low(m).equals("to"));
    }

    /** Whether a passive has a subject of its own. */
    boolean hasOwnPatient(Word verb) {
        return sentence.dependent(verb, "nsubj:pass").isPresent();
    }

    static String low(Word word) {
        return word.form().toLowerCase(Locale.ROOT);
    }

    /** "Accused them of arming", "thanked them for helping", "kept them from leaving": what the object does, not the subject. */
    boolean isLaidOnObject(Word clause) {
        return sentence.dependents(clause).stream()
                .anyMatch(d -> (d.is("mark") || d.is("case"))
                        && Set.of("of", "for", "from", "into").contains(low(d)));
    }

    /** Doers that a by-phrase or a possessor names. */
    List<Word> named(Word noun) {
        List<Word> by = nominals(noun, "by");
        by = by.isEmpty() ? hands(noun) : by;
        for (Word c : by.isEmpty() ? below(noun, "conj") : List.<Word>of()) {
            by = by.isEmpty() && Roles.isNoun(c) ? nominals(c, "by") : by;
        }
        for (String suffered : by.isEmpty() ? List.of("of", "to", "on", "against") : List.<String>of()) {
            for (Word c : nominals(noun, suffered)) {
                by = by.isEmpty() && Roles.isNoun(c) ? nominals(c, "by") : by;
            }
        }
        return by.isEmpty() ? expand(below(noun, "nmod:poss")) : by;
    }

    /** What an object is called or made, where it is read as one more object: "designated the militia a terrorist group". */
    List<Word> called(Word verb) {
        List<Word> objects = below(verb, "obj");
        return CALLS.contains(verb.lemma()) && objects.size() > 1 ? objects.subList(1, objects.size()) : List.of();
    }

    /** An adjective, though the parser may give it the subject of a passive: "is due in Baghdad". */
    static boolean isState(Word word) {
        return word.xpos().equals("JJ") && !low(word).endsWith("ed");
    }

    static boolean isAdjective(Word word) {
        return word.upos().equals("ADJ")
                || (word.xpos().equals("JJ") && low(word).equals(word.lemma()));
    }

    /** The clauses that a word governs: what is said, wanted, begun; where none is, what it is done for. */
    List<Word> clauses(Word word) {
        List<Word> called = called(word);
        List<Word> own = sentence.dependents(word).stream()
                .filter(d -> d.is("ccomp")
                        || d.is("xcomp")
                        || d.is("csubj")
                        || called.contains(d)
                        || (Roles.isNoun(word) && Roles.isReduced(d)))
                .toList();
        List<Word> purposes = own.stream().anyMatch(d -> d.upos().equals("VERB"))
                ? List.of()
                : sentence.dependents(word).stream()
                        .filter(d -> d.is("advcl") && isPurpose(d))
                        .toList();
        return Stream.concat(own.stream(), purposes.stream()).toList();
    }

    /** Whom a verb asks to do something: the receiver of its words, "the council" in "called on the council to act". */
    List<Word> hearers(Word verb) {
        List<Word> own = below(verb, "iobj");
        return !own.isEmpty() || !CALLS_ON.contains(verb.lemma())
                ? own
                : sentence.dependents(verb).stream()
                        .filter(d -> d.is("obl")
                                && Stream.of("on", "upon", "to", "with", "for").anyMatch(p -> hasCase(d, p)))
                        .toList();
    }

    /** "Dead" in "left forty people dead and fifty injured": what the object is made. */
    static boolean isResult(Word word) {
        return word.is("xcomp") && isAdjective(word);
    }
}
