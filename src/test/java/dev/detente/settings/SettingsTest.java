package dev.detente.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detente.settings.Origin.Level;
import dev.detente.settings.Sources.PropertiesFile;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
    private static final Map<Setting, String> NO_FLAGS = Map.of();

    private static final PropertiesFile FILE = new PropertiesFile("my.properties", Map.of("topic.prefix", "file."));
    private static final PropertiesFile COMMAND_CONFIG =
            new PropertiesFile("client.properties", Map.of("topic.prefix", "command-config."));
    private static final Map<String, String> ENVIRONMENT = Map.of("DETENTE_TOPIC_PREFIX", "environment.");
    private static final Map<String, String> PROPERTIES = Map.of("topic.prefix", "x.");
    private static final Map<Setting, String> FLAGS = Map.of(Setting.TOPIC_PREFIX, "flag.");

    @Test
    void eachSourceBeatsThoseBelowIt() {
        Stream<Sources> fromAllToNone = Stream.of(
                new Sources(FLAGS, PROPERTIES, COMMAND_CONFIG, ENVIRONMENT, FILE),
                new Sources(NO_FLAGS, PROPERTIES, COMMAND_CONFIG, ENVIRONMENT, FILE),
                new Sources(NO_FLAGS, Map.of(), COMMAND_CONFIG, ENVIRONMENT, FILE),
                new Sources(NO_FLAGS, Map.of(), PropertiesFile.NONE, ENVIRONMENT, FILE),
                new Sources(NO_FLAGS, Map.of(), PropertiesFile.NONE, Map.of(), FILE),
                new Sources(NO_FLAGS, Map.of(), PropertiesFile.NONE, Map.of(), PropertiesFile.NONE));

        assertThat(fromAllToNone.map(sources ->
                        Settings.resolve(sources).value(Setting.TOPIC_PREFIX).orElseThrow()))
                .containsExactly(
                        new Value("flag.", new Origin(Level.FLAG, "--topic-prefix")),
                        new Value("x.", new Origin(Level.FLAG, "-X")),
                        new Value("command-config.", new Origin(Level.FLAG, "client.properties")),
                        new Value("environment.", new Origin(Level.ENVIRONMENT, "DETENTE_TOPIC_PREFIX")),
                        new Value("file.", new Origin(Level.FILE, "my.properties")),
                        new Value("detente.", Origin.BY_DEFAULT));
    }

    @Test
    void whatIsNoSettingIsHandedOnToTheClientsWithTheSamePrecedence() {
        Settings settings = Settings.resolve(new Sources(
                NO_FLAGS,
                Map.of("linger.ms", "1"),
                PropertiesFile.NONE,
                Map.of(
                        "DETENTE_KAFKA_LINGER_MS", "2",
                        "DETENTE_KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                        "DETENTE_BASIC_AUTH_CREDENTIALS_SOURCE", "USER_INFO",
                        "DETENTE_SCHEMA_REGISTRY_SSL_TRUSTSTORE_LOCATION", "trust.jks",
                        "PATH", "/bin"),
                new PropertiesFile("f", Map.of("linger.ms", "3", "security.protocol", "SSL", "acks", "all"))));

        assertThat(settings.clientProperties())
                .containsOnlyKeys(
                        "acks",
                        "linger.ms",
                        "security.protocol",
                        "basic.auth.credentials.source",
                        "schema.registry.ssl.truststore.location")
                .hasEntrySatisfying(
                        "linger.ms", value -> assertThat(value.text()).isEqualTo("1"))
                .hasEntrySatisfying(
                        "security.protocol", value -> assertThat(value.text()).isEqualTo("SASL_SSL"));
    }

    @Test
    void aRegistryAddressInTheEnvironmentIsTheSettingAndNoClientProperty() {
        Settings settings =
                Settings.resolve(Sources.ofEnvironment(Map.of("DETENTE_SCHEMA_REGISTRY_URL", "https://r:1")));

        assertThat(settings.text(Setting.SCHEMA_REGISTRY_URL)).isEqualTo("https://r:1");
        assertThat(settings.clientProperties()).isEmpty();
    }

    @Test
    void anEmptyVariableSetsNothing() {
        Settings settings = Settings.resolve(
                Sources.ofEnvironment(Map.of("DETENTE_BOOTSTRAP_SERVERS", "", "DETENTE_KAFKA_SECURITY_PROTOCOL", "")));

        assertThat(settings.value(Setting.BOOTSTRAP_SERVERS))
                .hasValueSatisfying(value -> assertThat(value.origin()).isEqualTo(Origin.BY_DEFAULT));
        assertThat(settings.clientProperties()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everySettingIsNamedTheSameEverywhere(Setting setting) {
        assertThat(setting.environmentVariable())
                .isEqualTo("DETENTE_" + setting.key().replace('.', '_').toUpperCase(java.util.Locale.ROOT));
        assertThat(Setting.ofKey(setting.key())).contains(setting);
        assertThat(setting.flag()).matches("--[a-z]+(-[a-z]+)*");
        assertThat(setting.description()).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({
        "TOPIC_PARTITIONS, 0, is not a whole number from 1",
        "TOPIC_PARTITIONS, many, is not a whole number from 1",
        "TOPIC_REPLICATION, 0, is neither -1 nor a whole number from 1",
        "DEMO_PORT, 65536, is not a port from 1 to 65535",
        "SCHEMA_REGISTRY_URL, localhost:8081, is not an address like http://localhost:8081",
        "SCHEMA_REGISTRY_URL, 'http://a,ftp://b', is not an address like http://localhost:8081",
        "TOPIC_PREFIX, a b, 'may hold at most 100 letters, digits, dots, hyphens and underscores'",
        "TOPIC_RETENTION, ever, is neither 'forever' nor a duration like 12h or 90d",
        "TIMEOUT, 0s, 'is not a duration like 500ms, 15s, 2m, 12h or 90d'",
        "PROCESSING_GUARANTEE, exactly_once, is neither exactly_once_v2 nor at_least_once",
        "BOOTSTRAP_SERVERS, ' ', is empty",
        "COLOR, sometimes, 'is none of auto, always, never'",
    })
    void aValueThatMakesNoSenseIsRefusedWithItsOrigin(Setting setting, String value, String complaint) {
        Sources sources =
                new Sources(Map.of(setting, value), Map.of(), PropertiesFile.NONE, Map.of(), PropertiesFile.NONE);

        assertThatThrownBy(() -> Settings.resolve(sources))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(setting.key() + " from " + setting.flag())
                .hasMessageContaining("'" + value + "' ")
                .message()
                .contains(complaint.substring(0, Math.min(complaint.length(), 25)));
    }

    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S",
        "15s, PT15S",
        "2m, PT2M",
        "12h, PT12H",
        "90d, PT2160H",
        "PT1M30S, PT1M30S",
        "P2D, PT48H"
    })
    void durationsAreWrittenShortOrInIso8601(String written, Duration meant) {
        Settings settings = Settings.resolve(Sources.ofEnvironment(Map.of("DETENTE_TIMEOUT", written)));

        assertThat(settings.duration(Setting.TIMEOUT)).contains(meant);
    }

    @Test
    void topicsKeepTheirRecordsForeverUnlessToldOtherwise() {
        assertThat(Settings.resolve(Sources.ofEnvironment(Map.of())).duration(Setting.TOPIC_RETENTION))
                .isEmpty();
        assertThat(Settings.resolve(Sources.ofEnvironment(Map.of("DETENTE_TOPIC_RETENTION", "90d")))
                        .duration(Setting.TOPIC_RETENTION))
                .contains(Duration.ofDays(90));
    }
}
