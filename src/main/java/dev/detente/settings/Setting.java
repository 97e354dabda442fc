package dev.detente.settings;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every setting that has a value of its own. What is not here and not a command's argument is a property of the Kafka
 * clients or of the schema registry's client, and is handed on as it is.
 *
 * <p>A setting is named the same in all places: {@code topic.prefix} in a properties file, {@code DETENTE_TOPIC_PREFIX}
 * in the environment, {@code --topic-prefix} as a flag.
 */
public enum Setting {
    /** Where the Kafka cluster is. */
    BOOTSTRAP_SERVERS(
            "bootstrap.servers",
            "--bootstrap-server",
            "HOST:PORT[,...]",
            ValueKind.TEXT,
            "localhost:9092",
            "Kafka brokers to ask first."),
    /** Where the schema registry is. */
    SCHEMA_REGISTRY_URL(
            "schema.registry.url",
            "--schema-registry",
            "URL[,...]",
            ValueKind.URLS,
            "http://localhost:8081",
            "Schema registry that speaks Confluent's REST API."),
    /** What the names of all topics begin with. */
    TOPIC_PREFIX(
            "topic.prefix",
            "--topic-prefix",
            "PREFIX",
            ValueKind.TOPIC_PREFIX,
            "detente.",
            "What the names of all topics begin with."),
    /** How long to try to reach the cluster or the registry. */
    TIMEOUT(
            "timeout",
            "--timeout",
            "DURATION",
            ValueKind.DURATION,
            "15s",
            "How long to try to reach the cluster or the registry before giving up: 500ms, 15s, 2m."),
    /** Consumer group, transactional ids and internal topics of the pipeline. */
    APPLICATION_ID(
            "application.id",
            "--application-id",
            "ID",
            ValueKind.TEXT,
            "detente",
            "Name of the pipeline; instances with the same name share the work."),
    /** Stream threads of one instance. */
    STREAM_THREADS(
            "num.stream.threads",
            "--threads",
            "N",
            ValueKind.POSITIVE_INTEGER,
            null,
            "Threads of this instance; by default one for each processor."),
    /** Exactly once or at least once. */
    PROCESSING_GUARANTEE(
            "processing.guarantee",
            "--processing-guarantee",
            "GUARANTEE",
            ValueKind.GUARANTEE,
            "exactly_once_v2",
            "exactly_once_v2 or at_least_once."),
    /** Where an instance keeps its state. */
    STATE_DIR(
            "state.dir",
            "--state-dir",
            "DIRECTORY",
            ValueKind.TEXT,
            null,
            "Where the pipeline keeps its state; by default $XDG_STATE_HOME/detente, else ~/.local/state/detente."),
    /** How long the analysis of one article may take. */
    ANALYSIS_BUDGET(
            "analysis.budget",
            "--analysis-budget",
            "DURATION",
            ValueKind.DURATION,
            "10s",
            "How long the analysis of one article may take, at most 15s; an article that takes longer is dead."),
    /** The user's own names and people. */
    GAZETTEER(
            "gazetteer",
            "--gazetteer",
            "FILE",
            ValueKind.TEXT,
            null,
            "Names, people and institutions of your own, which add to those that ship or override them."),
    /** How long articles are remembered. */
    DUPLICATE_RETENTION(
            "duplicate.retention",
            "--duplicate-retention",
            "DURATION",
            ValueKind.DURATION,
            "7d",
            "How long an article is remembered, so that it is not analysed twice."),
    /** How far apart copies of a statement may be. */
    SYNDICATION_SPAN(
            "syndication.span",
            "--syndication-span",
            "DURATION",
            ValueKind.DURATION,
            "3d",
            "How long after a statement the same words in other outlets count as its copies, by the articles' dates."),
    /** Lengths of the windows of tone. */
    TONE_WINDOWS(
            "tone.windows",
            "--tone-windows",
            "DURATION[,...]",
            ValueKind.DURATIONS,
            "1h,1d",
            "Lengths of the windows of tone, each a whole part of a day: 15m, 1h, 1d."),
    /** How long windows take late statements. */
    TONE_GRACE(
            "tone.grace",
            "--tone-grace",
            "DURATION",
            ValueKind.DURATION,
            "2d",
            "How long after a day's end, or the first article of a day long past, its windows take late statements."),
    /** How long statements of a day are kept. */
    TONE_RETENTION(
            "tone.retention",
            "--tone-retention",
            "DURATION",
            ValueKind.DURATION,
            "7d",
            "How long the pipeline keeps a day's statements in its state after the last of them came, in time of work."),
    /** How much statements weigh. */
    TONE_WEIGHTS(
            "tone.weights",
            "--tone-weights",
            "NAME=N[,...]",
            ValueKind.TEXT,
            "official=1,expert=0.5,media=0.5,other=0.25",
            "How much a statement weighs in the mean tone, by the standing of its speaker; each from 0.001 to 10."),
    /** How far a day must leave its course. */
    SHIFT_THRESHOLD(
            "shift.threshold",
            "--shift-threshold",
            "N",
            ValueKind.POSITIVE_NUMBER,
            "3",
            "How many deviations from its recent course make the tone of a day a thaw or an escalation."),
    /** Class of the serde of all values. */
    SERDE_CLASS(
            "serde.class",
            "--serde-class",
            "CLASS",
            ValueKind.TEXT,
            "dev.detente.registry.SpecificAvroSerde",
            "Class of the pipeline's Avro serde; Confluent's own takes its place where it is on the class path."),
    /** The file that says that the pipeline is well. */
    READY_FILE(
            "ready.file",
            "--ready-file",
            "FILE",
            ValueKind.TEXT,
            null,
            "File that is touched every second while the pipeline is ready, and is not there otherwise; for health checks."),
    /** Where a pipeline says how it is. */
    OPERATIONS_LISTEN(
            "operations.listen",
            "--operations-listen",
            "HOST:PORT",
            ValueKind.ADDRESS,
            null,
            "Where run serves /health and /metrics; by default 127.0.0.1:8090, or a free port when that is taken."),
    /** Where the dashboard is. */
    WEB_LISTEN(
            "web.listen",
            "--listen",
            "HOST:PORT",
            ValueKind.ADDRESS,
            null,
            "Where the dashboard and the API are served; by default 127.0.0.1:8080, or a free port when that is taken."),
    /** The secret of the dashboard. */
    WEB_TOKEN_FILE(
            "web.token.file",
            "--token-file",
            "FILE",
            ValueKind.TEXT,
            null,
            "File with the token that dashboard and API ask for (or DETENTE_WEB_TOKEN); needed beyond loopback."),
    /** How much a monitor remembers. */
    MONITOR_STATEMENTS(
            "monitor.statements",
            "--keep",
            "N",
            ValueKind.POSITIVE_INTEGER,
            "50000",
            "Statements that a monitor keeps in memory, the newest by date; about 2 KB each."),
    /** Partitions of each topic that is created. */
    TOPIC_PARTITIONS(
            "topic.partitions", "--partitions", "N", ValueKind.POSITIVE_INTEGER, "4", "Partitions of each topic."),
    /** Copies of each topic that is created. */
    TOPIC_REPLICATION(
            "topic.replication.factor",
            "--replication-factor",
            "N",
            ValueKind.REPLICATION,
            "-1",
            "Copies of each topic; -1 is the cluster's default."),
    /** How long topics keep their records. */
    TOPIC_RETENTION(
            "topic.retention",
            "--retention",
            "DURATION",
            ValueKind.RETENTION,
            "forever",
            "How long topics keep records, counted from an article's date and not from its arrival: forever, 90d."),
    /** Where the demo keeps its broker's data. */
    DEMO_DATA_DIR(
            "demo.data.dir",
            "--data-dir",
            "DIRECTORY",
            ValueKind.TEXT,
            null,
            "Where the demo keeps its data; by default a temporary directory that goes away at the end."),
    /** Port of the demo's broker. */
    DEMO_PORT(
            "demo.port",
            "--port",
            "PORT",
            ValueKind.PORT,
            null,
            "Port of the demo's broker, 0 for any; by default 9092, or a free one when that is taken."),
    /** Port of the demo's registry. */
    DEMO_REGISTRY_PORT(
            "demo.registry.port",
            "--registry-port",
            "PORT",
            ValueKind.PORT,
            null,
            "Port of the demo's schema registry, 0 for any; by default 8081, or a free one when that is taken."),
    /** Whether readable output is coloured. */
    COLOR(
            "color",
            "--color",
            "WHEN",
            ValueKind.WHEN,
            "auto",
            "Colours in readable output: auto (on a terminal, unless NO_COLOR is set), always or never.");

