package org.demarche.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.record.Findings;
import org.demarche.record.Party;
import org.demarche.record.Toll;
import org.demarche.report.Span;

/**
 * Puts what was found in one report into words for a terminal: names with their sides, quotations, offsets, tolls.
 *
 * <p>Everything that comes from the report goes through {@link #clean}, so that no control character reaches the terminal.
 */
final class Wording {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\x85]+");
    private static final Pattern MORE = Pattern.compile(
            "(?i)\\b(more than|over|above|past|beyond|upwards of|in excess of|exceed\\w*|surpassed|passed|topped)\\b");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private static final int LONGEST_NAME = 60;

    private final Findings findings;
    private final CodePoints points;
    private final Map<String, Party> parties;

    Wording(Findings findings) {
        this.findings = findings;
        this.points = new CodePoints(findings.report().text());
        this.parties = findings.parties().stream().collect(Collectors.toUnmodifiableMap(Party::id, p -> p));
    }

    /** Without line ends and control characters, which a terminal would obey. */
    static String clean(String words) {
        return UNSEEN.matcher(BLANKS.matcher(words).replaceAll(" ")).replaceAll("");
    }

    /** The first words, up to so many characters. */
    static String shortened(String words, int most) {
        if (Layout.length(words) <= most) {
            return words;
        }
        String head = words.substring(0, words.offsetByCodePoints(0, most - 2));
        int blank = head.lastIndexOf(' ');
        return (blank > most / 2 ? head.substring(0, blank) : head) + " …";
    }

    static String quoted(String words) {
        return "\"" + words + "\"";
    }

    static String id(String id) {
        return id.toUpperCase(Locale.ROOT);
    }

    /** "A", "A and B", "A, B and C". */
    static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    String words(Span span) {
        return clean(span.of(findings.report().text()));
    }

    /** The words in quotation marks; with the mark that closes one of their own, where it stands right behind them. */
    String quote(Span span) {
        String text = findings.report().text();
        boolean open = span.of(text).chars().filter(c -> c == '"').count() % 2 == 1;
        boolean closes = span.end() < text.length() && text.charAt(span.end()) == '"';
        return quoted(words(open && closes ? new Span(span.start(), span.end() + 1) : span));
    }

    /** Where spans stand, in code points. */
    String at(List<Span> spans) {
        return spans.stream().map(this::at).collect(Collectors.joining(" "));
    }

    String at(Span span) {
        return points.start(span) + "–" + points.end(span);
    }

    /** Spans that lie in no other of them, in the order of the text. */
    static List<Span> outermost(List<Span> spans) {
        List<Span> out = new ArrayList<>();
        for (Span span : spans.stream().distinct().sorted().toList()) {
            if (spans.stream().noneMatch(o -> !o.equals(span) && o.contains(span))) {
                out.add(span);
            }
        }
        return out;
    }

    /** The party of an id that a record names. */
    Party known(String id) {
        return Optional.ofNullable(parties.get(id)).orElseThrow();
    }

    /** The party's name; in quotation marks where the report does not name it. */
    String name(Party party) {
        String name = shortened(clean(party.name()), LONGEST_NAME);
        return party.unnamed() ? quoted(name) : name;
    }

    /** The name, and for a person the side: "Sergei Lavrov (Russia)". */
    String party(String id) {
        Party party = known(id);
        Party side = side(party);
        boolean told = side.id().equals(party.id()) || clean(party.name()).contains(clean(side.name()));
        return name(party) + (party.kind() == Party.Kind.PERSON && !told ? " (" + name(side) + ")" : "");
    }

    String parties(List<String> ids) {
        return list(ids.stream().map(this::party).toList());
    }

    /** With their ids, for looking further. */
    String numbered(String id) {
        return name(known(id)) + " (" + id(id) + ")";
    }

    /** Whom a person speaks for in the end; itself for everybody else. */
    Party side(Party party) {
        Party at = party;
        Set<String> seen = new LinkedHashSet<>();
        while (at.kind() == Party.Kind.PERSON && at.of().isPresent() && seen.add(at.id())) {
            at = known(at.of().get());
        }
        return at;
    }

    /** The numbers of a toll as its words tell them: the record has 1,000,001 for "more than a million". */
    static String range(Toll toll) {
        if (toll.low().isPresent() && toll.high().isPresent()) {
            int low = toll.low().getAsInt();
            int high = toll.high().getAsInt();
            return low == high ? Integer.toString(low) : low + "–" + high;
        }
        if (toll.low().isPresent() && MORE.matcher(toll.words()).find()) {
            return "more than " + (toll.low().getAsInt() - 1);
        }
        return toll.low().isPresent()
                ? "at least " + toll.low().getAsInt()
                : toll.high().isPresent() ? "at most " + toll.high().getAsInt() : "number open";
    }

    /** "nearly 100 killed". */
    static String toll(Toll toll) {
        String words = clean(toll.words());
        return words.contains(toll.kind()) ? words : words + " " + toll.kind();
    }

    /** Where the words stand: in one of the spans or its paragraph, else anywhere if only once; absent where that is not sure. */
    Optional<Span> find(String words, List<Span> near) {
        String text = findings.report().text();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        for (Span span : near) {
            int start = text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
            int end = text.indexOf('\n', span.end());
            Span paragraph = new Span(start, end < 0 ? text.length() : end);
            for (Span in : List.of(span, paragraph)) {
                int at = text.indexOf(words, in.start());
                if (at >= 0 && at + words.length() <= in.end()) {
                    return Optional.of(new Span(at, at + words.length()));
                }
            }
        }
        int first = text.indexOf(words);
        return first >= 0 && first == text.lastIndexOf(words)
                ? Optional.of(new Span(first, first + words.length()))
                : Optional.empty();
    }
}
