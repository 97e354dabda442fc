package dev.detente.pipeline.syndication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of a speaker's sayings are copies of which. In order of time, a saying is a copy of the earliest first one that
 * is like it and not longer ago than the span; if there is none, it is a first one itself. So what is a copy of what
 * follows from the set of sayings alone: one that arrives late puts right what follows it in time, and every order of
 * arrival ends with the same.
 */
final class CopyRule {
    private final long span;

    /**
     * A rule.
     *
     * @param span how long after a first saying its copies may come, in milliseconds
     */
    CopyRule(long span) {
        this.span = span;
    }

    /**
     * What a new saying changes.
     *
     * @param saying the new one, with its standing
     * @param outlets how many outlets have carried it, this one included
     * @param changed the sayings whose standing changed, without the new one
     */
    record Outcome(Saying saying, int outlets, List<Saying> changed) {}

    /**
     * Places a saying among those that are known.
     *
     * @param known the known sayings from the span before the new one on, in order; read only as far as needed
     */
    Outcome place(Saying added, Iterator<Saying> known) {
        Groups groups = new Groups();
        List<Saying> changed = new ArrayList<>();
        Saying placed = null;
        long until = added.place().time() + span;
        while (known.hasNext()) {
            Saying next = known.next();
            int order = next.place().compareTo(added.place());
            if (order < 0) {
                groups.add(next);
                continue;
            }
            if (placed == null) {
                placed = groups.place(added);
            }
            if (order == 0) {
                continue;
            }
            if (next.place().time() > until) {
                break;
            }
            Saying now = groups.place(next);
            if (!now.standing().equals(next.standing())) {
                changed.add(now);
                until = Math.max(until, next.place().time() + span);
            }
        }
        if (placed == null) {
            placed = groups.place(added);
        }
        return new Outcome(placed, groups.outlets(placed), changed);
    }

    /** The first sayings met so far, and who carried them. */
    private final class Groups {
        private final Map<Place, Saying> firsts = new LinkedHashMap<>();
        private final Map<Place, Set<Long>> carriers = new HashMap<>();

        /** Adds one that stands as it stands. */
        void add(Saying saying) {
            if (saying.isFirst()) {
                firsts.put(saying.place(), saying);
            }
            carriers(saying.standing().first()).add(saying.outlet());
        }

        Saying place(Saying saying) {
            Saying first = firstLike(saying);
            Place group = first == null ? saying.place() : first.place();
            Saying placed = saying.with(new Standing(group, carriers(group).add(saying.outlet())));
            if (first == null) {
                firsts.put(group, placed);
            }
            return placed;
        }

        private @Nullable Saying firstLike(Saying saying) {
            for (Saying first : firsts.values()) {
                if (first.place().time() >= saying.place().time() - span
                        && first.wording().isLike(saying.wording())) {
                    return first;
                }
            }
            return null;
        }

        private Set<Long> carriers(Place first) {
            return carriers.computeIfAbsent(first, unknown -> new HashSet<>());
        }

        int outlets(Saying saying) {
            return carriers(saying.standing().first()).size();
        }
    }
}
