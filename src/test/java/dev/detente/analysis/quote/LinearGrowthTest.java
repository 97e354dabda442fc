package dev.detente.analysis.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.detente.analysis.text.Document;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an article costs grows with its length and no faster. Memory is what a test can hold to a figure, as it is the
 * same on every machine; {@link #main} prints times too, which docs/quote-model.md quotes.
 */
class LinearGrowthTest {
    private static final QuoteExtractor EXTRACTOR = new QuoteExtractor();
    private static final int SMALL = 200_000;
    private static final int TIMES = 8;

    private static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("news", "The minister said on Monday that the border would stay open. \"We agree,\" Vedun said.\n\n");
        units.put(
                "one paragraph",
                "The minister said on Monday that the border would stay open. \"We agree,\" he said. ");
        units.put("marks only", "\"");
        units.put("opening marks", "\u201Ca ");
        units.put("no sentence end", "the minister said that the envoy said that ");
        units.put("cues only", "said ");
        units.put("names only", "Ottokar Vedun ");
        units.put("turns", "VEDUN: We agree.\n\n");
        return units;
    }

    static Iterable<String> names() {
        return units().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void memoryGrowsNoFasterThanTheText(String name) {
        String unit = units().getOrDefault(name, "");
        extract(unit, SMALL);

        long small = allocated(() -> extract(unit, SMALL));
        long large = allocated(() -> extract(unit, SMALL * TIMES));

        // Buffers that double as they fill may cost twice.
        assertThat(large).isLessThan(small * TIMES * 2);
    }

    private static int extract(String unit, int length) {
        return EXTRACTOR
                .extract(Document.of(unit.repeat(length / unit.length() + 1).substring(0, length)))
                .size();
    }

    private static long allocated(Supplier<Integer> work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(work.get()).isNotNegative();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    /** Prints the processor time of one article of each kind and length, in milliseconds, the best of three. */
    public static void main(String[] arguments) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int round = 0; round < 200; round++) {
            units().values().forEach(unit -> extract(unit, 4096));
        }
        units().forEach((name, unit) -> {
            StringBuilder row = new StringBuilder("| " + name);
            for (int length = 1024; length <= 10 << 20; length *= 10) {
                long best = Long.MAX_VALUE;
                for (int round = 0; round < 3; round++) {
                    long before = threads.getCurrentThreadCpuTime();
                    extract(unit, length);
                    best = Math.min(best, threads.getCurrentThreadCpuTime() - before);
                }
                row.append(String.format(Locale.ROOT, " | %.2f", best / 1e6));
            }
            System.out.println(row + " |");
        });
    }
}
