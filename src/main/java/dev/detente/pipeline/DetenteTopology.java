package dev.detente.pipeline;

import dev.detente.analysis.Analysis;
import dev.detente.analysis.Analyzer;
import dev.detente.article.NewsArticle;
import dev.detente.event.Article;
import dev.detente.event.Statement;
import dev.detente.event.UnpairedQuote;
import dev.detente.pipeline.event.ArticleEvents;
import dev.detente.pipeline.event.EncodedEvent;
import dev.detente.pipeline.event.EventSerdes;
import dev.detente.pipeline.topic.Topics;
import java.time.Clock;
import java.util.Collection;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * The way of the data:
 *
 * <pre>
 *   articles ──▶ guard ──▶ drop-duplicates ──▶ analyse ──┬──▶ split-statements ──▶ statements   key: country pair
 *   key: id        │                              │      └──▶ split-unpaired ────▶ unpaired     key: article id
 *                  └──────────────┬───────────────┘
 *                                 ▼
 *                                dlq   the record as it came, with the reason in headers
 * </pre>
 *
 * <p>A step refuses an article by throwing a {@link dev.detente.pipeline.deadletter.Refusal}; Kafka Streams hands it to
 * the handlers in {@code deadletter}, which write the dead letter in the same transaction. So do bytes that are no
 * article, before the first step. Whatever else is thrown is no article's fault and undoes the transaction.
 */
public final class DetenteTopology implements Supplier<Topology>, AutoCloseable {
    private final PipelineSettings settings;
    private final Topics topics;
    private final Books books;
    private final EventSerdes serdes;
    private final BudgetedAnalysis analysis;

    /** The topology with an analysis of the caller's choice, which must be safe to share between threads. */
    public DetenteTopology(PipelineSettings settings, Books books, Function<NewsArticle, Analysis> analysis) {
        this.settings = settings;
        this.topics = settings.topics();
        this.books = books;
        this.serdes = settings.serdes();
        this.analysis = new BudgetedAnalysis(analysis, settings.analysisBudget());
    }

    /** The topology as it is run, for showing what it looks like. */
    public static Topology of(PipelineSettings settings) {
        try (DetenteTopology topology = new DetenteTopology(settings, new Books(), new Analyzer()::analyze)) {
            return topology.get();
        }
    }

    @Override
    public Topology get() {
        Properties properties = settings.streamsProperties(books);
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        builder.addStateStore(SeenArticles.store(settings.duplicateRetention()));

        KStream<String, Article> articles = builder.stream(
                topics.articles(),
                Consumed.with(Serdes.String(), articleSerde())
                        .withTimestampExtractor(new ArrivalTime(Clock.systemUTC()))
                        .withName("articles"));

        KStream<String, ArticleEvents> events = articles.process(() -> new GuardStep(books), Named.as("guard"))
                .process(this::duplicateStep, Named.as("drop-duplicates"), SeenArticles.STORE)
                .process(this::analyseStep, Named.as("analyse"), SeenArticles.STORE);

        events.flatMap((id, found) -> records(found.statements()), Named.as("split-statements"))
                .to(topics.statements(), encoded("statements"));
        events.flatMap((id, found) -> records(found.unpaired()), Named.as("split-unpaired"))
                .to(topics.unpaired(), encoded("unpaired"));

        return builder.build(properties);
    }

    private DuplicateStep duplicateStep() {
        return new DuplicateStep(settings.duplicateRetention(), books);
    }

    private AnalyseStep analyseStep() {
        ArticleWorkshop workshop = new ArticleWorkshop(
                analysis,
                Analyzer.MODEL_VERSION,
                topics,
                settings.limits(),
                serdes.<Statement>values().serializer(),
                serdes.<UnpairedQuote>values().serializer());
        return new AnalyseStep(workshop, settings.duplicateRetention(), books);
    }

    private Serde<Article> articleSerde() {
        return Serdes.serdeFrom(
                serdes.<Article>values().serializer(),
                new ArticleDeserializer(
                        () -> serdes.<Article>values().deserializer(),
                        settings.limits().article()));
    }

    private static Collection<KeyValue<String, byte[]>> records(Collection<EncodedEvent> events) {
        return events.stream()
                .map(event -> KeyValue.pair(event.key(), event.value()))
                .toList();
    }

    /** Events were serialised while it could still be somebody's fault; here they are bytes. */
    private static Produced<String, byte[]> encoded(String name) {
        return Produced.with(Serdes.String(), Serdes.ByteArray()).withName(name);
    }

    /** Ends the threads that analyse. */
    @Override
    public void close() {
        analysis.close();
    }
}
