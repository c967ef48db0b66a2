package org.demarche.app.pages;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.app.Message;
import org.demarche.app.charts.MapPage;
import org.demarche.app.charts.NetworkPage;
import org.demarche.app.charts.TimelinePage;
import org.demarche.app.exports.ExportPage;
import org.demarche.app.exports.Made;
import org.demarche.app.review.Deciding;
import org.demarche.app.review.ReviewPage;
import org.demarche.ledger.LedgerException;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server of the pages: opened on a ledger, it answers until it is closed. */
public final class Site implements AutoCloseable {

    /** The most bytes that a request may bring. */
    static final long LARGEST = 1_000_000;

    /** The pages whose sums need the whole ledger. */
    private static final List<String> WARM =
            List.of("/", "/timeline", "/positions", "/search", "/map", "/review", "/network", "/parties", "/reports");

    private static final String REFUSED = "refused";

    /**
     * What is served and where.
     *
     * @param port 0 for one that is free
     * @param readOnly whether nothing may be changed
     */
    public record Wish(Path ledger, String host, int port, boolean readOnly) {}

    private final Wish wish;
    private final Gate gate;
    private final Shelf shelf;
    private final Sheets sheets = new Sheets();
    private final Cache cache;
    private final Warmth warmth;
    private final Map<String, Page> pages;
    private final Adding adding;
    private final Reader reader;
    private final Javalin server;

    private Site(Wish wish, Reader reader) {
        this.wish = wish;
        this.gate = new Gate(wish.host(), wish.readOnly());
        this.shelf = new Shelf(wish.ledger());
        this.cache = new Cache(shelf::state);
        this.warmth = new Warmth(shelf::state, WARM, this::warm);
        this.adding = new Adding(gate, shelf, reader);
        this.reader = reader;
        this.pages = pages();
        this.server = Javalin.create(this::configure);
    }

    /**
     * Starts to answer.
     *
     * @param reader reads what visitors add
     */
    public static Site open(Wish wish, Reader reader) {
        Site site = new Site(wish, reader);
        site.server.start(wish.host(), wish.port());
        site.warmth.start();
        return site;
    }

    /** Where it answers, for example {@code http://127.0.0.1:8080/}. */
    public String address() {
        String host = wish.host().contains(":") ? "[" + wish.host() + "]" : wish.host();
        return "http://" + host + ":" + server.port() + "/";
    }

    /** What a change must carry in the header {@code X-Demarche-Token}. */
    public String token() {
        return gate.token();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LARGEST;
        config.http.generateEtags = false;
        config.jetty.threadPool = new QueuedThreadPool(32, 4);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        RoutesConfig routes = config.routes;
        routes.before(gate::headers);
        routes.before(gate::host);
        routes.get("/assets/{name}", Assets::give);
        routes.get("/theme", Theme::change);
        routes.get("/download/{format}", this::give);
        pages.forEach((path, page) -> show(routes, path, page));
        changes().forEach((path, change) -> routes.post(path, context -> alter(context, change)));
        routes.post("/reports", this::add);
        routes.get(
                "/openapi.json",
                context -> context.contentType(Form.JSON.type()).result(Assets.bytes("openapi.json")));
        routes.exception(Refusal.class, (refusal, context) -> refuse(context, refusal));
        routes.exception(LedgerException.class, (e, context) -> refuse(context, unusable(e)));
        routes.exception(
                Exception.class, (e, context) -> refuse(context, new Refusal(500, Message.DM_025, String.valueOf(e))));
        routes.error(404, this::lost);
    }

    /** Every page by the path of its route. A page that is added is added here. */
    private Map<String, Page> pages() {
        Map<String, Page> out = new LinkedHashMap<>();
        out.put("/", new Desk(cache));
        out.put("/reports", new ReportList(cache));
        out.put("/reports/{id}", new OneReport());
        out.put("/timeline", new TimelinePage(cache));
        out.put("/map", new MapPage());
        out.put("/network", new NetworkPage());
        out.put("/review", new ReviewPage(cache));
        out.put("/export", new ExportPage());
        out.put("/positions", new Positions(cache));
        out.put("/issues/{id}", new OneIssue());
        out.put("/parties", new PartyList(cache));
        out.put("/parties/{slug}", new OneParty());
        out.put("/search", new Search(cache));
        out.put("/help", new Help());
        out.put("/help/{name}", new Help());
        return out;
    }

    /** Every change by the path of its route. One that is added is added here. */
    private static Map<String, Change> changes() {
        Map<String, Change> out = new LinkedHashMap<>();
        out.put("/review/{id}", new Deciding());
        return out;
    }

    /** A change: forms are led to the next page, programs (which accept JSON) get the envelope. */
    private void alter(Context context, Change change) {
        gate.write(context);
        Address address = address(context, true);
        Map<String, String> fields = new LinkedHashMap<>();
        context.formParamMap().forEach((name, values) -> fields.put(name, values.get(0)));
        Change.Done done = shelf.change(ledger -> change.change(ledger, address, fields));
        if (wantsPage(context)) {
            context.redirect(done.back(), HttpStatus.SEE_OTHER);
        } else {
            context.contentType(Form.JSON.type()).result(Twin.of(done.rows(), Form.JSON));
        }
    }

    /** An export as a file to keep. */
    private void give(Context context) {
        Address address = address(context, false);
        Made made = shelf.ask(ledger -> ExportPage.made(ledger, address, reader::conllu));
        context.header("Content-Disposition", "attachment; filename=\"" + made.name() + "\"")
                .header("Repr-Digest", "sha-256=:" + made.digest() + ":")
                .contentType("application/octet-stream")
                .result(made.bytes());
    }

