package org.demarche.app.pages;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.app.Message;

/**
 * Who may ask and who may change something.
 *
 * <p>A page in another tab can make the browser send requests here. It cannot read the answers, unless it names this server by a host name
 * of its own (DNS rebinding), so requests must name a host that is this machine. It cannot change anything, for a change must come from this
 * site's own origin and carry the token, which stands in the pages that only this site can read.
 */
final class Gate {

    /** The header that carries the token; forms carry it as a field of the name {@code token}. */
    static final String TOKEN = "X-Demarche-Token";

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String host;
    private final boolean readOnly;
    private final String token;

    /** @param host the one that the server listens on */
    Gate(String host, boolean readOnly) {
        this.host = host.toLowerCase(Locale.ROOT);
        this.readOnly = readOnly;
        byte[] chance = new byte[24];
        new SecureRandom().nextBytes(chance);
        this.token = HexFormat.of().formatHex(chance);
    }

    String token() {
        return token;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /** Whether the server listens on this machine only. */
    static boolean isLoopback(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT)) || host.equals("::1") || host.startsWith("127.");
    }

    /** What the browser may do with what it gets. */
    void headers(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .header("X-Frame-Options", "DENY")
                .header("Cache-Control", "no-store");
    }

    /** @throws Refusal where the request names another host than this machine */
    void host(Context context) {
        String named =
                Optional.ofNullable(context.req().getHeader("Host")).orElse("").toLowerCase(Locale.ROOT);
        String bare = named.replaceFirst(":\\d*$", "");
        boolean own = LOOPBACK.contains(bare) || bare.equals(host) || bare.equals("[" + host + "]");
        boolean number = bare.matches("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+\\]");
        if (!own && (isLoopback(host) || !number)) {
            throw new Refusal(403, Message.DM_123, named);
        }
    }

    /** @throws Refusal where nothing may be changed, or not by this request */
    void write(Context context) {
        if (readOnly) {
            throw new Refusal(403, Message.DM_125);
        }
        String origin = Optional.ofNullable(context.header("Origin")).orElse("");
        String site = Optional.ofNullable(context.header("Sec-Fetch-Site")).orElse("same-origin");
        boolean own =
                origin.isEmpty() || origin.equals("http://" + context.req().getHeader("Host"));
        if (!own || !(site.equals("same-origin") || site.equals("none"))) {
            throw new Refusal(403, Message.DM_124, "it comes from another site");
        }
        String given = Optional.ofNullable(context.header(TOKEN))
                .orElseGet(() -> Optional.ofNullable(context.formParam("token")).orElse(""));
        if (!MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(403, Message.DM_124, "its token is missing or old");
        }
    }

    /**
     * Takes what a refused request still sends, as long as it is not far too much, so that the visitor gets the answer
     * and not a broken connection; the connection is not used again.
     */
    void finish(Context context) {
        if (!context.req().getMethod().equals("POST")) {
            return;
        }
        context.header("Connection", "close");
        byte[] some = new byte[8192];
        try (InputStream rest = context.req().getInputStream()) {
            long left = 8 * Site.LARGEST;
            for (int n = 0; n >= 0 && left > 0; left -= n) {
                n = rest.read(some);
            }
        } catch (IOException | IllegalStateException e) {
            // The visitor went away, or the form was read before: nothing is left to take.
        }
    }
}
