package dev.detente.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.slf4j.LoggerFactory;

/** How much is logged. */
final class Logging {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private static final List<String> TALKATIVE =
            List.of("org.apache.kafka", "kafka", "state.change.logger", "io.javalin", "org.eclipse.jetty");

    private Logging() {}

    /** Logs the steps, not only the warnings. */
    static void verbose() {
        if (ROOT.getEffectiveLevel().isGreaterOrEqual(Level.INFO)) {
            ROOT.setLevel(Level.INFO);
        }
        ((Logger) LoggerFactory.getLogger("dev.detente")).setLevel(Level.DEBUG);
    }

    /**
     * Leaves it to the command to say what is wrong; Kafka's clients would say that a cluster does not answer every
     * second, and a broker in this process has much to say when it starts.
     */
    static void hush() {
        if (ROOT.getEffectiveLevel().isGreaterOrEqual(Level.WARN)) {
            TALKATIVE.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.OFF));
        }
    }

    /** Ends the hush: from now on the logs say what goes on. */
    static void endHush() {
        TALKATIVE.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(null));
    }

    /** Logs a detail for whoever looks for one. */
    static void debug(String message) {
        LoggerFactory.getLogger(Logging.class).debug(message);
    }

    /** Whether failures are to show where they come from. */
    static boolean isVerbose() {
        return LoggerFactory.getLogger("dev.detente").isDebugEnabled();
    }
}
