package dev.detente.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the help of a command, as its {@code --help} does. */
@Command(name = "help", description = "Show the help of a command.")
final class HelpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The command: produce, or topics create.")
    private @Nullable List<String> path;

    @Override
    public Integer call() {
        CommandLine command = spec.root().commandLine();
        for (String name : path == null ? List.<String>of() : path) {
            CommandLine next = command.getSubcommands().get(name);
            if (next == null) {
                throw CommandFailure.usage("there is no command '" + name + "'; see 'detente --help'");
            }
            command = next;
        }
        command.usage(command.getOut());
        return ExitCode.OK;
    }
}
