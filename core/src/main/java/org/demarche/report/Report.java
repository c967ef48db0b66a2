package org.demarche.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One news report as it was received; its text is never altered.
 *
 * @param id how the report is known to the reader: the id it came with, else its file's name
 * @param title the headline; empty where there is none
 * @param published the day the report came out, which its "Monday" and "last week" count from; absent where nobody told
 * @param source who brought it out; empty where nobody told
 * @param url where it was found; empty where nobody told
 * @param language ISO 639-1 code of the language it is written in
 * @param text the body, exactly as received
 * @param titled whether the title is the first line of the text (as in a plain file), not apart from it
 */
public record Report(
        String id,
        String title,
        Optional<LocalDate> published,
        String source,
        String url,
        String language,
        String text,
        boolean titled) {

    /** A report of which only the text is known; a first line set off by a blank line is its title. */
    public static Report of(String id, String text) {
        String title = Paragraphs.titleOf(text);
        return new Report(id, title, Optional.empty(), "", "", "en", text, !title.isEmpty());
    }

    /** The same report with another publication day. */
    public Report published(LocalDate day) {
        return new Report(id, title, Optional.of(day), source, url, language, text, titled);
    }

    /** The same report with another source. */
    public Report source(String name) {
        return new Report(id, title, published, name, url, language, text, titled);
    }
}
