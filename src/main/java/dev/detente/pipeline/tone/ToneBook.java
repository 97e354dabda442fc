package dev.detente.pipeline.tone;

import dev.detente.event.Statement;
import dev.detente.event.ToneWindow;
import dev.detente.pipeline.state.WorkClock;
import dev.detente.pipeline.syndication.Place;
import dev.detente.pipeline.syndication.Standing;
import dev.detente.pipeline.tone.DueDays.Due;
import dev.detente.pipeline.tone.PairDays.Dated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The tone of each pair, day by day. Statements are written down as they come; what they give is worked out anew from
 * all statements of the day whenever the day is told, so that it cannot depend on the order in which they came.
 *
 * <p>A day (UTC) takes statements until the grace has passed since its end or, if the first of them came later than
 * that, as from an archive, since that one came. The clock is that of arrival: no date in an article closes a day.
 */
public final class ToneBook {
    private final PairDays days;
    private final ToneFacts facts;
    private final DueDays due;
    private final ToneCodec codec;
    private final ToneRules rules;
    private final ShiftFinder shifts;
    private final WorkClock clock;

    /** A book in stores. */
    public ToneBook(Stores stores, ToneCodec codec, ToneRules rules) {
        this.days = new PairDays(stores.days());
        this.facts = new ToneFacts(stores.facts());
        this.due = new DueDays(stores.due());
        this.codec = codec;
        this.rules = rules;
        this.shifts = new ShiftFinder(days, facts, codec, new ShiftRule(rules.shiftThreshold()));
        this.clock = new WorkClock(stores.days());
    }

    /** Where a book is kept. */
    public record Stores(
            KeyValueStore<Bytes, byte[]> days, KeyValueStore<Bytes, byte[]> facts, KeyValueStore<Bytes, byte[]> due) {
        /** Names of the stores, and with the application's id of their changelog topics. */
        public static List<String> names() {
            return List.of(PairDays.STORE, ToneFacts.STORE, DueDays.STORE);
        }

        /** The stores' builders. */
        public static List<StoreBuilder<KeyValueStore<Bytes, byte[]>>> builders() {
            return List.of(PairDays.store(), ToneFacts.store(), DueDays.store());
        }

        /** The store with each of the names. */
        public static Stores from(Function<String, KeyValueStore<Bytes, byte[]>> stores) {
            return new Stores(stores.apply(PairDays.STORE), stores.apply(ToneFacts.STORE), stores.apply(DueDays.STORE));
        }
    }

    /**
     * Whether a statement comes too late for its day.
     *
     * @param time event time, in milliseconds since the epoch
     * @param arrival when its article arrived, likewise
     */
    public boolean isLate(String pair, long time, long arrival) {
        long day = Days.of(time);
        PairDay row = days.get(pair, day);
        if (row == null) {
            return false;
        }
        long opened = Math.min(row.firstArrival(), arrival);
        return row.isGone()
                || arrival
                        > Math.max(Days.start(day + 1), opened) + rules.grace().toMillis();
    }

    /** Writes a statement down that is not late. */
    public void add(Statement statement, Place place, Standing standing, long outlet, long arrival) {
        String pair = statement.getPair();
        long day = Days.of(place.time());
        PairDay row = days.get(pair, day);
        if (row == null) {
            days.put(pair, day, PairDay.opened(arrival, clock.hours()));
        } else if (arrival < row.firstArrival() || clock.hours() > row.touched()) {
            days.put(pair, day, row.touched(arrival, clock.hours()));
        }
        facts.put(pair, ToneFact.of(statement, place, standing, outlet, rules.weights()));
        due.add(pair, day);
    }

    /** Notes that a statement that was written down stands differently among its copies. */
    public void move(String pair, Place place, Standing standing) {
        ToneFact fact = facts.get(pair, place);
        if (fact != null) {
            facts.put(pair, fact.with(standing));
            due.add(pair, Days.of(place.time()));
        }
    }

    /**
     * What is to be said of the days that changed.
     *
     * @param now the time on the wall, in milliseconds
     */
    public List<ToneEvent> tell(long now) {
        if (clock.tick(now)) {
            forget();
        }
        List<ToneEvent> events = new ArrayList<>();
        SortedMap<String, SortedSet<Long>> changed = new TreeMap<>();
        for (Due day : due.due(now)) {
            List<ToneFact> statements = facts.between(day.pair(), Days.start(day.day()), Days.start(day.day() + 1));
            due.told(day, statements.size(), now);
            PairDay row = days.get(day.pair(), day.day());
            if (row != null && !row.isGone()) {
                events.addAll(tellWindows(day, row, DayTones.of(day.pair(), statements, rules.windows())));
                changed.computeIfAbsent(day.pair(), first -> new TreeSet<>()).add(day.day());
            }
        }
        changed.forEach((pair, ofPair) -> events.addAll(shifts.after(pair, ofPair)));
        return events;
    }

    private List<ToneEvent> tellWindows(Due day, PairDay row, DayTones tones) {
        Map<String, ToneWindow> windows = new TreeMap<>(tones.windows());
        for (String name : row.told().keySet()) {
            windows.computeIfAbsent(name, absent -> DayTones.emptied(day.pair(), absent));
        }
        List<ToneEvent> events = new ArrayList<>();
        Map<String, Long> told = new HashMap<>();
        windows.forEach((name, window) -> {
            ToneEvent event = codec.event(window);
            long hash = hash(event.value());
            told.put(name, hash);
            @Nullable Long before = row.told().get(name);
            if (before == null || before != hash) {
                events.add(event);
            }
        });
        days.put(day.pair(), day.day(), row.with(tones.issues(), told));
        return events;
    }

    /** FNV-1a, in 64 bits. */
    private static long hash(byte[] bytes) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : bytes) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    private void forget() {
        int oldest = clock.hours() - (int) rules.retention().toHours();
        int ancient = oldest - (int) Duration.ofDays(ShiftRule.HORIZON).toHours();
        for (Dated dated : days.forgettable(oldest, ancient)) {
            boolean needsTone = dated.row().touched() >= ancient;
            facts.delete(dated.pair(), Days.start(dated.day()), Days.start(dated.day() + 1));
            days.put(dated.pair(), dated.day(), dated.row().gone(needsTone));
        }
    }
}
