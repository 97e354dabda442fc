package dev.detente.bench;

import dev.detente.bench.Endurance.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How much was done when, and at what cost, to see whether work goes on as it began. */
final class Pace {
    /** The part of the work at either end that is compared. */
    private static final double PART = 0.2;

    private final List<Look> looks = new ArrayList<>();

    private record Look(double done, double seconds, double cpuSeconds) {}

    /** Notes how much is done by now. */
    void look(double done, Usage now) {
        looks.add(new Look(done, now.seconds(), now.cpuSeconds()));
    }

    /**
     * How fast the last fifth was done, as a share of how fast the first was; NaN where there is too little to tell.
     */
    double lateToEarly() {
        return inverse(late(), early(), Look::seconds);
    }

    /** How much of the last fifth was done with the same CPU time, as a share of the first; NaN likewise. */
    double lateToEarlyByCpu() {
        return inverse(late(), early(), Look::cpuSeconds);
    }

    /** The work in parts of the same size, in order. */
    List<Part> parts(int number) {
        List<Part> parts = new ArrayList<>();
        for (int part = 0; part < number; part++) {
            Look begin = at((double) part / number);
            Look end = at((part + 1.0) / number);
            double done = end.done() - begin.done();
            parts.add(new Part(
                    Math.round(end.done()),
                    done / (end.seconds() - begin.seconds()),
                    1_000 * (end.cpuSeconds() - begin.cpuSeconds()) / done));
        }
        return parts;
    }

    private static double inverse(Look[] late, Look[] early, ToDoubleFunction<Look> cost) {
        double before = cost.applyAsDouble(early[1]) - cost.applyAsDouble(early[0]);
        double after = cost.applyAsDouble(late[1]) - cost.applyAsDouble(late[0]);
        return before > 0 && after > 0 ? before / after : Double.NaN;
    }

    private Look[] early() {
        return new Look[] {at(0), at(PART)};
    }

    private Look[] late() {
        return new Look[] {at(1 - PART), at(1)};
    }

    /** Where things stood when a share of the work between the first look and the last was done, between two looks. */
    private Look at(double share) {
        if (looks.isEmpty()) {
            return new Look(Double.NaN, Double.NaN, Double.NaN);
        }
        Look first = looks.get(0);
        Look last = looks.get(looks.size() - 1);
        double done = first.done() + share * (last.done() - first.done());
        Look before = first;
        for (Look look : looks) {
            if (look.done() >= done) {
                double step = look.done() - before.done();
                double part = step == 0 ? 1 : (done - before.done()) / step;
                return new Look(
                        done,
                        before.seconds() + part * (look.seconds() - before.seconds()),
                        before.cpuSeconds() + part * (look.cpuSeconds() - before.cpuSeconds()));
            }
            before = look;
        }
        return last;
    }
}
