package dev.detente.pipeline;

import dev.detente.pipeline.deadletter.Causes;
import dev.detente.pipeline.deadletter.Reason;
import dev.detente.pipeline.deadletter.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Analyses, and makes events, on a thread beside the stream's, so that one article can neither hold the stream up nor
 * end it: an analysis that does not come back in time, or runs out of stack or memory, is given up and its article
 * refused.
 *
 * <p>The way to another thread and back costs as much as a third of an article's analysis, so several articles may go
 * together. Each has a budget of its own.
 *
 * <p>Java cannot stop a thread that does not listen. One that was given up is interrupted and left behind; while
 * {@link #MAX_RUNAWAYS} of them still run, the next one fails the stream's thread instead, so that an instance whose
 * processors are eaten up ends and is started anew. Safe to share between threads.
 *
 * @param <A> an article
 * @param <F> what its analysis finds
 * @param <E> its events
 */
final class BudgetedAnalysis<A, F, E> implements AutoCloseable {
    /** How many analyses that were given up may run on. */
    static final int MAX_RUNAWAYS = 4;

    /** No article is begun after the others took so long: the first of them waits for the last. */
    static final Duration LONGEST_BATCH = Duration.ofMillis(50);

    private final Function<A, F> analysis;
    private final BiFunction<A, F, E> events;
    private final Duration budget;
    private final AtomicInteger runaways = new AtomicInteger();
    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService workers = Executors.newCachedThreadPool(this::worker);

    /**
     * With a budget for the analysis alone: what makes events may have to wait for the schema registry, which is no
     * fault of an article.
     *
     * @param events makes an article's events of what was found
     */
    BudgetedAnalysis(Function<A, F> analysis, BiFunction<A, F, E> events, Duration budget) {
        this.analysis = analysis;
        this.events = events;
        this.budget = budget;
    }

    private Thread worker(Runnable work) {
        Thread thread = new Thread(work, "detente-analysis-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Analyses articles, in this order, for as long as none takes longer than its budget and all together not
     * {@link #LONGEST_BATCH}.
     *
     * @param articles at least one
     * @return what came of the first of them, at least of one; refused where an analysis failed, overflowed or took
     *     longer than the budget
     * @throws ClosedException if it was closed before the analyses were done, which is no article's fault
     * @throws TooManyRunawaysException if one takes longer than the budget, as too many others still do
     */
    List<Outcome<E>> analyse(List<A> articles) {
        Batch batch = new Batch(articles);
        List<Outcome<E>> outcomes = outcomes(batch);
        if (workers.isShutdown()
                && (outcomes.isEmpty() || outcomes.stream().anyMatch(outcome -> !(outcome instanceof Outcome.Found)))) {
            throw new ClosedException();
        }
        return outcomes;
    }

    private List<Outcome<E>> outcomes(Batch batch) {
        Future<List<Outcome<E>>> result;
        try {
            result = workers.submit(batch::analyse);
        } catch (RejectedExecutionException e) {
            throw new ClosedException();
        }
        try {
            while (true) {
                try {
                    return result.get(batch.budgetLeft(), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    if (batch.giveUpWhenSpent()) {
                        result.cancel(true);
                        return timedOut(batch);
                    }
                }
            }
        } catch (ExecutionException e) {
            throw new KafkaException("what analyses articles failed itself", e.getCause());
        } catch (InterruptedException e) {
            batch.giveUp();
            result.cancel(true);
            throw new InterruptException(e);
        }
    }

    private List<Outcome<E>> timedOut(Batch batch) {
        if (runaways.get() > MAX_RUNAWAYS) {
            throw new TooManyRunawaysException(runaways.get());
        }
        List<Outcome<E>> outcomes = batch.outcomes();
        outcomes.add(new Outcome.Refused<>(
                new Refusal(Reason.ANALYSIS_TIMEOUT, "the analysis took more than " + budget.toMillis() + " ms"),
                budget));
        return outcomes;
    }

    private static Refusal refusal(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return refusal;
        }
        return thrown instanceof StackOverflowError || thrown instanceof OutOfMemoryError
                ? new Refusal(Reason.ANALYSIS_OVERFLOW, "the analysis ran out of stack or memory: " + thrown, thrown)
                : new Refusal(Reason.ANALYSIS_FAILED, Causes.told(thrown), thrown);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /** Articles that are analysed one after the other, until somebody gives up waiting. */
    private final class Batch {
        private final List<A> articles;
        private final List<Outcome<E>> outcomes = new ArrayList<>();
        private final long begun = System.nanoTime();
        /** When the article at work, or the one that is next, got its turn. */
        private long turn = begun;

        private boolean atWork;
        private boolean isAnalysed;
        private boolean givenUp;

        Batch(List<A> articles) {
            this.articles = articles;
        }

        List<Outcome<E>> analyse() {
            for (A article : articles) {
                if (!begin()) {
                    break;
                }
                end(outcome(article));
            }
            return outcomes();
        }

        private Outcome<E> outcome(A article) {
            long start = System.nanoTime();
            try {
                F found = analysis.apply(article);
                analysed();
                return events(article, found, start);
            } catch (Throwable e) { // whatever it is, it is this article's
                return new Outcome.Refused<>(refusal(e), since(start));
            }
        }

        private Outcome<E> events(A article, F found, long start) {
            try {
                return new Outcome.Found<>(events.apply(article, found), since(start));
            } catch (KafkaException e) {
                return new Outcome.Failed<>(e, since(start));
            }
        }

        private synchronized boolean begin() {
            turn = System.nanoTime();
            isAnalysed = false;
            atWork = !givenUp
                    && !workers.isShutdown()
                    && (outcomes.isEmpty() || since(begun).compareTo(LONGEST_BATCH) < 0);
            return atWork;
        }

        private synchronized void analysed() {
            isAnalysed = true;
        }

        private synchronized void end(Outcome<E> outcome) {
            if (givenUp) {
                runaways.decrementAndGet();
            } else {
                outcomes.add(outcome);
            }
            atWork = false;
            turn = System.nanoTime();
        }

        /** Nanoseconds until the article at work has had its budget, at the earliest. */
        synchronized long budgetLeft() {
            return isAnalysed ? budget.toNanos() : Math.max(0, turn + budget.toNanos() - System.nanoTime());
        }

        /** Whether the budget is spent; if so, no other article is begun. */
        synchronized boolean giveUpWhenSpent() {
            boolean spent = budgetLeft() == 0;
            if (spent) {
                giveUp();
            }
            return spent;
        }

        synchronized void giveUp() {
            givenUp = true;
            if (atWork) {
                runaways.incrementAndGet();
            }
        }

        synchronized List<Outcome<E>> outcomes() {
            return new ArrayList<>(outcomes);
        }

        private Duration since(long start) {
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    /** The pipeline was closed, and did not end in time: its stream threads work on without their analyses. */
    static final class ClosedException extends KafkaException {
        private static final long serialVersionUID = 1L;

        ClosedException() {
            super("the pipeline was closed before the analysis was done");
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
