package dev.detente.monitor.view;

import dev.detente.pipeline.deadletter.Handling;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The dead letters of a view: all counted by reason, the last ones kept. Safe to share between threads. */
public final class DeadLetterBox {
    private static final int MAX_REASONS = 100;
    private static final int MAX_HANDLED = 100_000;

    private final int most;
    private final Deque<DeadLetter> newestFirst = new ArrayDeque<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Handling> handled = new LinkedHashMap<>();

    DeadLetterBox(int most) {
        this.most = most;
    }

    synchronized void add(DeadLetter letter) {
        // Reasons are a short list; whoever writes others into the topic gets one count for all of them.
        String reason = counts.containsKey(letter.reason()) || counts.size() < MAX_REASONS ? letter.reason() : "OTHER";
        counts.merge(reason, 1L, Long::sum);
        newestFirst.addFirst(letter);
        if (newestFirst.size() > most) {
            newestFirst.removeLast();
        }
    }

    /** Notes what became of a letter, which may come later than the note. */
    synchronized void handled(String place, Handling handling) {
        handled.put(place, handling);
        if (handled.size() > MAX_HANDLED) {
            handled.remove(handled.keySet().iterator().next());
        }
    }

    /** What became of a letter; empty when nobody has touched it. */
    public synchronized Optional<Handling> handling(DeadLetter letter) {
        return Optional.ofNullable(handled.get(letter.place()));
    }

    /** All dead letters that came, by reason. */
    public synchronized Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /** The last dead letters to come, of a reason or of all, newest first. */
    public synchronized List<DeadLetter> newest(@Nullable String reason, int limit) {
        return newestFirst.stream()
                .filter(letter -> reason == null || letter.reason().equals(reason))
                .limit(limit)
                .toList();
    }

    /** The one at a place of the topic, if it is kept. */
    public synchronized Optional<DeadLetter> find(int partition, long offset) {
        return newestFirst.stream()
                .filter(letter -> letter.partition() == partition && letter.offset() == offset)
                .findFirst();
    }
}
