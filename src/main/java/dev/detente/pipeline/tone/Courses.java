package dev.detente.pipeline.tone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What came before a pair's day, issue by issue, as one goes through its days from the oldest on. */
final class Courses {
    private final Map<String, Deque<Past>> issues = new HashMap<>();

    private record Past(long day, DayTone tone) {}

    /** Goes on to the next day. */
    void add(long day, Map<String, DayTone> tones) {
        tones.forEach((issue, tone) -> {
            Deque<Past> past = issues.computeIfAbsent(issue, absent -> new ArrayDeque<>());
            past.addLast(new Past(day, tone));
            if (past.size() > ShiftRule.MOST_DAYS) {
                past.removeFirst();
            }
        });
    }

    /** The issue's days so far that a later day is judged by, oldest first. */
    List<DayTone> before(long day, String issue) {
        List<DayTone> tones = new ArrayList<>();
        for (Past past : issues.getOrDefault(issue, new ArrayDeque<>())) {
            if (past.day() >= day - ShiftRule.HORIZON) {
                tones.add(past.tone());
            }
        }
        return tones;
    }
}
