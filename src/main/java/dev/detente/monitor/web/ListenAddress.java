package dev.detente.monitor.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where a server listens.
 *
 * @param host name or address of this host
 * @param port from 0, which stands for any that is free, to 65535
 */
public record ListenAddress(String host, int port) {
    public ListenAddress {
        if (host.isBlank() || port < 0 || port > 65_535) {
            throw new IllegalArgumentException("no address: " + host + ":" + port);
        }
    }

    /**
     * An address as it is written, {@code 127.0.0.1:8090} or {@code [::1]:8090}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ListenAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("'" + text + "' is no address like 127.0.0.1:8090");
        }
        try {
            return new ListenAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no address like 127.0.0.1:8090", e);
        }
    }

    /** The same with another port. */
    public ListenAddress withPort(int other) {
        return new ListenAddress(host, other);
    }

    /** Whether only this host can reach it. */
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
