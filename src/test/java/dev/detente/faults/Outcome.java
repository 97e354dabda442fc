package dev.detente.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * All that came out: events by topic and article, and the last word on each window and each shift.
 *
 * @param events the events, in alphabetical order, by {@code topic id}
 */
record Outcome(SortedMap<String, List<String>> events) {
    /** Takes events in any order. */
    static final class Builder {
        private final SortedMap<String, List<String>> events = new TreeMap<>();

        /** Adds one event beside all others with the same name. */
        void add(String name, String event) {
            events.computeIfAbsent(name, first -> new ArrayList<>()).add(event);
        }

        /** Sets the one event with this name. */
        void replace(String name, String event) {
            events.put(name, new ArrayList<>(List.of(event)));
        }

        void remove(String name) {
            events.remove(name);
        }

        Outcome build() {
            events.values().forEach(Collections::sort);
            return new Outcome(events);
        }
    }

    long count() {
        return events.values().stream().mapToLong(List::size).sum();
    }

    /** Those whose name is wanted. */
    Outcome only(Predicate<String> wanted) {
        SortedMap<String, List<String>> some = new TreeMap<>(events);
        some.keySet().removeIf(wanted.negate());
        return new Outcome(some);
    }

    /** What is missing, doubled or otherwise not as expected; a line for each name. */
    List<String> differencesFrom(Outcome expected) {
        Set<String> names = new TreeSet<>(events.keySet());
        names.addAll(expected.events.keySet());
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            List<String> mine = events.getOrDefault(name, List.of());
            List<String> wanted = expected.events.getOrDefault(name, List.of());
            if (!mine.equals(wanted)) {
                differences.add(name + ": " + described(mine, wanted));
            }
        }
        return differences;
    }

    private static String described(List<String> mine, List<String> wanted) {
        List<String> surplus = new ArrayList<>(mine);
        wanted.forEach(surplus::remove);
        List<String> missing = new ArrayList<>(wanted);
        mine.forEach(missing::remove);
        return mine.size() + " instead of " + wanted.size() + ", surplus " + cut(surplus) + ", missing " + cut(missing);
    }

    private static String cut(List<String> events) {
        String text = events.toString();
        return text.length() <= 600 ? text : text.substring(0, 600) + " ...";
    }

    /** How many events there are of each topic. */
    Map<String, Long> byTopic() {
        Map<String, Long> counts = new TreeMap<>();
        events.forEach(
                (name, some) -> counts.merge(name.substring(0, name.indexOf(' ')), (long) some.size(), Long::sum));
        return counts;
    }
}
