package org.demarche.app.pages;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Instant;
import java.util.Optional;

/**
 * What a visitor has seen, remembered in a cookie: the mark of the ledger when this visit began, the mark at its last page, and when that was.
 *
 * <p>A visit ends after half an hour; what came meanwhile is then new.
 *
 * @param since the mark after which things are new to the visitor; −1 on the first visit
 */
record Visit(long since, long top, long second) {

    private static final String NAME = "seen";
    private static final long HALF_AN_HOUR = 30 * 60;
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    static Visit of(Context context) {
        String[] parts = Optional.ofNullable(context.cookie(NAME)).orElse("").split("\\.");
        for (String part : parts) {
            if (parts.length != 3 || !part.matches("-?\\d{1,15}")) {
                return new Visit(-1, -1, 0);
            }
        }
        long now = Instant.now().getEpochSecond();
        Visit known = new Visit(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        return now - known.second() > HALF_AN_HOUR ? new Visit(known.top(), known.top(), now) : known;
    }

    /** Remembers that everything up to this mark was shown. */
    void remember(Context context, long mark) {
        String value = since + "." + mark + "." + Instant.now().getEpochSecond();
        context.cookie(new Cookie(NAME, value, "/", A_YEAR, false, true, null, SameSite.STRICT));
    }
}
