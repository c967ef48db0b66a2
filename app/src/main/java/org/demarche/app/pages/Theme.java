package org.demarche.app.pages;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Light or dark: what the visitor chose is remembered in a cookie; without one the machine's own preference counts. */
final class Theme {

    private static final Set<String> KNOWN = Set.of("light", "dark");
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private Theme() {}

    static String of(Context context) {
        String chosen = Optional.ofNullable(context.cookie("theme")).orElse("");
        return KNOWN.contains(chosen) ? chosen : "";
    }

    /** Answers {@code /theme?to=dark}: remembers, and leads back. */
    static void change(Context context) {
        String to = Optional.ofNullable(context.queryParam("to")).orElse("");
        boolean known = KNOWN.contains(to);
        context.cookie(
                new Cookie("theme", known ? to : "", "/", known ? A_YEAR : 0, false, true, null, SameSite.STRICT));
        context.redirect(back(context), HttpStatus.SEE_OTHER);
    }

    /** The page of this site that the visitor came from. */
    private static String back(Context context) {
        try {
            URI from = URI.create(Optional.ofNullable(context.header("Referer")).orElse("/"));
            boolean own =
                    String.valueOf(from.getRawAuthority()).equals(context.req().getHeader("Host"));
            String path = Optional.ofNullable(from.getRawPath()).orElse("/");
            String query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
            return own && path.startsWith("/") && !path.startsWith("//") ? path + query : "/";
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
