package dev.detente.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the script that completes commands and flags. */
@Command(
        name = "completion",
        description = "Print a script that lets a shell complete commands and flags.",
        footer = {
            "",
            "Examples:",
            "  source <(detente completion bash)   in this shell",
            "  detente completion zsh >> ~/.zshrc  in every shell to come"
        })
final class CompletionCommand implements Callable<Integer> {
    /** Shells that can run the script. */
    enum ShellKind {
        BASH,
        ZSH
    }

    private final Shell shell;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SHELL",
            arity = "0..1",
            defaultValue = "bash",
            description = "bash or zsh; default ${DEFAULT-VALUE}.")
    private ShellKind kind;

    CompletionCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (Lines lines = shell.lines()) {
            if (kind == ShellKind.ZSH) {
                // Lets zsh find the script on its fpath. The rest serves both: zsh loads bash's way of completing
                // first.
                lines.print("#compdef detente");
            }
            lines.print(AutoComplete.bash("detente", spec.root().commandLine()));
        }
        return ExitCode.OK;
    }
}
