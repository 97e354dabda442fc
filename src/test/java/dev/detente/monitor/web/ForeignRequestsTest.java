package dev.detente.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.detente.monitor.SampleEvents;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is asked for: it is answered, or refused with a reason, and is never the server's own fault. */
class ForeignRequestsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What Jetty shows for a path that is none, before we see it. */
    private static final String NO_HTTP = "<td>/badMessage</td>";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static WebServer server;

    @BeforeContainer
    static void start() {
        server = Servers.dashboard(SampleEvents.view(), 0, null);
    }

    @AfterContainer
    static void stop() {
        server.close();
    }

    /** A parameter, and its value before it is encoded. */
    private record Given(String name, String value) {
        String encoded() {
            return name + "=" + encode(value);
        }
    }

    @Property
    void aRequestIsAnsweredOrRefused(@ForAll("paths") String path, @ForAll("parameters") List<Given> parameters)
            throws Exception {
        String query = parameters.stream().map(Given::encoded).collect(Collectors.joining("&"));
        HttpResponse<String> answer = get("http://127.0.0.1:" + server.port() + path + "?" + query);

        assertThat(answer.statusCode()).as("%s", answer.uri()).isIn(200, 400, 404);
        if (answer.statusCode() != 200) {
            assertThat(answer.body()).doesNotContain("Exception", "\tat ", "java.");
        }
        if (answer.statusCode() != 200 && !answer.body().contains(NO_HTTP)) {
            assertThat(JSON.readTree(answer.body()).path("error").asText()).isNotBlank();
        }
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Provide
    Arbitrary<String> paths() {
        Arbitrary<String> places = Arbitraries.of(
                "/status",
                "/pairs",
                "/pairs/{}",
                "/pairs/{}/windows",
                "/pairs/{}/statements",
                "/statements",
                "/statements/{}",
                "/shifts",
                "/dead-letters",
                "/dead-letters/{}/{}");
        return Combinators.combine(places, values())
                .as((place, value) -> "/api/v1" + place.replace("{}", value.isEmpty() ? "CN-US" : encode(value)));
    }

    @Provide
    Arbitrary<List<Given>> parameters() {
        Arbitrary<String> names = Arbitraries.of(
                "issue",
                "country",
                "from",
                "to",
                "size",
                "limit",
                "order",
                "cursor",
                "tone",
                "source",
                "perspective",
                "format",
                "text",
                "copies",
                "direction",
                "pair");
        return Combinators.combine(names, values()).as(Given::new).list().ofMaxSize(4);
    }

    private static Arbitrary<String> values() {
        Arbitrary<String> pieces = Arbitraries.of(
                        "CN-US",
                        "CN",
                        "-",
                        ",",
                        "TRADE",
                        "hostile",
                        "2026-05-01",
                        "T12:00:00Z",
                        "-999999999-01-01",
                        "+1000000000-12-31",
                        "P1D",
                        "PT9H",
                        "0",
                        "7",
                        "-1",
                        "2147483648",
                        "1e9",
                        "oldest",
                        "csv",
                        "true",
                        "..",
                        "%",
                        "\u0000",
                        "\n",
                        "<script>",
                        "\uD83D\uDE00",
                        "é",
                        " ")
                .list()
                .ofMaxSize(5)
                .map(some -> String.join("", some));
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(20), Arbitraries.of("9".repeat(600)));
    }
}
