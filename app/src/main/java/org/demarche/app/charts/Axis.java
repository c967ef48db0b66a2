package org.demarche.app.charts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.ledger.EventLists.Step;

/** The days of a timeline laid out from left to right, each as wide as the next. */
final class Axis {

    /** How far the names of two ticks must lie apart. */
    private static final double APART = 64;

    private final LocalDate from;
    private final LocalDate to;
    private final double left;
    private final double width;

    /** From the first day to the last, both whole. */
    Axis(LocalDate from, LocalDate to, double left, double width) {
        this.from = from;
        this.to = to;
        this.left = left;
        this.width = width;
    }

    /** The width of one day. */
    double day() {
        return width / (ChronoUnit.DAYS.between(from, to) + 1);
    }

    /** Where a day starts; days outside of the picture lie at its edge. */
    double start(LocalDate day) {
        double x = left + ChronoUnit.DAYS.between(from, day) * day();
        return Math.max(left, Math.min(left + width, x));
    }

    /** Where a day ends. */
    double end(LocalDate day) {
        return start(day.plusDays(1));
    }

    double left() {
        return left;
    }

    double right() {
        return left + width;
    }

    boolean isCutLeft(LocalDate day) {
        return day.isBefore(from);
    }

    boolean isCutRight(LocalDate day) {
        return day.isAfter(to);
    }

    /** A line across the picture where something starts. */
    record Tick(double x, String words) {}

    /** Ticks by day, week or month, or by so many of them that their names do not touch. */
    List<Tick> ticks(Step step) {
        for (int each : List.of(1, 2, 4, 13)) {
            double days = each * (step == Step.DAY ? 1 : 7);
            if (step != Step.MONTH && days * day() >= APART) {
                return ticks(each * (step == Step.DAY ? 1 : 7));
            }
        }
        int months = 1;
        for (int each : List.of(1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)) {
            months = each;
            if (each * 28 * day() >= APART) {
                break;
            }
        }
        return byMonth(months);
    }

    private List<Tick> ticks(int days) {
        DateTimeFormatter words = DateTimeFormatter.ofPattern(days < 7 ? "EEE d MMM" : "d MMM uu", Locale.ENGLISH);
        LocalDate at = days < 7 ? from : from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        List<Tick> out = new ArrayList<>();
        for (; !at.isAfter(to); at = at.plusDays(days)) {
            out.add(new Tick(start(at), words.format(at)));
        }
        return out;
    }

    private List<Tick> byMonth(int months) {
        DateTimeFormatter words = DateTimeFormatter.ofPattern(months < 12 ? "MMM uuuu" : "uuuu", Locale.ENGLISH);
        List<Tick> out = new ArrayList<>();
        LocalDate at = from.withDayOfMonth(1);
        int off = Math.floorMod(at.getYear() * 12 + at.getMonthValue() - 1, months);
        at = at.minusMonths(off);
        for (; !at.isAfter(to); at = at.plusMonths(months)) {
            if (!at.isBefore(from)) {
                out.add(new Tick(start(at), words.format(at)));
            }
        }
        return out;
    }
}
