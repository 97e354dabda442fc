package dev.detente.pipeline.tone;

import java.util.List;
import java.util.Optional;

/**
 * Tells when a day left the recent course of its pair: a control chart of the kind of Roberts (Technometrics 1, 1959),
 * used as Hunter (Journal of Quality Technology 18, 1986) has it. The exponentially weighted mean of the days before is
 * the forecast; a day whose distance from it is more than so many deviations is out of control. The deviation is that
 * of the days around their course (exponentially weighted too: MacGregor and Harris, Journal of Quality Technology 25,
 * 1993), never less than {@link #LEAST_DEVIATION}, and what the mean of as few statements as the day has would stray by
 * chance.
 *
 * <p>Only days with statements are days of the course, so silence moves nothing. A pure function of the days.
 *
 * @param threshold how many deviations are a shift
 */
record ShiftRule(double threshold) {
    /** Weight of the newest day; Hunter has 0.2 ± 0.1. */
    static final double LAMBDA = 0.2;
    /** How many days with statements make a course. */
    static final int LEAST_DAYS = 5;
    /** The course's longest memory, in days with statements: what lies before weighs less than a thousandth. */
    static final int MOST_DAYS = 30;
    /** The course's longest memory, in days of the calendar. */
    static final int HORIZON = 90;
    /** How many distinct statements make a shift. */
    static final int LEAST_STATEMENTS = 3;
    /** How many outlets make a shift. */
    static final int LEAST_OUTLETS = 2;
    /** No course is steadier than this: half the width of a narrow label. */
    static final double LEAST_DEVIATION = 0.1;

    /**
     * A shift.
     *
     * @param from the course before the day
     * @param to the tone of the day
     * @param strength their distance in deviations, positive
     */
    record Shift(double from, double to, double strength) {
        boolean isThaw() {
            return to > from;
        }
    }

    /** Whether so much was said on a day, by so many, that it can be a shift. */
    static boolean saysEnough(DayTone day) {
        return day.sum().statements() >= LEAST_STATEMENTS && day.outlets() >= LEAST_OUTLETS;
    }

    /**
     * Whether a day is a shift.
     *
     * @param before the days with statements before it within the {@link #HORIZON}, oldest first
     */
    Optional<Shift> shift(List<DayTone> before, DayTone day) {
        if (before.size() < LEAST_DAYS || !saysEnough(day)) {
            return Optional.empty();
        }
        List<DayTone> course = before.subList(Math.max(0, before.size() - MOST_DAYS), before.size());
        double total = 0;
        double mean = 0;
        double within = 0;
        double weight = 1;
        for (int i = course.size() - 1; i >= 0; i--) {
            ToneSum sum = course.get(i).sum();
            mean += weight * sum.mean();
            within += weight * sum.variance();
            total += weight;
            weight *= 1 - LAMBDA;
        }
        mean /= total;
        within /= total;
        double chance = Math.max(within, day.sum().variance()) / day.sum().statements();
        double deviation =
                Math.sqrt(Math.max(between(course, mean, total), LEAST_DEVIATION * LEAST_DEVIATION) + chance);
        double strength = Math.abs(day.sum().mean() - mean) / deviation;
        return strength >= threshold ? Optional.of(new Shift(mean, day.sum().mean(), strength)) : Optional.empty();
    }

    private static double between(List<DayTone> course, double mean, double total) {
        double variance = 0;
        double weight = 1;
        for (int i = course.size() - 1; i >= 0; i--) {
            double distance = course.get(i).sum().mean() - mean;
            variance += weight * distance * distance;
            weight *= 1 - LAMBDA;
        }
        return variance / total;
    }
}
