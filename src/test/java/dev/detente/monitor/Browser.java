package dev.detente.monitor;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a window. Tests are skipped, with a word why, where there is none. */
public final class Browser implements AutoCloseable {
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** A new browser. */
    public static Browser open() {
        Optional<Path> chromium = first("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
        Optional<Path> chromedriver = first("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");
        assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "needs Chromium and its driver: apt-get install chromium chromium-driver");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--lang=en-GB");
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get().toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Optional<Path> first(String... candidates) {
        return List.of(candidates).stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Sets the size of the page and the theme that the system is said to have. */
    public void look(int width, int height, String theme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    }

    /** Goes to a page of the dashboard and waits until it shows what it was asked for. */
    public void show(String address) {
        driver.get(address);
        settle();
    }

    /** Goes to a page that is none of the dashboard's. */
    public void visit(String address) {
        driver.get(address);
    }

    /** Opens another tab, and turns to it. */
    public void openTab() {
        driver.switchTo().newWindow(WindowType.TAB);
    }

    /** Closes all tabs but the first, and turns to that. */
    public void closeTabs() {
        List<String> tabs = List.copyOf(driver.getWindowHandles());
        for (String tab : tabs.subList(1, tabs.size())) {
            driver.switchTo().window(tab).close();
        }
        driver.switchTo().window(tabs.get(0));
    }

    /** Waits until the page shows what its address asks for. */
    public void settle() {
        until(
                "the page has loaded " + driver.getCurrentUrl(),
                () -> Boolean.TRUE.equals(
                        driver.executeScript(
                                "return document.getElementById('main')?.dataset.loaded === location.pathname + location.search")));
    }

    /** The address that the browser shows. */
    public String address() {
        return driver.getCurrentUrl();
    }

    /** Loads the page anew. */
    public void reload() {
        driver.navigate().refresh();
        settle();
    }

    /** What a selector finds. */
    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** The first thing that a selector finds; waits for it. */
    public WebElement one(String selector) {
        until("there is " + selector, () -> !all(selector).isEmpty());
        return all(selector).get(0);
    }

    /** The text that a selector's first thing shows; empty where there is none. */
    public String text(String selector) {
        try {
            List<WebElement> found = all(selector);
            return found.isEmpty() ? "" : found.get(0).getText();
        } catch (StaleElementReferenceException e) {
            return "";
        }
    }

    /** Runs a script in the page. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs a script that calls back. */
    public Object runAsync(String script) {
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return driver.executeAsyncScript(script);
    }

    /** Waits until something holds. */
    public void until(String what, Condition condition) {
        new WebDriverWait(driver, PATIENCE).withMessage(what).until(any -> condition.holds());
    }

    /** Something that will hold. */
    @FunctionalInterface
    public interface Condition {
        /** Whether it holds. */
        boolean holds();
    }

    /** What the browser complained of since it was last asked, such as scripts that the policy did not let run. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** Keeps what is seen as {@code target/screenshots/NAME.png}. */
    public Path shoot(String name) {
        Object data = driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"))
                .get("data");
        try {
            Files.createDirectories(SHOTS);
            return Files.write(SHOTS.resolve(name + ".png"), Base64.getDecoder().decode((String) data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
