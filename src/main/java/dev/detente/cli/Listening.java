package dev.detente.cli;

import dev.detente.monitor.web.ListenAddress;
import dev.detente.monitor.web.WebServer;
import dev.detente.settings.Setting;
import dev.detente.settings.Settings;
import dev.detente.settings.Value;
import io.javalin.util.JavalinException;
import java.util.function.Function;

/** Starts a server where the user wants it or, where he wants it nowhere, on the usual port or else on a free one. */
final class Listening {
    private Listening() {}

    /** The address of a setting, or the usual one. */
    static ListenAddress address(Settings settings, Setting setting, ListenAddress usual) {
        return settings.value(setting)
                .map(Value::text)
                .map(ListenAddress::parse)
                .orElse(usual);
    }

    /**
     * Starts a server.
     *
     * @throws CommandFailure when the address is taken, or the server refuses it
     */
    static WebServer on(
            Settings settings, Setting setting, ListenAddress address, Function<ListenAddress, WebServer> server) {
        try {
            return server.apply(address);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage() + "; see --token-file");
        } catch (JavalinException e) {
            if (settings.value(setting).isEmpty()) {
                return server.apply(address.withPort(0));
            }
            throw CommandFailure.failed(
                    "cannot listen on " + address + " (" + e.getMessage() + "); choose another with " + setting.flag());
        }
    }
}
