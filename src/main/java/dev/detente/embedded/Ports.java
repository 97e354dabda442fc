package dev.detente.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on loopback, the only interface that the embedded servers listen on. */
final class Ports {
    /** The address of loopback. */
    static final String LOOPBACK = "127.0.0.1";

    private static final int LOWEST = 10_240;
    private static final int HIGHEST = 32_767;
    private static final int ATTEMPTS = 100;

    private Ports() {}

    /**
     * A port that nobody listens on, for a server that is about to start. Below those that operating systems give to
     * outgoing connections, of which one might take it in between.
     */
    static int free() {
        for (int i = 0; i < ATTEMPTS; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
            if (isFree(port)) {
                return port;
            }
        }
        throw new EmbeddedStartException("no free port on " + LOOPBACK + " from " + LOWEST + " to " + HIGHEST, null);
    }

    /** Whether nobody listens on the port. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The port, if nobody listens on it, or a free one for 0.
     *
     * @throws EmbeddedStartException if it is taken
     */
    static int requireFree(int port) {
        if (port == 0) {
            return free();
        }
        if (!isFree(port)) {
            throw new EmbeddedStartException("port " + port + " on " + LOOPBACK + " is in use", null);
        }
        return port;
    }
}
