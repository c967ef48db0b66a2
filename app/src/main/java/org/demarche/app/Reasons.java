package org.demarche.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.language.Parse;
import org.demarche.lexicon.Lexicon;
import org.demarche.record.Findings;
import org.demarche.record.When;
import org.demarche.report.Span;

/** What every explanation shows: the words with their offsets, the row that made it with its example, the date and why. */
final class Reasons {

    /** Sets the parts of a <i>because</i> apart. */
    private static final String APART = " · ";

    private static final Set<String> CONTENT = Set.of("NOUN", "PROPN", "VERB", "ADJ", "NUM");
    private static final int STEM = 5;

    private final Findings findings;
    private final Parse parse;
    private final Origins origins;
    private final Wording wording;
    private final Layout page;

    Reasons(Findings findings, Parse parse, Lexicon lexicon, Layout page) {
        this.findings = findings;
        this.parse = parse;
        this.origins = new Origins(lexicon);
        this.wording = new Wording(findings);
        this.page = page;
    }

    Findings findings() {
        return findings;
    }

    Wording wording() {
        return wording;
    }

    /** A line of its own, with a label where it is not empty. */
    void say(String label, String words) {
        page.labelled(label, words);
    }

    /** What it is, before all reasons. */
    void head(String id, String... told) {
        page.wrapped(
                0,
                Wording.id(id) + "  "
                        + Stream.of(told).filter(t -> !t.isEmpty()).collect(Collectors.joining(APART)));
    }

    void words(String label, List<Span> spans) {
        String now = label;
        for (Span span : spans) {
            page.labelled(now, words(span));
            now = "";
        }
    }

    /** A span's words and where they stand. */
    String words(Span span) {
        return Wording.quoted(wording.words(span)) + "  " + wording.at(span);
    }

    /** The rule and the rows, each with what it says and its own example; then the words in the report that it caught. */
    void rule(String because, List<Span> evidence) {
        List<Origins.Origin> rows = origins.of(because);
        String rule = Wording.clean(parts(because).get(0));
        page.labelled("rule", rule + (rule.startsWith("modal/") ? ": a verb of will or duty, a rule of the code" : ""));
        for (Origins.Origin row : rows) {
            page.labelled("row", row.place() + ": " + row.says());
            page.labelled("", "its example: " + row.example());
            List<Span> caught = caught(row.lemmas(), evidence);
            if (!caught.isEmpty()) {
                page.labelled("caught by", caught.stream().map(this::words).collect(Collectors.joining(", ")));
            }
        }
    }

    /** The words of content inside a span, by the start of their dictionary form. */
    Map<String, String> content(Span span) {
        Map<String, String> out = new LinkedHashMap<>();
        parse.sentences().stream()
                .flatMap(s -> s.words().stream())
                .filter(w -> span.contains(w.span()) && CONTENT.contains(w.upos()))
                .forEach(w -> out.putIfAbsent(stem(w.lemma()), Wording.clean(w.form())));
        return out;
    }

    private static String stem(String lemma) {
        String low = lemma.toLowerCase(Locale.ROOT);
        return low.length() > STEM ? low.substring(0, STEM) : low;
    }

    private List<Span> caught(Set<String> lemmas, List<Span> evidence) {
        return parse.sentences().stream()
                .flatMap(s -> s.words().stream())
                .filter(w -> lemmas.contains(w.lemma()) && evidence.stream().anyMatch(e -> e.contains(w.span())))
                .map(w -> w.span())
                .toList();
    }

    /** The parts of a <i>because</i> behind its rule. */
    static List<String> more(String because) {
        List<String> parts = parts(because);
        return parts.subList(1, parts.size());
    }

    private static List<String> parts(String because) {
        return List.of(because.split(APART));
    }

    /** What stands behind a word such as "joined:" in a <i>because</i>. */
    static Optional<String> after(String word, String because) {
        return more(because).stream()
                .filter(p -> p.startsWith(word))
                .map(p -> p.substring(word.length()).strip())
                .findFirst();
    }

    /** The paths by which roles were filled: "actor subj, recipient obj". */
    static Map<String, String> roles(String because) {
        Map<String, String> out = new LinkedHashMap<>();
        for (String part : more(because)) {
            for (String role : part.split(", ")) {
                String[] two = role.split(" ");
                if (two.length == 2) {
                    out.putIfAbsent(two[0], two[1]);
                }
            }
        }
        return out;
    }

    void because(String because) {
        page.labelled("because", Wording.clean(because));
    }

    /** The party and the words that stand for it there. */
    String standing(String party, List<Span> evidence) {
        List<Span> here = wording.known(party).mentions().stream()
                .filter(m -> evidence.stream().anyMatch(e -> e.contains(m)))
                .toList();
        String words = here.stream().map(this::words).collect(Collectors.joining(", "));
        return wording.numbered(party) + (here.isEmpty() ? ", not named in these words" : ": " + words);
    }

    void date(When when, List<Span> evidence) {
        List<String> told = new ArrayList<>();
        String words = Wording.clean(when.words());
        if (!words.isEmpty()) {
            String at = wording.find(when.words(), evidence)
                    .map(s -> "  " + wording.at(s))
                    .orElse("");
            told.add(Wording.quoted(words) + at + " →");
        }
        told.add(DayWords.full(when) + ":");
        told.add(why(when));
        page.labelled("when", String.join(" ", told));
    }

    private String why(When when) {
        return switch (when.basis()) {
            case STATED ->
                "stated with it"
                        + findings.report()
                                .published()
                                .map(p -> ", counted from " + DayWords.day(p))
                                .orElse("");
            case CARRIED -> "carried from a sentence nearby";
            case PUBLISHED -> "the report's own day, for words spoken have no other";
            case OPEN ->
                when.words().isEmpty()
                        ? "no words of time belong to it"
                        : findings.report().published().isEmpty()
                                ? "the report has no publication date to count from"
                                : "the words do not tell the days";
        };
    }
}
