package dev.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.detente.embedded.EmbeddedBroker;
import dev.detente.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Producer, pipeline and reader on a broker that takes nothing but TLS and known users, and denies what the table of
 * {@code docs/security.md} does not allow.
 */
@Timeout(300)
class SecuredClusterIT {
    private static final String STORE_PASSWORD = "for-this-test-only";
    private static final List<String> USERS = List.of("admin", "producer", "pipeline", "reader", "stranger");

    @TempDir
    static Path directory;

    private static EmbeddedBroker secured;
    private static EmbeddedBroker plain;
    private static EmbeddedRegistry registry;

    @BeforeAll
    static void start() throws Exception {
        Path keys = directory.resolve("keys.p12");
        keytool(keys, "-genkeypair", "-keyalg", "EC", "-dname", "CN=broker", "-ext", "SAN=ip:127.0.0.1,dns:localhost");
        keytool(
                keys,
                "-exportcert",
                "-rfc",
                "-file",
                directory.resolve("ca.pem").toString());
        Map<String, String> properties = new HashMap<>();
        properties.put("listener.security.protocol.map", "CLIENT:SASL_SSL,CONTROLLER:PLAINTEXT");
        properties.put("ssl.keystore.location", keys.toString());
        properties.put("ssl.keystore.password", STORE_PASSWORD);
        properties.put("ssl.keystore.type", "PKCS12");
        properties.put("ssl.truststore.location", directory.resolve("ca.pem").toString());
        properties.put("ssl.truststore.type", "PEM");
        properties.put("sasl.enabled.mechanisms", "PLAIN");
        properties.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        properties.put("listener.name.client.plain.sasl.jaas.config", brokerLogin());
        properties.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        // The controller's listener, which only the broker itself uses, knows no users.
        properties.put("super.users", "User:admin;User:ANONYMOUS");
        secured = EmbeddedBroker.start(0, null, properties);
        plain = EmbeddedBroker.start();
        registry = EmbeddedRegistry.start(plain.bootstrapServers(), 0);
        for (String user : USERS) {
            Files.writeString(directory.resolve(user + ".properties"), login(user));
        }
        try (Admin admin = Admin.create(adminProperties())) {
            admin.createAcls(documentedAcls()).all().get();
        }
    }

    @AfterAll
    static void stop() {
        registry.close();
        plain.close();
        secured.close();
    }

    @Test
    void withWhatTheDocumentationAllowsAndNoMoreArticlesBecomeStatements() throws Exception {
        assertThat(as("admin", "topics", "create", "--partitions", "2").exitCode())
                .isZero();
        Files.writeString(directory.resolve("articles.jsonl"), """
                {"id":"a","published_at":"2025-06-05T00:00:00Z",\
                "body":"\\"Japan must stop this at once,\\" the Chinese foreign ministry said on Monday."}
                """);
        StopSignal stop = new StopSignal();
        CompletableFuture<Ran> run = Ran.inBackground(() -> user(stop)
                .runs(command(
                        "pipeline",
                        "run",
                        "--threads",
                        "1",
                        "--state-dir",
                        directory.resolve("state").toString(),
                        "--ready-file",
                        "ready")));

        Ran produced = as("producer", "produce", "articles.jsonl");
        Ran consumed = as("reader", "consume", "--from-beginning", "--max", "1");
        await().atMost(Duration.ofMinutes(1)).until(() -> run.isDone() || Files.exists(directory.resolve("ready")));
        stop.request();

        assertThat(produced.err()).contains("1 produced");
        assertThat(consumed.out()).contains("CN → JP", "Japan must stop this at once");
        assertThat(run.join().err()).contains("1 article in = 1 analysed + 0 duplicates + 0 dead");
        assertThat(run.join().exitCode()).isZero();
    }

