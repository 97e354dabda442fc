package dev.detente.cli;

import dev.detente.cli.output.SafeText;
import dev.detente.cli.output.Style;
import dev.detente.settings.Setting;
import dev.detente.settings.Settings;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command sees of the process it runs in.
 *
 * @param in standard input
 * @param out standard output, for data only; unlike {@link System#out} it throws when its reader has gone
 * @param err standard error, for everything else
 * @param environment the environment's variables
 * @param directory the working directory
 * @param screen the terminal
 */
record Shell(
        InputStream in,
        OutputStream out,
        PrintStream err,
        Map<String, String> environment,
        Path directory,
        Screen screen) {

    /** The shell of this process. */
    static Shell ofProcess() {
        return new Shell(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.err)),
                        true,
                        StandardCharsets.UTF_8),
                System.getenv(),
                Path.of(""),
                Screen.ofProcess());
    }

    /** Tells the user something on standard error. Harmless whatever the message quotes. */
    void say(String message) {
        err.println(SafeText.line(message));
    }

    /** Tells the user what is wrong, the way all commands do. */
    void complain(String message) {
        say("detente: " + message);
    }

    /** Standard output, line by line. */
    Lines lines() {
        return new Lines(out, screen.outIsTerminal());
    }

    /** How readable output on standard output looks: plain where no terminal shows it or the user wants none. */
    Style style(Settings settings) {
        return Style.of(colours(settings.text(Setting.COLOR)));
    }

    private boolean colours(String when) {
        return switch (when) {
            case "always" -> true;
            case "never" -> false;
            default ->
                environment.getOrDefault("NO_COLOR", "").isEmpty()
                        && !"dumb".equals(environment.get("TERM"))
                        && screen.outIsTerminal();
        };
    }
}
