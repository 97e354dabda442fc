package dev.detente.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.event.Article;
import dev.detente.faults.Newsroom.Dispatch;
import dev.detente.faults.Newsroom.Edition;
import dev.detente.pipeline.event.Articles;
import dev.detente.pipeline.topic.RecordLimits;
import dev.detente.pipeline.topic.TopicAdmin;
import dev.detente.pipeline.topic.TopicSettings;
import dev.detente.pipeline.topic.Topics;
import dev.detente.registry.AvroSerializer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** One pipeline on topics of its own: what is sent to it, its instances, and what comes out in the end. */
final class Trial implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Map<String, Outcome> QUIET = new HashMap<>();

    private final String name;
    private final Cluster servers;
    private final Topics topics;
    private final Path directory;
    private final List<DetenteProcess> instances = new ArrayList<>();
    private final Progress progress;
    private String registryUrl;
    private int harms;

    /** @param partitions of each topic */
    Trial(String name, Cluster servers, int partitions) {
        this.name = name;
        this.servers = servers;
        this.topics = new Topics(name + ".");
        this.directory = Results.emptyDirectory(name);
        this.registryUrl = servers.registryUrl();
        this.progress = new Progress(servers, topics.prefix(), applicationId());
        try (Admin admin = servers.admin()) {
            new TopicAdmin(admin, topics)
                    .create(new TopicSettings(partitions, (short) servers.replicas(), null, RecordLimits.DEFAULT));
        }
    }

    Topics topics() {
        return topics;
    }

    String applicationId() {
        return name + "-app";
    }

    /** Where an instance keeps its state. */
    Path state(String instance) {
        return directory.resolve("state-" + instance);
    }

    /** Instances that start from now on ask the registry here. */
    void useRegistry(String url) {
        this.registryUrl = url;
    }

    /** Counts a harm that was done. */
    void harmed() {
        harms++;
    }

    /** How many harms were done. */
    int harms() {
        return harms;
    }

    /** Starts an instance; one of the same name goes on with the state that the last one left. */
    DetenteProcess run(String instance, String... more) {
        return runOn(state(instance), instance, more);
    }

    /** Starts an instance with its state in a directory. */
    DetenteProcess runOn(Path state, String instance, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--state-dir",
                state.toString(),
                // What a group and a transaction manager wait for, shortened.
                "-X",
                "consumer.session.timeout.ms=6000",
                "-X",
                "consumer.heartbeat.interval.ms=1500",
                "-X",
                "producer.transaction.timeout.ms=10000"));
        arguments.addAll(List.of(more));
        return command(instance, "run", arguments.toArray(String[]::new));
    }

    /** Starts a command that knows topics and application. */
    DetenteProcess command(String name, String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                "--bootstrap-server",
                servers.bootstrapServers(),
                "--schema-registry",
                registryUrl,
                "--topic-prefix",
                topics.prefix(),
                "--application-id",
                applicationId(),
                "--threads",
                "2",
                "-X",
                "replication.factor=" + servers.replicas()));
        arguments.addAll(List.of(more));
        DetenteProcess process = DetenteProcess.start(directory, name, arguments);
        instances.add(process);
        return process;
    }

    /** Sends, and returns when all has been acknowledged. */
    void send(Edition edition) {
        send(edition.dispatches(), 0);
    }

    /** Sends one after the other over a time, however long the broker is away; ends when all is acknowledged. */
    CompletableFuture<Void> sendOver(Edition edition, Duration time) {
        return CompletableFuture.runAsync(() -> send(edition.dispatches(), time.toNanos() / edition.size()));
    }

    private void send(List<Dispatch> dispatches, long pauseNanos) {
        AtomicReference<Exception> failure = new AtomicReference<>();
        try (AvroSerializer<Article> avro = new AvroSerializer<>();
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                servers.bootstrapServers(),
                                "delivery.timeout.ms",
                                240_000,
                                "max.block.ms",
                                240_000,
                                "request.timeout.ms",
                                10_000,
                                // As the product's own producer has it.
                                "max.in.flight.requests.per.connection",
                                1,
                                "linger.ms",
                                5),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            avro.configure(Map.of("schema.registry.url", servers.registryUrl()), false);
            long next = System.nanoTime();
            for (Dispatch dispatch : dispatches) {
                byte[] value = dispatch.article() == null
                        ? dispatch.bytes()
                        : avro.serialize(topics.articles(), Articles.toEvent(dispatch.article()));
                producer.send(
                        new ProducerRecord<>(topics.articles(), dispatch.key().getBytes(UTF_8), value),
                        (sent, exception) -> failure.compareAndSet(null, exception));
                next += pauseNanos;
                sleep(Duration.ofNanos(next - System.nanoTime()));
            }
            producer.flush();
        }
        assertThat(failure.get()).as("every article is acknowledged").isNull();
    }

    /** Sleeps; not at all for a time that is over. */
    static void sleep(Duration time) {
        try {
            if (!time.isNegative()) {
                Thread.sleep(time.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Waits until an instance has committed work on so many records of the articles' topic. */
    void awaitCommitted(long articles) throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (progress.committedArticles() < articles) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError("only " + progress.committedArticles() + " of " + articles + " articles");
            }
            Thread.sleep(100);
        }
    }

    /** Waits until all is done, stops the instances, and reads what came out. */
    Outcome outcome() throws InterruptedException {
        progress.awaitEnd(PATIENCE);
        for (DetenteProcess instance : instances) {
            if (instance.isAlive()) {
                assertThat(instance.stop()).as(instance.said()).isZero();
            }
        }
        return new OutcomeReader(servers, topics).read();
    }

    /** As {@link #outcome}, and it must be that of a quiet run. */
    void assertAsInAQuietRun(Edition edition) throws InterruptedException {
        assertEqual(edition, outcome(), quiet(edition));
    }

    /** Compares every event, and says the result. */
    void assertEqual(Edition edition, Outcome outcome, Outcome expected) {
        List<String> differences = outcome.differencesFrom(expected);
        Results.say("%s: harms %d, articles %d, events %d %s, differences %d"
                .formatted(name, harms, edition.size(), outcome.count(), outcome.byTopic(), differences.size()));
        differences.stream().limit(10).forEach(Results::say);
        assertThat(differences).isEmpty();
    }

    /** What comes out when nobody does any harm: one instance, one partition. */
    static Outcome quiet(Edition edition) throws InterruptedException {
        Outcome known = QUIET.get(edition.name());
        if (known == null) {
            try (Trial trial = new Trial("quiet-" + edition.name(), Servers.shared(), 1)) {
                trial.send(edition);
                trial.run("quiet");
                known = trial.outcome();
            }
            assertThat(known.byTopic().getOrDefault("dlq", 0L)).isEqualTo(edition.dead());
            assertThat(known.byTopic()).containsKeys("statements", "unpaired");
            QUIET.put(edition.name(), known);
        }
        return known;
    }

    @Override
    public void close() {
        instances.forEach(DetenteProcess::close);
    }
}
