package dev.detente.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.monitor.Browser;
import dev.detente.monitor.SampleEvents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.AttributedCharSequence.ForceMode;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The terminal's screens as they look in a terminal of 80 columns, drawn by a browser. With
 * {@code -Dreadme.images=true} it makes the README's picture anew, in {@code docs/images}.
 */
class TerminalPictureIT {
    private static final Pattern CODES = Pattern.compile("\u001b\\[([0-9;]*)m");
    private static final int COLUMNS = 80;

    @TempDir
    Path directory;

    @Test
    void theScreensFitEightyColumnsAndKeepTheirColours() throws Exception {
        Page page = new Page(SampleEvents.view());
        List<AttributedString> pairs = page.lines(Choices.all(), COLUMNS, 14, "");
        List<AttributedString> statements = page.lines(Choices.all().withPair("CN-US"), COLUMNS, 15, "");

        try (Browser browser = Browser.open()) {
            browser.look(700, 505, "dark");
            Path html = Files.writeString(directory.resolve("terminal.html"), html(pairs) + html(statements));
            browser.visit(html.toUri().toString());

            assertThat(browser.all("pre")).hasSize(2);
            assertThat(browser.all("span")).hasSizeGreaterThan(40);
            assertThat((Long) browser.run("return Math.max(...[...document.querySelectorAll('pre')].map(p =>"
                            + " Math.max(...p.textContent.split('\\n').map(line => [...line].length))))"))
                    .isLessThanOrEqualTo(COLUMNS);
            Path shot = browser.shoot("terminal");
            if (Boolean.getBoolean("readme.images")) {
                Files.copy(shot, Path.of("docs", "images", "terminal.png"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static String html(List<AttributedString> lines) {
        StringBuilder html = new StringBuilder("<!doctype html><meta charset=utf-8><style>body{background:#16181c;"
                + "margin:16px}pre{color:#d8d8d8;font:13.5px/1.25 'DejaVu Sans Mono',monospace;margin:0}</style><pre>");
        for (AttributedString line : lines) {
            html.append(spans(line.toAnsi(256, ForceMode.Force256Colors))).append('\n');
        }
        return html.append("</pre>").toString();
    }

    /** What the terminal is sent, with each change of style as a span of its own. */
    private static String spans(String ansi) {
        StringBuilder html = new StringBuilder("<span>");
        Matcher codes = CODES.matcher(ansi);
        int from = 0;
        String style = "";
        while (codes.find()) {
            html.append(escaped(ansi.substring(from, codes.start())));
            style = codes.group(1).isEmpty() || codes.group(1).equals("0") ? "" : style + css(codes.group(1));
            html.append("</span><span style=\"").append(style).append("\">");
            from = codes.end();
        }
        return html.append(escaped(ansi.substring(from))).append("</span>").toString();
    }

    private static String css(String codes) {
        StringBuilder css = new StringBuilder();
        Matcher colour = Pattern.compile("38;5;(\\d+)").matcher(codes);
        if (colour.find()) {
            css.append("color:")
                    .append(colour(Integer.parseInt(colour.group(1))))
                    .append(';');
        }
        for (String code : codes.replaceAll("38;5;\\d+", "").split(";", -1)) {
            css.append(
                    switch (code) {
                        case "0" -> "color:#d8d8d8;font-weight:400;background:none;";
                        case "1" -> "font-weight:700;";
                        case "22" -> "font-weight:400;";
                        case "39" -> "color:#d8d8d8;";
                        case "7" -> "background:#3a4250;";
                        case "27" -> "background:none;";
                        default -> "";
                    });
        }
        return css.toString();
    }

    /** The colours of a terminal: a cube of six by six by six, then greys. */
    private static String colour(int number) {
        if (number >= 232) {
            int grey = 8 + 10 * (number - 232);
            return "rgb(%d,%d,%d)".formatted(grey, grey, grey);
        }
        int[] steps = {0, 95, 135, 175, 215, 255};
        int cube = number - 16;
        return "rgb(%d,%d,%d)".formatted(steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6]);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
