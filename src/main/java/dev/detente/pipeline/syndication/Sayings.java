package dev.detente.pipeline.syndication;

import dev.detente.event.Statement;
import dev.detente.pipeline.state.Row;
import dev.detente.pipeline.state.RowKey;
import dev.detente.pipeline.state.RowStore;
import dev.detente.pipeline.state.WorkClock;
import dev.detente.pipeline.syndication.CopyRule.Outcome;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** Remembers who said what of whom, for as long as copies may come. */
public final class Sayings {
    /** Name of the store, and with the application's id of its changelog topic. */
    public static final String STORE = "sayings";

    private final KeyValueStore<Bytes, byte[]> store;
    private final CopyRule rule;
    private final long span;
    private final int retentionHours;
    private final WorkClock clock;

    /**
     * Sayings in a store.
     *
     * @param span how long after a first saying its copies may come
     * @param retention how long a saying is remembered, in time of work
     */
    public Sayings(KeyValueStore<Bytes, byte[]> store, Duration span, Duration retention) {
        this.store = store;
        this.span = span.toMillis();
        this.rule = new CopyRule(this.span);
        this.retentionHours = (int) retention.toHours();
        this.clock = new WorkClock(store);
    }

    /** The store's builder. */
    public static StoreBuilder<KeyValueStore<Bytes, byte[]>> store() {
        return RowStore.named(STORE);
    }

    /**
     * Whose sayings are compared: copies have the pair, the direction and the speaker in common.
     *
     * @param source the country that speaks
     * @param speaker the speaker's key; empty for an unknown one, who is known by his very words only
     */
    public record Voice(String pair, String source, String speaker) {
        /** Whose words a statement has. */
        public static Voice of(Statement statement) {
            return new Voice(statement.getPair(), statement.getSourceCountry(), Speakers.key(statement.getSpeaker()));
        }
    }

    /**
     * What a statement is among its copies.
     *
     * @param outlets how many outlets have carried it so far, this one included
     * @param changed statements that came before it and stand differently now
     */
    public record Placed(Standing standing, int outlets, List<Moved> changed) {}

    /** A statement that stands differently from before. */
    public record Moved(Place place, Standing standing) {}

    /**
     * Places a statement among its copies.
     *
     * @param keep whether it is remembered; one that is not changes nothing
     */
    public Placed place(Voice voice, Place place, Wording wording, long outlet, boolean keep) {
        RowKey block = block(voice, wording);
        Bytes prefix = block.bytes();
        Saying saying = Saying.unplaced(place, wording, outlet);
        Outcome outcome;
        try (KeyValueIterator<Bytes, byte[]> rows =
                store.range(key(prefix, new Place(place.time() - span, "")), RowStore.lastWith(prefix))) {
            outcome = rule.place(saying, decoded(rows, prefix.get().length));
        }
        if (!keep) {
            return new Placed(outcome.saying().standing(), outcome.outlets(), List.of());
        }
        put(prefix, outcome.saying());
        List<Moved> moved = new ArrayList<>(outcome.changed().size());
        for (Saying changed : outcome.changed()) {
            put(prefix, changed);
            moved.add(new Moved(changed.place(), changed.standing()));
        }
        return new Placed(outcome.saying().standing(), outcome.outlets(), moved);
    }

    /** Moves the clock of work on, and forgets what has not been touched for the retention. */
    public void tick(long now) {
        if (!clock.tick(now)) {
            return;
        }
        int oldest = clock.hours() - retentionHours;
        List<Bytes> old = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> rows = store.all()) {
            while (rows.hasNext()) {
                KeyValue<Bytes, byte[]> row = rows.next();
                if (!WorkClock.isClock(row.key) && Row.read(row.value, DataInputStream::readInt) < oldest) {
                    old.add(row.key);
                }
            }
        }
        old.forEach(store::delete);
    }

    private static RowKey block(Voice voice, Wording wording) {
        RowKey key = RowKey.of(voice.pair()).text(voice.source()).text(voice.speaker());
        return voice.speaker().isEmpty() ? key.number(wording.hash()) : key;
    }

    private static Bytes key(Bytes prefix, Place place) {
        return RowKey.after(prefix).number(place.time()).text(place.id()).bytes();
    }

    private void put(Bytes prefix, Saying saying) {
        store.put(key(prefix, saying.place()), Row.of(out -> write(saying, clock.hours(), out)));
    }

    private static Iterator<Saying> decoded(KeyValueIterator<Bytes, byte[]> rows, int prefix) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Saying next() {
                KeyValue<Bytes, byte[]> row = rows.next();
                long time = RowKey.number(row.key, prefix);
                String id = RowKey.textFrom(row.key, prefix + Long.BYTES);
                return Row.read(row.value, in -> read(new Place(time, id), in));
            }
        };
    }

    private static void write(Saying saying, int hours, DataOutputStream out) throws IOException {
        out.writeInt(hours);
        out.writeLong(saying.outlet());
        out.writeBoolean(saying.standing().carries());
        out.writeBoolean(saying.isFirst());
        if (!saying.isFirst()) {
            out.writeLong(saying.standing().first().time());
            out.writeUTF(saying.standing().first().id());
        }
        write(saying.wording().words(), out);
        write(saying.wording().numbers(), out);
    }

    private static Saying read(Place place, DataInputStream in) throws IOException {
        in.readInt();
        long outlet = in.readLong();
        boolean carries = in.readBoolean();
        Place first = in.readBoolean() ? place : new Place(in.readLong(), in.readUTF());
        return new Saying(place, new Wording(readInts(in), readInts(in)), outlet, new Standing(first, carries));
    }

    private static void write(int[] numbers, DataOutputStream out) throws IOException {
        out.writeByte(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static int[] readInts(DataInputStream in) throws IOException {
        int[] numbers = new int[in.readUnsignedByte()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readInt();
        }
        return numbers;
    }
}
