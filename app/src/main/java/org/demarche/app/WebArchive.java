package org.demarche.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.demarche.report.Report;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
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

    void read(InputStream in) throws IOException, Refused {
        try (WarcReader reader = new WarcReader(in)) {
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof WarcResponse response && !taker.isStopped()) {
                    page(response);
                }
            }
        } catch (ParsingException | IllegalArgumentException e) {
            throw new Refused(Message.DM_059, origin.name(), pages, Causes.line(e));
        } catch (IOException e) {
            throw new Refused(Message.DM_059, origin.name(), pages, Causes.of(e));
        }
        if (pages == 0) {
            throw new Refused(Message.DM_060, origin.name());
        }
    }

    private void page(WarcResponse response) throws IOException {
        Optional<HttpResponse> answer = answer(response);
        if (answer.isEmpty()) {
            return;
        }
        pages++;
        String address = response.target();
        Inputs.Origin place = new Inputs.Origin(
                origin.name() + ", " + address, origin.part(pages).stem());
        try (InputStream body = answer.get().bodyDecoded().stream()) {
            Report read = WebPage.read(place, Inputs.bytes(place, body, Inputs.MOST_BYTES));
            taker.report(read.url().isEmpty() ? at(read, Inputs.whole(place.name(), address, "")) : read);
        } catch (Refused e) {
            taker.refused(e.words());
        } catch (IOException | IllegalArgumentException e) {
            taker.refused(Message.DM_011.with(place.name(), Causes.of(e)));
        }
    }

    /** The answer, if it is a page. */
    private static Optional<HttpResponse> answer(WarcResponse response) throws IOException {
        String scheme = response.target();
        if (!scheme.startsWith("http:") && !scheme.startsWith("https:")) {
            return Optional.empty();
        }
        HttpResponse http = response.http();
        MediaType type;
        try {
            type = http.contentType();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean page = type.base().equals(HTML) || type.base().equals(XHTML);
        return http.status() == OK && page ? Optional.of(http) : Optional.empty();
    }

    private static Report at(Report r, String address) {
        return new Report(
                r.id(), r.title(), r.published(), r.source(), address, r.language(), r.text(), r.titled());
    }
}
