package dev.detente.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar over the bytes of files on standard error, where that is a terminal; nothing elsewhere. */
final class Progress implements AutoCloseable {
    private static final long MEBIBYTE = 1 << 20;
    private static final int UPDATE_MILLIS = 250;

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** Progress over files whose length is known; without a bar when one is standard input. */
    static Progress over(Shell shell, List<String> files) throws IOException {
        if (!shell.screen().errIsTerminal() || files.isEmpty() || files.contains(Inputs.STANDARD_INPUT)) {
            return new Progress(null);
        }
        long bytes = 0;
        for (String file : files) {
            Path path = shell.directory().resolve(file);
            bytes += Files.size(path);
        }
        return new Progress(new ProgressBarBuilder()
                .setTaskName("produce")
                .setInitialMax(bytes)
                .setUnit(" MiB", MEBIBYTE)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(
                        shell.err(), shell.screen().columns()))
                .clearDisplayOnFinish()
                .build());
    }

    /** The stream, whose reading is the progress. */
    InputStream of(InputStream in) {
        ProgressBar shown = bar;
        if (shown == null) {
            return in;
        }
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                shown.stepBy(Math.max(0, count));
                return count;
            }
        };
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
