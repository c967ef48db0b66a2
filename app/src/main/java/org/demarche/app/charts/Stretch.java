package org.demarche.app.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.demarche.app.Message;
import org.demarche.app.pages.Address;
import org.demarche.app.pages.Refusal;
import org.demarche.ledger.EventLists.Step;
import org.demarche.ledger.Filter;
import org.demarche.ledger.Pictures;
import org.demarche.ledger.Pictures.Part;

/**
 * Which days a timeline shows: those of the address; where it leaves them open, the last four weeks, six months or two years that have events, as far as they
 * hold no more events than can be seen.
 */
record Stretch(Step step, LocalDate from, LocalDate to) {

    /** More bars than this no picture shows. */
    static final int MOST = 100;

    private static final LocalDate NO_EVENTS = LocalDate.of(2000, 1, 1);

    static Stretch of(Address address, Pictures pictures) {
        Filter filter = address.filter();
        String type = address.word("type");
        LocalDate to = filter.until().isEmpty()
                ? LocalDate.parse(pictures.lastDay(filter, type).orElse(NO_EVENTS.toString()))
                : LocalDate.parse(filter.until());
        if (!address.get("by").isEmpty()) {
            Step step = step(address.get("by"));
            return new Stretch(step, from(filter, step, to), to);
        }
        for (Step step : List.of(Step.MONTH, Step.WEEK)) {
            Stretch tried = new Stretch(step, from(filter, step, to), to);
            if (!pictures.isMore(Part.DATED, tried.narrow(filter), type, MOST)) {
                return tried;
            }
        }
        return new Stretch(Step.DAY, from(filter, Step.DAY, to), to);
    }

    private static Step step(String word) {
        for (Step step : Step.values()) {
            if (step.name().toLowerCase(Locale.ROOT).equals(word)) {
                return step;
            }
        }
        throw new Refusal(400, Message.DM_122, "by", "it is day, week or month");
    }

    private static LocalDate from(Filter filter, Step step, LocalDate to) {
        if (!filter.since().isEmpty()) {
            LocalDate given = LocalDate.parse(filter.since());
            return given.isAfter(to) ? to : given;
        }
        return switch (step) {
            case DAY -> to.minusDays(27);
            case WEEK -> to.minusWeeks(26).plusDays(1);
            case MONTH -> to.minusYears(2).plusDays(1);
        };
    }

    /** The filter for these days. */
    Filter narrow(Filter f) {
        return new Filter(
                f.party(),
                f.issue(),
                f.place(),
                from.toString(),
                to.toString(),
                f.status(),
                f.source(),
                f.checked(),
                f.minSources(),
                f.limit());
    }

    /** As many days earlier or later. */
    Stretch moved(int way) {
        long days = (ChronoUnit.DAYS.between(from, to) + 1) * way;
        return new Stretch(step, from.plusDays(days), to.plusDays(days));
    }

    Address address(Address other) {
        return other.with("by", step.name().toLowerCase(Locale.ROOT))
                .with("since", from.toString())
                .with("until", to.toString());
    }
}
