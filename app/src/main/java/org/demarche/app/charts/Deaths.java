package org.demarche.app.charts;

import java.util.List;

/**
 * How many were killed: from the lowest number told to the highest.
 *
 * @param low zero where nothing is told
 * @param high −1 where no report sets a bound
 */
public record Deaths(long low, long high) {

    static final Deaths NONE = new Deaths(0, 0);

    /** From an event's tolls as the ledger prints them: "14–19 killed", "20– killed", "up to 19 killed". */
    static Deaths of(List<String> tolls) {
        for (String toll : tolls) {
            if (toll.endsWith(" killed")) {
                String range = toll.substring(0, toll.length() - " killed".length());
                boolean upTo = range.startsWith("up to ");
                String[] ends = (upTo ? "0–" + range.substring("up to ".length()) : range).split("–", -1);
                long low = number(ends[0]);
                return new Deaths(low, ends.length == 1 ? low : ends[1].isEmpty() ? -1 : number(ends[1]));
            }
        }
        return NONE;
    }

    private static long number(String digits) {
        return digits.matches("\\d{1,15}") ? Long.parseLong(digits) : 0;
    }

    Deaths plus(Deaths other) {
        return new Deaths(low + other.low, high < 0 || other.high < 0 ? -1 : high + other.high);
    }

    /** The number that marks are sized by: the lowest told, or the highest where no lowest is. */
    long best() {
        return low > 0 ? low : Math.max(0, high);
    }

    /** For people; empty where nothing is told. */
    public String words() {
        if (low == 0 && high == 0) {
            return "";
        }
        String range =
                high < 0 ? "at least " + low : low == 0 ? "up to " + high : low == high ? "" + low : low + "–" + high;
        return range + " killed";
    }
}
