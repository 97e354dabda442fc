package dev.detente.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.detente.embedded.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between an instance and the registry, and does what a sick registry does. */
final class RegistryProxy implements AutoCloseable {
    /** What it does with a request. */
    enum Mood {
        /** Hands it on. */
        PASSES,
        /** Answers with HTTP status 500. */
        FAILS,
        /** Answers with HTTP status 200 and bytes that are no registry's. */
        BABBLES,
        /** Answers with a right head and never ends the body. */
        DRIPS
    }

    private final URI target;
    private final int port = FreePort.find();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile Mood mood = Mood.PASSES;
    private HttpServer server;

    /** A proxy that is down, until it is told to {@link #listen}. */
    RegistryProxy(String target) {
        this.target = URI.create(target);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    void listen() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", this::handle);
            server.setExecutor(threads);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void hangUp() {
        server.stop(0);
    }

    void set(Mood next) {
        mood = next;
    }

    /** How many requests it did not hand on. */
    int refused() {
        return refused.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (mood != Mood.PASSES) {
            refused.incrementAndGet();
        }
        switch (mood) {
            case PASSES -> pass(exchange, body);
            case FAILS -> answer(exchange, 500, "{\"error_code\":50001,\"message\":\"the store is away\"}");
            case BABBLES -> answer(exchange, 200, "<html>\u0000{\"id\":\"seven\"");
            case DRIPS -> drip(exchange);
        }
    }

    private void pass(HttpExchange exchange, byte[] body) throws IOException {
        String method = exchange.getRequestMethod();
        HttpRequest request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            answer(exchange, response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000);
        while (mood == Mood.DRIPS) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            Trial.sleep(Duration.ofSeconds(1));
        }
        exchange.close();
    }

    @Override
    public void close() {
        mood = Mood.PASSES;
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }
}
