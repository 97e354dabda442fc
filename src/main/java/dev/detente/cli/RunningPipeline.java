package dev.detente.cli;

import dev.detente.analysis.Analyzer;
import dev.detente.pipeline.Books.Statements;
import dev.detente.pipeline.Books.Totals;
import dev.detente.pipeline.Pipeline;
import dev.detente.pipeline.Pipeline.Ending;
import dev.detente.pipeline.PipelineSettings;
import dev.detente.pipeline.Timings;
import dev.detente.pipeline.topic.TopicsNotReadyException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** A pipeline in this process, from its start to its last word. */
final class RunningPipeline implements AutoCloseable {
    private final Pipeline pipeline;
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();

    private RunningPipeline(Pipeline pipeline) {
        this.pipeline = pipeline;
        Thread waiter = new Thread(this::awaitEnding, "ending");
        waiter.setDaemon(true);
        waiter.start();
    }

    /**
     * Starts a pipeline.
     *
     * @throws CommandFailure when its topics are not as they must be
     */
    static RunningPipeline start(PipelineSettings settings, Cluster cluster, Analyzer analyzer, Timings timings) {
        try {
            return new RunningPipeline(Pipeline.start(settings, analyzer::analyze, timings));
        } catch (TopicsNotReadyException e) {
            throw cluster.notReady(e);
        }
    }

    private void awaitEnding() {
        try {
            ending.complete(pipeline.awaitStop());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ending.completeExceptionally(e);
        }
    }

    /** Whether it has ended, by itself or because it was closed. */
    boolean hasEnded() {
        return ending.isDone();
    }

    /** Whether it is at work, with all its threads. */
    boolean isReady() {
        return !hasEnded() && pipeline.isReady();
    }

    /** The pipeline itself, to look at. */
    Pipeline pipeline() {
        return pipeline;
    }

    /** How many articles it has analysed, or knows to be nothing to analyse. */
    long articlesDone() {
        Totals totals = pipeline.totals();
        return totals.analysed() + totals.duplicates() + totals.deadTotal();
    }

    /** Whether it has done so many articles, and written their statements; where no other instance shares the work. */
    boolean isDoneWith(long articles) {
        Totals totals = pipeline.totals();
        Statements stream = totals.stream();
        return articlesDone() >= articles && stream.marked() + stream.failed() >= totals.statements();
    }

    /** Finishes the work in hand, and waits for it. */
    @Override
    public void close() {
        pipeline.close();
    }

    /**
     * What it has done in its life, for people; once it has ended.
     *
     * @throws CommandFailure when a failure ended it
     */
    String lastWord() {
        Ending last = ending.join();
        last.message().ifPresent(message -> {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "the pipeline ended: " + message + " (" + told(last.totals()) + ")"
                            + last.failure().map(Failures::hint).orElse(""),
                    last.failure().orElse(null));
        });
        return told(last.totals());
    }

    private static String told(Totals totals) {
        String reasons = totals.dead().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(reason -> reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining(", "));
        return counted(totals.articles(), "article") + " in = " + totals.analysed() + " analysed + "
                + counted(totals.duplicates(), "duplicate") + " + " + totals.deadTotal() + " dead"
                + (reasons.isEmpty() ? "" : " (" + reasons + ")")
                + (totals.retried() == 0 ? "" : " + " + totals.retried() + " retried") + "; "
                + counted(totals.statements(), "statement") + ", "
                + counted(totals.unpaired(), "quote") + " without a pair" + told(totals.stream());
    }

    private static String told(Statements stream) {
        return stream.marked() == 0
                ? ""
                : "; " + counted(stream.copies(), "copy", "copies") + ", " + stream.late() + " late, "
                        + counted(stream.windows(), "window update") + ", " + counted(stream.shifts(), "shift")
                        + (stream.failed() == 0 ? "" : ", " + stream.failed() + " failed");
    }

    private static String counted(long count, String what) {
        return counted(count, what, what + "s");
    }

    private static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
