package dev.detente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as producers write them. */
class DatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-05-04T10:00:00Z             | 2026-05-04T10:00:00Z
                    2026-05-04T10:00:00.123456Z      | 2026-05-04T10:00:00.123456Z
                    2026-05-04T19:00:00+09:00        | 2026-05-04T10:00:00Z
                    2026-05-04T19:00:00+0900         | 2026-05-04T10:00:00Z
                    2026-05-04T19:00+09              | 2026-05-04T10:00:00Z
                    2026-05-04 10:00:00              | 2026-05-04T10:00:00Z
                    2026-05-04T10:00                 | 2026-05-04T10:00:00Z
                    2026-05-04                       | 2026-05-04T00:00:00Z
                    Mon, 4 May 2026 10:00:00 GMT     | 2026-05-04T10:00:00Z
                    1815-06-18T11:30:00Z             | 1815-06-18T11:30:00Z
                    2099-01-01                       | 2099-01-01T00:00:00Z
                    """)
    void understood(String text, Instant instant) {
        assertThat(Dates.parse(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "May 4",
                "04/05/2026",
                "2026-13-01",
                "2026-05-04T25:00:00Z",
                "+999999999-01-01",
                "2026-05-04T"
            })
    void notUnderstood(String text) {
        assertThat(Dates.parse(text)).isEmpty();
    }

    @Test
    void epochMillisecondsStayWithinTheYearsOfADate() {
        assertThat(Dates.ofEpochMillis("-1")).contains(Instant.ofEpochMilli(-1));
        assertThat(Dates.ofEpochMillis("9223372036854775807")).isEmpty();
        assertThat(Dates.ofEpochMillis("99999999999999999999")).isEmpty();
        assertThat(Dates.ofEpochMillis("1.5")).isEmpty();
    }
}
