package dev.detente.cli;

import dev.detente.pipeline.deadletter.Causes;
import dev.detente.registry.RegistryUnavailableException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong into one line for the user and an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final String STATE_HINT =
            "; make room if the disk is full, else remove the state directory: state is restored from the cluster";

    private final Shell shell;

    Failures(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        List<String> suggestions =
                e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String hint =
                suggestions.isEmpty() ? "see '" + command + " --help'" : "did you mean '" + suggestions.get(0) + "'?";
        shell.complain(decapitalised(String.valueOf(e.getMessage())) + "; " + hint);
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, @Nullable ParseResult parsed) {
        return report(exception);
    }

    /** Tells the user what has gone wrong, and returns the exit code. */
    int report(Throwable thrown) {
        Throwable e = unwrapped(thrown);
        if (e instanceof OutputClosedException) {
            return ExitCode.OK;
        }
        if (Logging.isVerbose()) {
            thrown.printStackTrace(shell.err());
        }
        CommandFailure failure = e instanceof CommandFailure known ? known : translated(e);
        shell.complain(String.valueOf(failure.getMessage()));
        return failure.exitCode();
    }

    /** What Kafka's clients throw, in words that say what to do. */
    static CommandFailure translated(Throwable e) {
        if (e instanceof TimeoutException) {
            return CommandFailure.unreachable(
                    "the Kafka cluster does not answer (" + e.getMessage()
                            + "); check --bootstrap-server and that it is running",
                    e);
        }
        if (e instanceof RegistryUnavailableException) {
            return CommandFailure.unreachable(e.getMessage() + "; check --schema-registry and that it is running", e);
        }
        if (e instanceof AuthenticationException) {
            return CommandFailure.unreachable(
                    "the Kafka cluster refuses the log-in (" + e.getMessage() + "); check its security settings", e);
        }
        if (e instanceof AuthorizationException) {
            return new CommandFailure(ExitCode.FAILED, "not allowed on this Kafka cluster (" + e.getMessage() + ")", e);
        }
        if (e instanceof ProcessorStateException) {
            return new CommandFailure(ExitCode.FAILED, decapitalised(String.valueOf(e.getMessage())) + STATE_HINT, e);
        }
        if (e instanceof KafkaException && e.getCause() instanceof KafkaException cause) {
            return translated(cause);
        }
        return new CommandFailure(ExitCode.FAILED, described(e), e);
    }

    /** What to do after a failure ended a pipeline, to be put behind what happened; empty where nobody knows. */
    static String hint(Throwable thrown) {
        for (Throwable cause : Causes.of(thrown)) {
            if (cause instanceof ProcessorStateException) {
                return STATE_HINT;
            }
        }
        return "";
    }

    private static String described(Throwable e) {
        String message = e.getMessage();
        String name = e.getClass().getSimpleName();
        return message == null || message.isBlank()
                ? name + "; --verbose shows where it comes from"
                : decapitalised(message) + " (" + name + "; --verbose shows more)";
    }

    private static Throwable unwrapped(Throwable e) {
        Throwable cause = e.getCause();
        boolean wrapper = e instanceof ExecutionException || e instanceof CompletionException;
        return wrapper && cause != null ? unwrapped(cause) : e;
    }

    private static String decapitalised(String message) {
        boolean word = message.length() > 1
                && Character.isUpperCase(message.charAt(0))
                && Character.isLowerCase(message.charAt(1));
        return word ? Character.toLowerCase(message.charAt(0)) + message.substring(1) : message;
    }
}
