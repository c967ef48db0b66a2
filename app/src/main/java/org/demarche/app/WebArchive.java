package org.demarche.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.demarche.report.Report;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * A web archive (WARC): one report for each web page that a server gave in answer. Pictures, requests, notes and errors of servers are
 * left out.
 *
 * <p>The day of the crawl is not the day of the report, so only what a page tells of itself counts. The archive is read as a stream; a
 * page that cannot be read is refused alone, and one broken record ends the archive, for nobody can tell where the next one starts.
 */
final class WebArchive {

    private static final MediaType HTML = MediaType.HTML;
    private static final MediaType XHTML = MediaType.parse("application/xhtml+xml");
    private static final int OK = 200;

    private final Inputs.Origin origin;
    private final Inputs.Taker taker;
    private int pages;

    WebArchive(Inputs.Origin origin, Inputs.Taker taker) {
        this.origin = origin;
        this.taker = taker;
    }

    void read(InputStream in) throws Refused {
        try (WarcReader reader = new WarcReader(in)) {
            for (Optional<WarcRecord> next = next(reader); next.isPresent(); next = next(reader)) {
                if (next.get() instanceof WarcResponse response && !taker.isStopped()) {
                    page(response);
                }
            }
        } catch (IOException e) {
            throw new Refused(Message.DM_059, origin.name(), pages, Causes.line(e));
        }
        if (pages == 0) {
            throw new Refused(Message.DM_060, origin.name());
        }
    }

    /** The next record; whatever the library makes of a broken one, it is a fault of the archive. */
    private static Optional<WarcRecord> next(WarcReader reader) throws IOException {
        try {
            return reader.next();
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException(Causes.line(e), e);
        }
    }

    private void page(WarcResponse response) throws IOException {
        String address = address(response);
        Optional<HttpResponse> answer = answer(response, address);
        if (answer.isEmpty()) {
            return;
        }
        pages++;
        Inputs.Origin place = new Inputs.Origin(
                origin.name() + ", " + address, origin.part(pages).stem());
        try {
            byte[] bytes = bytes(place, answer.get());
            Report read = WebPage.read(place, bytes);
            taker.report(read.url().isEmpty() ? at(read, Inputs.whole(place.name(), address, "")) : read);
        } catch (Refused e) {
            taker.refused(e.words());
        }
    }

    private static byte[] bytes(Inputs.Origin place, HttpResponse answer) throws Refused {
        try (InputStream body = answer.bodyDecoded().stream()) {
            return Inputs.bytes(place, body, Inputs.MOST_BYTES);
        } catch (IOException | RuntimeException e) {
            throw new Refused(Message.DM_011, place.name(), Causes.line(e));
        }
    }

    private static String address(WarcResponse response) {
        return response.headers().first("WARC-Target-URI").orElse("").replaceAll("^<|>$", "");
    }

    /** The answer, if it is a page. */
    private static Optional<HttpResponse> answer(WarcResponse response, String address) throws IOException {
        if (!address.startsWith("http:") && !address.startsWith("https:")) {
            return Optional.empty();
        }
        try {
            HttpResponse http = response.http();
            MediaType type = http.contentType().base();
            boolean page = http.status() == OK && (type.equals(HTML) || type.equals(XHTML));
            return page ? Optional.of(http) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Report at(Report r, String address) {
        return new Report(r.id(), r.title(), r.published(), r.source(), address, r.language(), r.text(), r.titled());
    }
}
