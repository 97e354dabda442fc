package dev.detente.monitor.web;

import io.javalin.http.Handler;
import java.util.Map;

/** A part of what a server answers. */
interface Routes {
    /** What answers GET requests, by path as Javalin writes them: {@code /pairs/{pair}}. */
    Map<String, Handler> gets();

    /** What answers POST requests; most parts only tell. */
    default Map<String, Handler> posts() {
        return Map.of();
    }
}
