package org.demarche.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.report.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A report out of a saved web page: its headline, its paragraphs, and the day, source and address that its head tells.
 *
 * <p>Menus, footers and forms are left out, as {@link Pages} tells.
 */
final class WebPage {

    private static final List<String> DAYS = List.of(
            "meta[property=article:published_time]",
            "meta[name=article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name=date]",
            "meta[name=pubdate]",
            "meta[name=DC.date.issued]");

    private WebPage() {}

    /** @throws Refused where the page holds no text */
    static Report read(Inputs.Origin origin, byte[] bytes) throws Refused {
        try {
            return report(origin, Jsoup.parse(new ByteArrayInputStream(bytes), null, ""));
        } catch (StackOverflowError | IOException | RuntimeException e) {
            throw new Refused(Message.DM_011, origin.name(), "its tags cannot be followed");
        }
    }

    private static Report report(Inputs.Origin origin, Document page) throws Refused {
        String title =
                first(meta(page, "meta[property=og:title]"), page.select("h1").text(), page.title());
        Optional<LocalDate> day = Optional.empty();
        for (String where : DAYS) {
            day = day.or(() -> day(meta(page, where)));
        }
        day = day.or(() -> day(page.select("time[datetime]").attr("datetime")));
        String source = meta(page, "meta[property=og:site_name]");
        String url = first(page.select("link[rel=canonical]").attr("href"), meta(page, "meta[property=og:url]"));
        String text = Pages.text(page);
        if (text.isBlank()) {
            throw new Refused(Message.DM_047, origin.name());
        }
        String name = origin.name();
        return new Report(
                origin.stem(),
                Inputs.whole(name, title, ""),
                day,
                Inputs.whole(name, source, ""),
                Inputs.whole(name, url, ""),
                "en",
                Inputs.checked(name, text),
                false);
    }

    private static String meta(Document page, String where) {
        return page.select(where).attr("content").strip();
    }

    private static String first(String... words) {
        for (String one : words) {
            if (!one.isBlank()) {
                return one.strip();
            }
        }
        return "";
    }

    private static Optional<LocalDate> day(String words) {
        try {
            return words.length() < 10 ? Optional.empty() : Optional.of(PublicationDay.of("", words.strip()));
        } catch (Refused e) {
            return words.length() > 10 ? day(words.substring(0, 10)) : Optional.empty();
        }
    }
}
