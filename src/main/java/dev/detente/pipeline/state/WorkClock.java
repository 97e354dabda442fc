package dev.detente.pipeline.state;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Counts the time that a partition was worked on, which is kept in its store. Retention is counted by it: neither an
 * archive that is read in an hour nor a pipeline that was down for a month makes state old.
 */
public final class WorkClock {
    /** Sorts before the keys of all rows, which begin with a text. */
    private static final Bytes KEY = Bytes.wrap(new byte[] {0});
    /** A longer silence between two ticks was no work. */
    private static final long LONGEST_TICK = Duration.ofMinutes(1).toMillis();

    private final KeyValueStore<Bytes, byte[]> store;
    private long millis;
    private long kept;
    private long last = Long.MIN_VALUE;

    /** The clock of a store. */
    public WorkClock(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
        byte @Nullable [] found = store.get(KEY);
        this.millis = found == null ? 0 : ByteBuffer.wrap(found).getLong();
        this.kept = millis;
    }

    /** Moves on to a time on the wall; true once in every hour of work. */
    public boolean tick(long now) {
        long before = hours();
        if (last != Long.MIN_VALUE) {
            millis += Math.max(0, Math.min(now - last, LONGEST_TICK));
        }
        last = now;
        if (millis - kept >= LONGEST_TICK) {
            store.put(KEY, ByteBuffer.allocate(Long.BYTES).putLong(millis).array());
            kept = millis;
        }
        return hours() > before;
    }

    /** Hours of work so far. */
    public int hours() {
        return (int) (millis / Duration.ofHours(1).toMillis());
    }

    /** Whether a key is the clock's own and no row's. */
    public static boolean isClock(Bytes key) {
        return key.equals(KEY);
    }
}
