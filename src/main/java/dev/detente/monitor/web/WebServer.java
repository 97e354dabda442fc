package dev.detente.monitor.web;

import dev.detente.monitor.health.Health;
import dev.detente.monitor.view.MonitorView;
import dev.detente.pipeline.deadletter.DeadLetterDesk;
import dev.detente.pipeline.topic.Topics;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.TopologyDescription;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server of the monitor: speaks HTTP, answers with security headers, and lets nobody in without a token who is not
 * on this host. All that it can change is what becomes of dead letters.
 */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    private static final long LARGEST_REQUEST = 16_384;
    private static final int MOST_THREADS = MonitorView.MAX_LISTENERS + 32;
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()",
            "Cache-Control",
            "private, no-cache");

    private final Javalin javalin;
    private final Optional<EventStream> events;

    private WebServer(ListenAddress address, Access access, List<Routes> parts, Optional<EventStream> events) {
        this.events = events;
        List<String> open = new ArrayList<>(Operations.PUBLIC);
        open.addAll(Assets.PUBLIC);
        this.javalin = Javalin.create(config -> configure(config, access, parts, List.copyOf(open)));
        javalin.start(address.host(), address.port());
    }

    /**
     * Serves health and metrics.
     *
     * @throws io.javalin.util.JavalinException if the address cannot be listened on
     */
    public static WebServer operations(ListenAddress address, Supplier<Health> health, Supplier<String> metrics) {
        // Nothing here is secret, and a scraper may name the host as it likes.
        return new WebServer(address, Access.toAll(), List.of(new Operations(health, metrics)), Optional.empty());
    }

    /**
     * What a monitor shows.
     *
     * @param desk where dead letters are handled
     * @param stepCounts records that went through steps of the topology so far, as far as they are counted here
     */
    public record Shown(
            MonitorView view,
            Topics topics,
            TopologyDescription topology,
            DeadLetterDesk desk,
            Supplier<Map<String, Long>> stepCounts,
            Supplier<Health> health,
            Supplier<String> metrics) {}

    /**
     * Serves the dashboard, the API, health and metrics.
     *
     * @param token what to ask for; null for none, which only an address on loopback may have
     * @throws IllegalArgumentException if there must be a token, or it is too short; the message is for users
     * @throws io.javalin.util.JavalinException if the address cannot be listened on
     */
    public static WebServer dashboard(ListenAddress address, @Nullable String token, Shown shown) {
        if (token == null && !address.isLoopback()) {
            throw new IllegalArgumentException(
                    address + " can be reached from elsewhere, so the dashboard needs a token");
        }
        if (token != null && token.length() < Access.SHORTEST_TOKEN) {
            throw new IllegalArgumentException("the token must have at least " + Access.SHORTEST_TOKEN + " characters");
        }
        EventStream events = new EventStream(shown.view().live());
        List<Routes> parts = List.of(
                new Assets(),
                new Api(shown.view(), shown.topics()),
                new DeadLetterActions(shown.desk()),
                new TopologyGraph(shown.topology(), shown.topics().dlq(), shown.view(), shown.stepCounts()),
                events,
                new Operations(shown.health(), shown.metrics()));
        Access access = token == null ? Access.onLoopback() : Access.withToken(token);
        return new WebServer(address, access, parts, Optional.of(events));
    }

    private static void configure(JavalinConfig config, Access access, List<Routes> parts, List<String> open) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, 4);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(8_192);
        });
        config.routes.before(context -> {
            HEADERS.forEach(context::header);
            access.check(context, open);
        });
        for (Routes part : parts) {
            part.gets().forEach((path, handler) -> config.routes.get(path, handler));
            part.posts().forEach((path, handler) -> config.routes.post(path, handler));
        }
        if (access.needsToken()) {
            config.routes.post("/login", login(access));
        }
        config.routes.exception(ApiException.class, (e, context) -> refuse(context, e));
        config.routes.exception(HttpResponseException.class, WebServer::refuse);
        config.routes.exception(Exception.class, (e, context) -> {
            LOG.warn("a request failed: {} {}", context.path(), e.toString());
            LOG.debug("why a request failed", e);
            context.status(500);
            Answers.json(context, Answers.error(500, "this is our fault; the log says more"));
        });
    }

    private static Handler login(Access access) {
        return context ->
                context.redirect(access.login(context) ? "/" : "/login?wrong", io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private static void refuse(Context context, ApiException e) {
        String accept = context.header("Accept");
        if (e.status() == 401 && accept != null && accept.contains("text/html")) {
            context.redirect("/login");
        } else {
            Answers.error(context, e);
        }
    }

    private static void refuse(HttpResponseException e, Context context) {
        context.status(e.getStatus());
        String message = e.getStatus() == 404 ? "there is nothing at this address" : String.valueOf(e.getMessage());
        Answers.json(context, Answers.error(e.getStatus(), message));
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Stops the server and lets all listeners go. */
    @Override
    public void close() {
        events.ifPresent(EventStream::close);
        javalin.stop();
    }
}
