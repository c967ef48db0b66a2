package org.demarche.analyse.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * Feasts and holidays of the big calendars in a year of ours.
 *
 * <p>Easter by the anonymous Gregorian rule (Meeus, Astronomical Algorithms, ch. 8), Orthodox Easter by the Julian one; the Islamic year by the JDK's Umm
 * al-Qura calendar, so that a feast may fall a day off where the moon is sighted; the Hebrew year by its own arithmetic; Lunar New Year and Diwali by the new moon
 * (Meeus, ch. 49) in China's and India's time. Where a year has a feast of the Islamic calendar twice, the first counts.
 */
final class Feasts {

    private static final double LUNATION = 29.530588861;

    /** Days from the Hebrew calendar's beginning to 1970. */
    private static final long DAYS_TO_1970 = 2_092_590;

    private Feasts() {}

    /**
     * The days of a feast in a year.
     *
     * @param rule as in {@code dates.tsv}: {@code fixed 12-25}, {@code easter -2}, {@code orthodox 0}, {@code nth 11 4 4} (month, weekday, which; -1 the last),
     *     {@code hijri 10-1 3} (month and day, how many days), {@code hebrew 14 8} (days from the first of Nisan, how many days), {@code hanukkah}, {@code lunar}, {@code diwali}
     */
    static Optional<Period> in(String rule, int year) {
        List<String> parts = List.of(rule.split(" "));
        if (year < 1900 || year > 2070) {
            return parts.get(0).equals("fixed") ? Optional.of(fixed(parts, year)) : Optional.empty();
        }
        return switch (parts.get(0)) {
            case "fixed" -> Optional.of(fixed(parts, year));
            case "easter" -> Optional.of(run(easter(year).plusDays(Integer.parseInt(parts.get(1))), parts));
            case "orthodox" -> Optional.of(run(orthodoxEaster(year).plusDays(Integer.parseInt(parts.get(1))), parts));
            case "nth" -> Optional.of(Period.of(nth(parts, year)));
            case "hijri" -> hijri(parts, year);
            case "hebrew" -> Optional.of(run(nisan(year).plusDays(Integer.parseInt(parts.get(1))), parts));
            case "hanukkah" -> Optional.of(hanukkah(year));
            case "lunar" -> Optional.of(Period.of(newMoonFrom(LocalDate.of(year, 1, 21), 8)));
            case "diwali" -> Optional.of(Period.of(diwali(year)));
            default -> Optional.empty();
        };
    }

    private static Period fixed(List<String> parts, int year) {
        int month = Integer.parseInt(parts.get(1).substring(0, 2));
        return run(LocalDate.of(year, month, Integer.parseInt(parts.get(1).substring(3))), parts);
    }

    /** As many days as the third part says, else one. */
    private static Period run(LocalDate first, List<String> parts) {
        int days = parts.size() > 2 ? Integer.parseInt(parts.get(2)) : 1;
        return new Period(days > 20 ? Unit.MONTH : days > 1 ? Unit.WEEK : Unit.DAY, first, first.plusDays(days - 1L));
    }

    private static LocalDate nth(List<String> parts, int year) {
        LocalDate first = LocalDate.of(year, Integer.parseInt(parts.get(1)), 1);
        DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(parts.get(2)));
        return first.with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(parts.get(3)), weekday));
    }

    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    /** The Julian rule, moved into our calendar; thirteen days apart from 1900 to 2099. */
    private static LocalDate orthodoxEaster(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int n = d + e + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1).plusDays(13);
    }

    private static Optional<Period> hijri(List<String> parts, int year) {
        int month = Integer.parseInt(parts.get(1).substring(0, parts.get(1).indexOf('-')));
        int day = Integer.parseInt(parts.get(1).substring(parts.get(1).indexOf('-') + 1));
        int first = HijrahChronology.INSTANCE.date(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        for (int hijri = first; hijri <= first + 1; hijri++) {
            LocalDate at = LocalDate.from(HijrahDate.of(hijri, month, day));
            if (at.getYear() == year) {
                return Optional.of(run(at, parts));
            }
        }
        return Optional.empty();
    }

    /** The first of Nisan: 177 days before the next first of Tishri. */
    private static LocalDate nisan(int year) {
        return LocalDate.ofEpochDay(tishri(year + 3761) - 177);
    }

    /** The first day of a Hebrew year, in days since 1970; by the molad and the postponements. */
    private static long tishri(int hebrew) {
        return elapsed(hebrew) + correction(hebrew) - DAYS_TO_1970;
    }

    /** Eight days from the 25th of Kislev, which comes a day later in the years with a long Heshvan. */
    private static Period hanukkah(int year) {
        long first = tishri(year + 3761);
        long length = tishri(year + 3762) - first;
        LocalDate day = LocalDate.ofEpochDay(first + (length % 10 == 5 ? 84 : 83));
        return new Period(Unit.WEEK, day, day.plusDays(7));
    }

    private static long elapsed(int hebrew) {
        long months = (235L * hebrew - 234) / 19;
        long parts = 12_084 + 13_753 * months;
        long day = months * 29 + parts / 25_920;
        return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
    }

    private static int correction(int hebrew) {
        long before = elapsed(hebrew - 1);
        long at = elapsed(hebrew);
        long after = elapsed(hebrew + 1);
        return after - at == 356 ? 2 : at - before == 382 ? 1 : 0;
    }

    private static LocalDate diwali(int year) {
        LocalDate from = LocalDate.of(year, 10, 17);
        double instant = newMoon(from.toEpochDay() - 5.5 / 24);
        double there = instant + 5.5 / 24;
        long day = (long) Math.floor(there);
        return LocalDate.ofEpochDay(there - day < 17.7 / 24 ? day - 1 : day);
    }

    private static LocalDate newMoonFrom(LocalDate day, int hours) {
        double instant = newMoon(day.toEpochDay() - hours / 24.0);
        return LocalDate.ofEpochDay((long) Math.floor(instant + hours / 24.0));
    }

    /** The first new moon after an instant, both in days since 1970, to some minutes. */
    private static double newMoon(double from) {
        double k = Math.floor((from - 10_962.76) / LUNATION) - 1;
        double at = phase(k);
        while (at < from) {
            k++;
            at = phase(k);
        }
        return at;
    }

    /** The k-th new moon after that of 6 January 2000, with the largest periodic terms. */
    private static double phase(double k) {
        double sun = Math.toRadians(2.5534 + 29.10535670 * k);
        double moon = Math.toRadians(201.5643 + 385.81693528 * k);
        double node = Math.toRadians(160.7108 + 390.67050284 * k);
        double mean = 2_451_550.09766 + LUNATION * k - 2_440_587.5;
        return mean
                - 0.40720 * Math.sin(moon)
                + 0.17241 * Math.sin(sun)
                + 0.01608 * Math.sin(2 * moon)
                + 0.01039 * Math.sin(2 * node)
                + 0.00739 * Math.sin(moon - sun)
                - 0.00514 * Math.sin(moon + sun)
                + 0.00208 * Math.sin(2 * sun)
                - 0.0008;
    }
}
