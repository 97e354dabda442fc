package dev.detente.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much is logged. */
final class Logging {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private Logging() {}

    /** Logs the steps, not only the warnings. */
    static void verbose() {
        if (ROOT.getEffectiveLevel().isGreaterOrEqual(Level.INFO)) {
            ROOT.setLevel(Level.INFO);
        }
        ((Logger) LoggerFactory.getLogger("dev.detente")).setLevel(Level.DEBUG);
    }

    /** Leaves it to the command to say that a cluster does not answer; Kafka's clients would say so every second. */
    static void hushClients() {
        if (ROOT.getEffectiveLevel().isGreaterOrEqual(Level.WARN)) {
            ((Logger) LoggerFactory.getLogger("org.apache.kafka")).setLevel(Level.OFF);
        }
    }

    /** Whether failures are to show where they come from. */
    static boolean isVerbose() {
        return LoggerFactory.getLogger("dev.detente").isDebugEnabled();
    }
}
