package org.demarche.app.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.Filter;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;
import org.demarche.ledger.News;
import org.demarche.ledger.Reports;

/** {@code /}: what is new, in plain words; the latest reports; a way to add one. */
public final class Desk implements Page {

    private static final int LATEST = 5;
    private static final int MOST = 6;

    private final Cache cache;

    Desk(Cache cache) {
        this.cache = cache;
    }

    /**
     * What the page shows.
     *
     * @param words what is new, as sentences with links
     * @param moved sticking points with new positions
     * @param tolls tolls that were told anew
     * @param first whether the visitor is new
     * @param empty whether the ledger holds no report yet
     */
    public record Model(
            List<Part> words,
            List<Part> moved,
            List<Part> tolls,
            List<Part> waiting,
            List<Latest> latest,
            boolean first,
            boolean empty) {}

    /** A report in a list. */
    public record Latest(String title, String link, String day, String source, String facts) {}

    @Override
    public Sheet sheet(Ledger ledger, Address address) {
        News news = ledger.lists().news();
        Map<String, Long> counts = cache.get("counts", () -> ledger.lists().counts());
        long since = since(address);
        boolean first = since < 0;
        boolean changed = first || news.mark() > since;
        long mark = Math.max(0, since);
        Model model = new Model(
                first ? whole(counts, sticking(ledger)) : fresh(cache.get("new " + mark, () -> news.counts(mark))),
                changed ? moved(ledger, mark) : List.of(),
                changed ? tolls(ledger, mark, first) : List.of(),
                waiting(ledger),
                latest(ledger.lists().reports().latest(Filter.ALL, "", LATEST).listing()),
                first,
                counts.getOrDefault("reports", 0L) == 0);
        return new Sheet("Desk", "desk", model);
    }

    private static long since(Address address) {
        String seen = address.names().getOrDefault("seen", "-1");
        return seen.matches("\\d{1,15}") ? Long.parseLong(seen) : -1;
    }

    private long sticking(Ledger ledger) {
        return cache.get(
                "sticking",
                () -> ledger.lists().stands().issues(Filter.ALL, "", 200).listing().rows().stream()
                        .filter(r -> r.get(2).equals(1L))
                        .count());
    }

    private static List<Part> whole(Map<String, Long> counts, long sticking) {
        List<Part> out = new ArrayList<>();
        out.add(Part.of("The ledger holds "));
        out.add(new Part(Words.count(counts.getOrDefault("reports", 0L), "report", "reports"), "/reports"));
        out.add(Part.of(". They tell of "));
        out.add(Part.of(Words.count(counts.getOrDefault("events", 0L), "event", "events")));
        out.add(Part.of(" and "));
        out.add(new Part(Words.count(counts.getOrDefault("positions", 0L), "position", "positions"), "/positions"));
        out.add(Part.of(" of "));
        out.add(new Part(Words.count(counts.getOrDefault("parties", 0L), "party", "parties"), "/parties"));
        out.add(Part.of(sticking == 0 ? "; nothing sticks." : "; on "));
        if (sticking > 0) {
            out.add(new Part(Words.count(sticking, "matter", "matters"), "/positions"));
            out.add(Part.of(" one side demands what another refuses."));
        }
        return out;
    }

    private static List<Part> fresh(Map<String, Long> counts) {
        long reports = counts.getOrDefault("reports", 0L);
        if (reports == 0) {
            return List.of(Part.of("Nothing new came in since you last looked."));
        }
        return List.of(
                Part.of("Since you last looked, "),
                new Part(Words.count(reports, "report", "reports"), "/reports"),
                Part.of(" came in, with " + Words.count(counts.getOrDefault("events", 0L), "event", "events") + ", "),
                new Part(Words.count(counts.getOrDefault("positions", 0L), "position", "positions"), "/positions"),
                Part.of(" and " + Words.count(counts.getOrDefault("statements", 0L), "statement", "statements") + "."));
    }

