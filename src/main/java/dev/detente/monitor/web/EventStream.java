package dev.detente.monitor.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.detente.monitor.view.LiveEvent;
import dev.detente.monitor.view.LiveEvent.Kind;
import dev.detente.monitor.view.LiveEvents;
import dev.detente.monitor.view.LiveEvents.Listener;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What comes, as server-sent events. Each connection has one of the server's threads; how many there may be is limited,
 * and one that does not read what it is sent is let go, when its queue is full or when the connection times out.
 */
final class EventStream implements Routes, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private static final Set<String> KINDS = Arrays.stream(Kind.values())
            .map(kind -> kind.label().toUpperCase(Locale.ROOT))
            .collect(Collectors.toSet());
    private static final int HEARTBEAT_SECONDS = 10;

    private final LiveEvents live;
    private volatile boolean closed;

    EventStream(LiveEvents live) {
        this.live = live;
    }

    @Override
    public Map<String, Handler> gets() {
        return Map.of(Api.ROOT + "/events", this::events);
    }

    private void events(Context context) throws IOException {
        Params params = new Params(context, "pair", "types", "last_event_id");
        @Nullable String pair = params.text("pair");
        Set<String> kinds = params.namesOf("types", KINDS);
        String header = context.header("Last-Event-ID");
        Listener listener = live.listen(
                        header == null ? params.text("last_event_id") : header,
                        event -> (pair == null || pair.equals(event.pair()))
                                && (kinds.isEmpty()
                                        || kinds.contains(event.kind().label().toUpperCase(Locale.ROOT))))
                .orElseThrow(() -> ApiException.busy("too many listen already; try again later"));
        HttpServletResponse response = context.res();
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        try (listener) {
            send(listener, response.getOutputStream());
        } catch (IOException e) {
            LOG.debug("a listener has gone: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Listener listener, OutputStream out) throws IOException, InterruptedException {
        String id = listener.startId().map(start -> "id: " + start + "\n").orElse("");
        write(out, "retry: 2000\n" + id + "event: " + (listener.hasGap() ? "reset" : "hello") + "\ndata: {}\n\n");
        int quietSeconds = 0;
        while (!closed && !listener.isTooSlow()) {
            Optional<LiveEvent> event = listener.next(1, TimeUnit.SECONDS);
            if (event.isPresent()) {
                write(out, message(event.get()));
                quietSeconds = 0;
            } else if (++quietSeconds >= HEARTBEAT_SECONDS) {
                write(out, ": still here\n\n");
                quietSeconds = 0;
            }
        }
    }

    private String message(LiveEvent event) {
        return "id: " + live.id(event) + "\nevent: " + event.kind().label() + "\ndata: " + event.json() + "\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }

    /** Lets all listeners go. */
    @Override
    public void close() {
        closed = true;
    }
}
