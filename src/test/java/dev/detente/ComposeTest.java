package dev.detente;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.settings.Setting;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** There is no container engine where the tests run, so docker-compose.yml is held to the application by reading it. */
class ComposeTest {
    private static final Map<String, Object> COMPOSE = read(Path.of("docker-compose.yml"));
    private static final Map<String, Map<String, Object>> SERVICES = cast(COMPOSE.get("services"));

    @Test
    void everyImageHasAVersion() {
        SERVICES.forEach((name, service) ->
                assertThat((String) service.get("image")).as(name).matches("[a-z./-]+:v?[0-9][A-Za-z0-9._-]*"));
    }

    @Test
    void theBrokersRunTheVersionThatTheApplicationIsBuiltWith() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String kafka = pom.replaceAll("(?s).*<kafka.version>(.*?)</kafka.version>.*", "$1");
        assertThat(brokers())
                .hasSize(3)
                .allSatisfy(broker -> assertThat(broker.get("image")).isEqualTo("apache/kafka:" + kafka));
    }

    @Test
    void everySettingOfTheApplicationIsOneItKnows() {
        Set<String> known = Arrays.stream(Setting.values())
                .map(Setting::environmentVariable)
                .collect(Collectors.toSet());
        known.add("DETENTE_WEB_TOKEN");
        assertThat(applications())
                .isNotEmpty()
                .allSatisfy(service ->
                        assertThat(environment(service).keySet()).isNotEmpty().isSubsetOf(known));
    }

    @Test
    void theApplicationAsksTheBrokersAndTheRegistryThatAreThere() {
        assertThat(applications()).allSatisfy(service -> {
            String brokers = environment(service).get("DETENTE_BOOTSTRAP_SERVERS");
            assertThat(brokers.split(",")).allSatisfy(address -> {
                Map<String, Object> broker = SERVICES.get(address.replaceAll(":.*", ""));
                assertThat(broker).as(address).isNotNull();
                assertThat(environment(broker).get("KAFKA_ADVERTISED_LISTENERS"))
                        .contains("INTERNAL://" + address);
            });
            assertThat(environment(service).get("DETENTE_SCHEMA_REGISTRY_URL")).startsWith("http://registry:8080/");
        });
    }

    @Test
    void everyServiceThatOthersWaitForTellsWhetherItIsWell() {
        SERVICES.forEach((name, service) -> ComposeTest.<Map<String, Map<String, String>>>cast(
                        service.getOrDefault("depends_on", Map.of()))
                .forEach((awaited, how) -> {
                    if ("service_healthy".equals(how.get("condition"))) {
                        assertThat(SERVICES.get(awaited)).as(awaited).containsKey("healthcheck");
                    }
                }));
    }

    @Test
    void nothingListensBeyondLoopback() {
        SERVICES.values().stream()
                .flatMap(service -> ComposeTest.<List<String>>cast(service.getOrDefault("ports", List.of())).stream())
                .forEach(port -> assertThat(port).startsWith("127.0.0.1:"));
    }

    @Test
    void everyVolumeIsNamedAndUsed() {
        Set<String> used = SERVICES.values().stream()
                .flatMap(service -> ComposeTest.<List<String>>cast(service.getOrDefault("volumes", List.of())).stream())
                .map(volume -> volume.replaceAll(":.*", ""))
                .filter(volume -> !volume.startsWith("./"))
                .collect(Collectors.toSet());
        assertThat(used)
                .isEqualTo(ComposeTest.<Map<String, Object>>cast(COMPOSE.get("volumes"))
                        .keySet());
    }

    @Test
    void everyFileThatIsMountedIsThere() {
        SERVICES.values().stream()
                .flatMap(service -> ComposeTest.<List<String>>cast(service.getOrDefault("volumes", List.of())).stream())
                .filter(volume -> volume.startsWith("./"))
                .forEach(volume ->
                        assertThat(Path.of(volume.replaceAll(":.*", ""))).exists());
    }

    /** A secret may be handed on from the environment ({@code ${NAME:-}}), and from nowhere else. */
    @Test
    void noSecretIsWrittenDown() {
        SERVICES.values()
                .forEach(service -> environment(service).forEach((name, value) -> {
                    if (dev.detente.settings.Secrets.isSecret(
                            name.toLowerCase(java.util.Locale.ROOT).replace('_', '.'))) {
                        assertThat(value).as(name).isEqualTo("${" + name + ":-}");
                    }
                }));
    }

    private static List<Map<String, Object>> brokers() {
        return services("apache/kafka");
    }

    private static List<Map<String, Object>> applications() {
        return services("detente");
    }

    private static List<Map<String, Object>> services(String image) {
        return SERVICES.values().stream()
                .filter(service -> ((String) service.get("image")).startsWith(image + ":"))
                .toList();
    }

    private static Map<String, String> environment(Map<String, Object> service) {
        Map<String, Object> environment = cast(service.getOrDefault("environment", Map.of()));
        return environment.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }

    private static Map<String, Object> read(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Yaml(new SafeConstructor(options)).load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
