package org.demarche.app.pages.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.app.pages.Address;
import org.demarche.app.pages.Words;
import org.demarche.ledger.Reports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sets one report: from its record to the {@link Leaf}. */
public final class Setting {

    /** Characters of text on one page; longer reports come in parts. */
    private static final int PART = 24_000;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Reports.Stored stored;
    private final Address address;
    private final JsonNode record;
    private final String text;
    private final Notes notes;
    private final Marks marks;
    private final Map<String, String> things;

    /** @param things from ids of the record to ids of the ledger */
    public Setting(Reports.Stored stored, Map<String, String> things, Address address) {
        this.stored = stored;
        this.address = address;
        this.record = MAPPER.readTree(stored.record());
        this.text = record.path("report").path("text").asString("");
        this.notes = new Notes(record, things);
        this.marks = new Marks(record, text.codePointCount(0, text.length()));
        this.things = things;
    }

    /** The headline, or what stands in its place. */
    public String title() {
        String given = Notes.text(record.path("report"), "title").strip();
        String first = text.strip().lines().findFirst().orElse("");
        return Words.brief(given.isEmpty() ? first.isBlank() ? stored.id() : first : given, 200);
    }

    /** The page. */
    public Leaf leaf() {
        Map<String, Mark> firsts = marks.firsts();
        List<Leaf.Note> all = notes.all(firsts);
        Typeset typeset = new Typeset(text, marks, all, speakers());
        List<List<int[]>> parts = parts(typeset.lines());
        int part = part(parts);
        List<int[]> lines = parts.get(part - 1);
        List<Leaf.Paragraph> paragraphs =
                lines.stream().map(l -> paragraph(typeset, l)).toList();
        int from = lines.get(0)[0];
        int to = lines.get(lines.size() - 1)[1];
        List<Leaf.Note> here = all.stream()
                .filter(n -> Notes.start(firsts, n.item()) >= from && Notes.start(firsts, n.item()) < to)
                .toList();
        return new Leaf(head(), paragraphs, here, cast(firsts), open(), marks.counts(), hidden(), part, parts.size());
    }

    private static List<List<int[]>> parts(List<int[]> lines) {
        List<List<int[]>> out = new ArrayList<>();
        List<int[]> now = new ArrayList<>();
        int size = 0;
        for (int[] line : lines.isEmpty() ? List.of(new int[] {0, 0}) : lines) {
            if (size > 0 && size + line[1] - line[0] > PART) {
                out.add(now);
                now = new ArrayList<>();
                size = 0;
            }
            now.add(line);
            size += line[1] - line[0];
        }
        out.add(now);
        return out;
    }

    /** The part that is asked for, or the one with the span that is. */
    private int part(List<List<int[]>> parts) {
        String at = address.get("at");
        if (at.matches("\\d{1,9}-\\d{1,9}")) {
            int start = Integer.parseInt(at.substring(0, at.indexOf('-')));
            for (int i = 0; i < parts.size(); i++) {
                List<int[]> lines = parts.get(i);
                if (start < lines.get(lines.size() - 1)[1]) {
                    return i + 1;
                }
            }
        }
        return Math.max(1, Math.min(parts.size(), address.number("part", 1)));
    }

    private Leaf.Paragraph paragraph(Typeset typeset, int[] line) {
        boolean skipped = false;
        for (JsonNode note : record.path("notes")) {
            JsonNode span = note.path("span");
            skipped |=
                    span.path("start").asInt(-1) <= line[0] && span.path("end").asInt(-1) >= line[1] && span.isObject();
        }
        String words = text.substring(text.offsetByCodePoints(0, line[0]), text.offsetByCodePoints(0, line[1]));
        boolean headline = line[0] == firstSign() && words.strip().equals(title());
        return new Leaf.Paragraph(line[0], typeset.pieces(line[0], line[1]), skipped, headline);
    }

    private int firstSign() {
        int unit = 0;
        while (unit < text.length() && (text.charAt(unit) == '\n' || text.charAt(unit) == '\r')) {
            unit++;
        }
        return unit;
    }

    private Map<String, String> speakers() {
        Map<String, String> out = new LinkedHashMap<>();
        for (JsonNode s : record.path("statements")) {
            String name = notes.name(Notes.text(s, "source"));
            String short_ = name.contains(" ") && name.length() > 16 ? name.substring(name.lastIndexOf(' ') + 1) : name;
            out.put(Notes.text(s, "id"), short_);
        }
        return out;
    }

    private Leaf.Head head() {
        JsonNode given = record.path("report");
        String day = Notes.text(given, "published");
        String facts = Stream.of("statements", "events", "positions")
                .map(k -> Words.count(record.path(k).size(), k.substring(0, k.length() - 1), k))
                .collect(java.util.stream.Collectors.joining(", "));
        JsonNode made = record.path("made");
        return new Leaf.Head(
                title(),
                day.isEmpty() ? "no date given" : Words.day(day),
                Notes.text(given, "source"),
                Words.safe(Notes.text(given, "url")),
                Notes.text(given, "language"),
                direction(),
                Words.count(record.path("parties").size(), "party", "parties") + ", " + facts,
                Notes.text(made, "by"),
                stored.before().isEmpty()
                        ? ""
                        : Address.of("/reports", stored.before()).link(),
                stored.after().isEmpty()
                        ? ""
                        : Address.of("/reports", stored.after()).link(),
                stored.sameId().stream()
                        .map(k -> Address.of("/reports", k).link())
                        .toList());
    }

    /** As most of its letters: a line of Arabic at the head of an English report does not turn the page. */
    private String direction() {
        long left = text.codePoints()
                .filter(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .count();
        long right = text.codePoints()
                .map(Character::getDirectionality)
                .filter(d -> d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .count();
        return right > left ? "rtl" : "ltr";
    }

    private List<Leaf.Figure> cast(Map<String, Mark> firsts) {
        List<Leaf.Figure> out = new ArrayList<>();
        for (JsonNode p : record.path("parties")) {
            Mark first = firsts.get(Notes.text(p, "id"));
            String of = Notes.text(p, "of");
            out.add(new Leaf.Figure(
                    Words.brief(Notes.text(p, "name"), 80),
                    Notes.text(p, "kind"),
                    Words.kind(Notes.text(p, "kind")),
                    Words.brief(Notes.text(p, "role"), 80),
                    of.isEmpty() ? "" : notes.name(of),
                    Optional.ofNullable(things.get(Notes.text(p, "id")))
                            .map(id -> Address.of("/parties", id).link())
                            .orElse(""),
                    p.path("mentions").size(),
                    first == null ? "" : Notes.span(first)));
        }
        return out;
    }

    /** What was not settled, in words. */
    private List<String> open() {
        List<String> out = new ArrayList<>();
        record.path("notes").forEach(n -> out.add(Notes.text(n, "words")));
        return out.stream().filter(w -> !w.isBlank()).limit(40).toList();
    }

    /** The layers that {@code layers=} leaves out; none where it is not given. */
    private List<Layer> hidden() {
        String shown = address.get("layers");
        return Stream.of(Layer.values())
                .filter(l -> !shown.isEmpty() && !shown.contains(Integer.toString(l.key())))
                .toList();
    }
}
