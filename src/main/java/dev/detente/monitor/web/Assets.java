package dev.detente.monitor.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The dashboard's files, a fixed list: there is no path to anything else. The pages of the dashboard are one and the
 * same document; its address tells what it shows.
 */
final class Assets implements Routes {
    /** What may be seen without a token: enough to ask for it. */
    static final List<String> PUBLIC = List.of("/login", "/assets/login.css", "/assets/icon.svg");

    private static final String OURS = "/dev/detente/monitor/web/";
    private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";
    private static final List<String> PAGES = List.of("/", "/pair/{pair}", "/shifts", "/topology", "/dead-letters");
    private static final List<String> FILES = List.of(
            "app.css",
            "login.css",
            "icon.svg",
            "main.js",
            "api.js",
            "address.js",
            "dom.js",
            "names.js",
            "tone.js",
            "filters.js",
            "overview.js",
            "matrix.js",
            "pair.js",
            "chart.js",
            "statement.js",
            "shifts.js",
            "topology.js",
            "dead-letters.js",
            "errand.js",
            "live.js");

    @Override
    public Map<String, Handler> gets() {
        Map<String, Handler> gets = new LinkedHashMap<>();
        PAGES.forEach(page -> gets.put(page, file(OURS + "index.html")));
        gets.put("/login", file(OURS + "login.html"));
        FILES.forEach(name -> gets.put("/assets/" + name, file(OURS + name)));
        gets.put("/assets/uplot.js", file(UPLOT + "uPlot.esm.js"));
        gets.put("/assets/uplot.css", file(UPLOT + "uPlot.min.css"));
        gets.put(Api.ROOT + "/openapi.json", file(OURS + "openapi.json"));
        return gets;
    }

    private static Handler file(String resource) {
        byte[] bytes = read(resource);
        String type = type(resource);
        return context -> Answers.send(context, type, bytes);
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String resource) {
        String ending = resource.substring(resource.lastIndexOf('.') + 1);
        return switch (ending) {
            case "html" -> "text/html; charset=" + UTF_8;
            case "css" -> "text/css; charset=" + UTF_8;
            case "js" -> "text/javascript; charset=" + UTF_8;
            case "svg" -> "image/svg+xml";
            case "json" -> "application/json; charset=" + UTF_8;
            default -> throw new IllegalStateException("no content type is known for " + resource);
        };
    }
}
