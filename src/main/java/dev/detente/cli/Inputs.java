package dev.detente.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that a command reads, one after the other. */
final class Inputs {
    /** What stands for standard input among files. */
    static final String STANDARD_INPUT = "-";

    private Inputs() {}

    /** Takes one input. */
    interface Reader {
        /** Reads all of an input; {@code name} is how to name it to its user. */
        void read(String name, InputStream in) throws IOException;
    }

    /**
     * Reads the files in order; standard input where there are none, and for {@code -}.
     *
     * @throws CommandFailure when a file cannot be read; when one is not there, before any is read
     */
    static void each(Shell shell, @Nullable List<String> files, Reader reader) {
        List<String> names = files == null || files.isEmpty() ? List.of(STANDARD_INPUT) : files;
        check(shell, names);
        for (String name : names) {
            boolean standard = name.equals(STANDARD_INPUT);
            try (InputStream in = standard
                    ? unclosable(shell.in())
                    : Files.newInputStream(shell.directory().resolve(name))) {
                reader.read(standard ? "standard input" : name, in);
            } catch (IOException e) {
                throw CommandFailure.failed("cannot read " + name + " (" + e.getMessage() + ")");
            }
        }
    }

    /**
     * Makes sure that all files can be read.
     *
     * @throws CommandFailure when one cannot
     */
    static void check(Shell shell, List<String> names) {
        for (String name : names) {
            Path path = shell.directory().resolve(name);
            if (name.equals(STANDARD_INPUT)) {
                continue;
            }
            if (!Files.exists(path)) {
                throw CommandFailure.usage("there is no file " + name);
            }
            if (Files.isDirectory(path)) {
                throw CommandFailure.usage(name + " is a directory; name the files in it");
            }
            if (!Files.isReadable(path)) {
                throw CommandFailure.usage(name + " cannot be read; check its permissions");
            }
        }
    }

    private static InputStream unclosable(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // Standard input belongs to the process.
            }
        };
    }
}
