package org.demarche.app.pages.report;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cuts a text into lines and each line into pieces, so that every piece has the same marks on all its words.
 *
 * <p>Spans overlap as they like, which elements of a page cannot. So the text is cut at every end of every span: {@code [Moscow [says it] will}
 * {@code help]} becomes {@code Moscow}, {@code says it}, {@code will help}, and each piece carries all that is marked on it. A note goes before the
 * sentence of its first words, so that it stands level with it; a statement gets a mark where it begins and where it ends, which draw a bracket
 * in the margin.
 */
final class Typeset {

    private static final int DEEPEST = 2;

    private final String text;
    private final Units units;
    private final List<Mark> marks;
    private final Map<String, Leaf.Note> notes = new HashMap<>();
    private final Map<String, String> speakers;
    private final Map<String, Mark> firsts;
    private final Set<String> spansGiven = new HashSet<>();
    private final Set<String> itemsGiven = new HashSet<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private String speaking = "";

    /** @param speakers the name to print at the bracket of each statement, by its id */
    Typeset(String text, Marks marks, List<Leaf.Note> notes, Map<String, String> speakers) {
        this.text = text;
        this.units = new Units(text);
        this.marks = marks.all();
        this.firsts = marks.firsts();
        this.speakers = speakers;
        notes.forEach(n -> this.notes.put(n.item(), n));
    }

    /** Code points at which the lines start and end, empty lines left out. */
    List<int[]> lines() {
        List<int[]> out = new ArrayList<>();
        int start = 0;
        int points = units.points();
        for (int i = 0; i <= points; i++) {
            boolean end = i == points || text.charAt(units.at(i)) == '\n';
            if (end) {
                if (!text.substring(units.at(start), units.at(i)).isBlank()) {
                    out.add(new int[] {start, i});
                }
                start = i + 1;
            }
        }
        return out;
    }

    /** A line cut into pieces. */
    List<Leaf.Piece> pieces(int from, int to) {
        List<Mark> here =
                marks.stream().filter(m -> m.start() < to && m.end() > from).toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
        here.forEach(m -> {
            cuts.add(Math.max(from, m.start()));
            cuts.add(Math.min(to, m.end()));
        });
        speaking = "";
        NavigableMap<Integer, List<Leaf.Note>> beside = beside(here, from, to);
        cuts.addAll(beside.keySet());
        List<Leaf.Piece> out = new ArrayList<>();
        List<Mark> active = new ArrayList<>();
        int next = 0;
        Integer at = cuts.first();
        while (at < to) {
            int start = at;
            int end = cuts.higher(at);
            beside.getOrDefault(start, List.of())
                    .forEach(
                            n -> out.add(new Leaf.Piece(Leaf.Kind.NOTE, "", "", List.of(), "", List.of(n), List.of())));
            active.removeIf(m -> m.end() <= start);
            while (next < here.size() && here.get(next).start() <= start) {
                active.add(here.get(next++));
            }
            open(out, active, start, from);
            out.add(words(active, start, end));
            close(out, active, end, to);
            at = end;
        }
        return out;
    }

    /** The notes by where they stand: at the start of the sentence of their first words. */
    private NavigableMap<Integer, List<Leaf.Note>> beside(List<Mark> here, int from, int to) {
        NavigableMap<Integer, List<Leaf.Note>> out = new TreeMap<>();
        NavigableSet<Integer> sentences = sentences(from, to);
        for (Mark mark : here) {
            Leaf.Note note = notes.get(mark.item());
            if (note != null && mark.start() >= from && itemsGiven.add(mark.item())) {
                Integer sentence = sentences.floor(mark.start());
                out.computeIfAbsent(sentence == null ? from : sentence, k -> new ArrayList<>())
                        .add(note);
            }
        }
        out.values().forEach(l -> l.sort(Comparator.comparingInt(Leaf.Note::number)));
        return out;
    }

