package dev.detente.monitor.view;

import dev.detente.event.ToneShift;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The shifts of a view that have not been withdrawn. Safe to share between threads. */
public final class Shifts {
    private static final Comparator<ToneShift> BY_TIME =
            Comparator.comparing(ToneShift::getWindowStart).thenComparing(ToneShift::getId);

    private final int most;
    private final Map<String, ToneShift> byId = new HashMap<>();
    private final TreeSet<ToneShift> byTime = new TreeSet<>(BY_TIME);

    Shifts(int most) {
        this.most = most;
    }

    /** Takes a shift in, in the place of one with the same id; one that is withdrawn is forgotten. */
    synchronized void add(ToneShift shift) {
        ToneShift before = byId.remove(shift.getId());
        if (before != null) {
            byTime.remove(before);
        }
        if (shift.getWithdrawn()) {
            return;
        }
        byId.put(shift.getId(), shift);
        byTime.add(shift);
        if (byTime.size() > most) {
            ToneShift oldest = byTime.first();
            byTime.remove(oldest);
            byId.remove(oldest.getId());
        }
    }

    /** The newest shifts that are wanted, newest first. */
    public synchronized List<ToneShift> newest(Predicate<ToneShift> wanted, int limit) {
        return byTime.descendingSet().stream().filter(wanted).limit(limit).toList();
    }

    /** The newest shift of a pair in an issue that is wanted. */
    public Optional<ToneShift> last(Predicate<ToneShift> wanted) {
        return newest(wanted, 1).stream().findFirst();
    }
}
