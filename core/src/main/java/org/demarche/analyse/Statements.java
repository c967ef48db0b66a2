package org.demarche.analyse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.report.Paragraph;
import org.demarche.report.Quotes;
import org.demarche.report.Span;

/**
 * Makes claims whole: quotations that run on past the clause their cue governs, and quotations that stand without a cue of their own.
 *
 * <pre>
 * "We waited. Nobody came," he said. "Then it began."
 * </pre>
 * The cue governs "Nobody came"; the quotation it is part of began before it, and the next one goes on in the same voice.
 */
final class Statements {

    private static final int SHORTEST = 3;
    private static final int CLOSE = 5;
    private static final Set<String> SELF = Set.of("i", "we", "this", "that", "these", "it", "which", "what");
    private static final Pattern HEADING = Pattern.compile(
            "^\\s*(?:further information|notes? (?:to|for) editors|background|ends|media enquiries|about )",
            Pattern.CASE_INSENSITIVE);

    private final Parse parse;
    private final Quotes quotes;
    private final List<Paragraph> paragraphs;

    Statements(Parse parse, Quotes quotes, List<Paragraph> paragraphs) {
        this.parse = parse;
        this.quotes = quotes;
        this.paragraphs = paragraphs;
    }

    /**
     * The claims with their quotations, those without a cue added, in the order of the text.
     *
     * @param leads cues whose content follows their sentence
     * @param voices verbs whose subject a quotation belongs to that follows at once
     */
    List<Claim> whole(List<Claim> given, List<Claim> leads, List<Claim> voices) {
        Bounds bounds = new Bounds(parse.text(), quotes);
        List<Claim> claims = new ArrayList<>(given.stream()
                .filter(c -> !c.because().endsWith("quoted")
                        || quotes.around(anchor(c).start()).isEmpty())
                .map(c -> bounds.cut(c, given))
                .toList());
        leads.forEach(l -> claims.addAll(led(l, given)));
        List<Claim> out = new ArrayList<>();
        Set<Span> covered = new HashSet<>();
        for (Claim claim : claims) {
            if (!isInsideAnother(claim, claims)) {
                out.add(extended(claim, covered));
            } else {
                out.add(claim);
            }
        }
        out = new ArrayList<>(distinct(out));
        out.sort(Comparator.comparingInt((Claim c) -> c.content().get(0).start())
                .thenComparingInt(c -> -c.whole().end()));
        out = new ArrayList<>(continued(out, voices));
        out.sort(Comparator.comparingInt((Claim c) -> c.content().get(0).start())
                .thenComparingInt(c -> -c.whole().end()));
        return List.copyOf(out);
    }

    /**
     * What a lead such as "The minister said:" opens: the rest of its paragraph, else the paragraphs after it, one by one, as long as they are
     * quoted where the first one is, and name no other speaker.
     */
    private List<Claim> led(Claim lead, List<Claim> claims) {
        List<Claim> out = new ArrayList<>();
        Span from = lead.sentence().span();
        boolean quoted = false;
        for (Paragraph p : paragraphs) {
            boolean before = p.kind() != Paragraph.Kind.BODY || p.span().end() <= from.end();
            if (before) {
                continue;
            }
            Span rest =
                    new Span(Math.max(p.span().start(), from.end()), p.span().end());
            boolean opens = "\"“‘'".indexOf(Content.firstSign(parse.text(), rest)) >= 0;
            boolean other = claims.stream()
                    .anyMatch(c -> p.span().contains(anchor(c))
                            && quotes.around(anchor(c).start()).isEmpty()
                            && isReported(c));
            boolean stops = other
                    || (!out.isEmpty() && quoted && !opens)
                    || HEADING.matcher(rest.of(parse.text())).find();
            if (stops) {
                break;
            }
            quoted = out.isEmpty() ? opens : quoted;
            Span content =
                    quoted ? quotes.around(rest.start() + 2).map(rest::meet).orElse(rest) : rest;
            Span trimmed = Content.trim(parse.text(), content);
            if (trimmed.length() > 0) {
                out.add(lead.content(List.of(trimmed)));
            }
            if (p.span().start() < from.end()
                    || (quoted
                            && quotes.spans().stream()
                                    .anyMatch(q -> q.end() < p.span().end()
                                            && q.end() >= p.span().end() - 2))) {
                break;
            }
        }
        return out;
    }

