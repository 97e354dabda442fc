package dev.detente.pipeline;

import dev.detente.event.Statement;
import dev.detente.event.Syndication;
import dev.detente.pipeline.syndication.Outlets;
import dev.detente.pipeline.syndication.Sayings;
import dev.detente.pipeline.syndication.Sayings.Placed;
import dev.detente.pipeline.syndication.Sayings.Voice;
import dev.detente.pipeline.syndication.Wording;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Marks each statement with the first one of the same words, and with how many outlets have carried it so far. A late
 * one is marked, and not remembered: it counts nowhere.
 */
final class MarkCopiesStep extends ContextualProcessor<String, ReceivedStatement, String, MarkedStatement> {
    private static final Duration TICK = Duration.ofMinutes(1);

    private final String topic;
    private final Serializer<Statement> statements;
    private final PipelineSettings settings;
    private final Books books;
    private Sayings sayings;

    /**
     * A step.
     *
     * @param topic the topic that the statements are made for
     */
    @SuppressWarnings("NullAway.Init") // Kafka calls init() before the first record
    MarkCopiesStep(String topic, Serializer<Statement> statements, PipelineSettings settings, Books books) {
        this.topic = topic;
        this.statements = statements;
        this.settings = settings;
        this.books = books;
    }

    @Override
    public void init(ProcessorContext<String, MarkedStatement> context) {
        super.init(context);
        sayings = new Sayings(
                context.getStateStore(Sayings.STORE),
                settings.copySpan(),
                settings.tone().retention());
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, sayings::tick);
    }

    @Override
    public void process(Record<String, ReceivedStatement> record) {
        ReceivedStatement received = record.value();
        Statement statement = received.statement();
        Wording wording = Wording.of(statement.getQuote().getText());
        long outlet = Outlets.of(statement.getArticle());
        Placed placed = sayings.place(Voice.of(statement), received.place(), wording, outlet, !received.isLate());
        String first = placed.standing().first().id();
        // Read a moment ago for this step alone, so it is marked in place: a copy would cost as much as the reading.
        statement.put("syndication", new Syndication(first, placed.outlets()));
        byte[] value = statements.serialize(topic, statement);
        books.statementMarked(!first.equals(statement.getId()), received.isLate());
        context().forward(record.withValue(new MarkedStatement(received, placed, outlet, value)));
    }

    @Override
    public void close() {
        statements.close();
    }
}