    private List<Part> moved(Ledger ledger, long mark) {
        Listing all = cache.get("moved " + mark, () -> ledger.lists().news().moved(mark, MOST));
        return all.rows().stream()
                .map(r -> new Part(
                        Words.brief(all.cell(r, "issue"), 90),
                        Address.of("/issues", all.cell(r, "issue_id")).link()))
                .toList();
    }

    private List<Part> tolls(Ledger ledger, long mark, boolean first) {
        Listing all = cache.get("tolls " + mark, () -> ledger.lists().news().tolls(mark, MOST));
        return all.rows().stream()
                .filter(r -> first || !all.cell(r, "earlier").isEmpty())
                .map(r -> toll(all, r))
                .toList();
    }

    private static Part toll(Listing all, List<Object> row) {
        String low = Words.number(all.cell(row, "low"));
        String high = Words.number(all.cell(row, "high"));
        String now = low.equals(high) ? high : low.equals("0") ? "up to " + high : low + "–" + high;
        String earlier = all.cell(row, "earlier");
        String before = earlier.isEmpty() || earlier.equals(all.cell(row, "low") + "–" + all.cell(row, "high"))
                ? ""
                : ", before " + earlier;
        String place = all.cell(row, "place").isEmpty() ? "place not told" : Words.country(all.cell(row, "place"));
        return new Part(
                place + ": " + now + " " + all.cell(row, "kind") + before + " — “"
                        + Words.brief(all.cell(row, "words"), 90) + "”",
                Address.of("/reports", all.cell(row, "report_id")).link() + "#c" + all.cell(row, "start") + "-"
                        + all.cell(row, "end"));
    }

    private List<Part> waiting(Ledger ledger) {
        Map<String, Long> all = cache.get("waiting", () -> ledger.lists().news().waiting());
        List<Part> out = new ArrayList<>();
        out.add(waiting(all.getOrDefault("joins", 0L), "join", "merge"));
        out.add(waiting(all.getOrDefault("positions", 0L), "second-hand position", "position"));
        out.add(waiting(all.getOrDefault("events", 0L), "event of one report", "event"));
        out.removeIf(part -> part.words().startsWith("no "));
        return out;
    }

    private static Part waiting(long n, String one, String kind) {
        String many = one.startsWith("event") ? one.replace("event", "events") : one + "s";
        return new Part(Words.count(n, one, many), Frame.has("/review") ? "/review?kind=" + kind : "");
    }

    static List<Latest> latest(Listing reports) {
        return reports.rows().stream()
                .map(r -> new Latest(
                        Words.brief(reports.cell(r, "title"), 160),
                        Address.of("/reports", id(reports, r)).link(),
                        Words.day(reports.cell(r, "published")),
                        reports.cell(r, "source"),
                        Words.count((Long) r.get(reports.columns().indexOf("events")), "event", "events") + ", "
                                + Words.count(
                                        (Long) r.get(reports.columns().indexOf("positions")), "position", "positions")))
                .toList();
    }

    /** Its own id, or its key where others have the same id. */
    private static String id(Listing reports, List<Object> row) {
        return reports.cell(row, reports.cell(row, "same_id").equals("1") ? "report_id" : "key");
    }

    @Override
    public Rows rows(Ledger ledger, Address address) {
        Map<String, Long> counts = cache.get("counts", () -> ledger.lists().counts());
        List<List<Object>> rows = new ArrayList<>();
        counts.forEach((what, n) -> rows.add(List.of("held", what, n)));
        cache.get("waiting", () -> ledger.lists().news().waiting())
                .forEach((what, n) -> rows.add(List.of("waiting", what, n)));
        Reports.Part latest = ledger.lists().reports().latest(Filter.ALL, "", LATEST);
        latest.listing()
                .rows()
                .forEach(r -> rows.add(List.of("latest", latest.listing().cell(r, "report_id"), 1L)));
        return Rows.of(new Listing(List.of("group", "what", "count"), rows));
    }
}