    /** A cue of the reporter's, not one inside the statement itself ("I said that …"). */
    private static boolean isReported(Claim claim) {
        boolean self = SELF.contains(claim.source().form().toLowerCase(Locale.ROOT));
        return !self && claim.because().contains("parataxis");
    }

    private static boolean isInsideAnother(Claim claim, List<Claim> claims) {
        Span cue = claim.cue().get(0);
        return claims.stream()
                .anyMatch(c -> !c.equals(claim) && c.content().stream().anyMatch(s -> s.contains(cue)));
    }

    private static List<Claim> distinct(List<Claim> claims) {
        Set<String> seen = new HashSet<>();
        return claims.stream()
                .filter(c -> seen.add(c.content() + " " + c.source().span()))
                .toList();
    }

    /** The content with the whole of the quotation that its first or last word stands in, where the cue stands outside it. */
    private Claim extended(Claim claim, Set<Span> covered) {
        List<Span> content = new ArrayList<>();
        for (Span span : claim.content()) {
            Optional<Span> quote = quotes.around(span.start()).filter(q -> !holdsCue(q, claim));
            Span with = quote.filter(this::isSaid).map(span::join).orElse(span);
            Optional<Span> last = quotes.around(span.end() - 1).filter(q -> !holdsCue(q, claim) && isSaid(q));
            if (last.isPresent()) {
                with = with.join(last.get());
            }
            quote.ifPresent(covered::add);
            last.ifPresent(covered::add);
            content.add(Content.trim(parse.text(), with));
        }
        return claim.content(claim.because().contains("· obj+") ? content : quotedOnly(content));
    }

    /** Where what is said starts in a quotation, an unquoted rest belongs to the reporter: '"No," he said without a smile'. */
    private List<Span> quotedOnly(List<Span> content) {
        Optional<Span> first = quotes.around(content.get(0).start());
        boolean quoted = first.isPresent() && (quotes.share(content) > 0.5 || isClosed(first.get(), content));
        if (!quoted) {
            return content;
        }
        List<Span> kept = new ArrayList<>();
        for (Span span : content) {
            quotes.spans().stream()
                    .map(span::meet)
                    .filter(s -> s.length() > 0)
                    .map(s -> Content.trim(parse.text(), s))
                    .filter(s -> s.length() > 0)
                    .forEach(kept::add);
        }
        return kept.isEmpty() ? content : kept;
    }

    /** Whether the content opens with a quotation that ends like a sentence: 'he said "We lost," and left'. */
    private boolean isClosed(Span quote, List<Span> content) {
        return isSaid(quote)
                && content.get(0).start() - quote.start() <= 1
                && ",.!?".indexOf(parse.text().charAt(quote.end() - 1)) >= 0;
    }

    private static boolean holdsCue(Span quote, Claim claim) {
        return claim.cue().stream().anyMatch(quote::contains);
    }

    private boolean isSaid(Span quote) {
        return quote.of(parse.text()).split("\\s+").length >= SHORTEST;
    }

    /**
     * Quotations that no claim covers and that look like speech go on in the voice of the claim before them: as a part of it where they follow
     * its quotation, as a statement of their own in a new paragraph or after indirect speech.
     */
    private List<Claim> continued(List<Claim> claims, List<Claim> voices) {
        List<Claim> out = new ArrayList<>(claims);
        List<Claim> outer = claims.stream()
                .filter(c -> quotes.around(anchor(c).start()).isEmpty())
                .toList();
        NavigableMap<Integer, List<Claim>> byStart = voices.stream()
                .collect(Collectors.groupingBy(v -> v.sentence().span().start(), TreeMap::new, Collectors.toList()));
        for (Span quote : quotes.spans()) {
            if (isCovered(quote, out)) {
                continue;
            }
            Optional<Claim> voice = outer.stream()
                    .filter(c -> anchor(c).start() < quote.start())
                    .max(Comparator.comparingInt(c -> anchor(c).start()));
            int since = voice.map(v -> anchor(v).start()).orElse(-1);
            Optional<Claim> near = before(byStart, quote.start())
                    .filter(v -> anchor(v).start() > since && introduces(v, quote))
                    .reduce((a, b) -> b);
            near.ifPresentOrElse(
                    n -> out.add(n.content(List.of(Content.trim(parse.text(), quote)))),
                    () -> voice.ifPresent(v -> goOn(v, quote, out)));
        }
        return out;
    }

