package dev.detente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Producer, pipeline and reader on a broker that takes nothing but TLS and known users, and denies what the table of
 * {@code docs/security.md} does not allow.
 */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecuredClusterIT {
    private static final String STORE_PASSWORD = "for-this-test-only";
    private static final String LOGINS = "org.apache.kafka.common.security.";
    private static final String PLAIN_LOGIN = LOGINS + "plain.PlainLoginModule required";
    private static final String SCRAM_LOGIN = LOGINS + "scram.ScramLoginModule required";
    private static final String OAUTH_LOGIN = LOGINS + "oauthbearer.OAuthBearerLoginModule required";
    private static final List<String> MECHANISMS = List.of("PLAIN", "SCRAM-SHA-512", "OAUTHBEARER");
    private static final List<String> USERS =
            List.of("admin", "producer", "pipeline", "reader", "operator", "stranger");

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
        properties.put("sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-512,OAUTHBEARER");
        properties.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        properties.put("listener.name.client.plain.sasl.jaas.config", brokerLogin());
        properties.put("listener.name.client.scram-sha-512.sasl.jaas.config", SCRAM_LOGIN + ";");
        properties.put(
                "listener.name.client.oauthbearer.sasl.jaas.config",
                OAUTH_LOGIN + " unsecuredLoginStringClaim_sub=\"broker\";");
        properties.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        // The controller's listener, which only the broker itself uses, knows no users.
        properties.put("super.users", "User:admin;User:ANONYMOUS");
        secured = EmbeddedBroker.start(0, null, properties);
        plain = EmbeddedBroker.start();
        registry = EmbeddedRegistry.start(plain.bootstrapServers(), 0);
        for (String user : USERS) {
            for (String mechanism : MECHANISMS) {
                Files.writeString(directory.resolve(file(user, mechanism)), login(user, mechanism));
            }
        }
        try (Admin admin = Admin.create(adminProperties())) {
            admin.alterUserScramCredentials(scramCredentials()).all().get();
            admin.createAcls(documentedAcls()).all().get();
        }
    }

    @AfterAll
    static void stop() {
        registry.close();
        plain.close();
        secured.close();
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, PLAIN, Japan, JP",
        // Kafka's own tokens without a signature stand for those of an identity provider.
        "OAUTHBEARER, SCRAM-SHA-512, Vietnam, VN"
    })
    void withWhatTheDocumentationAllowsAndNoMoreArticlesBecomeStatements(
            String mechanism, String pipelineMechanism, String country, String code) throws Exception {
        assertThat(as("admin", "topics", "create", "--partitions", "2").exitCode())
                .isZero();
        Files.writeString(directory.resolve("articles.jsonl"), """
                {"id":"%s","published_at":"2025-06-05T00:00:00Z",\
                "body":"\\"%s must stop this at once,\\" the Chinese foreign ministry said on Monday."}
                """.formatted(code, country));
        String ready = "ready-" + code;
        StopSignal stop = new StopSignal();
        CompletableFuture<Ran> run = Ran.inBackground(() -> user(stop)
                .runs(command(
                        file("pipeline", pipelineMechanism),
                        "run",
                        "--threads",
                        "1",
                        "--state-dir",
                        directory.resolve("state-" + code).toString(),
                        "--ready-file",
                        ready)));

        Ran produced = user(new StopSignal()).runs(command(file("producer", mechanism), "produce", "articles.jsonl"));
        Ran consumed = user(new StopSignal())
                .runs(command(
                        file("reader", mechanism),
                        "consume",
                        "--from-beginning",
                        "--pair",
                        "CN-" + code,
                        "--max",
                        "1"));
        await().atMost(Duration.ofMinutes(1)).until(() -> run.isDone() || Files.exists(directory.resolve(ready)));
        stop.request();

        assertThat(produced.err()).contains("1 produced");
        assertThat(consumed.out()).contains("CN → " + code, country + " must stop this at once");
        assertThat(run.join().err()).contains("1 article in = 1 analysed + 0 duplicates + 0 dead");
        assertThat(run.join().exitCode()).isZero();
    }

    @Test
    @Order(Integer.MAX_VALUE) // what is replayed is an article more, which the other tests do not expect
    void anOperatorMayReplayDeadLettersAndAReaderMayNot() throws Exception {
        as("admin", "topics", "create", "--partitions", "2");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(adminProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("detente.dlq", "no Avro".getBytes(UTF_8)))
                    .get();
        }

        Ran refused = as("reader", "dlq", "replay", "--all");
        Ran replayed = as("operator", "dlq", "replay", "--all");

        assertThat(refused.exitCode()).isIn(ExitCode.FAILED, ExitCode.UNREACHABLE);
        assertThat(refused.err()).startsWith("detente: ").hasLineCount(1);
        assertThat(replayed.err()).isEqualTo("1 letter replayed\n");
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
        for (String mechanism : List.of("PLAIN", "SCRAM-SHA-512")) {
            Files.writeString(
                    directory.resolve(file("wrong", mechanism)),
                    login("reader", mechanism).replace("secret-of-reader", "wrong-word"));

            Ran ran = user(new StopSignal())
                    .runs(command(file("wrong", mechanism), "consume", "--from-beginning", "--max", "1"));

            assertThat(ran.exitCode()).isIn(ExitCode.FAILED, ExitCode.UNREACHABLE);
            assertThat(ran.err()).startsWith("detente: ").doesNotContain("wrong-word", "\tat ");
        }
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
        return user(new StopSignal()).runs(command(file(user, "PLAIN"), args));
    }

    private static String file(String user, String mechanism) {
        return user + "-" + mechanism + ".properties";
    }

    private static String[] command(String file, String... args) {
        return Stream.of(args, new String[] {"--command-config", file, "--timeout", "10s"})
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
        login("admin", "PLAIN")
                .lines()
                .forEach(line ->
                        properties.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        properties.put("bootstrap.servers", secured.bootstrapServers());
        return properties;
    }

    private static List<UserScramCredentialAlteration> scramCredentials() {
        ScramCredentialInfo kind = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4_096);
        return USERS.stream()
                .<UserScramCredentialAlteration>map(
                        user -> new UserScramCredentialUpsertion(user, kind, "secret-of-" + user))
                .toList();
    }

    private static String login(String user, String mechanism) {
        String login = switch (mechanism) {
            case "OAUTHBEARER" -> OAUTH_LOGIN + " unsecuredLoginStringClaim_sub=\"" + user + "\"";
            case "SCRAM-SHA-512" -> SCRAM_LOGIN + credentials(user);
            default -> PLAIN_LOGIN + credentials(user);
        };
        return """
                security.protocol=SASL_SSL
                ssl.truststore.type=PEM
                ssl.truststore.location=%s
                sasl.mechanism=%s
                sasl.jaas.config=%s;
                """.formatted(directory.resolve("ca.pem"), mechanism, login);
    }

    private static String credentials(String user) {
        return " username=\"%s\" password=\"secret-of-%s\"".formatted(user, user);
    }

    private static String brokerLogin() {
        StringBuilder config = new StringBuilder(PLAIN_LOGIN + credentials("admin"));
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
