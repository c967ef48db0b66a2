package org.demarche.analyse.chains;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.demarche.analyse.chains.NounPhrase.Gender;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * What speaks for and against a phrase's going back to another: how far it is, what part each plays in its clause, whether they agree, whether
 * their words are the same, how often the other is spoken of.
 *
 * <p>Every sign starts with the sort of the phrase that goes back ("he", "it", a definite noun, a name), for what counts for one does not count
 * for another.
 */
final class Signs {

    private static final Set<String> ARGUMENTS = Set.of("nsubj", "obj", "obl", "iobj");

    private final Matching matching;
    private final Map<NounPhrase, String> sorts = new HashMap<>();
    private final Sign start;
    private final Function<Word, Optional<Chain>> chains;

    Signs(Matching matching, Sign start, Function<Word, Optional<Chain>> chains) {
        this.matching = matching;
        this.chains = chains;
        this.start = start;
    }

    /** The sort of a phrase: a pronoun by its group, a name, a noun by what stands in front. */
    static String sort(NounPhrase p) {
        if (p.isClause()) {
            return "clause";
        }
        if (p.shape() == NounPhrase.Shape.SEVERAL) {
            return "several";
        }
        if (p.isPronoun()) {
            return switch (Pronouns.form(p)) {
                case "he", "him", "his" -> "he";
                case "she", "her", "hers" -> "she";
                case "it", "its" -> "it";
                case "they", "them", "their", "theirs" -> "they";
                case "himself", "herself", "itself", "themselves" -> "self";
                case "this", "that", "these", "those" -> "that";
                default -> "I";
            };
        }
        if (p.isName()) {
            return "name";
        }
        for (Word d : p.sentence().dependents(p.head())) {
            if (d.relation().equals("nmod:poss")) {
                return "owned";
            }
            if (d.is("det")) {
                return switch (d.lemma().toLowerCase(Locale.ROOT)) {
                    case "the" -> "the";
                    case "this", "that", "these", "those" -> "this";
                    default -> "a";
                };
            }
        }
        return p.shape() == NounPhrase.Shape.SOME ? "some" : "bare";
    }

    private String sorted(NounPhrase p) {
        return sorts.computeIfAbsent(p, Signs::sort);
    }

    /** What speaks for the phrase's being the first of its chain. */
    List<Sign> ofNew(NounPhrase p, boolean headSeen, boolean figureTold) {
        Sign fresh = start.and(sorted(p)).and(" new");
        List<Sign> out = new ArrayList<>();
        out.add(fresh);
        out.add(fresh.and(" ").and(part(p.head())));
        out.add(fresh.and(" kind ").and(p.head().nominal()));
        if (!p.isPronoun()) {
            out.add(fresh.and(headSeen ? ", head seen" : ", head not seen"));
            out.add(fresh.and(", words ")
                    .and(String.valueOf(Math.min(3, p.words().size()))));
            boolean told = p.sentence().dependents(p.head()).stream()
                    .anyMatch(d -> d.is("acl") || (d.is("nmod") && !d.relation().equals("nmod:poss")));
            out.add(fresh.and(told ? ", told" : ", bare"));
            if (figureTold) {
                out.add(fresh.and(", figure told"));
            }
            out.add(start.and("new head ").and(p.head().lemma().toLowerCase(Locale.ROOT)));
            out.add(fresh.and(p.isPlural() ? " many" : " one"));
        } else {
            out.add(start.and("new form ").and(Pronouns.form(p)).and(" ").and(part(p.head())));
        }
        return out;
    }