    /** Whether the quotation is somebody's already; claims inside it do not count. */
    private static boolean isCovered(Span quote, List<Claim> claims) {
        return claims.stream()
                .anyMatch(
                        c -> !quote.contains(anchor(c)) && c.content().stream().anyMatch(s -> s.overlaps(quote)));
    }

    /** The verbs of the sentence that holds a place, and of the one before it. */
    private static Stream<Claim> before(NavigableMap<Integer, List<Claim>> byStart, int place) {
        return Optional.ofNullable(byStart.lowerEntry(place)).stream()
                .flatMap(last -> Stream.concat(
                        Optional.ofNullable(byStart.lowerEntry(last.getKey())).stream()
                                .flatMap(e -> e.getValue().stream()),
                        last.getValue().stream()));
    }

    /** Whether a verb stands right before a quotation that is a whole sentence: behind its comma or colon, or in the sentence before. */
    private boolean introduces(Claim voice, Span quote) {
        Span sentence = voice.sentence().span();
        boolean reaches = sentence.start() < quote.start() && sentence.end() + 3 >= quote.start();
        if (!reaches || anchor(voice).start() > quote.start() || !isSaid(quote)) {
            return false;
        }
        String before =
                parse.text().substring(sentence.start(), quote.start() - 1).strip();
        boolean colon = before.endsWith(":");
        boolean named = !voice.because().startsWith("speech/colon");
        boolean capital = isCapital(quote.of(parse.text()));
        boolean ended = before.endsWith(",") || before.endsWith(".");
        return quotes.around(anchor(voice).start()).isEmpty()
                && capital
                && paragraph(quote.start()) == paragraph(sentence.start())
                && (colon || (named && ended));
    }

    private void goOn(Claim voice, Span quote, List<Claim> out) {
        int at = last(out, voice);
        Claim latest = out.get(at);
        Span content = Content.trim(parse.text(), quote);
        if (content.length() == 0
                || paragraph(quote.start()) - paragraph(anchor(voice).start()) > 1) {
            return;
        }
        if (isPart(latest, quote)) {
            List<Span> parts = new ArrayList<>(latest.content());
            parts.add(content);
            out.set(at, latest.content(parts));
        } else if (isSpeech(quote)) {
            out.add(voice.content(List.of(content)).because(voice.because() + " · the quotation goes on"));
        }
    }

    /** The last of the claims with this one's cue. */
    private static int last(List<Claim> claims, Claim voice) {
        int at = 0;
        for (int i = 0; i < claims.size(); i++) {
            at = anchor(claims.get(i)).equals(anchor(voice))
                            && claims.get(i).source().equals(voice.source())
                    ? i
                    : at;
        }
        return at;
    }

    /** Whether the quotation is the rest of what is quoted before it: '"No," he said. "Not now."', 'she wrote she was tired: "Very."' */
    private boolean isPart(Claim claim, Span quote) {
        int end = Math.max(claim.whole().end(), anchor(claim).end());
        if (end > quote.start()
                || paragraph(quote.start()) != paragraph(claim.whole().start())) {
            return false;
        }
        boolean colon = quote.start() - end < CLOSE
                && parse.text().substring(end, quote.start()).contains(":");
        boolean direct = quotes.share(claim.content()) > 0.5
                && claim.whole().start() < anchor(claim).start();
        int gap = quote.start() - claim.sentence().span().end();
        boolean next = gap < CLOSE;
        return colon
                || (direct
                        && next
                        && (isSpeech(quote) || claim.sentence().span().overlaps(quote)));
    }

    private static Span anchor(Claim claim) {
        return claim.cue().get(0);
    }

    /** Starts a sentence of its own and ends like one. */
    private boolean isSpeech(Span quote) {
        String words = quote.of(parse.text());
        boolean opens =
                parse.sentences().stream().map(Sentence::span).anyMatch(s -> Math.abs(s.start() - quote.start()) <= 1);
        return opens && words.split("\\s+").length > SHORTEST && isCapital(words);
    }

    /** Starts like a sentence, editors' brackets aside: "[W]e must". */
    private static boolean isCapital(String words) {
        return words.codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != '[' && c != '(' && c != '\'' && c != '‘')
                .limit(1)
                .anyMatch(Character::isUpperCase);
    }

    private int paragraph(int place) {
        int at = 0;
        int number = 0;
        for (Paragraph p : paragraphs) {
            if (p.kind() != Paragraph.Kind.JUNK) {
                number++;
            }
            if (p.span().start() <= place) {
                at = number;
            }
        }
        return at;
    }
}
