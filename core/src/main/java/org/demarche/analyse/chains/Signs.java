package org.demarche.analyse.chains;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    Signs(Matching matching) {
        this.matching = matching;
    }

    /** The sort of a phrase: a pronoun by its group, a name, a noun by what stands in front. */
    static String sort(NounPhrase p) {
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
        return "bare";
    }

    /** What speaks for the phrase's being the first of its chain. */
    List<String> ofNew(NounPhrase p, boolean headSeen) {
        String sort = sort(p);
        List<String> out = new ArrayList<>();
        out.add(sort + " new");
        out.add(sort + " new " + part(p.head()));
        out.add(sort + " new kind " + p.head().nominal());
        if (!p.isPronoun()) {
            out.add(sort + (headSeen ? " new, head seen" : " new, head not seen"));
            out.add(sort + " new, words " + Math.min(3, p.words().size()));
            boolean told = p.sentence().dependents(p.head()).stream()
                    .anyMatch(d -> d.is("acl") || (d.is("nmod") && !d.relation().equals("nmod:poss")));
            out.add(sort + (told ? " new, told" : " new, bare"));
            out.add("new head " + p.head().lemma().toLowerCase(Locale.ROOT));
            out.add(sort + (p.isPlural() ? " new many" : " new one"));
        } else {
            out.add("new form " + Pronouns.form(p) + " " + part(p.head()));
        }
        return out;
    }

    /** What speaks for the phrase's going back to the earlier one, which stands in a chain already. */
    List<String> of(NounPhrase earlier, Chain chain, NounPhrase p) {
        String sort = sort(p);
        String other = sort(earlier);
        List<String> out = new ArrayList<>();
        String far = sentences(earlier, p);
        out.add(sort + " < " + other);
        out.add(sort + " " + far);
        out.add(sort + " < " + other + " " + far);
        out.add(sort + " steps " + steps(p.order() - earlier.order()));
        String part = part(earlier.head());
        out.add(sort + " < " + part);
        out.add(sort + " < " + part + " " + far);
        out.add(sort + " " + part(p.head()) + " < " + part);
        String kind = chain.nominal();
        out.add(sort + " kind " + kind);
        if (!p.isPronoun()) {
            boolean alike = kind.equals(p.head().nominal());
            out.add(sort + (alike ? " same kind" : " other kind"));
            out.add("kinds " + kind + " " + p.head().nominal());
        }
        out.add(sort + " size " + size(chain.size()));
        out.add(sort + (chain.isPlural() ? " many" : " one") + (p.isPronoun() ? "" : p.isPlural() ? " many" : " one"));
        gender(chain, p, sort, out);
        if (chain.isName()) {
            out.add(sort + " named");
        }
        if (chain.first().sentence().number() < 2) {
            out.add(sort + " early");
        }
        clause(earlier, p, sort, out);
        if (!p.isPronoun()) {
            words(earlier, chain, p, out);
        }
        return out;
    }

    private static void gender(Chain chain, NounPhrase p, String sort, List<String> out) {
        Gender known = chain.gender();
        if (known != Gender.OPEN && p.gender() != Gender.OPEN) {
            out.add(sort + (known == p.gender() ? " same sex" : " other sex"));
        } else if (p.isPronoun() && known != Gender.OPEN) {
            out.add(sort + " < " + known);
        }
    }

    /** How the two hang together in one sentence. */
    private static void clause(NounPhrase earlier, NounPhrase p, String sort, List<String> out) {
        boolean same = earlier.sentence().equals(p.sentence());
        if (!same) {
            if (earlier.isSubject() && p.isSubject()) {
                out.add(sort + " both subjects");
            }
            return;
        }
        if (earlier.span().contains(p.span())) {
            out.add(sort + " inside");
        }
        Sentence sentence = p.sentence();
        if (earlier.isSubject()
                && sentence.headOf(earlier.head())
                        .filter(v -> sentence.isBelow(p.head(), v))
                        .isPresent()) {
            out.add(sort + " subject above");
        }
        boolean parts =
                earlier.head().head() == p.head().head() && ARGUMENTS.stream().anyMatch(earlier.head()::is);
        if (parts && ARGUMENTS.stream().anyMatch(p.head()::is)) {
            out.add(sort + " same verb");
        }
        if (p.head().is("conj") || earlier.head().is("conj")) {
            out.add(sort + " beside and");
        }
    }

    /** How the words of two nouns or names agree. */
    private void words(NounPhrase earlier, Chain chain, NounPhrase p, List<String> out) {
        String sort = sort(p);
        boolean head = isHead(earlier, p);
        boolean any = head || chain.recent().stream().anyMatch(q -> !q.isPronoun() && isHead(q, p));
        String other = sort(earlier);
        out.add(sort + (head ? " same head" : any ? " head in chain" : " other head"));
        out.add(sort + " < " + other + (head ? " same head" : any ? " head in chain" : " other head"));
        boolean strict = matching.same(earlier, p);
        if (strict) {
            out.add(sort + " matches");
            out.add(sort + " < " + other + " matches");
        }
        if (head) {
            boolean fewer = earlier.words().containsAll(p.words());
            boolean whole = earlier.words().equals(p.words());
            out.add(sort + (whole ? " same words" : fewer ? " fewer words" : " new words"));
            if (earlier.isPlural() != p.isPlural()) {
                out.add(sort + " other number");
            }
            out.add(sort + " same head " + sentences(earlier, p));
            out.add("same head " + p.head().lemma().toLowerCase(Locale.ROOT));
        } else if (p.words().contains(earlier.head().lemma().toLowerCase(Locale.ROOT))
                || earlier.words().contains(p.head().lemma().toLowerCase(Locale.ROOT))) {
            out.add(sort + " < " + other + " head among words");
        }
    }

    static boolean isHead(NounPhrase a, NounPhrase b) {
        return a.head().lemma().equalsIgnoreCase(b.head().lemma());
    }

    private static String part(Word head) {
        String relation = head.relation();
        return switch (relation) {
            case "nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod:poss", "nmod", "conj", "compound", "root" ->
                relation;
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
