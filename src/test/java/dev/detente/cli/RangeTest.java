package dev.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detente.cli.Range.AtOffset;
import dev.detente.cli.Range.AtTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {
    @ParameterizedTest
    @CsvSource({
        "2025-06-05, 2025-06-05T00:00:00Z",
        "1987-10-19, 1987-10-19T00:00:00Z",
        "2025-06-05T12:00, 2025-06-05T12:00:00Z",
        "2025-06-05T12:00:30Z, 2025-06-05T12:00:30Z",
        "2025-06-05T12:00:00+09:00, 2025-06-05T03:00:00Z",
        "2025-06-05T12:00:00-04:00, 2025-06-05T16:00:00Z"
    })
    void timesAreIso8601AndUtcUnlessTheySayOtherwise(String written, Instant meant) {
        assertThat(Range.parse(written)).isEqualTo(new AtTime(meant));
    }

    @Test
    void aNumberIsAnOffset() {
        assertThat(Range.parse("1987")).isEqualTo(new AtOffset(1987));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "yesterday", "2025-13-01", "99999999999999999999", "05.06.2025"})
    void anythingElseIsRefused(String written) {
        assertThatThrownBy(() -> Range.parse(written))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("neither an offset nor a time");
    }

    @Test
    void aRangeHoldsItsStartAndNotItsEnd() {
        Range offsets = new Range(new AtOffset(3), new AtOffset(5));
        assertThat(offsets.contains(2, 0)).isFalse();
        assertThat(offsets.contains(3, 0)).isTrue();
        assertThat(offsets.contains(4, 0)).isTrue();
        assertThat(offsets.contains(5, 0)).isFalse();

        Range times = new Range(new AtTime(Instant.ofEpochMilli(30)), new AtTime(Instant.ofEpochMilli(50)));
        assertThat(times.contains(0, 29)).isFalse();
        assertThat(times.contains(0, 30)).isTrue();
        assertThat(times.contains(0, 49)).isTrue();
        assertThat(times.contains(0, 50)).isFalse();

        assertThat(new Range(null, null).contains(7, 7)).isTrue();
    }
}