    private NavigableSet<Integer> sentences(int from, int to) {
        TreeSet<Integer> out = new TreeSet<>(List.of(from));
        String line = text.substring(units.at(from), units.at(to));
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(line);
        int points = from;
        int last = 0;
        for (int b = breaks.next(); b != BreakIterator.DONE && b < line.length(); b = breaks.next()) {
            points += line.codePointCount(last, b);
            last = b;
            out.add(points);
        }
        return out;
    }

    private void open(List<Leaf.Piece> out, List<Mark> active, int start, int from) {
        for (Mark mark : active) {
            boolean begins = mark.start() == start || (start == from && mark.start() < from);
            if (mark.layer() == Layer.STATEMENTS && begins) {
                int depth = (int) Math.min(
                        DEEPEST,
                        active.stream()
                                .filter(m -> m.layer() == Layer.STATEMENTS
                                        && m.start() <= mark.start()
                                        && m.length() >= mark.length()
                                        && !m.equals(mark))
                                .count());
                depths.put(mark.item(), depth);
                String name = mark.start() == start && depth == 0 ? speakers.getOrDefault(mark.item(), "") : "";
                String speaker = name.equals(speaking) ? "" : name;
                speaking = name.isEmpty() ? speaking : name;
                out.add(new Leaf.Piece(
                        Leaf.Kind.OPEN, speaker, "d" + depth, List.of(), mark.item(), List.of(), List.of()));
            }
        }
    }

    private void close(List<Leaf.Piece> out, List<Mark> active, int end, int to) {
        for (Mark mark : active) {
            if (mark.layer() == Layer.STATEMENTS && (mark.end() == end || (end == to && mark.end() > to))) {
                out.add(new Leaf.Piece(
                        Leaf.Kind.CLOSE,
                        "",
                        "d" + depths.getOrDefault(mark.item(), 0),
                        List.of(),
                        mark.item(),
                        List.of(),
                        List.of()));
            }
        }
    }

    private Leaf.Piece words(List<Mark> active, int start, int end) {
        String words = text.substring(units.at(start), units.at(end));
        if (active.isEmpty()) {
            return Leaf.Piece.text(words);
        }
        Set<String> looks = looks(active);
        Set<String> items = new LinkedHashSet<>();
        active.forEach(m -> items.add(m.item()));
        Set<String> spans = new LinkedHashSet<>();
        List<Leaf.Note> note = List.of();
        for (Mark mark : active) {
            if (mark.start() == start && spansGiven.add(Notes.span(mark))) {
                spans.add(Notes.span(mark));
            }
            if (mark.start() == start && note.isEmpty() && notes.containsKey(mark.item())) {
                note = List.of(notes.get(mark.item()));
            }
        }
        List<Leaf.Note> ends = active.stream()
                .filter(m -> m.end() == end && m.equals(firsts.get(m.item())) && notes.containsKey(m.item()))
                .map(m -> notes.get(m.item()))
                .toList();
        return new Leaf.Piece(
                Leaf.Kind.WORDS,
                words,
                String.join(" ", looks),
                List.copyOf(spans),
                String.join(" ", items),
                note,
                ends);
    }

    /** The innermost party gives the underline; a party around it a second line, never hidden by the first. */
    private static Set<String> looks(List<Mark> active) {
        Map<Layer, List<Mark>> byLayer = new LinkedHashMap<>();
        active.forEach(
                m -> byLayer.computeIfAbsent(m.layer(), k -> new ArrayList<>()).add(m));
        Set<String> out = new LinkedHashSet<>();
        byLayer.forEach((layer, all) -> {
            Mark inner = all.stream().min(Comparator.comparingInt(Mark::length)).orElse(all.get(0));
            out.add(inner.look());
            boolean several = all.stream().map(Mark::item).distinct().count() > 1;
            if (several) {
                out.add(layer.code() + "-2");
            }
        });
        return out;
    }
}
