package dev.detente.monitor.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who may read. With a token: who sends it ({@code Authorization: Bearer}), or has a cookie that was given for it.
 * Without one, on loopback only: who names this host by a name of loopback, so that no page from elsewhere can have a
 * browser ask by a name of its own.
 */
final class Access {
    static final int SHORTEST_TOKEN = 16;

    private static final String COOKIE = "detente-session";
    private static final int COOKIE_SECONDS = 30 * 24 * 3600;
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<String> token;
    private final boolean asksForName;

    private Access(Optional<String> token, boolean asksForName) {
        this.token = token;
        this.asksForName = asksForName;
    }

    /** Whoever asks this host by a name of loopback. */
    static Access onLoopback() {
        return new Access(Optional.empty(), true);
    }

    /** Whoever has the token. */
    static Access withToken(String token) {
        return new Access(Optional.of(token), false);
    }

    /** Whoever asks, by whatever name. */
    static Access toAll() {
        return new Access(Optional.empty(), false);
    }

    /** Whether there is something to log in with. */
    boolean needsToken() {
        return token.isPresent();
    }

    /**
     * Lets a request pass.
     *
     * @throws ApiException if it may not
     */
    void check(Context context, List<String> open) {
        if (asksForName) {
            requireLoopbackName(context);
        } else if (token.isPresent() && !open.contains(context.path()) && !isKnown(context, token.get())) {
            throw ApiException.unauthorized();
        }
    }

    private static void requireLoopbackName(Context context) {
        String host = context.header("Host");
        try {
            String name = host == null ? null : new URI("http://" + host).getHost();
            if (name != null && LOOPBACK_NAMES.contains(name)) {
                return;
            }
        } catch (URISyntaxException e) {
            // refused below
        }
        throw ApiException.wrongHost();
    }

    private static boolean isKnown(Context context, String token) {
        String header = context.header("Authorization");
        if (header != null && header.startsWith("Bearer ")) {
            return same(header.substring("Bearer ".length()).strip(), token);
        }
        String cookie = context.cookie(COOKIE);
        return cookie != null && same(cookie, sessionOf(token));
    }

    /** Gives whoever sends the token a cookie for it; tells whether it was the right one. */
    boolean login(Context context) {
        String given = context.formParam("token");
        if (token.isEmpty() || given == null || !same(given.strip(), token.get())) {
            return false;
        }
        boolean encrypted = "https".equals(context.header("X-Forwarded-Proto"));
        context.cookie(new Cookie(
                COOKIE, sessionOf(token.get()), "/", COOKIE_SECONDS, encrypted, true, null, SameSite.STRICT));
        return true;
    }

    /**
     * Not the token itself: what lies in a browser opens nothing else. The same for every instance and after a restart.
     */
    private static String sessionOf(String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("detente dashboard session".getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HmacSHA256", e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }
}
