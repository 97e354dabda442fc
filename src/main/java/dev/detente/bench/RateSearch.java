package dev.detente.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Searches for the highest rate that holds: one that the pipeline keeps up with. */
final class RateSearch {
    /** How much higher each rate is than the one before, until one does not hold. */
    private static final double GROWTH = 1.5;

    private RateSearch() {}

    /**
     * Tries a rate, then higher ones until one does not hold or lower ones until one does, and then halves what lies
     * between.
     *
     * @param guess where to begin, more than 0
     * @param tries how many rates to try, at least 1
     * @param trial tries a rate
     * @return the trials in order; the capacity is the highest rate that held
     */
    static <T extends Trial> List<T> run(double guess, int tries, DoubleFunction<T> trial) {
        List<T> trials = new ArrayList<>();
        double holds = 0;
        double breaks = Double.POSITIVE_INFINITY;
        double rate = guess;
        while (trials.size() < tries) {
            T tried = trial.apply(rate);
            trials.add(tried);
            if (tried.holds()) {
                holds = Math.max(holds, rate);
            } else {
                breaks = Math.min(breaks, rate);
            }
            if (Double.isInfinite(breaks)) {
                rate = holds * GROWTH;
            } else if (holds == 0) {
                rate = breaks / GROWTH;
            } else {
                rate = (holds + breaks) / 2;
            }
        }
        return trials;
    }

    /** The highest rate that held; 0 when none did. */
    static double highest(List<? extends Trial> trials) {
        return trials.stream()
                .filter(Trial::holds)
                .mapToDouble(Trial::rate)
                .max()
                .orElse(0);
    }

    /** What came of a rate. */
    interface Trial {
        /** Articles a second. */
        double rate();

        /** Whether the pipeline kept up. */
        boolean holds();
    }
}
