package dev.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyFileTest {
    @TempDir
    Path directory;

    @Test
    void isThereWhileReadyAndAwayOtherwise() {
        Path file = directory.resolve("ready");
        try (ReadyFile ready = new ReadyFile(file)) {
            ready.say(false);
            assertThat(file).doesNotExist();
            ready.say(true);
            assertThat(file).exists();
            ready.say(false);
            assertThat(file).doesNotExist();
            ready.say(true);
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void whatAnEarlierProcessLeftGrowsYoungOnlyWhenReady() throws IOException {
        Path file = Files.createFile(directory.resolve("ready"));
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
        Files.setLastModifiedTime(file, FileTime.from(longAgo));

        ReadyFile ready = new ReadyFile(file);
        ready.say(true);

        assertThat(Files.getLastModifiedTime(file).toInstant()).isAfter(longAgo);
    }

    @Test
    void withoutAFileNothingHappens() {
        try (ReadyFile ready = new ReadyFile(null)) {
            ready.say(true);
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aFileThatCannotBeWrittenIsAFailure() {
        ReadyFile ready = new ReadyFile(directory.resolve("nowhere/ready"));

        assertThatThrownBy(() -> ready.say(true))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("ready file");
    }
}