    private static boolean wantsPage(Context context) {
        return Form.of(context.path()) == Form.HTML
                && Optional.ofNullable(context.header("Accept")).orElse("").contains("text/html");
    }

    /** The page at its path, and its twins at the same path with their endings. */
    private void show(RoutesConfig routes, String path, Page page) {
        routes.get(path, context -> answer(context, page, path.endsWith("}")));
        if (!path.endsWith("}")) {
            String name = path.equals("/") ? "/desk" : path;
            List.of(Form.JSON, Form.JSONL, Form.CSV)
                    .forEach(form -> routes.get(name + form.ending(), context -> answer(context, page, true)));
        }
    }

    private void answer(Context context, Page page, boolean twins) {
        Address address = address(context, twins);
        if (page instanceof Desk && address.form() == Form.HTML) {
            desk(context, page, address);
        } else if (address.form() == Form.HTML) {
            html(context, sheet(page, address), address);
        } else {
            Rows rows = shelf.ask(ledger -> page.rows(ledger, address));
            context.contentType(address.form().type()).result(Twin.of(rows, address.form()));
        }
    }

    /** A page about one report or of the help is soon set; all others are kept for as long as the ledger stays as it is. */
    private Sheet sheet(Page page, Address address) {
        boolean soon = page instanceof OneReport || page instanceof Help || page instanceof ExportPage;
        return soon
                ? shelf.ask(ledger -> page.sheet(ledger, address))
                : cache.get("page " + address.link(), () -> shelf.ask(ledger -> page.sheet(ledger, address)));
    }

    /** Answers a page that nobody has asked for yet. */
    private void warm(String path) {
        Address address = new Address(path, Form.HTML, Map.of(), Map.of());
        Page page = pages.get(path);
        if (page instanceof Desk) {
            shelf.ask(ledger -> page.sheet(ledger, address));
        } else if (page != null) {
            sheet(page, address);
        }
    }

    /** The desk tells what is new since the visitor's last visit. */
    private void desk(Context context, Page page, Address address) {
        Visit visit = Visit.of(context);
        Address seen = new Address(
                address.path(), address.form(), Map.of("seen", String.valueOf(visit.since())), address.parameters());
        shelf.ask(ledger -> {
            Sheet sheet = page.sheet(ledger, seen);
            visit.remember(context, ledger.lists().news().mark());
            html(context, sheet, address);
            return sheet;
        });
    }

    /** A report that a visitor adds: one leads to its page, several to the list of what became of them. */
    private void add(Context context) {
        Reader.Outcome outcome = adding.answer(context);
        List<String> ids = Stream.concat(outcome.added().stream(), outcome.known().stream())
                .toList();
        if (!wantsPage(context)) {
            context.status(outcome.added().isEmpty() ? HttpStatus.OK : HttpStatus.CREATED);
            context.contentType(Form.JSON.type()).result(Twin.of(Adding.rows(outcome), Form.JSON));
        } else if (ids.size() == 1 && outcome.refused().isEmpty()) {
            context.redirect(Address.of("/reports", ids.get(0)).link(), HttpStatus.SEE_OTHER);
        } else {
            context.status(ids.isEmpty() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
            html(context, new Sheet("Added", "added", outcome), Address.of("/"));
        }
    }

    private void html(Context context, Sheet sheet, Address address) {
        Frame frame = new Frame(
                sheet.title(),
                address,
                Theme.of(context),
                gate.token(),
                gate.isReadOnly(),
                String.valueOf(wish.ledger().getFileName()));
        context.contentType(Form.HTML.type()).result(sheets.set(sheet, frame));
    }

    private static Address address(Context context, boolean twins) {
        Form form = twins ? Form.of(context.path()) : Form.HTML;
        String raw = context.req().getRequestURI();
        String path = raw.substring(0, raw.length() - form.ending().length());
        Map<String, String> names = new LinkedHashMap<>();
        context.pathParamMap()
                .forEach((name, value) -> names.put(
                        name,
                        value.endsWith(form.ending())
                                ? value.substring(
                                        0, value.length() - form.ending().length())
                                : value));
        Map<String, String> parameters = new LinkedHashMap<>();
        context.queryParamMap().forEach((name, values) -> parameters.put(name, values.get(0)));
        return new Address(path.equals("/desk") ? "/" : path, form, names, parameters);
    }

    private static Refusal unusable(LedgerException e) {
        return e.why() == LedgerException.Why.LOCKED
                ? new Refusal(503, Message.DM_128)
                : new Refusal(500, Message.DM_129, String.valueOf(e.getMessage()));
    }

    /** An address without a page; a page that refused has told why already. */
    private void lost(Context context) {
        if (context.attribute(REFUSED) == null) {
            refuse(context, new Refusal(404, Message.DM_120, context.path()));
        }
    }

    /** An error as the visitor wants it: a page, or the envelope. */
    private void refuse(Context context, Refusal refusal) {
        context.attribute(REFUSED, true);
        gate.finish(context);
        context.status(refusal.status());
        if (wantsPage(context)) {
            Address here = new Address("/", Form.HTML, Map.of(), Map.of());
            html(context, new Sheet("Not answered", "refusal", refusal), here);
        } else {
            context.contentType(Form.JSON.type()).result(Twin.error(refusal));
        }
    }

    @Override
    public void close() {
        server.stop();
        warmth.close();
        adding.close();
        shelf.close();
    }
}
