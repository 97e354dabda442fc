package dev.detente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that says that a process is ready: touched every second while it is, and away otherwise. Who looks needs
 * nothing but {@code find}; a process that hangs or was killed leaves a file that grows old.
 */
final class ReadyFile implements AutoCloseable {
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final @Nullable Path file;
    private Instant touched = Instant.MIN;

    /** A file at a path; with null nothing is said anywhere. */
    ReadyFile(@Nullable Path file) {
        this.file = file;
    }

    /**
     * Says whether the process is ready.
     *
     * @throws CommandFailure when the file cannot be written
     */
    void say(boolean ready) {
        if (file == null) {
            return;
        }
        Instant now = Instant.now();
        try {
            if (!ready) {
                Files.deleteIfExists(file);
                touched = Instant.MIN;
            } else if (touched.isBefore(now.minus(BEAT))) {
                if (!Files.exists(file)) {
                    Files.createFile(file);
                }
                Files.setLastModifiedTime(file, FileTime.from(now));
                touched = now;
            }
        } catch (IOException e) {
            throw CommandFailure.failed("cannot write the ready file " + file + " (" + e.getMessage() + ")");
        }
    }

    /** The process ends: it is ready no more. */
    @Override
    public void close() {
        say(false);
    }
}
