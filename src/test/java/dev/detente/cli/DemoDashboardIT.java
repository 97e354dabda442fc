package dev.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.detente.monitor.Browser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demo's dashboard in a real browser, from articles to the words behind a number. With {@code -Dreadme.images=true}
 * it makes the README's pictures anew, in {@code docs/images}.
 */
@Timeout(400)
class DemoDashboardIT {
    private static final Pattern ADDRESS = Pattern.compile("dashboard +(http://\\S+)");

    @TempDir
    Path directory;

    @Test
    void theSamplesAreWatchedFromTheListDownToTheWords() throws Exception {
        try (Browser browser = Browser.open()) {
            StopSignal stop = new StopSignal();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Ran.User user = Ran.in(directory);
            Shell shell = new Shell(
                    user.in(),
                    new ByteArrayOutputStream(),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    user.environment(),
                    directory,
                    Screen.NONE);
            CompletableFuture<Integer> demo = Ran.inBackground(() -> Main.run(shell, stop, "demo"));
            try {
                watch(browser, address(err, demo));
            } finally {
                stop.request();
            }
            assertThat(demo.join()).isEqualTo(ExitCode.OK);
        }
    }

    private static String address(ByteArrayOutputStream err, CompletableFuture<Integer> demo) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> demo.isDone()
                        || ADDRESS.matcher(err.toString(StandardCharsets.UTF_8)).find());
        Matcher address = ADDRESS.matcher(err.toString(StandardCharsets.UTF_8));
        assertThat(address.find()).as(err.toString(StandardCharsets.UTF_8)).isTrue();
        return address.group(1);
    }

    private static void watch(Browser browser, String address) throws Exception {
        browser.look(1280, 860, "light");
        browser.show(address);
        // All of it comes in while the page is open: nothing is loaded anew.
        browser.until(
                "the samples are through",
                () -> browser.all("tbody tr").size() > 20
                        && browser.text(".lead").contains("28 May 2026"));
        picture(browser, "dashboard-pairs");
        browser.one("a.pair-link").click();
        browser.settle();
        assertThat(browser.text("h1")).isEqualTo("China and the United States");
        assertThat(browser.all(".statement mark")).isNotEmpty();
        browser.look(1280, 1100, "dark");
        picture(browser, "dashboard-pair-dark");
        browser.look(1280, 860, "light");
        browser.show(address + "topology");
        assertThat(browser.text(".graph")).contains("analyse").contains("detente.tone");
        picture(browser, "dashboard-topology");
        browser.look(390, 844, "light");
        browser.show(address + "?view=matrix");
        picture(browser, "dashboard-phone");
        assertThat(browser.complaints()).isEmpty();
    }

    private static void picture(Browser browser, String name) throws Exception {
        browser.run("document.activeElement?.blur(); scrollTo(0, 0)");
        Path shot = browser.shoot(name);
        if (Boolean.getBoolean("readme.images")) {
            Path images = Files.createDirectories(Path.of("docs", "images"));
            Files.copy(shot, images.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
