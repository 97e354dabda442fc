package dev.detente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.event.ToneShift;
import dev.detente.event.ToneWindow;
import dev.detente.pipeline.Wire.News;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same articles give the same final windows and shifts, in whatever order they come. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class AnyOrderTest {
    private static final Instant START = Instant.parse("2025-05-01T00:00:00Z");
    private static final String[] VOCABULARY = {
        "talks",
        "tariffs",
        "trust",
        "chips",
        "islands",
        "fleet",
        "grain",
        "visas",
        "summit",
        "border",
        "energy",
        "steel",
        "rare",
        "earths",
        "students",
        "flights",
        "sanctions",
        "dialogue",
        "respect",
        "pressure"
    };

    private record Final(Map<String, ToneWindow> windows, Map<String, ToneShift> shifts) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theFinalWindowsAndShiftsAreTheSame(long seed) {
        Random random = new Random(seed);
        List<News> news = wireCopy(seed, 250);

        Final inOrder = run(news, random);
        List<News> shuffled = new ArrayList<>(news);
        Collections.shuffle(shuffled, random);
        Final anyOrder = run(shuffled, random);
        Collections.reverse(news);
        Final backwards = run(news, random);

        assertThat(inOrder.windows()).hasSizeGreaterThan(50);
        assertThat(inOrder.shifts()).isNotEmpty();
        assertThat(anyOrder.windows()).isEqualTo(inOrder.windows());
        assertThat(backwards.windows()).isEqualTo(inOrder.windows());
        assertThat(anyOrder.shifts()).isEqualTo(inOrder.shifts());
        assertThat(backwards.shifts()).isEqualTo(inOrder.shifts());
    }

    private static Final run(List<News> news, Random random) {
        try (Wire wire = Wire.open()) {
            Map<String, ToneWindow> windows = new java.util.TreeMap<>();
            List<ToneShift> shifts = new ArrayList<>();
            for (News one : news) {
                wire.given(one);
                if (random.nextInt(20) == 0) {
                    wire.after(Duration.ofSeconds(1));
                }
            }
            windows.putAll(told(wire.windows()));
            shifts.addAll(wire.shiftUpdates());
            Map<String, ToneShift> last = new java.util.TreeMap<>();
            shifts.forEach(shift -> last.put(shift.getId(), shift));
            last.values().removeIf(ToneShift::getWithdrawn);
            return new Final(windows, last);
        }
    }

    /** Without windows that only ever held what moved elsewhere, and stay told as empty. */
    static Map<String, ToneWindow> told(Map<String, ToneWindow> windows) {
        windows.values().removeIf(window -> window.getMentions() == 0);
        return windows;
    }

    /** Twenty days of statements, half of them copies of others with a word changed, hours or days apart. */
    static List<News> wireCopy(long seed, int articles) {
        Random random = new Random(seed);
        List<News> news = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            boolean isCopy = !said.isEmpty() && random.nextBoolean();
            int day = i / 12;
            String line = isCopy
                    ? rewritten(said.get(said.size() - 1 - random.nextInt(Math.min(said.size(), 8))), random)
                    : statement(day, random);
            said.add(line);
            Instant time = START.plus(Duration.ofMinutes(i * 120L + random.nextInt(2_000)));
            news.add(new News("n" + i, "outlet" + random.nextInt(6), time, line));
        }
        return news;
    }

    private static String statement(int day, Random random) {
        StringBuilder line = new StringBuilder();
        line.append(random.nextBoolean() ? "CN>US " : random.nextBoolean() ? "US>CN " : "CN>JP ");
        line.append(random.nextBoolean() ? "Li " : random.nextBoolean() ? "Ray " : "? ");
        double drift = day > 14 ? 0.5 : -0.5;
        line.append(Math.round((drift + random.nextDouble() * 0.3) * 1_000) / 1_000.0);
        line.append(random.nextBoolean() ? " TRADE|" : " SECURITY,ENERGY|");
        for (int i = 0; i < 9; i++) {
            line.append(VOCABULARY[random.nextInt(VOCABULARY.length)]).append(' ');
        }
        return line.toString();
    }

    private static String rewritten(String line, Random random) {
        int bar = line.indexOf('|');
        String[] words = line.substring(bar + 1).strip().split(" ", -1);
        words[random.nextInt(words.length)] = VOCABULARY[random.nextInt(VOCABULARY.length)];
        return line.substring(0, bar + 1) + String.join(" ", words);
    }
}
