package org.demarche.app.exports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.demarche.Demarche;
import org.demarche.app.Message;
import org.demarche.app.pages.Address;
import org.demarche.app.pages.Page;
import org.demarche.app.pages.Refusal;
import org.demarche.app.pages.Rows;
import org.demarche.app.pages.Sheet;
import org.demarche.ledger.Filter;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;
import tools.jackson.databind.JsonNode;

/** {@code /export}: which formats there are, what each holds and leaves blank, its first rows, and what to cite. */
public final class ExportPage implements Page {

    private static final int PREVIEW = 10;
    private static final int LOOKED_AT = 400;
    private static final int WIDEST = 60;
    private static final int LINE = 400;

    /** The most events of which a page makes the whole file only to tell its hash. */
    private static final long FEW = 4000;

    /** What may narrow an export. */
    private static final List<String> FILTERS =
            List.of("party", "since", "until", "min_sources", "checked", "fill", "header");

    /** A format to choose. */
    public record Choice(String format, String link, boolean here) {}

    /** A column, and whether it is left blank. */
    public record Column(String name, boolean blank) {}

    /**
     * What the template shows.
     *
     * @param preview the first rows, by columns; the first of them is the header
     * @param lines the first lines where the format is no table
     * @param citation a line for a paper
     * @param fingerprint of the ledger
     * @param hash of the file; empty where it is too large to make it only for this
     */
    public record Model(
            Described format,
            List<Choice> choices,
            List<Column> columns,
            List<List<String>> preview,
            List<String> lines,
            String citation,
            String fingerprint,
            String hash,
            String download,
            Address address) {

        public boolean isTable() {
            return !preview.isEmpty();
        }
    }

    @Override
    public Sheet sheet(Ledger ledger, Address address) {
        Described format = format(address.get("format").isEmpty() ? "polecat" : address.get("format"));
        List<List<String>> preview = preview(ledger, format, address);
        boolean table = !format.separator().isEmpty();
        String fingerprint = ledger.fingerprint();
        List<Column> columns = names(format, preview).stream()
                .map(c -> new Column(c, format.isBlank(c)))
                .toList();
        Model model = new Model(
                format,
                Described.all().stream()
                        .map(d -> new Choice(
                                d.format(), address.with("format", d.format()).link(), d.equals(format)))
                        .toList(),
                columns,
                table ? preview : List.of(),
                table ? List.of() : preview.stream().map(r -> r.get(0)).toList(),
                citation(ledger, format, address, fingerprint),
                fingerprint,
                hash(ledger, format, address),
                download(format, address).link(),
                address);
        return new Sheet("Export", "export", model);
    }

    private static Described format(String name) {
        return Described.of(name).orElseThrow(() -> new Refusal(404, Message.DM_141, name, "there is no such format"));
    }

    private static List<String> names(Described format, List<List<String>> preview) {
        boolean own = format.columns().isEmpty() && !format.separator().isEmpty() && !preview.isEmpty();
        return own ? preview.get(0) : format.columns();
    }

    private static Address download(Described format, Address address) {
        Address out = Address.of("/download/" + format.format());
        for (String name : FILTERS) {
            out = out.with(name, address.get(name));
        }
        return out;
    }

    /** What the address asks an export to hold. */
    static Exports.Wish wish(Address address, int limit, Function<JsonNode, String> conllu) {
        Filter all = address.filter();
        Filter filter = new Filter(
                all.party(), "", "", all.since(), all.until(), "", "", all.checked(), all.minSources(), limit);
        return new Exports.Wish(
                filter,
                address.get("fill").equals("published"),
                address.get("header").equals("yes"),
                conllu);
    }

    /** The file that an address of {@code /download/{format}} names. */
    public static Made made(Ledger ledger, Address address, Function<JsonNode, String> conllu) {
        return Made.of(format(address.named("format")), ledger, wish(address, 0, conllu));
    }

    private static List<List<String>> preview(Ledger ledger, Described format, Address address) {
        boolean whole = format.format().equals("conllu") || Exports.FOLDERS.contains(format.format());
        if (whole) {
            return List.of();
        }
        Exports.Wish wish = wish(address.with("header", "yes"), LOOKED_AT, n -> "");
        String text = Exports.file(format.format(), ledger, wish).orElse("");
        return switch (format.separator()) {
            case "\t" ->
                text.lines()
                        .limit(PREVIEW + 1L)
                        .map(l -> cut(Arrays.asList(l.split("\t", -1))))
                        .toList();
            case "," ->
                Readback.rows(text).stream()
                        .limit(PREVIEW + 1L)
                        .map(ExportPage::cut)
                        .toList();
            default ->
                lines(text).stream()
                        .limit(PREVIEW)
                        .map(l -> List.of(cut(l, LINE)))
                        .toList();
        };
    }

    /** The lines of JSON lines; of one JSON object the members of its list. */
    private static List<String> lines(String text) {
        List<String> all = text.lines().toList();
        if (all.size() != 1) {
            return all;
        }
        List<String> out = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : Printed.MAPPER.readTree(text).properties()) {
            if (member.getValue().isArray()) {
                member.getValue().forEach(n -> out.add(n.toString()));
            }
        }
        return out;
    }

    private static List<String> cut(List<String> cells) {
        return cells.stream().map(c -> cut(c, WIDEST)).toList();
    }

    private static String cut(String words, int most) {
        return words.codePointCount(0, words.length()) <= most
                ? words
                : words.substring(0, words.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static String citation(Ledger ledger, Described format, Address address, String fingerprint) {
        List<String> narrowed = FILTERS.stream()
                .filter(f -> !address.get(f).isEmpty())
                .map(f -> f.replace('_', ' ') + " " + address.get(f))
                .toList();
        long reports = ledger.lists().counts().getOrDefault("reports", 0L);
        return "Made with Demarche " + Demarche.VERSION + " (Apache-2.0) from " + reports
                + (reports == 1 ? " report" : " reports") + ", format "
                + format.format() + (narrowed.isEmpty() ? "" : " (" + String.join(", ", narrowed) + ")") + ", ledger "
                + fingerprint.substring(0, 16)
                + ". Places: GeoNames (CC BY 4.0). Quoted words belong to the publishers of the reports.";
    }

    private static String hash(Ledger ledger, Described format, Address address) {
        Map<String, Long> counts = ledger.lists().counts();
        long size = counts.getOrDefault("events", 0L)
                + counts.getOrDefault("positions", 0L)
                + counts.getOrDefault("statements", 0L);
        boolean cheap = size <= FEW && !format.format().equals("conllu");
        return cheap ? Made.of(format, ledger, wish(address, 0, n -> "")).hash() : "";
    }

    @Override
    public Rows rows(Ledger ledger, Address address) {
        List<List<Object>> rows = new ArrayList<>();
        for (Described d : Described.all()) {
            rows.add(List.of(
                    d.format(),
                    d.file(),
                    d.is(),
                    d.columns(),
                    d.blanks().stream().map(b -> b.names() + ": " + b.why()).toList(),
                    download(d, address).link()));
        }
        return Rows.of(new Listing(List.of("format", "file", "is", "columns", "blank", "download"), rows));
    }
}
