package org.demarche.analyse;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.report.Span;

/** Tells whether two names can be one: a last name and the whole, an abbreviation and its words. */
final class Names {

    /** Bodies whose first word alone is a name for them. */
    private static final Set<String> CHAMBERS =
            Set.of("House", "Court", "Ministry", "Department", "Chamber", "Congress");

    private static final Set<String> THINGS = Set.of("place", "abstract", "event", "object", "time");
    private static final Set<String> SUFFIX = Set.of("jr.", "sr.", "jr", "sr", "ii", "iii");
    private static final Set<String> PARTICLE =
            Set.of("al", "el", "de", "van", "von", "der", "bin", "ibn", "da", "di", "la");

    private Names() {}

    /** The parts of a person's name in lower case, without suffixes. */
    static List<String> parts(String name) {
        List<String> out = new ArrayList<>();
        for (String part : plain(name.toLowerCase(Locale.ROOT))
                .replace('’', '\'')
                .replaceAll("'s?$", "")
                .replaceAll("[\\[\\]()“”\"]", "")
                .split("[\\s-]+")) {
            if (!SUFFIX.contains(part) && !part.isEmpty()) {
                out.add(part);
            }
        }
        return out;
    }

    /** The letters that a sentence gives in brackets behind the words of a place, a law or a thing. */
    static Set<String> things(Sentence sentence) {
        Set<String> out = new TreeSet<>();
        for (Word word : sentence.words()) {
            int at = word.index();
            boolean bracketed =
                    at > 2 && isAcronym(word) && sentence.word(at - 1).form().equals("(");
            boolean thing = word.is("appos")
                    && THINGS.contains(sentence.word(word.head()).nominal());
            if (bracketed && thing && stands(sentence, word)) {
                out.add(word.form());
            }
        }
        return out;
    }

    private static boolean isAcronym(Word word) {
        return word.form().length() > 2
                && word.form().chars().filter(Character::isUpperCase).count() > 2;
    }

    /** Whether the words before the bracket have these letters. */
    private static boolean stands(Sentence sentence, Word letters) {
        StringBuilder name = new StringBuilder();
        for (int i = letters.index() - 2; i > 0 && letters.index() - i < 12; i--) {
            name.insert(0, sentence.word(i).form() + " ");
            if (isInitials(
                    letters.form().replaceAll("\\p{Ll}", ""), name.toString().strip(), true)) {
                return true;
            }
        }
        return false;
    }

    /** Where the words of a name stand in a phrase. */
    static Optional<Span> span(Sentence sentence, Span phrase, String name) {
        String joined = name.replaceAll("\\s+", "");
        List<Word> words = sentence.words();
        for (int i = 0; i < words.size(); i++) {
            StringBuilder seen = new StringBuilder();
            for (int j = i;
                    j < words.size() && phrase.contains(words.get(i).span()) && seen.length() < joined.length();
                    j++) {
                seen.append(words.get(j).form());
                if (joined.contentEquals(seen)) {
                    return Optional.of(words.get(i).span().join(words.get(j).span()));
                }
            }
        }
        return Optional.empty();
    }

    /** Without the marks on letters: "Erdoğan" is "Erdogan". */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .replace('ı', 'i')
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd');
    }

    /** Without "al" and its like. */
    static List<String> bare(List<String> parts) {
        return parts.stream().filter(p -> !PARTICLE.contains(p)).toList();
    }

    /** One is the end or the start of the other ("Lavrov", "Kim"), or they share the first and the last part. */
    static boolean same(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        List<String> small = a.size() <= b.size() ? a : b;
        List<String> large = a.size() <= b.size() ? b : a;
        boolean tail = large.subList(large.size() - small.size(), large.size()).equals(small);
        boolean head = large.subList(0, small.size()).equals(small);
        boolean ends = small.size() > 1
                && small.get(0).equals(large.get(0))
                && small.get(small.size() - 1).equals(large.get(large.size() - 1));
        boolean inside =
                small.size() == 1 && large.size() > 2 && small.get(0).length() > 3 && large.contains(small.get(0));
        boolean meansNothing = small.stream().allMatch(PARTICLE::contains);
        return !meansNothing && (tail || head || ends || inside);
    }

    /** "SDF" for "Syrian Democratic Forces", "National Coalition" for "Syrian National Coalition". */
    static boolean abbreviates(String a, String b) {
        String small = a.length() <= b.length() ? a : b;
        String large = a.length() <= b.length() ? b : a;
        boolean letters = small.length() > 1 && (isInitials(small, large, true) || isInitials(small, large, false));
        boolean end = small.contains(" ") && large.endsWith(" " + small);
        boolean start = CHAMBERS.contains(small) && large.startsWith(small + " of ");
        return letters || end || start;
    }

    private static boolean isInitials(String letters, String name, boolean capitals) {
        StringBuilder initials = new StringBuilder();
        for (String part : name.split("[\\s-]+")) {
            boolean counts =
                    !part.isEmpty() && (Character.isUpperCase(part.charAt(0)) || (!capitals && part.length() > 3));
            if (counts) {
                initials.append(Character.toUpperCase(part.charAt(0)));
            }
        }
        return letters.replace(".", "").contentEquals(initials);
    }

    /** "ISF", "U.N.": at least two capitals and no small letters. */
    static boolean isAcronym(String form) {
        long capitals = form.chars().filter(Character::isUpperCase).count();
        return capitals > 1 && form.chars().noneMatch(Character::isLowerCase);
    }
}
