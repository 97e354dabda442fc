package dev.detente.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.utils.Signals;

/**
 * The wish to stop: Ctrl-C, SIGTERM, or a terminal that was closed. A command that serves until it is stopped watches
 * it and ends by itself, with its own exit code; without that, the JVM would just die. Who asks twice does not want to
 * wait.
 */
final class StopSignal {
    private static final int KILLED = 130;

    private final CountDownLatch requested = new CountDownLatch(1);
    private final boolean listens;

    private StopSignal(boolean listens) {
        this.listens = listens;
    }

    /** A wish that only {@link #request} can utter. */
    StopSignal() {
        this(false);
    }

    /** The wish as this process's signals utter it. */
    static StopSignal ofProcess() {
        return new StopSignal(true);
    }

    /** From now on the command ends by itself when asked to. */
    void watch() {
        if (listens) {
            for (String signal : new String[] {"INT", "TERM", "HUP"}) {
                Signals.register(signal, this::onSignal);
            }
        }
    }

    private void onSignal() {
        if (isRequested()) {
            Runtime.getRuntime().halt(KILLED);
        }
        request();
    }

    /** Asks the command to end. */
    void request() {
        requested.countDown();
    }

    /** Whether the command has been asked to end. */
    boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** Waits until the command is asked to end, or the time is over; tells whether it has been asked. */
    boolean await(long time, TimeUnit unit) {
        try {
            return requested.await(time, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
