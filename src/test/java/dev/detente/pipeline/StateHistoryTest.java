package dev.detente.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.event.Statement;
import dev.detente.event.ToneShift;
import dev.detente.event.ToneWindow;
import dev.detente.pipeline.Wire.News;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A pipeline goes on with the state that a release left behind, as if it had been at work all the time. Who changes how
 * state is written adds a file to {@code src/test/resources/state-history}, and goes on reading the older ones.
 */
class StateHistoryTest {
    private static final Path HISTORY = Path.of("src", "test", "resources", "state-history");
    /** Where the present state is written when it is not the newest one of the history. */
    private static final Path PRESENT = Path.of("target", "state.tsv");

    private static final String OLD = "CN>US Li -0.5 TRADE|These tariffs are a mistake and we will answer them";

    @Test
    void theStateIsWrittenAsTheNewestReleaseWroteIt() throws IOException {
        List<Path> releases = releases();
        try (Wire wire = Wire.open().given(past())) {
            wire.toneUpdates();
            Files.write(PRESENT, wire.state());
            assertThat(wire.state())
                    .as("the state has another form: keep %s in %s", PRESENT, HISTORY)
                    .isEqualTo(state(releases.get(releases.size() - 1)));
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void workGoesOnWithTheStateOfARelease(Path release) throws IOException {
        try (Wire always = Wire.open().given(past());
                Wire anew = Wire.open().withState(state(release))) {
            always.toneUpdates();
            always.shiftUpdates();
            always.statements();

            Told expected = Told.of(always.given(next()));

            assertThat(expected.windows()).isNotEmpty();
            assertThat(expected.shifts()).isNotEmpty();
            assertThat(expected.duplicates()).isEqualTo(1);
            assertThat(expected.statements())
                    .anySatisfy(statement ->
                            assertThat(statement.getSyndication().getMentions()).isEqualTo(2));
            assertThat(Told.of(anew.given(next()))).isEqualTo(expected);
        }
    }

    private record Told(
            List<Statement> statements,
            Map<String, ToneWindow> windows,
            Map<String, ToneShift> shifts,
            long duplicates) {
        static Told of(Wire wire) {
            return new Told(
                    wire.statements(),
                    wire.windows(),
                    wire.shifts(),
                    wire.totals().duplicates());
        }
    }

    /** Ten days of one tone, and a statement that comes again later. */
    private static List<News> past() {
        List<News> news = new ArrayList<>();
        for (int day = 1; day <= 10; day++) {
            news.addAll(day(day, day % 2 == 0 ? "-0.45" : "-0.55"));
        }
        news.add(old("A"));
        return news;
    }

    /** A day with a statement in each of four outlets, in words that are in no other. */
    private static List<News> day(int day, String score) {
        List<News> news = new ArrayList<>();
        for (String outlet : List.of("A", "B", "C", "D")) {
            String words = Stream.of("yes", "no", "never", "soon", "perhaps", "always")
                    .map(word -> word + outlet.toLowerCase(Locale.ROOT) + (char) ('a' + day))
                    .collect(Collectors.joining(" "));
            String published = "2025-05-%02dT08:00:00Z".formatted(day);
            news.add(News.of(outlet, published, "CN>US Li" + outlet + " " + score + " TRADE|" + words));
        }
        return news;
    }

    private static News old(String outlet) {
        return News.of(outlet, "2025-05-10T10:00:00Z", OLD);
    }

    /** One that came before, a copy of it in another outlet, and a day of another tone. */
    private static List<News> next() {
        List<News> news = new ArrayList<>(List.of(old("A"), old("C")));
        news.addAll(day(11, "0.6"));
        return news;
    }

    private static List<Path> releases() throws IOException {
        try (Stream<Path> files = Files.list(HISTORY)) {
            return files.sorted().toList();
        }
    }

    private static List<String> state(Path release) throws IOException {
        return Files.readAllLines(release, UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
