package dev.detente.pipeline;

import dev.detente.pipeline.deadletter.Reason;
import dev.detente.pipeline.tone.ToneEvent;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what becomes of articles in this process: articles in = analysed + duplicates + dead + retried, whenever no
 * article is being worked on.
 *
 * <p>They count work done. When a transaction is undone (a fault of the cluster, a rebalance in the middle of one), its
 * articles are read again and counted again, on both sides; what is in the topics is exactly once all the same. Safe to
 * share between threads.
 */
public final class Books {
    private final LongAdder articles = new LongAdder();
    private final LongAdder analysed = new LongAdder();
    private final LongAdder duplicates = new LongAdder();
    private final LongAdder retried = new LongAdder();
    private final LongAdder statements = new LongAdder();
    private final LongAdder unpaired = new LongAdder();
    private final LongAdder marked = new LongAdder();
    private final LongAdder copies = new LongAdder();
    private final LongAdder late = new LongAdder();
    private final LongAdder windows = new LongAdder();
    private final LongAdder shifts = new LongAdder();
    private final LongAdder failedStatements = new LongAdder();
    private final Map<Reason, LongAdder> dead = new EnumMap<>(Reason.class);

    private final Timings timings;

    /** Books with nothing in them. */
    public Books() {
        this(Timings.NONE);
    }

    /** Books with nothing in them, and with somebody who is told how long things take. */
    public Books(Timings timings) {
        this.timings = timings;
        for (Reason reason : Reason.values()) {
            dead.put(reason, new LongAdder());
        }
    }

    /**
     * What the books say at one moment.
     *
     * @param articles records read from the articles' topic
     * @param analysed articles whose events were handed on
     * @param duplicates articles that came before with the same content
     * @param dead dead letters by reason; a reason without any is left out
     * @param retried articles that a passing fault cut short, and that are read again
     * @param statements statements made
     * @param unpaired quotes without a pair made
     * @param stream what became of the statements where those of a pair meet, which may be another instance
     */
    public record Totals(
            long articles,
            long analysed,
            long duplicates,
            Map<Reason, Long> dead,
            long retried,
            long statements,
            long unpaired,
            Statements stream) {
        public Totals {
            dead = Map.copyOf(dead);
        }

        /** All dead letters. */
        public long deadTotal() {
            return dead.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Whether every article is accounted for. */
        public boolean balanced() {
            return articles == analysed + duplicates + deadTotal() + retried;
        }
    }

    /**
     * What became of statements.
     *
     * @param marked statements written to their topic
     * @param copies those of them that say again what another one said
     * @param late those of them that came too late for their windows
     * @param failed statements that a defect made dead letters
     * @param windows updates of windows
     * @param shifts shifts found, changed or withdrawn
     */
    public record Statements(long marked, long copies, long late, long failed, long windows, long shifts) {}

    /** What the books say now. */
    public Totals totals() {
        Map<Reason, Long> deadNow = new EnumMap<>(Reason.class);
        dead.forEach((reason, count) -> {
            if (count.sum() > 0) {
                deadNow.put(reason, count.sum());
            }
        });
        return new Totals(
                articles.sum(),
                analysed.sum(),
                duplicates.sum(),
                deadNow,
                retried.sum(),
                statements.sum(),
                unpaired.sum(),
                new Statements(
                        marked.sum(), copies.sum(), late.sum(), failedStatements.sum(), windows.sum(), shifts.sum()));
    }

    Timings timings() {
        return timings;
    }

    void articleIn() {
        articles.increment();
    }

    void articleAnalysed(int statementCount, int unpairedCount) {
        analysed.increment();
        statements.add(statementCount);
        unpaired.add(unpairedCount);
    }

    void duplicate() {
        duplicates.increment();
    }

    void retried() {
        retried.increment();
    }

    void statementMarked(boolean isCopy, boolean isLate) {
        marked.increment();
        copies.add(isCopy ? 1 : 0);
        late.add(isLate ? 1 : 0);
    }

    void toneTold(ToneEvent.Kind kind) {
        (kind == ToneEvent.Kind.WINDOW ? windows : shifts).increment();
    }

    void dead(Reason reason) {
        if (reason == Reason.STATEMENT_FAILED) {
            // Its article is in the books already, as analysed.
            failedStatements.increment();
            return;
        }
        // What cannot be decoded never reaches the first step, which counts all others in.
        if (reason == Reason.UNDECODABLE || reason == Reason.ARTICLE_TOO_LARGE) {
            articles.increment();
        }
        count(reason).increment();
    }

    private LongAdder count(Reason reason) {
        LongAdder count = dead.get(reason);
        if (count == null) {
            throw new AssertionError("every reason has its count");
        }
        return count;
    }
}
