package org.demarche.app.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.demarche.app.Message;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;

/** {@code /help} and {@code /help/{name}}: the files of {@code docs/}, as they ship with the product. */
public final class Help implements Page {

    private static final Map<String, String> FILES = files();

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    /**
     * What the page shows.
     *
     * @param html of a file of ours, its own markup escaped; empty on the first page
     * @param files links to all
     */
    public record Model(String title, String html, List<Part> files) {}

    private static Map<String, String> files() {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("pages", "The pages");
        out.put("tour", "A walk through Demarche");
        out.put("record", "The record");
        out.put("ledger", "The ledger");
        out.put("formats", "Formats, flags and exit codes");
        out.put("events", "Events");
        out.put("positions", "Positions");
        out.put("relations", "Relations");
        out.put("dates", "Dates");
        out.put("places", "Places");
        out.put("tolls", "Tolls");
        out.put("messages", "Messages");
        out.put("model", "The model");
        out.put("scores", "Scores");
        return out;
    }

    @Override
    public Sheet sheet(Ledger ledger, Address address) {
        String name = address.named("name");
        List<Part> files = FILES.entrySet().stream()
                .map(e -> new Part(e.getValue(), "/help/" + e.getKey()))
                .toList();
        if (name.isEmpty()) {
            return new Sheet("Help", "help", new Model("Help", "", files));
        }
        if (!FILES.containsKey(name)) {
            throw new Refusal(404, Message.DM_120, "/help/" + Words.brief(name, 80));
        }
        String title = FILES.getOrDefault(name, name);
        return new Sheet(title, "help", new Model(title, html(text(name)), files));
    }

    private static String text(String name) {
        try (InputStream in = Help.class.getResourceAsStream("help/" + name + ".md")) {
            return in == null ? "This file did not ship." : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String html(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                link.setDestination(link(link.getDestination()));
                visitChildren(link);
            }
        });
        return RENDERER.render(document);
    }

    /** A file beside it is a page of help; others of the project have no page. */
    private static String link(String destination) {
        String name = destination.replaceFirst("\\.md(#.*)?$", "");
        return FILES.containsKey(name) ? "/help/" + name : destination.startsWith("http") ? destination : "/help";
    }

    @Override
    public Rows rows(Ledger ledger, Address address) {
        List<List<Object>> rows = FILES.entrySet().stream()
                .map(e -> List.<Object>of(e.getKey(), e.getValue(), "/help/" + e.getKey()))
                .toList();
        return Rows.of(new Listing(List.of("name", "title", "address"), rows));
    }
}
