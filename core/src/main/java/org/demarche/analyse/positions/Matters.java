package org.demarche.analyse.positions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.demarche.analyse.events.Clause;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.Party;
import org.demarche.record.Stance;
import org.demarche.report.Span;

/**
 * Joins stands that are on one matter.
 *
 * <p>Two matters are one when the smaller shares most of its content words with the other, endings and rows of {@code matters.tsv} aside, or when the same
 * party is to do the same thing ("Assad must go", "the departure of Assad as a prerequisite", "that the president will leave his post"). "This position",
 * "the idea" stand for what somebody else was said to want just before. A wrong join is worse than a missed one, so one shared name is not enough.
 */
final class Matters {

    private static final Set<String> EMPTY = Set.of(
            "be",
            "have",
            "do",
            "say",
            "make",
            "take",
            "other",
            "such",
            "more",
            "new",
            "country",
            "government",
            "people",
            "all",
            "any",
            "will",
            "would",
            "must",
            "should",
            "call",
            "support",
            "one",
            "its",
            "their",
            "his",
            "our",
            "year",
            "day",
            "part",
            "way",
            "effort",
            "need",
            "continue",
            "work",
            "include",
            "state",
            "agree");
    private static final Set<String> BACK = Set.of(
            "position",
            "idea",
            "plan",
            "proposal",
            "demand",
            "move",
            "decision",
            "request",
            "call",
            "offer",
            "suggestion",
            "notion",
            "initiative",
            "it",
            "this",
            "that",
            "stance",
            "measure",
            "step",
            "option",
            "scheme",
            "term",
            "condition",
            "overture",
            "appeal",
            "ultimatum");
    private static final Set<String> POINTERS = Set.of("this", "that", "the", "such", "these", "those");
    private static final double SHARE = 0.6;
    private static final Pattern PRONOUN = Pattern.compile("(?i)we|i|they|he|she|you|us|them|me|him|her");
    private static final Pattern REFUSED = Pattern.compile(
            " (?:(?:will|would|shall|should|can|could|must|may)(?: not|n['’]t| never| no longer)|won['’]t|can['’]t|cannot)(?: be(?= \\p{Ll}+(?:ed|en|wn|t)\\b))? ");
    private static final int STEM = 5;
    private static final int REACH = 2;
    private static final int SHORTEST = 12;

    private final Parse parse;
    private final Map<String, String> rows;
    private final Collection<Party> parties;
    private final List<Set<String>> words = new ArrayList<>();
    private final List<List<Stand>> groups = new ArrayList<>();

    /** @param rows words of matters with the row that they share */
    Matters(Parse parse, Map<String, String> rows, Collection<Party> parties, List<Stand> stands) {
        this.parse = parse;
        this.rows = rows;
        this.parties = parties;
        stands.forEach(this::put);
    }

    /** Stands on one matter together, in the order of the text. */
    List<List<Stand>> groups() {
        return groups.stream().map(List::copyOf).toList();
    }

    private void put(Stand stand) {
        Set<String> own = content(core(stand.matter()));
        Optional<Integer> back = pointsBack(stand) ? antecedent(stand) : Optional.empty();
        int at = back.or(() -> around(stand)).orElseGet(() -> alike(own));
        if (at < groups.size()) {
            groups.get(at).add(stand);
        } else {
            groups.add(new ArrayList<>(List.of(stand)));
            words.add(pointsBack(stand) ? Set.of() : own);
        }
    }

