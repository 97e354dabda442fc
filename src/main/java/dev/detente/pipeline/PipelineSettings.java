package dev.detente.pipeline;

import dev.detente.analysis.Analyzer;
import dev.detente.pipeline.event.EventSerdes;
import dev.detente.pipeline.tone.ToneRules;
import dev.detente.pipeline.topic.RecordLimits;
import dev.detente.pipeline.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How a pipeline runs. Made by a {@link Builder}, which has a default for everything.
 *
 * @param bootstrapServers brokers to ask first
 * @param schemaRegistryUrl the schema registry, or several, separated by commas
 * @param topics names of the topics
 * @param applicationId instances with the same id share the work
 * @param threads stream threads of this instance, at least 1
 * @param processingGuarantee {@code exactly_once_v2} or {@code at_least_once}
 * @param serdeClass class of the serde of all values
 * @param modelVersion version of the analysis, written into every event
 * @param limits how large records may be
 * @param analysisBudget how long the analysis of one article may take, at most 15 s: several in a row must fit the time
 *     that a transaction may stay open, which is a minute
 * @param duplicateRetention how long an article is remembered, by the clock on the wall, at least a minute
 * @param copySpan how long after a statement its copies may come, in event time
 * @param tone how the tone is watched
 * @param stateDirectory where state is kept
 * @param closeTimeout how long {@link Pipeline#close} waits for the work in hand
 * @param clientProperties properties of Kafka's clients, of Kafka Streams and of the serde, which win over ours
 */
public record PipelineSettings(
        String bootstrapServers,
        String schemaRegistryUrl,
        Topics topics,
        String applicationId,
        int threads,
        String processingGuarantee,
        String serdeClass,
        String modelVersion,
        RecordLimits limits,
        Duration analysisBudget,
        Duration duplicateRetention,
        Duration copySpan,
        ToneRules tone,
        String stateDirectory,
        Duration closeTimeout,
        Map<String, String> clientProperties) {

    private static final Duration LONGEST_BUDGET = Duration.ofSeconds(15);
    private static final Duration SHORTEST_RETENTION = Duration.ofMinutes(1);

    public PipelineSettings {
        clientProperties = Map.copyOf(clientProperties);
        require(threads >= 1, "there must be at least one thread, not " + threads);
        require(
                analysisBudget.compareTo(Duration.ZERO) > 0 && analysisBudget.compareTo(LONGEST_BUDGET) <= 0,
                "the analysis of an article may take up to 15 s, not " + analysisBudget);
        require(
                duplicateRetention.compareTo(SHORTEST_RETENTION) >= 0,
                "articles are remembered for at least a minute, not " + duplicateRetention);
        require(!copySpan.isNegative(), "copies do not come before the first statement: " + copySpan);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** A builder with all defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** The serdes of all values. */
    EventSerdes serdes() {
        Map<String, Object> configs = new HashMap<>();
        configs.put("schema.registry.url", schemaRegistryUrl);
        configs.putAll(clientProperties);
        return new EventSerdes(serdeClass, configs);
    }

    /** Whether commits are early while the pipeline keeps up: with transactions, unless an interval is set. */
    boolean commitsEarly() {
        return processingGuarantee.equals(StreamsConfig.EXACTLY_ONCE_V2)
                && !clientProperties.containsKey(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG);
    }

    /** The configuration of Kafka Streams, with handlers that write to the books. */
    public Properties streamsProperties(Books books) {
        return StreamsProperties.of(this, books);
    }

    /** Takes what differs from the defaults. */
    public static final class Builder {
        private String bootstrapServers = "localhost:9092";
        private String schemaRegistryUrl = "http://localhost:8081";
        private Topics topics = new Topics(Topics.DEFAULT_PREFIX);
        private String applicationId = "detente";
        private int threads = Runtime.getRuntime().availableProcessors();
        private String processingGuarantee = StreamsConfig.EXACTLY_ONCE_V2;
        private String serdeClass = "dev.detente.registry.SpecificAvroSerde";
        private String modelVersion = Analyzer.MODEL_VERSION;
        private RecordLimits limits = RecordLimits.DEFAULT;
        private Duration analysisBudget = Duration.ofSeconds(10);
        private Duration duplicateRetention = Duration.ofDays(7);
        private Duration copySpan = Duration.ofDays(3);
        private ToneRules tone = ToneRules.DEFAULT;
        private String stateDirectory = StateDirectory.usual(System.getenv());
        private Duration closeTimeout = Duration.ofSeconds(30);
        private Map<String, String> clientProperties = Map.of();

        private Builder() {}

        /** Brokers to ask first; {@code localhost:9092} by default. */
        public Builder bootstrapServers(String servers) {
            this.bootstrapServers = servers;
            return this;
        }

        /** The schema registry; {@code http://localhost:8081} by default. */
        public Builder schemaRegistryUrl(String url) {
            this.schemaRegistryUrl = url;
            return this;
        }

        /** Names of the topics; prefix {@code detente.} by default. */
        public Builder topics(Topics names) {
            this.topics = names;
            return this;
        }

        /** Instances with the same id share the work; {@code detente} by default. */
        public Builder applicationId(String id) {
            this.applicationId = id;
            return this;
        }

        /** Stream threads; one for each processor by default. */
        public Builder threads(int number) {
            this.threads = number;
            return this;
        }

        /** {@code exactly_once_v2} by default. */
        public Builder processingGuarantee(String guarantee) {
            this.processingGuarantee = guarantee;
            return this;
        }

        /** Class of the serde of all values; Détente's own by default. */
        public Builder serdeClass(String className) {
            this.serdeClass = className;
            return this;
        }

        /** Version of the analysis; that of the analysis as it ships by default. */
        public Builder modelVersion(String version) {
            this.modelVersion = version;
            return this;
        }

        /** How large records may be; {@link RecordLimits#DEFAULT} by default. */
        public Builder limits(RecordLimits recordLimits) {
            this.limits = recordLimits;
            return this;
        }

        /** How long the analysis of one article may take; 10 s by default. */
        public Builder analysisBudget(Duration budget) {
            this.analysisBudget = budget;
            return this;
        }

        /** How long an article is remembered; 7 days by default. */
        public Builder duplicateRetention(Duration retention) {
            this.duplicateRetention = retention;
            return this;
        }

        /** How long after a statement its copies may come; 3 days by default. */
        public Builder copySpan(Duration span) {
            this.copySpan = span;
            return this;
        }

        /** How the tone is watched; {@link ToneRules#DEFAULT} by default. */
        public Builder tone(ToneRules rules) {
            this.tone = rules;
            return this;
        }

        /** Where state is kept; {@link StateDirectory#usual} by default. */
        public Builder stateDirectory(String directory) {
            this.stateDirectory = directory;
            return this;
        }

        /** How long closing waits for the work in hand; 30 s by default. */
        public Builder closeTimeout(Duration timeout) {
            this.closeTimeout = timeout;
            return this;
        }

        /** Properties that are passed through and win over ours; none by default. */
        public Builder clientProperties(Map<String, String> properties) {
            this.clientProperties = properties;
            return this;
        }

        /**
         * The settings.
         *
         * @throws IllegalArgumentException if one makes no sense; the message says which
         */
        public PipelineSettings build() {
            return new PipelineSettings(
                    bootstrapServers,
                    schemaRegistryUrl,
                    topics,
                    applicationId,
                    threads,
                    processingGuarantee,
                    serdeClass,
                    modelVersion,
                    limits,
                    analysisBudget,
                    duplicateRetention,
                    copySpan,
                    tone,
                    stateDirectory,
                    closeTimeout,
                    clientProperties);
        }
    }
}
