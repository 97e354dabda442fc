package dev.detente.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.detente.event.Article;
import dev.detente.event.ContentType;
import dev.detente.event.Statement;
import dev.detente.event.ToneShift;
import dev.detente.event.ToneWindow;
import dev.detente.pipeline.state.WorkClock;
import dev.detente.pipeline.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** A pipeline without a broker: articles are given, time passes, and the topics are looked at. */
final class Wire implements AutoCloseable {
    static final Instant NOON = Instant.parse("2025-06-05T12:00:00Z");

    private static final HexFormat HEX = HexFormat.of();

    private final Topics topics = new Topics("");
    private final Books books = new Books();
    private final PipelineSettings settings;
    private final DetenteTopology topology;
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, Article> articles;
    private Instant arrival = NOON;
    private int sent;

    private Wire(UnaryOperator<PipelineSettings.Builder> changes) {
        settings = changes.apply(PipelineSettings.builder()
                        .topics(topics)
                        .schemaRegistryUrl("mock://" + UUID.randomUUID())
                        .processingGuarantee(StreamsConfig.AT_LEAST_ONCE)
                        .stateDirectory("target/pipeline-state/" + UUID.randomUUID()))
                .build();
        Properties properties = settings.streamsProperties(books);
        topology = new DetenteTopology(settings, books, new ScriptedAnalysis());
        driver = new TopologyTestDriver(topology.get(), properties, NOON);
        articles = driver.createInputTopic(
                topics.articles(),
                new StringSerializer(),
                settings.serdes().<Article>values().serializer());
    }

    static Wire open() {
        return new Wire(UnaryOperator.identity());
    }

    static Wire open(UnaryOperator<PipelineSettings.Builder> changes) {
        return new Wire(changes);
    }

    /** An article of an outlet, with a statement a line, as {@link ScriptedAnalysis} reads them. */
    record News(String id, String outlet, Instant published, String body) {
        static News of(String outlet, String published, String... statements) {
            String id =
                    outlet + "/" + published + "/" + String.join("", statements).hashCode();
            return new News(id, outlet, Instant.parse(published), String.join("\n", statements));
        }

        Article article() {
            return Article.newBuilder()
                    .setId(id())
                    .setUrl(null)
                    .setTitle(null)
                    .setBody(body())
                    .setContentType(ContentType.TEXT)
                    .setOutlet(outlet())
                    .setOutletCountry(null)
                    .setAuthor(null)
                    .setLanguage(null)
                    .setPublishedAt(published())
                    .setCollectedAt(null)
                    .setTags(List.of())
                    .build();
        }
    }

    /** The articles that come from now on arrive at this time. */
    Wire arrivingAt(String time) {
        arrival = Instant.parse(time);
        return this;
    }

    Wire given(News... news) {
        for (News one : news) {
            articles.pipeInput(new TestRecord<>(one.id(), one.article(), arrival.plusMillis(sent++)));
        }
        return this;
    }

    Wire given(List<News> news) {
        return given(news.toArray(News[]::new));
    }

    Wire givenRecord(@Nullable String key, @Nullable Article article) {
        articles.pipeInput(new TestRecord<>(key, article, arrival));
        return this;
    }

    Wire givenBytes(String key, byte[] value) {
        driver.createInputTopic(topics.articles(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value, arrival);
        return this;
    }

    /** Lets time pass on the wall. */
    Wire after(Duration time) {
        driver.advanceWallClockTime(time);
        return this;
    }

    List<Statement> statements() {
        return values(topics.statements());
    }

    List<Statement> late() {
        return values(topics.late());
    }

    List<TestRecord<String, Statement>> statementRecords() {
        return records(topics.statements());
    }

    List<ToneWindow> toneUpdates() {
        return after(Duration.ofSeconds(2)).values(topics.tone());
    }

    List<ToneShift> shiftUpdates() {
        return after(Duration.ofSeconds(2)).values(topics.shifts());
    }

    List<TestRecord<String, byte[]>> deadLetters() {
        return driver.createOutputTopic(topics.dlq(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    static String name(ToneWindow window) {
        return window.getPair() + " " + window.getSize() + " " + window.getStart() + " " + window.getIssue();
    }

    /** The last update of each window, by pair, size, start and issue. */
    Map<String, ToneWindow> windows() {
        Map<String, ToneWindow> last = new TreeMap<>();
        for (ToneWindow window : toneUpdates()) {
            last.put(name(window), window);
        }
        return last;
    }

    /** The last update of each shift that was not withdrawn, by id. */
    Map<String, ToneShift> shifts() {
        Map<String, ToneShift> last = new LinkedHashMap<>();
        shiftUpdates().forEach(shift -> last.put(shift.getId(), shift));
        last.values().removeIf(ToneShift::getWithdrawn);
        return new TreeMap<>(last);
    }

    Books.Totals totals() {
        return books.totals();
    }

    /** How many rows a store of the tone or of the copies has. */
    int rows(String store) {
        int rows = 0;
        try (KeyValueIterator<Bytes, byte[]> all =
                driver.<Bytes, byte[]>getKeyValueStore(store).all()) {
            while (all.hasNext()) {
                rows += WorkClock.isClock(all.next().key) ? 0 : 1;
            }
        }
        return rows;
    }

    /** All state, a row a line: store, key and value in hexadecimal, and for what has a time of its own that too. */
    List<String> state() {
        List<String> rows = new ArrayList<>();
        driver.getAllStateStores().forEach((name, store) -> {
            if (store instanceof WindowStore<?, ?>) {
                try (KeyValueIterator<Windowed<String>, byte[]> all =
                        driver.<String, byte[]>getWindowStore(name).all()) {
                    all.forEachRemaining(row -> rows.add(String.join(
                            "\t",
                            name,
                            HEX.formatHex(row.key.key().getBytes(UTF_8)),
                            HEX.formatHex(row.value),
                            Long.toString(row.key.window().start()))));
                }
            } else {
                try (KeyValueIterator<Bytes, byte[]> all =
                        driver.<Bytes, byte[]>getKeyValueStore(name).all()) {
                    all.forEachRemaining(row ->
                            rows.add(String.join("\t", name, HEX.formatHex(row.key.get()), HEX.formatHex(row.value))));
                }
            }
        });
        return rows.stream().sorted().toList();
    }

    /** Begins with the state that another wire ended with. */
    Wire withState(List<String> rows) {
        for (String line : rows) {
            String[] row = line.split("\t", -1);
            byte[] key = HEX.parseHex(row[1]);
            byte[] value = HEX.parseHex(row[2]);
            if (row.length > 3) {
                driver.<String, byte[]>getWindowStore(row[0])
                        .put(new String(key, UTF_8), value, Long.parseLong(row[3]));
            } else {
                driver.<Bytes, byte[]>getKeyValueStore(row[0]).put(Bytes.wrap(key), value);
            }
        }
        return this;
    }

    private <T extends SpecificRecord> List<T> values(String topic) {
        return this.<T>records(topic).stream().map(TestRecord::value).toList();
    }

    private <T extends SpecificRecord> List<TestRecord<String, T>> records(String topic) {
        return driver.createOutputTopic(
                        topic,
                        new StringDeserializer(),
                        settings.serdes().<T>values().deserializer())
                .readRecordsToList();
    }

    @Override
    public void close() {
        driver.close();
        topology.close();
    }
}
