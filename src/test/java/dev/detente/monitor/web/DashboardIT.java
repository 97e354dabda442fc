package dev.detente.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.event.ArticleRef;
import dev.detente.event.Speaker;
import dev.detente.event.Statement;
import dev.detente.monitor.Browser;
import dev.detente.monitor.SampleEvents;
import dev.detente.monitor.view.MonitorView;
import dev.detente.monitor.view.ViewLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Drives the dashboard in a real browser, on the statements of the sample articles. */
class DashboardIT {
    private static final String HOSTILE = "<script>window.hacked=1</script><img src=x onerror=\"window.hacked=1\">";

    private static Browser browser;

    private final MonitorView view = SampleEvents.view();
    private WebServer server = Servers.dashboard(view, 0, null);

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void look() {
        browser.look(1280, 900, "light");
        browser.complaints();
    }

    @AfterEach
    void stop() {
        browser.run("location.assign('about:blank')");
        server.close();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    @Test
    void aPairIsOpenedAndAnIssueIsChosen() {
        browser.show(at("/"));
        assertThat(browser.text("tbody tr")).contains("China").contains("United States");

        browser.one("a.pair-link").click();
        browser.settle();
        assertThat(browser.text("h1")).isEqualTo("China and the United States");
        assertThat(browser.all(".chart canvas")).hasSize(1);
        int before = browser.all(".statement").size();

        browser.one(".chip[href*='issue=DIPLOMACY']").click();
        browser.settle();

        assertThat(browser.address()).contains("issue=DIPLOMACY");
        assertThat(browser.all(".statement"))
                .isNotEmpty()
                .hasSizeLessThan(before)
                .allSatisfy(card -> assertThat(card.findElements(org.openqa.selenium.By.cssSelector(".tags li")))
                        .anyMatch(tag -> tag.getText().equals("Diplomacy")));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aViewIsSentAsAnAddress() {
        browser.show(at("/pair/CN-US"));
        browser.run("const s = document.getElementById('filter-tone'); s.value = 'CONCILIATORY';"
                + " s.dispatchEvent(new Event('change'))");
        browser.settle();
        browser.one(".chart").sendKeys(Keys.ARROW_RIGHT);
        browser.until("a day is chosen", () -> browser.address().contains("day="));
        browser.settle();
        String address = browser.address();
        List<String> ids = shownIds();
        assertThat(browser.text(".panel-wide h2")).startsWith("Statements of ");

        browser.show(at("/"));
        browser.show(address);

        assertThat(shownIds()).isEqualTo(ids);
        assertThat(browser.run("return document.getElementById('filter-tone').value"))
                .isEqualTo("CONCILIATORY");
        browser.run("history.back()");
        browser.until("back on the list", () -> browser.text("h1").startsWith("How countries"));
    }

    @Test
    void aStatementArrivesWithoutReload() {
        browser.show(at("/pair/CN-US"));
        browser.until("it listens", () -> browser.text("#live").equals("Live"));
        browser.run("window.notReloaded = true");
        String first = shownIds().get(0);

        view.add(SampleEvents.statement("just-in", Instant.parse("2026-05-30T10:00:00Z")));

        browser.until("it is there", () -> !browser.all("[data-id='just-in']").isEmpty());
        assertThat(shownIds()).startsWith("just-in", first);
        assertThat(browser.run("return window.notReloaded")).isEqualTo(true);
    }

    @Test
    void morePagesThanABrowserHasConnectionsCanBeOpen() {
        browser.show(at("/pair/CN-US"));
        for (int page = 1; page < 8; page++) {
            browser.openTab();
            browser.show(at("/pair/CN-US"));
            browser.until("it listens", () -> browser.text("#live").equals("Live"));
        }
        browser.closeTabs();
        view.add(SampleEvents.statement("meanwhile", Instant.parse("2026-05-30T10:00:00Z")));
        browser.until(
                "the first one goes on",
                () -> !browser.all("[data-id='meanwhile']").isEmpty());
    }

    @Test
    void theServerMayGoAndComeBack() {
        browser.show(at("/"));
        browser.until("it listens", () -> browser.text("#live").equals("Live"));
        int port = server.port();

        server.close();
        browser.until("it says so", () -> browser.text("#live").startsWith("Disconnected"));
        browser.shoot("disconnected");
        assertThat(browser.all("tbody tr")).isNotEmpty();
        server = Servers.dashboard(view, port, null);

        browser.until("it is back", () -> browser.text("#live").equals("Live"));
        view.add(SampleEvents.statement("after-restart", Instant.parse("2026-05-30T10:00:00Z")));
        browser.until(
                "it goes on", () -> !browser.all("[data-id='after-restart']").isEmpty());
    }

    @Test
    void aHostileArticleIsShownHarmlessly() {
        Statement like = SampleEvents.statement("hostile", Instant.parse("2026-05-31T10:00:00Z"));
        view.add(Statement.newBuilder(like)
                .setQuote(dev.detente.event.Quote.newBuilder(like.getQuote())
                        .setText(HOSTILE)
                        .setBefore(HOSTILE)
                        .setAfter("\u202E" + HOSTILE)
                        .build())
                .setSpeaker(Speaker.newBuilder(like.getSpeaker())
                        .setName(HOSTILE)
                        .setRole(HOSTILE)
                        .setOrganisation("\"><svg onload=window.hacked=1>")
                        .build())
                .setIssues(List.of(HOSTILE))
                .setArticle(ArticleRef.newBuilder(like.getArticle())
                        .setTitle(HOSTILE)
                        .setOutlet(HOSTILE)
                        .setUrl("javascript:window.hacked=1")
                        .build())
                .build());
        view.addDeadLetter(SampleEvents.deadLetter(2, 77, HOSTILE, HOSTILE, HOSTILE));

        for (String path : List.of("/", "/pair/CN-US")) {
            browser.show(at(path));
            assertThat(browser.text("[data-id='hostile']")).contains("<script>window.hacked=1</script>");
            assertHarmless();
        }
        browser.shoot("hostile");
        browser.show(at("/dead-letters"));
        browser.run("document.querySelectorAll('.letter details').forEach((one) => { one.open = true; })");
        browser.until("the letter is shown", () -> browser.text(".letter pre").contains("onerror"));
        assertHarmless();
        browser.run("location.assign(arguments[0])", at("/?country=%22%3E%3Cimg%20src=x%20onerror=window.hacked=1%3E"));
        browser.until(
                "the address is refused", () -> browser.text(".page-error").contains("list of codes"));
        assertHarmless();
    }

    private static void assertHarmless() {
        assertThat(browser.run("return window.hacked === undefined")).isEqualTo(true);
        assertThat(browser.all("main script, main img, main svg[onload], main iframe"))
                .isEmpty();
        assertThat(browser.run("return [...document.links].filter((link) => !/^https?:$/.test(link.protocol)).length"))
                .isEqualTo(0L);
    }

    @Test
    void deadLettersAreCountedBeforeTheyAreReplayed() {
        browser.show(at("/dead-letters?reason=UNDECODABLE"));
        browser.one(".panel-head button[aria-label^='Replay all letters']").click();
        browser.until(
                "they are counted",
                () -> browser.text("dialog").contains("2 letters would be sent to the articles again"));
        browser.shoot("replay-dead-letters");
        browser.one("dialog .main-button").click();
        browser.until("it is done", () -> browser.text("dialog").contains("2 letters sent to the articles again"));
        browser.one("dialog button").click();
        browser.until(
                "the list says so",
                () -> browser.all(".letter-handling").size() == 2
                        && browser.text(".letter").contains("Replayed"));
        assertThat(browser.all("dialog")).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatIsEmptyOrWrongSaysSo() {
        server.close();
        server = Servers.dashboard(new MonitorView(ViewLimits.DEFAULT), 0, null);
        browser.show(at("/"));
        assertThat(browser.text(".pairs-body")).contains("Nothing has been said yet");
        browser.shoot("empty");
        browser.look(1000, 700, "light");
        browser.run("location.assign(arguments[0])", at("/pair/AA-BB"));
        browser.until("the error is told", () -> browser.text(".page-error").contains("There is nothing here"));
        browser.run("location.assign(arguments[0])", at("/?from=nonsense"));
        browser.until("the error is told", () -> browser.text(".page-error").contains("neither a date"));
    }

    @Test
    void itIsDrivenByTheKeyboard() {
        browser.show(at("/"));
        browser.one("body").sendKeys(Keys.TAB);
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("skip");
        browser.run("document.querySelector('a.pair-link').focus()");
        browser.one("a.pair-link").sendKeys(Keys.ENTER);
        browser.settle();
        assertThat(browser.text("h1")).isEqualTo("China and the United States");
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void noPageHasASeriousViolationOfAccessibilityAndNoneIsWiderThanAPhone(String theme) throws IOException {
        String axe = resource("/axe.min.js");
        Map<String, String> pages = Map.of(
                "overview", "/",
                "matrix", "/?view=matrix",
                "pair", "/pair/CN-US?day=2026-05-05",
                "shifts", "/shifts",
                "topology", "/topology",
                "dead-letters", "/dead-letters");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            browser.look(1280, 900, theme);
            browser.show(at(page.getValue()));
            browser.shoot(page.getKey() + "-" + theme);
            browser.run(axe);
            Object violations = browser.runAsync("const done = arguments[arguments.length - 1];"
                    + " axe.run().then((found) => done(found.violations"
                    + ".filter((one) => ['serious', 'critical'].includes(one.impact))"
                    + ".map((one) => one.id + ': ' + one.nodes.slice(0, 3).map((node) => node.html + ' '"
                    + " + node.failureSummary).join(' | '))))");
            assertThat((List<?>) violations).as(page.getKey() + " " + theme).isEmpty();
            browser.look(390, 844, theme);
            browser.show(at(page.getValue()));
            browser.shoot(page.getKey() + "-" + theme + "-phone");
            assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                    .as(page.getKey())
                    .isLessThanOrEqualTo(390);
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void nothingIsAskedForElsewhere() {
        browser.show(at("/pair/CN-US"));
        assertThat((List<?>) browser.run("return performance.getEntriesByType('resource').map((entry) => entry.name)"
                        + ".filter((name) => !name.startsWith(location.origin))"))
                .isEmpty();
    }

    private static List<String> shownIds() {
        return browser.all(".statement").stream()
                .map(card -> card.getDomAttribute("data-id"))
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = DashboardIT.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
