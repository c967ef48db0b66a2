package org.demarche.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.report.Span;

/**
 * Finds the words of a paragraph by rule, in the conventions of UD English (EWT, GUM): clitics are words ({@code do|n't},
 * {@code Russia|'s}), hyphens inside words too ({@code rebel|-|held}) except after prefixes ({@code anti-tank}), abbreviations keep their
 * point, numbers stay whole, runs of the same mark are one word.
 *
 * <p>The hard points, each in a small step of its own: which points belong to an abbreviation, which apostrophes open a clitic, which hyphens
 * stay inside a word.
 */
public final class Tokens {

    private static final String URL =
            "(?:https?://|www\\.)[^\\s<>\"“”]*[^\\s<>\"“”.,;:!?)\\]'’]|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|[\\w-]{2,}\\.(?:com|org|net|gov|edu|info)\\b(?:/[\\w./-]*\\w)?";
    private static final String NUMBER =
            "\\d+(?:[.,:]\\d+)*(?:st|nd|rd|th|s)?(?![\\p{L}\\d])|(?<![\\w.])\\.\\d+(?![\\p{L}\\d])|'\\d\\ds?\\b";
    private static final String INITIALS = "(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\d]))?|\\p{Lu}\\.(?=\\s+\\p{L})|\\p{Lu}\\.(?=\\s*-\\p{Lu})";
    private static final String SMILEY = "(?<!\\w)[:;=]['-]?[()DPp](?!\\w)|(?<!\\w)<3+(?!\\w)";
    private static final String WORD = "[\\p{L}\\p{M}\\d]+(?:['’ʼ`][\\p{L}\\p{M}]+)*|_+";
    private static final String MARKS = "\\.{2,}|(?:\\. ){2,}\\.|-{2,}|–|—|[!?]{2,}|={2,}|\\*{2,}|#{2,}|~{2,}|…|''|``|[^\\w\\s\\p{L}\\p{M}]";
    private static final Pattern TOKEN = Pattern.compile("(?<url>" + URL + ")|(?<number>" + NUMBER + ")|(?<initials>"
            + INITIALS + ")|(?<smiley>" + SMILEY + ")|(?<word>" + WORD + ")|(?<marks>" + MARKS + ")");
    private static final Pattern CLITIC =
            Pattern.compile("(?i)(?<stem>.+?)(?<clitic>n['’ʼ`]t|['’ʼ`](?:s|ve|ll|re|d|m))");
    private static final Pattern GLUED = Pattern.compile(
            "(?i)(?<a>can)(?<b>not)|(?<a2>gon|wan|got)(?<b2>na|ta)|(?<a3>do|did|does|is|was|wo|ca|could|should|would|have|has|are)(?<b3>nt)|(?<a4>d)(?<b4>unno)|(?<a5>lem|gim)(?<b5>me)");
    private static final Set<String> MISSPELT_WORDS = Set.of("isnt", "dont", "didnt", "doesnt", "wasnt", "wont", "cant", "couldnt", "shouldnt", "wouldnt", "havent", "hasnt", "arent", "cannot", "gonna", "wanna", "gotta", "lemme", "gimme");

    private final Set<String> abbreviations;
    private final Set<String> prefixes;

    /**
     * @param abbreviations words in lower case, without their point, that keep it
     * @param prefixes in lower case, that keep their hyphen and the word after it
     */
    public Tokens(Set<String> abbreviations, Set<String> prefixes) {
        this.abbreviations = Set.copyOf(abbreviations);
        this.prefixes = Set.copyOf(prefixes);
    }

    /** The words of one paragraph of the text, in order; every character that is no blank is in exactly one of them. */
    public List<Span> of(String text, Span paragraph) {
        List<Span> found = new ArrayList<>();
        Matcher token = TOKEN.matcher(text).region(paragraph.start(), paragraph.end());
        token.useTransparentBounds(true);
        int at = paragraph.start();
        while (token.find()) {
            letters(text, at, token.start(), found);
            if (token.group("word") != null) {
                clitics(text, token.start(), token.end(), found);
            } else {
                found.add(new Span(token.start(), token.end()));
            }
            at = token.end();
        }
        letters(text, at, paragraph.end(), found);
        return joined(text, found);
    }

    /** Characters that no pattern knows (a lone surrogate, a private sign): each run of them is a word. */
    private static void letters(String text, int start, int end, List<Span> found) {
        int at = start;
        for (int i = start; i <= end; i++) {
            boolean blank = i == end || Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i));
            if (blank) {
                if (i > at) {
                    found.add(new Span(at, i));
                }
                at = i + 1;
            }
        }
    }

    private static void clitics(String text, int start, int end, List<Span> found) {
        String form = text.substring(start, end);
        Matcher clitic = CLITIC.matcher(form);
        int cut = 0;
        if (clitic.matches()) {
            cut = clitic.start("clitic");
        } else if (MISSPELT_WORDS.contains(form.toLowerCase(Locale.ROOT))) {
            Matcher glued = GLUED.matcher(form);
            cut = glued.matches() ? secondPart(glued) : 0;
        }
        if (cut == 0) {
            found.add(new Span(start, end));
        } else {
            clitics(text, start, start + cut, found);
            found.add(new Span(start + cut, end));
        }
    }

    private static int secondPart(Matcher glued) {
        for (String name : List.of("b", "b2", "b3", "b4", "b5")) {
            if (glued.group(name) != null) {
                return glued.start(name);
            }
        }
        return 0;
    }

    private List<Span> joined(String text, List<Span> found) {
        List<Span> out = new ArrayList<>();
        int i = 0;
        while (i < found.size()) {
            Span word = found.get(i);
            if (takesPoint(text, found, i)) {
                out.add(new Span(word.start(), word.end() + 1));
                i += 2;
            } else if (keepsHyphen(text, found, i)) {
                out.add(word.join(found.get(i + 2)));
                i += 3;
            } else {
                out.add(word);
                i++;
            }
        }
        return List.copyOf(out);
    }

    private boolean takesPoint(String text, List<Span> found, int i) {
        Span word = found.get(i);
        boolean point = i + 1 < found.size()
                && found.get(i + 1).start() == word.end()
                && found.get(i + 1).of(text).equals(".");
        String low = word.of(text).toLowerCase(Locale.ROOT);
        if (!point || !abbreviations.contains(low)) {
            return false;
        }
        boolean counts = !low.equals("no") && !low.equals("nos");
        return counts || (i + 2 < found.size() && Character.isDigit(text.charAt(found.get(i + 2).start())));
    }

    private boolean keepsHyphen(String text, List<Span> found, int i) {
        if (i + 2 >= found.size()) {
            return false;
        }
        Span word = found.get(i);
        Span hyphen = found.get(i + 1);
        Span after = found.get(i + 2);
        boolean tight = hyphen.start() == word.end() && after.start() == hyphen.end();
        return tight
                && hyphen.of(text).equals("-")
                && Character.isLetter(text.charAt(after.start()))
                && (i == 0 || found.get(i - 1).end() < word.start() || !hyphenated(text, found, i))
                && prefixes.contains(word.of(text).toLowerCase(Locale.ROOT));
    }

    private static boolean hyphenated(String text, List<Span> found, int i) {
        return found.get(i - 1).end() == found.get(i).start() && found.get(i - 1).of(text).equals("-");
    }
}
