package org.demarche.app;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * A saved feed, RSS or Atom: one report an item, with its headline, day and address.
 *
 * <p>The text is the item's whole content where the feed brings it, else its description. An item's day is that of its moment in
 * Greenwich, for feeds rarely tell where they are written. Document types are not allowed, so that nothing can be drawn in from elsewhere
 * or blown up.
 */
final class Feed {

    private final Inputs.Origin origin;
    private final Inputs.Taker taker;

    Feed(Inputs.Origin origin, Inputs.Taker taker) {
        this.origin = origin;
        this.taker = taker;
    }

    void read(byte[] bytes) throws Refused {
        SyndFeed feed = feed(bytes);
        List<SyndEntry> items = feed.getEntries();
        if (items.isEmpty()) {
            throw new Refused(Message.DM_056, origin.name());
        }
        int n = 0;
        for (SyndEntry item : items) {
            n++;
            try {
                taker.report(report(origin.part(n), item, words(feed.getTitle())));
            } catch (Refused e) {
                taker.refused(e.words());
            }
        }
    }

    private SyndFeed feed(byte[] bytes) throws Refused {
        SyndFeedInput input = new SyndFeedInput(false, Locale.ENGLISH);
        input.setAllowDoctypes(false);
        input.setXmlHealerOn(false);
        try (Reader reader = new XmlReader(new ByteArrayInputStream(bytes), true, "UTF-8")) {
            return input.build(reader);
        } catch (FeedException | IOException | RuntimeException | StackOverflowError e) {
            throw new Refused(Message.DM_057, origin.name(), Causes.line(e));
        }
    }

    private static Report report(Inputs.Origin place, SyndEntry item, String title) throws Refused {
        String text = text(item);
        if (text.isBlank()) {
            throw new Refused(Message.DM_058, place.name());
        }
        return new Report(
                place.stem(),
                Pages.text(words(item.getTitle())).strip(),
                day(item.getPublishedDate()).or(() -> day(item.getUpdatedDate())),
                Inputs.whole(place.name(), title, ""),
                Inputs.whole(place.name(), words(item.getLink()), ""),
                "en",
                Inputs.checked(place.name(), text),
                false);
    }

    private static Optional<LocalDate> day(@Nullable Date moment) {
        return moment == null
                ? Optional.empty()
                : Optional.of(LocalDate.ofInstant(moment.toInstant(), ZoneOffset.UTC))
                        .filter(day -> day.getYear() >= 1000 && day.getYear() <= 9999);
    }

    /** The longest of what the item holds. */
    private static String text(SyndEntry item) {
        List<SyndContent> all = new ArrayList<>(item.getContents());
        Stream.ofNullable(item.getDescription()).forEach(all::add);
        String best = "";
        for (SyndContent one : all) {
            String text = Pages.text(words(one.getValue()));
            best = text.length() > best.length() ? text : best;
        }
        return best;
    }

    private static String words(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }
}