    @Test
    void whoIsNotAllowedGetsOneLine() throws Exception {
        as("admin", "topics", "create", "--topic-prefix", "other.", "--partitions", "1");
        Files.writeString(directory.resolve("one.jsonl"), "{\"id\":\"a\",\"body\":\"It rained.\"}\n");

        for (Ran ran : List.of(
                as("stranger", "produce", "one.jsonl"),
                as("producer", "produce", "--topic-prefix", "other.", "one.jsonl"),
                as("stranger", "consume", "--from-beginning", "--max", "1"),
                as(
                        "reader",
                        "run",
                        "--state-dir",
                        directory.resolve("readers-state").toString()))) {
            assertThat(ran.exitCode()).isIn(ExitCode.FAILED, ExitCode.UNREACHABLE);
            assertThat(ran.err()).doesNotContain("\tat ", "password").contains("detente: ");
        }
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() throws Exception {
        Files.writeString(
                directory.resolve("wrong.properties"), login("reader").replace("secret-of-reader", "wrong-word"));

        Ran ran = as("wrong", "consume", "--from-beginning", "--max", "1");

        assertThat(ran.exitCode()).isIn(ExitCode.FAILED, ExitCode.UNREACHABLE);
        assertThat(ran.err()).startsWith("detente: ").doesNotContain("wrong-word", "\tat ");
    }

    private static List<AclBinding> documentedAcls() throws IOException {
        return Files.readAllLines(Path.of("docs", "security.md")).stream()
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length == 7 && USERS.contains(cells[1].strip()))
                .flatMap(cells -> Arrays.stream(cells[5].split(",")).map(operation -> acl(cells, operation)))
                .toList();
    }

    private static AclBinding acl(String[] cells, String operation) {
        return new AclBinding(
                new ResourcePattern(
                        ResourceType.valueOf(cells[2].strip()),
                        cells[4].strip(),
                        PatternType.valueOf(cells[3].strip())),
                new AccessControlEntry(
                        "User:" + cells[1].strip(),
                        "*",
                        AclOperation.valueOf(operation.strip()),
                        AclPermissionType.ALLOW));
    }

    private static Ran as(String user, String... args) {
        return user(new StopSignal()).runs(command(user, args));
    }

    private static String[] command(String user, String... args) {
        return Stream.of(args, new String[] {"--command-config", user + ".properties", "--timeout", "10s"})
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
    }

    private static Ran.User user(StopSignal stop) {
        Ran.User user = Ran.in(directory);
        Map<String, String> environment = Map.of(
                "DETENTE_BOOTSTRAP_SERVERS", secured.bootstrapServers(), "DETENTE_SCHEMA_REGISTRY_URL", registry.url());
        return new Ran.User(directory, environment, user.in(), user.out(), stop);
    }

    private static Map<String, Object> adminProperties() {
        Map<String, Object> properties = new HashMap<>();
        login("admin")
                .lines()
                .forEach(line ->
                        properties.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        properties.put("bootstrap.servers", secured.bootstrapServers());
        return properties;
    }

    private static String login(String user) {
        return """
                security.protocol=SASL_SSL
                ssl.truststore.type=PEM
                ssl.truststore.location=%s
                sasl.mechanism=PLAIN
                sasl.jaas.config=%s username="%s" password="secret-of-%s";
                """.formatted(directory.resolve("ca.pem"), PLAIN_LOGIN, user, user);
    }

    private static final String PLAIN_LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private static String brokerLogin() {
        StringBuilder config = new StringBuilder(PLAIN_LOGIN + " username=\"admin\" password=\"secret-of-admin\"");
        USERS.forEach(user -> config.append(" user_%s=\"secret-of-%s\"".formatted(user, user)));
        return config.append(';').toString();
    }

    private static void keytool(Path store, String... args) throws Exception {
        Stream<String> tool = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                STORE_PASSWORD,
                "-alias",
                "broker");
        Process process = new ProcessBuilder(
                        Stream.concat(tool, Arrays.stream(args)).toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
