package org.demarche.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.report.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A report out of a saved web page: its headline, its paragraphs, and the day, source and address that its head tells.
 *
 * <p>The article is the element that holds the most words in paragraphs of its own; menus, footers and forms are left out.
 */
final class WebPage {

    private static final int MOST_BYTES = 4 * Inputs.LONGEST;
    private static final String NO_TEXT =
            "script, style, nav, header, footer, aside, form, figure, noscript, template, button, iframe";
    private static final List<String> DAYS = List.of(
            "meta[property=article:published_time]",
            "meta[name=article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name=date]",
            "meta[name=pubdate]",
            "meta[name=DC.date.issued]");

    private WebPage() {}

    static boolean is(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(x?html|htm)");
    }

    /** @throws Refused where the page is too large or holds no text */
    static Report read(Path file) throws IOException, Refused {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new Refused(Message.DM_006, file, Inputs.LONGEST);
        }
        try {
            return report(file, Jsoup.parse(new java.io.ByteArrayInputStream(bytes), null, ""));
        } catch (StackOverflowError | IllegalArgumentException e) {
            throw new Refused(Message.DM_011, file, "its tags cannot be followed");
        }
    }

    private static Report report(Path file, Document page) throws Refused {
        String title =
                first(meta(page, "meta[property=og:title]"), page.select("h1").text(), page.title());
        Optional<LocalDate> day = Optional.empty();
        for (String where : DAYS) {
            day = day.or(() -> day(meta(page, where)));
        }
        day = day.or(() -> day(page.select("time[datetime]").attr("datetime")));
        String source = meta(page, "meta[property=og:site_name]");
        String url = first(page.select("link[rel=canonical]").attr("href"), meta(page, "meta[property=og:url]"));
        String text = text(page);
        if (text.isBlank()) {
            throw new Refused(Message.DM_047, file);
        }
        String id = String.valueOf(file.getFileName()).replaceFirst("(?i)(?<=.)\\.(x?html|htm)$", "");
        String checked = Inputs.checked(file.toString(), text);
        return new Report(id, title, day, source, url, "en", checked, false);
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

    private static String text(Document page) {
        page.select(NO_TEXT).remove();
        Element best = page.body();
        int most = 0;
        for (Element candidate : page.select("article, main, section, div, td, body")) {
            int own = 0;
            for (Element child : candidate.children()) {
                own += child.normalName().equals("p") ? child.text().length() : 0;
            }
            if (own > most) {
                best = candidate;
                most = own;
            }
        }
        List<String> out = new ArrayList<>();
        for (Element paragraph : best.select("p, h2, h3, li, blockquote")) {
            boolean inside =
                    paragraph.parents().stream().anyMatch(up -> up.normalName().matches("p|li"));
            String words = inside || paragraph.select("p").size() > 1
                    ? ""
                    : paragraph.text().strip();
            if (!words.isEmpty()) {
                out.add(words);
            }
        }
        return out.isEmpty() ? best.text() : String.join("\n\n", out) + "\n";
    }
}
