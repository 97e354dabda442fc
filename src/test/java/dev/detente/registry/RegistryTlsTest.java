package dev.detente.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS both ways and a password, against a server with a certificate of its own making. */
class RegistryTlsTest {
    private static final String STORE_PASSWORD = "for-this-test-only";
    private static final byte[] STRING_SCHEMA = "{\"schema\":\"\\\"string\\\"\"}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path directory;

    private static HttpsServer server;
    private static Path store;
    private static Path certificate;

    @BeforeAll
    static void start() throws Exception {
        store = directory.resolve("keys.p12");
        certificate = directory.resolve("certificate.pem");
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=registry", "-ext", "SAN=ip:127.0.0.1,dns:localhost");
        keytool("-exportcert", "-rfc", "-file", certificate.toString());

        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, STORE_PASSWORD.toCharArray());
        }
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(keys, STORE_PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("client", keys.getCertificate("registry"));
        TrustManagerFactory trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trustManagers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);

        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters both = context.getDefaultSSLParameters();
                both.setNeedClientAuth(true);
                parameters.setSSLParameters(both);
            }
        });
        server.createContext("/", exchange -> {
            boolean known =
                    "Basic dXNlcjpwYXNz".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(known ? 200 : 401, known ? STRING_SCHEMA.length : -1);
            if (known) {
                exchange.getResponseBody().write(STRING_SCHEMA);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void storesProveEachSideToTheOther() {
        assertThat(client(stores(), "user:pass").byId(1)).isEqualTo(Schema.create(Schema.Type.STRING));
    }

    @Test
    void aPemFileMayHoldWhatIsTrusted() {
        Map<String, String> configs = stores();
        configs.keySet().removeIf(key -> key.startsWith("schema.registry.ssl.truststore"));
        configs.put("schema.registry.ssl.truststore.type", "PEM");
        configs.put("schema.registry.ssl.truststore.location", certificate.toString());
        assertThat(client(configs, "user:pass").byId(1)).isEqualTo(Schema.create(Schema.Type.STRING));
    }

    @Test
    void aWrongPasswordIsNamedWithoutBeingShown() {
        assertThatThrownBy(() -> client(stores(), "user:wrong-word").byId(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("refuses these credentials")
                .hasMessageNotContaining("wrong-word");
    }

    @Test
    void aServerThatIsNotTrustedIsNotSpokenTo() {
        assertThatThrownBy(() -> client(new HashMap<>(), "user:pass").byId(1))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void aClientWithoutItsCertificateIsNotServed() {
        Map<String, String> configs = stores();
        configs.keySet().removeIf(key -> key.startsWith("schema.registry.ssl.key"));
        assertThatThrownBy(() -> client(configs, "user:pass").byId(1)).isInstanceOf(RegistryUnavailableException.class);
    }

    private static SchemaRegistry client(Map<String, String> configs, String userInfo) {
        configs.put(
                "schema.registry.url",
                "https://127.0.0.1:" + server.getAddress().getPort());
        configs.put("schema.registry.retry.timeout.ms", "0");
        configs.put("basic.auth.credentials.source", "USER_INFO");
        configs.put("basic.auth.user.info", userInfo);
        return new HttpSchemaRegistry(RegistryConfig.of(configs));
    }

    private static Map<String, String> stores() {
        Map<String, String> configs = new HashMap<>();
        for (String which : new String[] {"truststore", "keystore"}) {
            configs.put("schema.registry.ssl." + which + ".type", "PKCS12");
            configs.put("schema.registry.ssl." + which + ".location", store.toString());
            configs.put("schema.registry.ssl." + which + ".password", STORE_PASSWORD);
        }
        configs.put("schema.registry.ssl.key.password", STORE_PASSWORD);
        return configs;
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "-alias",
                "registry",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                STORE_PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
