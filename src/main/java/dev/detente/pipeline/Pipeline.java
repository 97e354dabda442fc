package dev.detente.pipeline;

import dev.detente.analysis.Analysis;
import dev.detente.analysis.Analyzer;
import dev.detente.article.NewsArticle;
import dev.detente.pipeline.deadletter.Causes;
import dev.detente.pipeline.deadletter.Faults;
import dev.detente.pipeline.event.EventSchemas;
import dev.detente.pipeline.topic.TopicAdmin;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running instance of the pipeline: articles in, statements out. Several with the same application id share the
 * work. Safe to use from any thread.
 */
public final class Pipeline implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    private final PipelineSettings settings;
    private final Books books;
    private final DetenteTopology topology;
    private final KafkaStreams streams;
    private final RestartPolicy restarts;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    /** Threads that failed and wait for their end. Kafka Streams still counts them among those at work. */
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    private volatile @Nullable Throwable lastFailure;

    private Pipeline(PipelineSettings settings, Function<NewsArticle, Analysis> analysis, Timings timings) {
        this.settings = settings;
        this.books = new Books(timings);
        this.topology = new DetenteTopology(settings, books, analysis);
        this.streams = new KafkaStreams(topology.get(), topology.properties());
        this.restarts = new RestartPolicy(settings.threads());
        streams.setUncaughtExceptionHandler(this::afterFailure);
        streams.setStateListener((now, before) -> {
            if (now == State.ERROR || now == State.NOT_RUNNING) {
                stopped.countDown();
            }
        });
    }

    /**
     * How a pipeline ended.
     *
     * @param failure what ended it; empty when it was closed
     * @param totals what it did in its life
     */
    public record Ending(Optional<Throwable> failure, Books.Totals totals) {
        /** One line for a person: what ended it; empty when it was closed. */
        public Optional<String> message() {
            return failure.map(Causes::told);
        }
    }

    /**
     * Starts a pipeline with Détente's own analysis; returns before it has read anything.
     *
     * @throws dev.detente.pipeline.topic.TopicsNotReadyException if a topic is missing or takes only small records
     * @throws KafkaException if the cluster does not answer, a setting does not work, or the schema registry refuses
     *     the schema of an event
     */
    public static Pipeline start(PipelineSettings settings) {
        return start(settings, new Analyzer()::analyze);
    }

    /** As {@link #start(PipelineSettings)}, with an analysis of the caller's choice that is safe to share. */
    public static Pipeline start(PipelineSettings settings, Function<NewsArticle, Analysis> analysis) {
        return start(settings, analysis, Timings.NONE);
    }

    /** As {@link #start(PipelineSettings, Function)}, with somebody who is told how long things take. */
    public static Pipeline start(PipelineSettings settings, Function<NewsArticle, Analysis> analysis, Timings timings) {
        Map<String, Object> clients = new HashMap<>(settings.clientProperties());
        clients.put("bootstrap.servers", settings.bootstrapServers());
        try (Admin admin = Admin.create(clients)) {
            new TopicAdmin(admin, settings.topics()).requireReady(settings.limits());
        }
        announceSchemas(settings);
        Pipeline pipeline = new Pipeline(settings, analysis, timings);
        try {
            pipeline.streams.start();
            return pipeline;
        } catch (RuntimeException e) {
            pipeline.close();
            throw e;
        }
    }

    /** A registry that is away is waited for when it is needed; one that says no is told at once. */
    private static void announceSchemas(PipelineSettings settings) {
        try {
            EventSchemas.announce(settings.serdes(), settings.topics());
        } catch (KafkaException e) {
            if (!Faults.isPassing(e)) {
                throw e;
            }
            LOG.warn("the schemas of events are not known yet: {}", Causes.told(e));
        }
    }

    /** Called by the thread that failed. */
    private StreamThreadExceptionResponse afterFailure(Throwable thrown) {
        String thread = Thread.currentThread().getName();
        lastFailure = thrown;
        failing.add(thread);
        try {
            return responseTo(thrown);
        } finally {
            // The one that replaces it may have the same name.
            failing.remove(thread);
        }
    }

    private StreamThreadExceptionResponse responseTo(Throwable thrown) {
        Optional<Duration> pause = restarts.afterFailure(thrown, Instant.now());
        if (pause.isEmpty()) {
            LOG.error("the pipeline ends: {}", Causes.told(thrown), thrown);
            failure.set(thrown);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.warn(
                "a stream thread failed and is replaced in {} s: {}",
                pause.get().toSeconds(),
                Causes.told(thrown));
        LOG.debug("the failure of the stream thread", thrown);
        awaitPause(pause.get());
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private void awaitPause(Duration pause) {
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("no pause, as the pipeline is being closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Whether it is at work: running, with all its threads alive and their state restored. (A pipeline whose threads
     * have all died calls itself running until they are replaced.) An instance that has no share of the work, because
     * there are more threads than partitions, is ready too.
     */
    public boolean isReady() {
        return streams.state() == State.RUNNING
                && streams.metadataForLocalThreads().stream()
                                .filter(this::isAtWork)
                                .count()
                        == settings.threads();
    }

    /** What can be seen of it now. */
    public PipelineState state() {
        State state = streams.state();
        Set<ThreadMetadata> threads = state.isRunningOrRebalancing() ? streams.metadataForLocalThreads() : Set.of();
        return new PipelineState(
                state.name(),
                settings.threads(),
                (int) threads.stream().filter(this::isAlive).count(),
                (int) threads.stream().filter(this::isAtWork).count(),
                sum(threads, Pipeline::lag),
                sum(threads, Pipeline::committed),
                stopped.getCount() == 0,
                Optional.ofNullable(failure.get()).map(Causes::told),
                Optional.ofNullable(lastFailure).map(Causes::told));
    }

    private boolean isAlive(ThreadMetadata thread) {
        return !Set.of("DEAD", "PENDING_SHUTDOWN").contains(thread.threadState())
                && !failing.contains(thread.threadName());
    }

    private boolean isAtWork(ThreadMetadata thread) {
        return thread.threadState().equals("RUNNING") && !failing.contains(thread.threadName());
    }

    private static long sum(Set<ThreadMetadata> threads, ToLongFunction<TaskMetadata> number) {
        return threads.stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .mapToLong(number)
                .sum();
    }

    private static long lag(TaskMetadata task) {
        return task.endOffsets().entrySet().stream()
                .mapToLong(end -> end.getValue() - task.committedOffsets().getOrDefault(end.getKey(), 0L))
                .filter(lag -> lag > 0)
                .sum();
    }

    private static long committed(TaskMetadata task) {
        return task.committedOffsets().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Records that went through the steps of the topology so far, by the step's name, where they are counted. */
    public Map<String, Long> stepCounts() {
        Books.Totals totals = books.totals();
        return Map.of(
                "guard", totals.articles(),
                "drop-duplicates", totals.analysed() + totals.duplicates(),
                "analyse", totals.analysed(),
                "split-statements", totals.statements(),
                "split-unpaired", totals.unpaired(),
                "mark-copies", totals.stream().marked(),
                "only-late", totals.stream().late(),
                "only-windows", totals.stream().windows(),
                "only-found-shifts", totals.stream().shifts());
    }

    /** Shows all metrics of Kafka Streams and its clients in a registry, until the result is closed. */
    public KafkaStreamsMetrics showMetrics(MeterRegistry registry) {
        KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams);
        metrics.bindTo(registry);
        return metrics;
    }

    /** What it has done so far. */
    public Books.Totals totals() {
        return books.totals();
    }

    /** All metrics of Kafka Streams and its clients, and the books in the group {@code detente-books}. */
    public Map<MetricName, ? extends Metric> metrics() {
        return streams.metrics();
    }

    /** Waits until it has ended, because it was closed or because it failed for good. */
    public Ending awaitStop() throws InterruptedException {
        stopped.await();
        return new Ending(Optional.ofNullable(failure.get()), books.totals());
    }

    /**
     * Finishes the work in hand, commits it, and leaves the group, so that another instance takes over at once. Waits
     * for no longer than the settings say; what is not committed by then is done again by whoever comes next.
     */
    @Override
    public void close() {
        stopping.countDown();
        boolean clean = streams.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(settings.closeTimeout()));
        if (!clean) {
            LOG.warn(
                    "the pipeline did not close within {} s",
                    settings.closeTimeout().toSeconds());
        }
        topology.close();
        stopped.countDown();
    }
}
