package dev.detente.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.event.DirectionTone;
import dev.detente.event.LabelCounts;
import dev.detente.event.ShiftKind;
import dev.detente.event.ToneShift;
import dev.detente.event.ToneWindow;
import java.time.Instant;
import java.util.List;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ToneTextTest {
    private static final Instant DAY = Instant.parse("2025-06-05T00:00:00Z");

    @Test
    void aWindowIsOneLineWithItsToneItsCountsAndItsDirections() {
        ToneWindow window = window().setMeanScore(-0.45)
                .setStatements(3)
                .setMentions(5)
                .setDirections(List.of(new DirectionTone("CN", "US", 2, -0.6, 2.0)))
                .build();

        assertThat(text(window))
                .isEqualTo("CN-US  2025-06-05T00:00:00Z  P1D  TRADE  -0.45 CRITICAL  3 statements  5 mentions"
                        + "  CN → US -0.60 (2)");
    }

    @Test
    void aWindowWithoutAStatementSaysSo() {
        assertThat(text(window().setStatements(0)
                        .setMentions(1)
                        .setDirections(List.of())
                        .build()))
                .isEqualTo("CN-US  2025-06-05T00:00:00Z  P1D  TRADE  no statement  0 statements  1 mention");
    }

    @Test
    void aShiftSaysFromWhereToWhere() {
        ToneShift.Builder shift = ToneShift.newBuilder()
                .setId("1")
                .setPair("CN-US")
                .setIssue("ALL")
                .setKind(ShiftKind.THAW)
                .setFromScore(-0.4)
                .setToScore(0.3)
                .setStrength(3.42)
                .setWindowStart(DAY)
                .setWindowEnd(DAY.plusSeconds(86_400));

        assertThat(text(shift.build()))
                .isEqualTo("CN-US  2025-06-05T00:00:00Z  THAW  ALL  -0.40 → +0.30 CONCILIATORY  strength 3.4");
        assertThat(text(shift.setWithdrawn(true).build())).endsWith("  withdrawn");
    }

    private static ToneWindow.Builder window() {
        return ToneWindow.newBuilder()
                .setPair("CN-US")
                .setIssue("TRADE")
                .setSize("P1D")
                .setStart(DAY)
                .setEnd(DAY.plusSeconds(86_400))
                .setLabels(new LabelCounts(0, 0, 0, 0, 0));
    }

    private static String text(IndexedRecord value) {
        ConsumerRecord<byte[], byte[]> raw = new ConsumerRecord<>("tone", 0, 0, new byte[0], new byte[0]);
        return new RecordText(Style.PLAIN, 80).event(new Consumed(raw, value));
    }
}
