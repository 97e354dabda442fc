package dev.detente.cli;

import picocli.CommandLine;

/** Entry point of the {@code detente} command. */
public final class Main {
    private Main() {}

    /** Runs the command and exits with its code: 0 done, 1 failed, 2 usage, 3 some records rejected, 4 unreachable. */
    public static void main(String[] args) {
        System.exit(run(Shell.ofProcess(), StopSignal.ofProcess(), args));
    }

    /** Runs the command in this process and returns its exit code. Throws nothing, whatever happens. */
    static int run(Shell shell, StopSignal stop, String... args) {
        CommandLine commands = Detente.commands(shell, stop);
        Failures failures = new Failures(shell);
        commands.setParameterExceptionHandler(failures);
        commands.setExecutionExceptionHandler(failures);
        try {
            return commands.execute(args);
        } catch (OutOfMemoryError e) {
            shell.complain("out of memory; give the JVM more, with JAVA_OPTS=-Xmx4g");
            return ExitCode.FAILED;
        } catch (Error e) {
            return failures.report(e);
        }
    }
}
