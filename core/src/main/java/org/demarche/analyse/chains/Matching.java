package org.demarche.analyse.chains;

import java.util.Locale;
import java.util.Set;
import org.demarche.language.Parse;
import org.demarche.language.Word;

/** Tells whether a name or noun can stand for what an earlier one stands for: same words, same head with nothing that speaks against it, letters. */
final class Matching {

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
    private static final Set<String> PLAIN = Set.of(
            "year", "month", "week", "day", "time", "hour", "minute", "percent", "way", "lot", "kind", "part", "number",
            "thing", "case", "example", "order", "fact");

    private final Parse parse;

    Matching(Parse parse) {
        this.parse = parse;
    }

    /** Whether the later phrase may be the same as the earlier one. */
    boolean same(NounPhrase earlier, NounPhrase later) {
        if (earlier.isPronoun()
                || later.isPronoun()
                || PLAIN.contains(later.head().lemma())) {
            return false;
        }
        if (earlier.span().contains(later.span()) || later.span().contains(earlier.span())) {
            return false;
        }
        boolean names = earlier.isName() && later.isName();
        return names ? sameName(earlier, later) : !later.isName() && sameNoun(earlier, later);
    }

    private boolean sameName(NounPhrase earlier, NounPhrase later) {
        String a = name(earlier);
        String b = name(later);
        boolean initials = isInitials(a, b) || isInitials(b, a);
        boolean person = earlier.head().nominal().equals("person")
                && later.head().nominal().equals("person");
        boolean part = person
                && (a.endsWith(" " + b) || b.endsWith(" " + a) || a.startsWith(b + " ") || b.startsWith(a + " "));
        boolean alike = earlier.head().nominal().equals(later.head().nominal())
                && (a.endsWith(" " + b) || b.endsWith(" " + a))
                && !earlier.head().nominal().equals("place");
        return a.equals(b) || initials || part || alike;
    }

    private boolean sameNoun(NounPhrase earlier, NounPhrase later) {
        boolean alike = earlier.head().lemma().equalsIgnoreCase(later.head().lemma())
                && earlier.isPlural() == later.isPlural()
                && later.sentence().dependent(later.head(), "nummod").isEmpty();
        if (!alike) {
            return false;
        }
        if (!owner(earlier).equals(owner(later)) && !owner(later).isEmpty()) {
            return false;
        }
        boolean whole = words(earlier).equals(words(later));
        boolean fewer = earlier.words().containsAll(later.words());
        return isDefinite(later) ? fewer : whole && bare(later) && !isIndefinite(earlier);
    }

    /** The possessive pronoun in front; empty where there is none. */
    private static String owner(NounPhrase p) {
        return p.sentence().dependents(p.head()).stream()
                .filter(d -> d.relation().equals("nmod:poss") && d.upos().equals("PRON"))
                .map(d -> d.form().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    /** A plural without any article means the same kind each time. */
    private static boolean bare(NounPhrase p) {
        return p.isPlural()
                && p.sentence().dependent(p.head(), "det").isEmpty()
                && !p.words().isEmpty();
    }

    static boolean isDefinite(NounPhrase p) {
        return p.sentence().dependents(p.head()).stream()
                .anyMatch(d -> (d.is("det") && DEFINITE.contains(d.lemma()))
                        || d.relation().equals("nmod:poss"));
    }

    private static boolean isIndefinite(NounPhrase p) {
        return p.sentence().dependents(p.head()).stream().anyMatch(d -> d.is("det") && !DEFINITE.contains(d.lemma()));
    }

    private String words(NounPhrase p) {
        return p.span().of(parse.text()).toLowerCase(Locale.ROOT).replaceFirst("^(the|this|that|these|those) ", "");
    }

    /** The name alone, without what describes it. */
    String name(NounPhrase p) {
        int first = p.head().index();
        int last = first;
        for (Word d : p.sentence().dependents(p.head())) {
            boolean part = d.is("flat")
                    || (d.is("compound") && d.isName())
                    || (d.is("amod") && d.xpos().equals("NNP"));
            first = part ? Math.min(first, d.index()) : first;
            last = part ? Math.max(last, d.index()) : last;
        }
        return p.sentence()
                .word(first)
                .span()
                .join(p.sentence().word(last).span())
                .of(parse.text());
    }

    private static boolean isInitials(String letters, String name) {
        if (letters.length() < 2 || !name.contains(" ") || !letters.equals(letters.toUpperCase(Locale.ROOT))) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        for (String part : name.split("[\\s-]+")) {
            if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
                initials.append(part.charAt(0));
            }
        }
        return letters.replace(".", "").contentEquals(initials);
    }
}
