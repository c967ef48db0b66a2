package org.demarche.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.report.Span;

/**
 * A treebank file as documents of running text with its gold words, trees and sentence starts.
 *
 * <p>Reads CoNLL-U (EWT, GUM) and the seven columns of our newswire. The text is put together from the forms and their SpaceAfter; paragraphs are set off by a blank line.
 */
final class Treebank {

    /** One gold word. */
    record GoldWord(Span span, String lemma, String upos, String xpos, int head, String relation, String name) {}

    /**
     * One document.
     *
     * @param paragraphs the words of each paragraph, in order
     * @param starts for every word, whether a sentence starts there
     */
    record Document(String text, List<List<GoldWord>> paragraphs, List<Boolean> starts) {

        List<GoldWord> words() {
            return paragraphs.stream().flatMap(List::stream).toList();
        }

        List<List<Span>> spans() {
            return paragraphs.stream()
                    .map(p -> p.stream().map(GoldWord::span).toList())
                    .toList();
        }
    }

    private final List<Document> documents = new ArrayList<>();
    private StringBuilder text = new StringBuilder();
    private List<List<GoldWord>> paragraphs = new ArrayList<>();
    private List<Boolean> starts = new ArrayList<>();
    private List<String[]> rows = new ArrayList<>();
    private String sentence = "";
    private boolean fresh = true;

    private Treebank() {}

    static List<Document> read(Path file) throws IOException {
        Treebank reading = new Treebank();
        for (String line : Files.readAllLines(file)) {
            reading.line(line);
        }
        reading.line("");
        reading.document();
        return reading.documents;
    }

    private void line(String line) {
        if (line.startsWith("# newdoc")) {
            document();
        } else if (line.startsWith("# newpar")) {
            fresh = true;
        } else if (line.startsWith("# text = ")) {
            sentence = line.substring("# text = ".length());
        } else if (line.isEmpty()) {
            sentence();
        } else if (Character.isDigit(line.charAt(0))) {
            String[] cells = line.split("\t");
            if (cells[0].chars().allMatch(Character::isDigit)) {
                rows.add(cells);
            }
        }
    }

    private void document() {
        if (!paragraphs.isEmpty()) {
            documents.add(new Document(text.toString(), paragraphs, starts));
        }
        text = new StringBuilder();
        paragraphs = new ArrayList<>();
        starts = new ArrayList<>();
        fresh = true;
    }

    private void sentence() {
        if (rows.isEmpty()) {
            return;
        }
        text.append(text.length() == 0 ? "" : fresh ? "\n\n" : " ");
        if (fresh) {
            paragraphs.add(new ArrayList<>());
        }
        int base = text.length();
        text.append(sentence);
        int at = 0;
        for (String[] row : rows) {
            while (at < sentence.length() && Character.isWhitespace(sentence.charAt(at))) {
                at++;
            }
            int found = sentence.indexOf(row[1], at);
            int start = found >= 0 && found - at < 3 ? found : at;
            int end = Math.min(sentence.length(), start + row[1].length());
            paragraphs.get(paragraphs.size() - 1).add(word(row, new Span(base + Math.min(start, end), base + end)));
            starts.add(row[0].equals("1"));
            at = end;
        }
        rows = new ArrayList<>();
        fresh = false;
    }

    private static GoldWord word(String[] row, Span span) {
        return row.length == 7
                ? new GoldWord(span, "", row[2], row[3], Integer.parseInt(row[4]), row[5], row[6])
                : new GoldWord(span, row[2], row[3], row[4], Integer.parseInt(row[6]), row[7], "_");
    }
}