    /** What speaks for the phrase's going back to the earlier one, which stands in a chain already. */
    List<Sign> of(NounPhrase earlier, Chain chain, NounPhrase p, Optional<Integer> figure) {
        Sign sort = start.and(sorted(p));
        Sign from = sort.and(" < ");
        Sign back = from.and(sorted(earlier));
        String far = sentences(earlier, p);
        String part = part(earlier.head());
        List<Sign> out = new ArrayList<>();
        out.add(back);
        out.add(sort.and(" ").and(far));
        out.add(back.and(" ").and(far));
        out.add(sort.and(" steps ").and(steps(p.order() - earlier.order())));
        out.add(from.and(part));
        out.add(from.and(part).and(" ").and(far));
        out.add(sort.and(" ").and(part(p.head())).and(" < ").and(part));
        String kind = chain.nominal();
        out.add(sort.and(" kind ").and(kind));
        if (!p.isPronoun()) {
            kinds(kind, p, out);
        }
        out.add(sort.and(" size ").and(size(chain.size())));
        Sign number = sort.and(chain.isPlural() ? " many" : " one");
        out.add(p.isPronoun() ? number : number.and(p.isPlural() ? " many" : " one"));
        gender(chain, p, sort, out);
        if (chain.isName()) {
            out.add(sort.and(" named"));
        }
        if (chain.first().sentence().number() < 2) {
            out.add(sort.and(" early"));
        }
        clause(earlier, p, sort, out);
        out.add(from.and(turns(earlier, p)));
        if (!p.isPronoun()) {
            nouns(earlier, p, out);
            words(earlier, chain, p, out);
            String tie = tie(chain, figure);
            out.add(sort.and(tie));
            out.add(back.and(tie));
        }
        return out;
    }

    private void kinds(String kind, NounPhrase p, List<Sign> out) {
        boolean alike = kind.equals(p.head().nominal());
        out.add(start.and(sorted(p)).and(alike ? " same kind" : " other kind"));
        out.add(start.and("kinds ").and(kind).and(" ").and(p.head().nominal()));
    }

    /** Whose the two nouns are, and whether they are made from one stem. */
    private void nouns(NounPhrase earlier, NounPhrase p, List<Sign> out) {
        Sign sort = start.and(sorted(p));
        Sign owned = sort.and(owners(earlier, p));
        out.add(owned);
        if (isHead(earlier, p)) {
            out.add(owned.and(", same head"));
            out.add(owned.and(earlier.words().equals(p.words()) ? ", same words" : ", other words"));
        }
        if (Stems.same(earlier.head().lemma(), p.head().lemma())) {
            out.add(sort.and(" < ").and(sorted(earlier)).and(" same stem"));
        }
    }

    /** Whether the noun and the chain stand for one figure. */
    private static String tie(Chain chain, Optional<Integer> figure) {
        if (figure.isEmpty()) {
            return " no figure";
        }
        return chain.figures().contains(figure.get())
                ? " same figure"
                : chain.figures().isEmpty() ? " figure" : " other figure";
    }

    private static void gender(Chain chain, NounPhrase p, Sign sort, List<Sign> out) {
        Gender known = chain.gender();
        if (known != Gender.OPEN && p.gender() != Gender.OPEN) {
            out.add(sort.and(known == p.gender() ? " same sex" : " other sex"));
        } else if (p.isPronoun() && known != Gender.OPEN) {
            out.add(sort.and(" < ").and(known.toString()));
        }
    }

    /** How the two hang together in one sentence. */
    private static void clause(NounPhrase earlier, NounPhrase p, Sign sort, List<Sign> out) {
        boolean same = earlier.sentence().equals(p.sentence());
        if (!same) {
            if (earlier.isSubject() && p.isSubject()) {
                out.add(sort.and(" both subjects"));
            }
            return;
        }
        if (earlier.span().contains(p.span())) {
            out.add(sort.and(" inside"));
        }
        Sentence sentence = p.sentence();
        if (earlier.isSubject()
                && sentence.headOf(earlier.head())
                        .filter(v -> sentence.isBelow(p.head(), v))
                        .isPresent()) {
            out.add(sort.and(" subject above"));
        }
        boolean parts =
                earlier.head().head() == p.head().head() && ARGUMENTS.stream().anyMatch(earlier.head()::is);
        if (parts && ARGUMENTS.stream().anyMatch(p.head()::is)) {
            out.add(sort.and(" same verb"));
        }
        if (p.head().is("conj") || earlier.head().is("conj")) {
            out.add(sort.and(" beside and"));
        }
        if (p.isPronoun()) {
            Teller.of(sentence, p.head()).ifPresent(t -> {
                Sign tells = sort.and(t.equals(earlier.head()) ? " tells it" : " another tells it");
                out.add(tells);
                out.add(tells.and(" ").and(part(p.head())));
                out.add(tells.and(" ").and(earlier.head().nominal()));
            });
        }
    }

