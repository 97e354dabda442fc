package dev.detente.pipeline;

import dev.detente.analysis.Analysis;
import dev.detente.article.NewsArticle;
import dev.detente.pipeline.deadletter.Causes;
import dev.detente.pipeline.deadletter.Reason;
import dev.detente.pipeline.deadletter.Refusal;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Analyses on a thread beside the stream's, so that one article can neither hold the stream up nor end it: an analysis
 * that does not come back in time, or runs out of stack or memory, is given up and its article refused.
 *
 * <p>Java cannot stop a thread that does not listen. One that was given up is interrupted and left behind; while
 * {@link #MAX_RUNAWAYS} of them still run, the next one fails the stream's thread instead, so that an instance whose
 * processors are eaten up ends and is started anew. Safe to share between threads.
 */
final class BudgetedAnalysis implements AutoCloseable {
    /** How many analyses that were given up may run on. */
    static final int MAX_RUNAWAYS = 4;

    private final Function<NewsArticle, Analysis> analysis;
    private final Duration budget;
    private final AtomicInteger runaways = new AtomicInteger();
    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService workers = Executors.newCachedThreadPool(this::worker);

    BudgetedAnalysis(Function<NewsArticle, Analysis> analysis, Duration budget) {
        this.analysis = analysis;
        this.budget = budget;
    }

    private Thread worker(Runnable work) {
        Thread thread = new Thread(work, "detente-analysis-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /**
     * The analysis of an article.
     *
     * @throws Refusal if it fails, overflows or takes longer than the budget
     * @throws ClosedException if it was closed before the analysis was done, which is no article's fault
     * @throws TooManyRunawaysException if it takes longer than the budget, as too many others still do
     */
    Analysis analyse(NewsArticle article) {
        Work work = new Work(article);
        Future<Analysis> result;
        try {
            result = workers.submit(work::analyse);
        } catch (RejectedExecutionException e) {
            throw new ClosedException(e);
        }
        try {
            return result.get(budget.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (workers.isShutdown()) {
                throw new ClosedException(e);
            }
            throw refusal(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            work.giveUp();
            result.cancel(true);
            if (workers.isShutdown()) {
                throw new ClosedException(e);
            }
            if (runaways.get() > MAX_RUNAWAYS) {
                throw new TooManyRunawaysException(runaways.get());
            }
            throw new Refusal(Reason.ANALYSIS_TIMEOUT, "the analysis took more than " + budget.toMillis() + " ms");
        } catch (InterruptedException e) {
            result.cancel(true);
            throw new InterruptException(e);
        }
    }

    private static Refusal refusal(Throwable thrown) {
        return thrown instanceof StackOverflowError || thrown instanceof OutOfMemoryError
                ? new Refusal(Reason.ANALYSIS_OVERFLOW, "the analysis ran out of stack or memory: " + thrown, thrown)
                : new Refusal(Reason.ANALYSIS_FAILED, Causes.told(thrown), thrown);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /** One analysis, which knows whether somebody still waits for it. */
    private final class Work {
        private final NewsArticle article;
        private State state = State.WAITING;

        Work(NewsArticle article) {
            this.article = article;
        }

        Analysis analyse() {
            move(State.WAITING, State.RUNNING);
            try {
                return analysis.apply(article);
            } finally {
                if (!move(State.RUNNING, State.ENDED)) {
                    runaways.decrementAndGet();
                }
            }
        }

        void giveUp() {
            if (move(State.RUNNING, State.RUNAWAY)) {
                runaways.incrementAndGet();
            }
        }

        private synchronized boolean move(State from, State to) {
            boolean moves = state == from;
            state = moves ? to : state;
            return moves;
        }
    }

    private enum State {
        WAITING,
        RUNNING,
        ENDED,
        RUNAWAY
    }

    /** The pipeline was closed, and did not end in time: its stream threads work on without their analyses. */
    static final class ClosedException extends KafkaException {
        private static final long serialVersionUID = 1L;

        ClosedException(Throwable cause) {
            super("the pipeline was closed before the analysis was done", cause);
        }
    }

    /** Too many analyses that were given up still run. */
    static final class TooManyRunawaysException extends KafkaException {
        private static final long serialVersionUID = 1L;

        TooManyRunawaysException(int runaways) {
            super(runaways + " analyses that were given up still run; this instance must be started anew");
        }
    }
}
