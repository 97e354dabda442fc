package dev.detente.pipeline;

import dev.detente.pipeline.syndication.Sayings.Moved;
import dev.detente.pipeline.tone.ToneBook;
import dev.detente.pipeline.tone.ToneEvent;
import java.time.Duration;
import java.util.function.Function;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Writes statements into the book of their pair, and tells the windows and shifts of the days that changed: a moment
 * later by the clock on the wall, so that a burst of statements gives one update, and a quiet pair needs no next
 * statement.
 */
final class WatchToneStep extends ContextualProcessor<String, MarkedStatement, String, ToneEvent> {
    /** How long changes are gathered. */
    static final Duration GATHER = Duration.ofSeconds(1);

    private final Function<ProcessorContext<?, ?>, ToneBook> books;
    private final Books counts;
    private ToneBook book;

    @SuppressWarnings("NullAway.Init") // Kafka calls init() before the first record
    WatchToneStep(Function<ProcessorContext<?, ?>, ToneBook> books, Books counts) {
        this.books = books;
        this.counts = counts;
    }

    @Override
    public void init(ProcessorContext<String, ToneEvent> context) {
        super.init(context);
        book = books.apply(context);
        context.schedule(GATHER, PunctuationType.WALL_CLOCK_TIME, this::tell);
    }

    @Override
    public void process(Record<String, MarkedStatement> record) {
        MarkedStatement marked = record.value();
        ReceivedStatement received = marked.received();
        book.add(
                received.statement(),
                received.place(),
                marked.placed().standing(),
                marked.outlet(),
                received.arrival());
        for (Moved moved : marked.placed().changed()) {
            book.move(received.statement().getPair(), moved.place(), moved.standing());
        }
    }

    private void tell(long now) {
        for (ToneEvent event : book.tell(now)) {
            counts.toneTold(event.kind());
            context().forward(new Record<>(event.pair(), event, Math.max(0, event.time())));
        }
    }
}