    private static final String ENVIRONMENT_PREFIX = "DETENTE_";

    private final String key;
    private final String flag;
    private final String placeholder;
    private final ValueKind kind;
    private final @Nullable String defaultValue;
    private final String description;

    Setting(
            String key,
            String flag,
            String placeholder,
            ValueKind kind,
            @Nullable String defaultValue,
            String description) {
        this.key = key;
        this.flag = flag;
        this.placeholder = placeholder;
        this.kind = kind;
        this.defaultValue = defaultValue;
        this.description = description;
    }

    /** The setting with this key in a properties file, if there is one. */
    public static Optional<Setting> ofKey(String key) {
        for (Setting setting : values()) {
            if (setting.key.equals(key)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }

    /** Its name in a properties file. */
    public String key() {
        return key;
    }

    /** Its name on the command line. */
    public String flag() {
        return flag;
    }

    /** What stands for its value in a usage message. */
    public String placeholder() {
        return placeholder;
    }

    /** Its name in the environment. */
    public String environmentVariable() {
        return ENVIRONMENT_PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** Its value when nobody sets it; null where that depends on the machine, as {@link #description} says. */
    public @Nullable String defaultValue() {
        return defaultValue;
    }

    /** What it does, for users. */
    public String description() {
        return description;
    }

    /** What values it takes. */
    ValueKind kind() {
        return kind;
    }
}
