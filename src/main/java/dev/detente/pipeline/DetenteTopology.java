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
import dev.detente.pipeline.syndication.Sayings;
import dev.detente.pipeline.tone.ToneBook;
import dev.detente.pipeline.tone.ToneCodec;
import dev.detente.pipeline.tone.ToneEvent;
import dev.detente.pipeline.tone.ToneEvent.Kind;
import dev.detente.pipeline.topic.Topics;
import java.time.Clock;
import java.util.Collection;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
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
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * The way of the data:
 *
 * <pre>
 *   articles ──▶ guard ──▶ drop-duplicates ──▶ analyse ──┬──▶ split-statements ──▶ statements-by-pair
 *   key: id        │                              │      └──▶ split-unpaired ────▶ unpaired     key: article id
 *                  └──────────────┬───────────────┘
 *                                 ▼
 *                                dlq   the record as it came, with the reason in headers
 *
 *   statements-by-pair ──▶ receive ──▶ mark-copies ──┬──▶ statements   key: country pair
 *   key: country pair                                ├──▶ late         too late for their windows
 *                                                    └──▶ watch-tone ──┬──▶ tone     each window, whenever it changes
 *                                                                      └──▶ shifts   thaws and escalations
 * </pre>
 *
 * <p>A step refuses an article by throwing a {@link dev.detente.pipeline.deadletter.Refusal}; Kafka Streams hands it to
 * the handlers in {@code deadletter}, which write the dead letter in the same transaction. So do bytes that are no
 * article, before the first step. Whatever else is thrown is no article's fault and undoes the transaction.
 *
 * <p>The statements are made by article and belong together by pair; {@code statements-by-pair}, an internal topic of
 * Kafka Streams, is where they meet.
 */
public final class DetenteTopology implements Supplier<Topology>, AutoCloseable {
    private final PipelineSettings settings;
    private final Topics topics;
    private final Books books;
    private final EventSerdes serdes;
    private final BudgetedAnalysis<DatedArticle, Analysis, ArticleEvents> analysis;
    private final FetchedArticles fetched;
    private final EarlyCommits commits;
    private final ArrivalTime arrival = new ArrivalTime(Clock.systemUTC());

    /** The topology with an analysis of the caller's choice, which must be safe to share between threads. */
    public DetenteTopology(PipelineSettings settings, Books books, Function<NewsArticle, Analysis> analysis) {
        this.settings = settings;
        this.topics = settings.topics();
        this.books = books;
        this.serdes = settings.serdes();
        // What makes events is each thread's own, as any serde may be for one thread only.
        ThreadLocal<ArticleWorkshop> workshops = ThreadLocal.withInitial(this::workshop);
        this.analysis = new BudgetedAnalysis<>(
                dated -> analysis.apply(dated.article()),
                (dated, found) -> workshops.get().events(dated, found),
                settings.analysisBudget());
        this.fetched = new FetchedArticles(topics.articles());
        this.commits = new EarlyCommits(settings.commitsEarly());
    }

    /** The topology as it is run, for showing what it looks like. */
    public static Topology of(PipelineSettings settings) {
        try (DetenteTopology topology = new DetenteTopology(settings, new Books(), new Analyzer()::analyze)) {
            return topology.get();
        }
    }

    /** What Kafka Streams is to run it with. */
    public Properties properties() {
        Properties properties = settings.streamsProperties(books);
        fetched.listen(properties);
        return properties;
    }

    @Override
    public Topology get() {
        Properties properties = properties();
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        builder.addStateStore(SeenArticles.store(settings.duplicateRetention()));
        builder.addStateStore(Sayings.store());
        ToneBook.Stores.builders().forEach(builder::addStateStore);

        KStream<String, Article> articles = builder.stream(
                topics.articles(),
                Consumed.with(Serdes.String(), articleSerde())
                        .withTimestampExtractor(arrival)
                        .withName("articles"));

        KStream<String, ArticleEvents> events = articles.process(() -> new GuardStep(books, commits), Named.as("guard"))
                .process(this::duplicateStep, Named.as("drop-duplicates"), SeenArticles.STORE)
                .process(this::analyseStep, Named.as("analyse"), SeenArticles.STORE);

        events.flatMap((id, found) -> records(found.unpaired()), Named.as("split-unpaired"))
                .to(topics.unpaired(), encoded("unpaired"));
        KStream<String, MarkedStatement> statements = events.flatMap(
                        (id, found) -> records(found.statements()), Named.as("split-statements"))
                .repartition(
                        Repartitioned.with(Serdes.String(), Serdes.ByteArray()).withName("statements-by-pair"))
                .process(this::receiveStep, Named.as("receive"), toneStores())
                .process(this::markCopiesStep, Named.as("mark-copies"), Sayings.STORE);

        statements
                .mapValues(MarkedStatement::value, Named.as("as-statements"))
                .to(topics.statements(), encoded("statements"));
        statements
                .filter((pair, statement) -> statement.isLate(), Named.as("only-late"))
                .mapValues(MarkedStatement::value, Named.as("as-late"))
                .to(topics.late(), encoded("late"));
        KStream<String, ToneEvent> tone = statements
                .filterNot((pair, statement) -> statement.isLate(), Named.as("not-late"))
                .process(this::watchToneStep, Named.as("watch-tone"), toneStores());
        toneEvents(tone, Kind.WINDOW, "windows").to(topics.tone(), encoded("tone"));
        toneEvents(tone, Kind.SHIFT, "found-shifts").to(topics.shifts(), encoded("shifts"));

        return builder.build(properties);
    }

    private static KStream<String, byte[]> toneEvents(KStream<String, ToneEvent> events, Kind kind, String name) {
        return events.filter((pair, event) -> event.kind() == kind, Named.as("only-" + name))
                .mapValues(ToneEvent::value, Named.as("as-" + name));
    }

    private static String[] toneStores() {
        return ToneBook.Stores.names().toArray(String[]::new);
    }

    private ReceiveStep receiveStep() {
        return new ReceiveStep(topics.statements(), serdes.<Statement>values().deserializer(), this::toneBook, commits);
    }

    private MarkCopiesStep markCopiesStep() {
        return new MarkCopiesStep(
                topics.statements(), serdes.<Statement>values().serializer(), settings, books);
    }

    private WatchToneStep watchToneStep() {
        return new WatchToneStep(this::toneBook, books);
    }

    private ToneBook toneBook(ProcessorContext<?, ?> context) {
        ToneCodec codec = new ToneCodec(topics.tone(), serdes.values(), topics.shifts(), serdes.values());
        return new ToneBook(ToneBook.Stores.from(context::getStateStore), codec, settings.tone());
    }

    private DuplicateStep duplicateStep() {
        return new DuplicateStep(settings.duplicateRetention(), books);
    }

    private AnalyseStep analyseStep() {
        return new AnalyseStep(this::analyses, settings.duplicateRetention(), books);
    }

    private ArticleWorkshop workshop() {
        return new ArticleWorkshop(
                settings.modelVersion(),
                topics,
                settings.limits(),
                serdes.<Statement>values().serializer(),
                serdes.<UnpairedQuote>values().serializer());
    }

    private AnalysisAhead analyses(int partition) {
        return new AnalysisAhead(
                analysis,
                fetched,
                new TopicPartition(topics.articles(), partition),
                articleSerde().deserializer(),
                arrival);
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
