package org.demarche.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.lexicon.Table;

/**
 * Names made comparable: without case, marks and articles, with one spelling for the many that transliteration gives.
 *
 * <p>{@link #plain} only drops what carries no difference (case, diacritics, "the", "Al-"); {@link #sound} also folds spellings, by the
 * rows of {@code foldings.tsv} and the pairs of capitals in {@code countries.tsv} (Kiev, Kyiv).
 */
public final class Folding {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> PREFIXES = Set.of("al", "el", "ul", "ash", "as", "ad", "ar", "an", "at", "az");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern PREFIXED =
            Pattern.compile("(?<![\\p{L}])(?:al|el|ul|ash|as|ad|ar|an|at|az)-(?=\\p{L})");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?(?![\\p{L}])");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼʿʾ`]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 300;

    private static final List<Rule> RULES = rules();
    private static final Map<String, String> CAPITALS = capitals();

    /** What no rule finds anything in stays as it is. Only one rule has a group, so that its number holds here too. */
    private static final Pattern ANY = Pattern.compile(
            RULES.stream().map(r -> "(?:" + r.pattern().pattern() + ")").collect(Collectors.joining("|")));

    /** Words folded before: a merge meets the same names again and again. */
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 50_000;

    /** One row of the list. */
    record Rule(String id, Pattern pattern, String replacement, String example, String expected) {}

    private Folding() {}

    /** The words of a name in lower case without marks, articles and prefixes. */
    public static List<String> plain(String name) {
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        List<String> out = isSimple(cut) ? simple(cut) : folded(cut);
        boolean prefixed =
                out.size() > 1 && (out.get(0).equals("al") || out.get(0).equals("el"));
        return List.copyOf(prefixed ? out.subList(1, out.size()) : out);
    }

    /** Nothing but what stands on every keyboard, and neither hyphen nor apostrophe: most names are so, and need no pattern. */
    private static boolean isSimple(String name) {
        return name.chars().allMatch(c -> c < 0x80 && c != '-' && c != '\'' && c != '`');
    }

    private static List<String> simple(String name) {
        List<String> out = new ArrayList<>();
        String words = name.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= words.length(); i++) {
            if (i == words.length() || !Character.isLetterOrDigit(words.charAt(i))) {
                take(words.substring(start, i), out);
                start = i + 1;
            }
        }
        return out;
    }

    private static void take(String word, List<String> words) {
        boolean article = words.isEmpty() && ARTICLES.contains(word);
        if (!word.isEmpty() && !article) {
            words.add(word);
        }
    }

    private static List<String> folded(String cut) {
        String words = MARKS.matcher(Normalizer.normalize(cut, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ı", "i");
        String bare = PREFIXED.matcher(POSSESSIVE.matcher(words).replaceAll("")).replaceAll("");
        List<String> out = new ArrayList<>();
        for (String word : OTHER.split(APOSTROPHES.matcher(bare).replaceAll(""))) {
            take(word, out);
        }
        return out;
    }

    /** The words of a name, each in the one spelling that its transliterations share. */
    public static List<String> sound(String name) {
        return plain(name).stream().map(Folding::word).toList();
    }

    /** The words of a person's name without "Jr." and the article inside it: {@code [bashar, asad]}. */
    static List<String> person(String name) {
        List<String> out = new ArrayList<>();
        for (String word : plain(name)) {
            boolean suffix = !out.isEmpty() && SUFFIXES.contains(word);
            boolean prefix = !out.isEmpty() && PREFIXES.contains(word) && word.length() == 2;
            if (!suffix && !prefix) {
                out.add(word(word));
            }
        }
        return List.copyOf(out);
    }

    /** Letters, digits and hyphens: how a name stands in an address. */
    static String slug(String name) {
        String out = String.join("-", plain(name));
        String ascii = out.replaceAll("[^\\p{L}\\p{N}-]", "");
        return ascii.length() > 60 ? ascii.substring(0, 60) : ascii;
    }

    static String word(String word) {
        if (KNOWN.size() > MOST_KNOWN) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(word, Folding::spelling);
    }

    private static String spelling(String word) {
        String known = CAPITALS.get(word);
        String out = known == null ? word : known;
        if (!ANY.matcher(out).find()) {
            return out;
        }
        for (Rule rule : RULES) {
            out = rule.pattern().matcher(out).replaceAll(rule.replacement());
        }
        return out;
    }

    static List<Rule> list() {
        return RULES;
    }

    private static List<Rule> rules() {
        List<Rule> out = new ArrayList<>();
        try (InputStream in = Folding.class.getResourceAsStream("foldings.tsv")) {
            if (in == null) {
                throw new IllegalStateException("no foldings.tsv on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(l -> !l.startsWith("#") && !l.startsWith("id\t"))
                    .map(l -> Arrays.asList(l.split("\t", -1)))
                    .forEach(c -> out.add(new Rule(c.get(0), Pattern.compile(c.get(1)), c.get(2), c.get(3), c.get(4))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(out);
    }

    /** Every one-word name of a capital to the first one. */
    private static Map<String, String> capitals() {
        Map<String, String> out = new HashMap<>();
        for (Table.Row row : Table.builtIn("en", "countries").rows()) {
            List<String> names = row.all("capital").stream()
                    .filter(n -> plain(n).size() == 1)
                    .map(n -> plain(n).get(0))
                    .toList();
            names.stream().skip(1).forEach(n -> out.put(n, names.get(0)));
        }
        return Map.copyOf(out);
    }
}
