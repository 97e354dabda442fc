package dev.detente.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the table in {@code docs/settings.md} against the settings themselves. */
class SettingsDocTest {
    @Test
    void theTableHasEverySettingAsItIs() throws IOException {
        String rows = Arrays.stream(Setting.values()).map(SettingsDocTest::row).collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("docs", "settings.md")).lines().filter(line -> line.startsWith("| `")))
                .as("the table should be\n%s", rows)
                .containsExactlyElementsOf(rows.lines().toList());
    }

    private static String row(Setting setting) {
        String otherwise = setting.defaultValue();
        return "| `%s` | `%s` | `%s` | %s | %s |"
                .formatted(
                        setting.key(),
                        setting.flag(),
                        setting.environmentVariable(),
                        otherwise == null ? "" : "`" + otherwise + "`",
                        setting.description());
    }
}
