package dev.detente.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on loopback, the only interface that the embedded servers listen on. */
final class Ports {
    /** The address of loopback. */
    static final String LOOPBACK = "127.0.0.1";

    private Ports() {}

    /** A port that nobody listens on. */
    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedStartException("no free port on " + LOOPBACK + ": " + e.getMessage(), e);
        }
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