    /** How the words of two nouns or names agree. */
    private void words(NounPhrase earlier, Chain chain, NounPhrase p, List<Sign> out) {
        Sign sort = start.and(sorted(p));
        Sign from = sort.and(" < ").and(sorted(earlier));
        boolean head = isHead(earlier, p);
        boolean any = head || chain.recent().stream().anyMatch(q -> !q.isPronoun() && isHead(q, p));
        String heads = head ? " same head" : any ? " head in chain" : " other head";
        out.add(sort.and(heads));
        out.add(from.and(heads));
        if (matching.same(earlier, p)) {
            out.add(sort.and(" matches"));
            out.add(from.and(" matches"));
        }
        if (head) {
            boolean fewer = earlier.words().containsAll(p.words());
            boolean whole = earlier.words().equals(p.words());
            out.add(sort.and(whole ? " same words" : fewer ? " fewer words" : " new words"));
            if (earlier.isPlural() != p.isPlural()) {
                out.add(sort.and(" other number"));
            }
            out.add(sort.and(" same head ").and(sentences(earlier, p)));
            out.add(start.and("same head ").and(p.head().lemma().toLowerCase(Locale.ROOT)));
        } else if (p.words().contains(earlier.head().lemma().toLowerCase(Locale.ROOT))
                || earlier.words().contains(p.head().lemma().toLowerCase(Locale.ROOT))) {
            out.add(from.and(" head among words"));
        }
    }

    static boolean isHead(NounPhrase a, NounPhrase b) {
        return a.head().lemma().equalsIgnoreCase(b.head().lemma());
    }

    /** Whether what belongs to somebody belongs to the same. */
    private String owners(NounPhrase earlier, NounPhrase p) {
        Optional<Chain> one = owner(earlier);
        Optional<Chain> other = owner(p);
        if (other.isEmpty()) {
            return one.isEmpty() ? " nobody's" : " somebody's before";
        }
        return one.isEmpty() ? " nobody's before" : one.equals(other) ? " same owner" : " other owner";
    }

    private Optional<Chain> owner(NounPhrase p) {
        return p.sentence().dependents(p.head()).stream()
                .filter(d -> d.relation().equals("nmod:poss"))
                .findFirst()
                .flatMap(chains);
    }

    private static String turns(NounPhrase earlier, NounPhrase p) {
        int back = p.sentence().paragraph() - earlier.sentence().paragraph();
        return back == 0 ? "same paragraph" : back == 1 ? "paragraph before" : "paragraphs before";
    }

    private static String part(Word head) {
        String relation = head.relation();
        return switch (relation) {
            case "nsubj",
                    "nsubj:pass",
                    "obj",
                    "obl",
                    "obl:agent",
                    "nmod:poss",
                    "nmod",
                    "conj",
                    "compound",
                    "root",
                    "advcl",
                    "ccomp",
                    "xcomp",
                    "acl",
                    "acl:relcl",
                    "parataxis" -> relation;
            default -> "other part";
        };
    }

    private static String sentences(NounPhrase earlier, NounPhrase p) {
        int back = p.sentence().number() - earlier.sentence().number();
        return back < 4 ? "back " + back : back < 8 ? "back some" : "far back";
    }

    private static String steps(int n) {
        return n < 4 ? String.valueOf(n) : n < 8 ? "few" : n < 16 ? "some" : "many";
    }

    private static String size(int n) {
        return n < 3 ? String.valueOf(n) : n < 6 ? "few" : n < 12 ? "some" : "many";
    }
}