    /** The group of what is done to a proposal that the stand's own words name: "the army rejected a plan of the mediators". */
    private Optional<Integer> around(Stand stand) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).stream().anyMatch(s -> isOf(s, stand) || isOf(stand, s))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(Stand deed, Stand noun) {
        boolean offer = noun.sort().equals("noun")
                && (noun.stance() == Stance.PROPOSES || noun.stance() == Stance.DEMANDS)
                && deed.sentence() == noun.sentence();
        return offer
                && noun.trigger().head() == deed.trigger().index()
                && (noun.trigger().is("obj") || noun.trigger().is("nsubj"));
    }

    /** The matter without what follows a comma: "respect the truce, a day after shells fell" is about the truce. */
    private Span core(Span matter) {
        int comma = parse.words(matter).indexOf(',');
        return comma > SHORTEST ? new Span(matter.start(), matter.start() + comma) : matter;
    }

    private int alike(Set<String> own) {
        for (int i = 0; i < groups.size(); i++) {
            if (isOne(own, words.get(i))) {
                return i;
            }
        }
        return groups.size();
    }

    /** The group of what another wanted last, in this sentence or the two before. */
    private Optional<Integer> antecedent(Stand stand) {
        int best = -1;
        int where = -1;
        for (int i = 0; i < groups.size(); i++) {
            for (Stand s : groups.get(i)) {
                if (isAnswer(stand, s) && s.matter().start() > where) {
                    best = i;
                    where = s.matter().start();
                }
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    /** "This position", "the idea", "it". */
    static boolean pointsBack(Stand stand) {
        List<Word> all = in(stand.sentence(), stand.matter()).stream()
                .filter(w -> !w.is("det") || POINTERS.contains(low(w)))
                .toList();
        boolean pronoun = all.size() == 1 && BACK.contains(low(all.get(0)));
        boolean phrase = all.size() == 2
                && POINTERS.contains(low(all.get(0)))
                && BACK.contains(all.get(1).lemma());
        return pronoun || phrase || isApposed(stand);
    }

    /** "…, a step to which the general objected", "…, an idea rejected by the clans". */
    static boolean isApposed(Stand stand) {
        Sentence sentence = stand.sentence();
        Word at = stand.trigger();
        while (at.is("conj") && !at.isRoot()) {
            at = sentence.word(at.head());
        }
        boolean clause = at.is("acl");
        return clause
                && sentence.headOf(at)
                        .filter(n -> BACK.contains(n.lemma()) && (n.is("appos") || n.is("parataxis")))
                        .isPresent();
    }

    /** Whether a stand is on what another was said to want just before. */
    static boolean isAnswer(Stand stand, Stand before) {
        int gap = stand.sentence().number() - before.sentence().number();
        boolean other = before.holders().stream().noneMatch(stand.holders()::contains);
        return gap >= 0
                && gap <= (isApposed(stand) ? 0 : REACH)
                && before.trigger().span().start() < stand.trigger().span().start()
                && before.stance().side() == Stance.Side.FOR
                && other;
    }

    private static boolean isOne(Set<String> a, Set<String> b) {
        Set<String> shared = new LinkedHashSet<>(a);
        shared.retainAll(b);
        int least = Math.min(a.size(), b.size());
        boolean deed = shared.stream().anyMatch(w -> w.startsWith("matters/"))
                && shared.stream().anyMatch(w -> w.startsWith("@"));
        boolean most = least > 0
                && shared.size() >= Math.min(2, least)
                && shared.size() >= SHARE * least
                && (least > 1 || a.size() == b.size());
        return deed || most;
    }

    /** Whether what one party makes depend on the other's matter is what the other makes depend on the one's: A before B, B before A. */
    boolean isDeadlock(List<Stand> a, List<Stand> b) {
        return a.stream()
                .anyMatch(s -> b.stream()
                        .anyMatch(t -> crosses(s, t)
                                && crosses(t, s)
                                && s.holders().stream().noneMatch(t.holders()::contains)));
    }

    private boolean crosses(Stand s, Stand t) {
        return s.terms()
                .condition()
                .map(c -> isOne(content(c), content(t.matter())))
                .orElse(false);
    }

    private Set<String> content(Span span) {
        Set<String> out = new TreeSet<>();
        parse.sentences().stream()
                .filter(s -> s.span().overlaps(span))
                .forEach(s -> in(s, span).forEach(w -> word(w).ifPresent(out::add)));
        return out;
    }

    private Optional<String> word(Word w) {
        boolean open = Set.of("NOUN", "PROPN", "VERB", "ADJ", "NUM").contains(w.upos());
        String lemma = w.lemma().toLowerCase(Locale.ROOT);
        if (!open || EMPTY.contains(lemma)) {
            return Optional.empty();
        }
        Optional<String> party = parties.stream()
                .filter(p -> p.mentions().stream()
                        .anyMatch(
                                m -> m.contains(w.span()) && m.end() == w.span().end()))
                .map(p -> "@" + p.id())
                .findFirst();
        boolean named = w.isName()
                && parties.stream().anyMatch(p -> p.mentions().stream().anyMatch(m -> m.contains(w.span())));
        if (named && party.isEmpty()) {
            return Optional.empty();
        }
        String stem = lemma.length() > STEM ? lemma.substring(0, STEM) : lemma;
        return Optional.of(party.orElse(rows.getOrDefault(lemma, stem)));
    }

    private static List<Word> in(Sentence sentence, Span span) {
        return sentence.words().stream().filter(w -> span.contains(w.span())).toList();
    }

    private static String low(Word word) {
        return word.form().toLowerCase(Locale.ROOT);
    }

    /** The matter in a few words, as the first who is for it tells it, or else the first who holds a stand on it. */
    String label(List<Stand> group) {
        Stand told = group.stream()
                .filter(s -> s.stance().side() == Stance.Side.FOR && !pointsBack(s))
                .findFirst()
                .orElse(group.get(0));
        String matter = plain(core(told.matter()));
        boolean against = told.stance().side() == Stance.Side.AGAINST;
        String said = PRONOUN.matcher(matter).matches() ? plain(told.evidence()) : against ? affirmed(matter) : matter;
        int cut = said.lastIndexOf(' ', Clause.LONGEST);
        return said.length() <= Clause.LONGEST || cut < 1 ? said : said.substring(0, cut) + " …";
    }

    private String plain(Span span) {
        return parse.words(span)
                .replaceAll("\\s+", " ")
                .replaceAll("[\"“”]", "")
                .strip();
    }

    /** What is refused, without the "not" that refuses it: "Mali invited" where it is said that Mali would not be. */
    private static String affirmed(String words) {
        return REFUSED.matcher(words).replaceFirst(" ").replaceFirst("\\b(is|are|was|were) no (?=\\p{Ll})", "$1 a ");
    }
}
