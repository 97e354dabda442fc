package dev.detente.monitor.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.detente.event.Statement;
import dev.detente.event.ToneShift;
import dev.detente.event.ToneWindow;
import dev.detente.monitor.view.LiveEvent.Kind;
import dev.detente.pipeline.deadletter.Handling;
import dev.detente.pipeline.event.AvroJson;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the topics say, within limits: all of it is in memory and nothing of it is the only copy, so a view
 * is simply read anew when a monitor starts. Every monitor reads whole topics and so answers for all pairs, however
 * many instances of the pipeline share the work. Safe to share between threads.
 */
public final class MonitorView {
    /** How many may listen to what comes. */
    public static final int MAX_LISTENERS = 64;

    private final ViewLimits limits;
    private final Statements statements;
    private final ToneWindows windows;
    private final Shifts shifts;
    private final DeadLetterBox deadLetters;
    private final LiveEvents live = new LiveEvents(MAX_LISTENERS);
    private final Map<String, Flow> flows = new ConcurrentHashMap<>();
    private final LongAdder undecodable = new LongAdder();
    private volatile boolean complete;
    private volatile @Nullable String trouble = "the topics have not been read yet";

    /** A view with nothing in it. */
    public MonitorView(ViewLimits limits) {
        this.limits = limits;
        this.statements = new Statements(limits.statements(), limits.statementBytes());
        this.windows = new ToneWindows(limits.windows());
        this.shifts = new Shifts(limits.shifts());
        this.deadLetters = new DeadLetterBox(limits.deadLetters());
    }

    /** Takes an event in; what is no event of ours is left alone. */
    public void add(SpecificRecord event) {
        if (event instanceof Statement statement) {
            StoredStatement stored = StoredStatement.of(statement);
            statements.add(stored);
            publish(Kind.STATEMENT, stored.pair(), stored.json());
        } else if (event instanceof ToneWindow window) {
            windows.add(window);
            publish(Kind.WINDOW, window.getPair(), window);
        } else if (event instanceof ToneShift shift) {
            shifts.add(shift);
            publish(Kind.SHIFT, shift.getPair(), shift);
        }
    }

    /** Takes a record of the dead letters' topic in. */
    public void addDeadLetter(ConsumerRecord<byte[], byte[]> record) {
        DeadLetter letter = DeadLetter.of(record);
        deadLetters.add(letter);
        if (complete) {
            live.publish(
                    Kind.DEAD_LETTER,
                    null,
                    () -> ViewJson.deadLetter(letter, deadLetters.handling(letter))
                            .toString());
        }
    }

    /** Takes a record of the topic of handled letters in; what is no note of ours is left alone. */
    public void addHandled(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return;
        }
        String place = new String(record.key(), UTF_8);
        Handling.of(new String(record.value(), UTF_8)).ifPresent(handling -> {
            deadLetters.handled(place, handling);
            if (complete) {
                live.publish(
                        Kind.DEAD_LETTER_HANDLED,
                        null,
                        () -> JsonNodeFactory.instance
                                .objectNode()
                                .put("place", place)
                                .put("handling", handling.name())
                                .toString());
            }
        });
    }

    private void publish(Kind kind, String pair, String json) {
        // What was there before the view was complete is history, and no event.
        if (complete) {
            live.publish(kind, pair, () -> json);
        }
    }

    private void publish(Kind kind, String pair, SpecificRecord event) {
        if (complete) {
            live.publish(kind, pair, () -> AvroJson.of(event).toString());
        }
    }

    /** Counts records of a topic as they go by. */
    void passed(String topic, long records) {
        flow(topic).add(records, System.currentTimeMillis());
    }

    void undecodable() {
        undecodable.increment();
    }

    /** Says that all that was in the topics has been read. */
    public void markComplete() {
        complete = true;
        trouble = null;
    }

    void inTrouble(@Nullable String message) {
        trouble = message;
    }

    /** How much is kept. */
    public ViewLimits limits() {
        return limits;
    }

    /** The statements. */
    public Statements statements() {
        return statements;
    }

    /** The tone windows. */
    public ToneWindows windows() {
        return windows;
    }

    /** The shifts. */
    public Shifts shifts() {
        return shifts;
    }

    /** The dead letters. */
    public DeadLetterBox deadLetters() {
        return deadLetters;
    }

    /** What comes from now on. */
    public LiveEvents live() {
        return live;
    }

    /** What goes through a topic. */
    public Flow flow(String topic) {
        return flows.computeIfAbsent(topic, added -> new Flow());
    }

    /** Records that could not be read as events. */
    public long undecodableRecords() {
        return undecodable.sum();
    }

    /** Whether all that was in the topics when the view began has been read. */
    public boolean isComplete() {
        return complete;
    }

    /** What keeps the view from being up to date, for people; null when nothing does. */
    public @Nullable String trouble() {
        return trouble;
    }
}
