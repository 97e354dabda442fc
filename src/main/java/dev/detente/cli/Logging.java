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
        LoggerFactory.getLogger("dev.detente");
        ((Logger) LoggerFactory.getLogger("dev.detente")).setLevel(Level.DEBUG);
    }

    /** Whether failures are to show where they come from. */
    static boolean isVerbose() {
        return LoggerFactory.getLogger("dev.detente").isDebugEnabled();
    }
}
