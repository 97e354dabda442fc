package dev.detente.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.detente.event.Statement;
import dev.detente.pipeline.deadletter.DeadLetterHeaders;
import dev.detente.pipeline.syndication.Place;
import dev.detente.pipeline.tone.ToneBook;
import java.time.Instant;
import java.util.function.Function;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Reads a statement where all statements of its pair meet, and tells whether it comes too late for its windows. */
final class ReceiveStep extends ContextualProcessor<String, byte[], String, ReceivedStatement> {
    private final String topic;
    private final Deserializer<Statement> statements;
    private final Function<ProcessorContext<?, ?>, ToneBook> books;
    private final EarlyCommits commits;
    private ToneBook book;
    private EarlyCommits.Watch watch;

    /**
     * A step.
     *
     * @param topic the topic that the statements are made for
     */
    @SuppressWarnings("NullAway.Init") // Kafka calls init() before the first record
    ReceiveStep(
            String topic,
            Deserializer<Statement> statements,
            Function<ProcessorContext<?, ?>, ToneBook> books,
            EarlyCommits commits) {
        this.topic = topic;
        this.statements = statements;
        this.books = books;
        this.commits = commits;
    }

    @Override
    public void init(ProcessorContext<String, ReceivedStatement> context) {
        super.init(context);
        book = books.apply(context);
        watch = commits.watch(context);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        Statement statement = statements.deserialize(topic, record.value());
        Instant said = statement.getArticle().getPublishedAt();
        Place place = new Place(said.toEpochMilli(), statement.getId());
        long arrival = arrival(record.headers(), record.timestamp());
        watch.statement(arrival);
        boolean late = book.isLate(statement.getPair(), place.time(), arrival);
        context().forward(record.withValue(new ReceivedStatement(statement, place, arrival, late)));
    }

    /** The analysis writes it into each statement's headers. */
    private static long arrival(Headers headers, long otherwise) {
        Header header = headers.lastHeader(DeadLetterHeaders.SOURCE_TIMESTAMP);
        return header == null ? otherwise : Long.parseLong(new String(header.value(), UTF_8));
    }

    @Override
    public void close() {
        statements.close();
    }
}
