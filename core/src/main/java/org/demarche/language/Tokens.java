package org.demarche.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.lexicon.Split;
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
            "(?:https?://|www\\.)[^\\s<>\"“”]*[^\\s<>\"“”.,;:!?)\\]'’]|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
                    + "|[\\w-]{2,}\\.(?:com|org|net|gov|edu|info)\\b(?:/[\\w./-]*\\w)?|[\\w-]*\\.(?:doc|xls|pdf|jpg|html?|exe|zip)\\b|[#@]\\p{L}[\\w]*";
    private static final String UNIT =
            "(?=(?:am|pm|AM|PM|a\\.m|p\\.m|k|K|m|M|mm|cm|km|kg|ft|mph|kph|lbs?|bn|mn|hrs?|min|mins|GB|MB|x)(?![\\p{L}\\d]))";
    private static final String AFTER = "(?:(?:st|nd|rd|th|s)?(?![\\p{L}\\d])|" + UNIT + ")";
    private static final String NUMBER =
            "\\d{3}-\\d{3}-\\d{4}|(?<![\\d-])\\d{3}-\\d{4}(?![\\d-])|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?(?!\\d)"
                    + "|(?:\\d{1,3}(?:,\\d{3})+|\\d{1,2}(?:,\\d{2})+,\\d{3}|\\d+)(?:[.:]\\d+)*" + AFTER
                    + "|(?<![\\w.])\\.\\d+(?![\\p{L}\\d])|'\\d\\ds?\\b";
    private static final String INITIALS =
            "Ph\\.D\\.?|(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\d]))?|\\p{Lu}\\.(?=\\s+\\p{L})|\\p{Lu}\\.(?=\\s*-\\p{Lu})"
                    + "|(?<![\\p{L}\\d])\\p{Lu}+&\\p{Lu}+(?![\\p{L}\\d])";
    private static final String SMILEY = "(?<!\\w)[:;=]['-]?[()DPp](?!\\w)|(?<!\\w)<3+(?!\\w)";
    private static final String LOOSE_CLITIC = "['’](?i:s|ve|ll|re|d|m)(?![\\p{L}\\d])";
    private static final String WORD = "[\\p{L}\\p{M}\\d]+(?:_[\\p{L}\\p{M}\\d]+)*(?:['’ʼ`][\\p{L}\\p{M}]+)*|_+";
    private static final String MARKS =
            "\\.{2,}|-{2,}|–|—|[!?]{2,}|\\.\\?|={2,}|\\*{2,}|#{2,}|~{2,}|\\${2,}|<{2,}|>{2,}|…|''|``|’’|‘’|[^\\w\\s\\p{Z}\\x1c-\\x1f\\p{L}\\p{M}]";
    private static final Pattern TOKEN =
            Pattern.compile("(?<url>" + URL + ")|(?<number>" + NUMBER + ")|(?<initials>" + INITIALS + ")|(?<smiley>"
                    + SMILEY + ")|(?<clitic>" + LOOSE_CLITIC + ")|(?<word>" + WORD + ")|(?<marks>" + MARKS + ")");
    private static final Pattern CLITIC =
            Pattern.compile("(?i)(?<stem>.+?)(?<clitic>n['’ʼ`]t|['’ʼ`](?:s|ve|ll|re|d|m))");
    private static final Pattern CUT_OFF = Pattern.compile("\\p{L}{1,3}");
    private static final Pattern NEXT = Pattern.compile("\\s+(\\p{L}+)");
    private static final Pattern LISTED = Pattern.compile("\\d{1,2}");

    private final Set<String> abbreviations;
    private final Set<String> prefixes;
    private final Map<String, Split> splits;

    /**
     * @param abbreviations words in lower case, without their point, that keep it
     * @param prefixes in lower case, that keep their hyphen and the word after it
     * @param splits words in lower case that are two
     */
    public Tokens(Set<String> abbreviations, Set<String> prefixes, Map<String, Split> splits) {
        this.abbreviations = Set.copyOf(abbreviations);
        this.prefixes = Set.copyOf(prefixes);
        this.splits = Map.copyOf(splits);
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
        return finalPoint(text, joined(text, found));
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

    private void clitics(String text, int start, int end, List<Span> found) {
        String form = text.substring(start, end);
        Matcher clitic = CLITIC.matcher(form);
        int cut = clitic.matches() ? clitic.start("clitic") : split(text, form, end);
        if (cut == 0) {
            found.add(new Span(start, end));
        } else {
            clitics(text, start, start + cut, found);
            found.add(new Span(start + cut, end));
        }
    }

    private int split(String text, String form, int end) {
        Split split = splits.get(form.toLowerCase(Locale.ROOT));
        if (split == null) {
            return 0;
        }
        Matcher next = NEXT.matcher(text).region(end, text.length());
        String follows = next.lookingAt() ? next.group(1).toLowerCase(Locale.ROOT) : "";
        return split.before().isEmpty() || split.before().contains(follows) ? split.first() : 0;
    }

    private List<Span> joined(String text, List<Span> found) {
        List<Span> out = new ArrayList<>();
        int i = 0;
        while (i < found.size()) {
            Span word = found.get(i);
            if (takesPoint(text, found, i) || isListed(text, found, i) || isCutOff(text, found, i)) {
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

    /** The point of an abbreviation that ends a paragraph ends its sentence too, and is a word of its own ("at 5 p.m|."). */
    private static List<Span> finalPoint(String text, List<Span> words) {
        Span last = words.isEmpty() ? new Span(0, 0) : words.get(words.size() - 1);
        boolean splits = last.length() > 2
                && text.charAt(last.end() - 1) == '.'
                && Character.isLetter(text.charAt(last.end() - 2));
        if (!splits || words.size() < 4) {
            return words;
        }
        List<Span> out = new ArrayList<>(words.subList(0, words.size() - 1));
        out.add(new Span(last.start(), last.end() - 1));
        out.add(new Span(last.end() - 1, last.end()));
        return List.copyOf(out);
    }

    /** "1." at the start of a paragraph. */
    private static boolean isListed(String text, List<Span> found, int i) {
        return i == 0
                && found.size() > 2
                && LISTED.matcher(found.get(0).of(text)).matches()
                && found.get(1).of(text).equals(".")
                && found.get(1).start() == found.get(0).end()
                && found.get(2).start() > found.get(1).end();
    }

    /** "th-" and "pre-" before a blank: a word that breaks off. */
    private static boolean isCutOff(String text, List<Span> found, int i) {
        return i + 2 < found.size()
                && found.get(i + 1).of(text).equals("-")
                && found.get(i + 1).start() == found.get(i).end()
                && found.get(i + 2).start() > found.get(i + 1).end()
                && (i == 0 || found.get(i - 1).end() < found.get(i).start())
                && CUT_OFF.matcher(found.get(i).of(text)).matches();
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
        boolean last = i + 2 == found.size();
        if (last) {
            return false;
        }
        boolean counts = !low.equals("no") && !low.equals("nos");
        return counts || Character.isDigit(text.charAt(found.get(i + 2).start()));
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
                && Character.isLetterOrDigit(text.charAt(after.start()))
                && (i == 0 || found.get(i - 1).end() < word.start() || !hyphenated(text, found, i))
                && prefixes.contains(word.of(text).toLowerCase(Locale.ROOT));
    }

    private static boolean hyphenated(String text, List<Span> found, int i) {
        return found.get(i - 1).end() == found.get(i).start()
                && found.get(i - 1).of(text).equals("-");
    }
}
