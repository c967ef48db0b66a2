package org.demarche.app.pages;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.demarche.app.Message;
import org.demarche.ledger.Listing;

/**
 * {@code POST /reports}: what a visitor drops or pastes is read and recorded.
 *
 * <p>A form brings {@code file} (one or more) or {@code text}, and {@code published} and {@code source} for reports that do not tell theirs.
 * A program sends the report as the body, plain text or JSON, with the rest in the address.
 */
final class Adding implements AutoCloseable {

    private static final int PATIENCE_S = 90;

    private final Gate gate;
    private final Shelf shelf;
    private final Reader reader;
    private final ExecutorService line = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "reading");
        thread.setDaemon(true);
        return thread;
    });

    Adding(Gate gate, Shelf shelf, Reader reader) {
        this.gate = gate;
        this.shelf = shelf;
        this.reader = reader;
    }

    /** Reads and records; gives what became of it. */
    Reader.Outcome answer(Context context) {
        if (context.req().getContentLengthLong() > Site.LARGEST) {
            throw new Refusal(413, Message.DM_130, Site.LARGEST);
        }
        gate.write(context);
        List<Reader.Given> given = given(context);
        if (given.isEmpty()) {
            throw new Refusal(400, Message.DM_126);
        }
        return done(line.submit(() -> shelf.change(ledger -> {
            List<String> added = new ArrayList<>();
            List<String> known = new ArrayList<>();
            List<String> refused = new ArrayList<>();
            for (Reader.Given one : given) {
                Reader.Outcome outcome = reader.read(one, ledger);
                added.addAll(outcome.added());
                known.addAll(outcome.known());
                refused.addAll(outcome.refused());
            }
            return new Reader.Outcome(added, known, refused);
        })));
    }

    private static Reader.Outcome done(Future<Reader.Outcome> reading) {
        try {
            return reading.get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Refusal(503, Message.DM_131, PATIENCE_S);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(503, Message.DM_128);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new Refusal(500, Message.DM_025, String.valueOf(e.getCause()));
        }
    }

    private static List<Reader.Given> given(Context context) {
        String published = day(field(context, "published"));
        String source = Words.brief(field(context, "source"), 200);
        List<Reader.Given> out = new ArrayList<>();
        if (context.isMultipartFormData() || context.isFormUrlencoded()) {
            for (UploadedFile file :
                    context.isMultipartFormData() ? context.uploadedFiles("file") : List.<UploadedFile>of()) {
                if (file.size() > 0) {
                    out.add(new Reader.Given(file.filename(), bytes(file), published, source));
                }
            }
            String text = Optional.ofNullable(context.formParam("text")).orElse("");
            if (!text.isBlank()) {
                byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
                out.add(new Reader.Given("", bytes, published, source));
            }
            return out;
        }
        byte[] body = context.bodyAsBytes();
        boolean blank = new String(body, StandardCharsets.UTF_8).isBlank();
        return blank ? out : List.of(new Reader.Given(field(context, "name"), body, published, source));
    }

    private static String field(Context context, String name) {
        boolean form = context.isMultipartFormData() || context.isFormUrlencoded();
        String given = form ? context.formParam(name) : context.queryParam(name);
        return Optional.ofNullable(given).orElse("").strip();
    }

    private static String day(String words) {
        return new Address("/", Form.HTML, java.util.Map.of(), java.util.Map.of("published", words)).day("published");
    }

    private static byte[] bytes(UploadedFile file) {
        try (InputStream in = file.content()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new Refusal(400, Message.DM_126);
        }
    }

    /** For programs. */
    static Rows rows(Reader.Outcome outcome) {
        List<List<Object>> rows = new ArrayList<>();
        outcome.added()
                .forEach(id ->
                        rows.add(List.of("added", id, Address.of("/reports", id).link())));
        outcome.known()
                .forEach(id ->
                        rows.add(List.of("known", id, Address.of("/reports", id).link())));
        outcome.refused().forEach(words -> rows.add(List.of("refused", words, "")));
        return Rows.of(new Listing(List.of("outcome", "report_id", "address"), rows));
    }

    @Override
    public void close() {
        line.shutdownNow();
    }
}
