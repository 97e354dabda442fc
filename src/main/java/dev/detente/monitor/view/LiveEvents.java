package dev.detente.monitor.view;

import dev.detente.monitor.view.LiveEvent.Kind;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What comes, handed to whoever listens. The last events are kept, so that a listener who was away can go on where he
 * left; each has an id for that, which is worth something only in this run of the monitor.
 *
 * <p>A listener who does not keep up loses his place and is told so; nobody waits for him. Safe to share between
 * threads.
 */
public final class LiveEvents {
    private static final int KEPT = 2_000;
    private static final int MAX_WAITING = 500;

    private final String run = HexFormat.of().formatHex(randomBytes());
    private final Deque<LiveEvent> kept = new ArrayDeque<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final int mostListeners;
    private long lastNumber;

    LiveEvents(int mostListeners) {
        this.mostListeners = mostListeners;
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[4];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** Hands an event to all listeners. The JSON is made only once, and only if somebody may want it. */
    synchronized void publish(Kind kind, @Nullable String pair, Supplier<String> json) {
        LiveEvent event = new LiveEvent(++lastNumber, kind, pair, json.get());
        kept.addLast(event);
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
        listeners.forEach(listener -> listener.offer(event));
    }

    /** The id of an event, by which a listener can go on after it. */
    public String id(LiveEvent event) {
        return run + "-" + event.number();
    }

    /**
     * Begins to listen.
     *
     * @param lastId id of the last event that the listener has seen; null for one that is new
     * @return the listener; empty when there are as many as there may be
     */
    public synchronized Optional<Listener> listen(@Nullable String lastId, Predicate<LiveEvent> wanted) {
        if (listeners.size() >= mostListeners) {
            return Optional.empty();
        }
        Listener listener = new Listener(wanted, run + "-" + lastNumber);
        if (lastId != null) {
            Optional<List<LiveEvent>> missed = after(lastId);
            listener.hasGap = missed.isEmpty();
            listener.goesOn = missed.isPresent();
            missed.ifPresent(events -> events.forEach(listener::offer));
        }
        listeners.add(listener);
        return Optional.of(listener);
    }

    /** The events after the one with an id; empty when they are not all known. */
    private Optional<List<LiveEvent>> after(String id) {
        long number = numberOf(id);
        long firstKept = lastNumber - kept.size() + 1;
        if (number < firstKept - 1 || number > lastNumber || lastNumber - number > MAX_WAITING) {
            return Optional.empty();
        }
        List<LiveEvent> events = new ArrayList<>();
        kept.stream().filter(event -> event.number() > number).forEach(events::add);
        return Optional.of(events);
    }

    private long numberOf(String id) {
        String prefix = run + "-";
        if (!id.startsWith(prefix) || id.length() > prefix.length() + 18) {
            return -1;
        }
        String digits = id.substring(prefix.length());
        return digits.chars().allMatch(c -> c >= '0' && c <= '9') && !digits.isEmpty() ? Long.parseLong(digits) : -1;
    }

    /** How many listen. */
    public int listeners() {
        return listeners.size();
    }

    /** Somebody who listens, until he is closed. */
    public final class Listener implements AutoCloseable {
        private final Predicate<LiveEvent> wanted;
        private final BlockingQueue<LiveEvent> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
        private final String startId;
        private volatile boolean goesOn;
        private volatile boolean hasGap;
        private volatile boolean tooSlow;

        private Listener(Predicate<LiveEvent> wanted, String startId) {
            this.wanted = wanted;
            this.startId = startId;
        }

        /** The id to go on from; empty for one who goes on where he left, as the events that he missed come first. */
        public Optional<String> startId() {
            return goesOn ? Optional.empty() : Optional.of(startId);
        }

        private void offer(LiveEvent event) {
            if (wanted.test(event) && !waiting.offer(event)) {
                tooSlow = true;
            }
        }

        /** Whether events were missed that nobody keeps any more: the listener should ask for everything anew. */
        public boolean hasGap() {
            return hasGap;
        }

        /** Whether the listener did not keep up and should be let go. */
        public boolean isTooSlow() {
            return tooSlow;
        }

        /** The next event; empty when none comes within a time. */
        public Optional<LiveEvent> next(long time, TimeUnit unit) throws InterruptedException {
            return Optional.ofNullable(waiting.poll(time, unit));
        }

        @Override
        public void close() {
            listeners.remove(this);
        }
    }
}
