package dev.detente.pipeline.tone;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is kept of a pair's day (UTC) besides its statements.
 *
 * @param firstArrival when the first of its statements arrived, in milliseconds since the epoch
 * @param touched hours of work when the day last changed
 * @param isGone whether its statements have been forgotten; what it said stands
 * @param tones the day's tone by issue
 * @param told a hash of what was last said of each window, by the window's name
 * @param shifts the last shift told, by issue, as it stands in the topic
 */
record PairDay(
        long firstArrival,
        int touched,
        boolean isGone,
        SortedMap<String, DayTone> tones,
        SortedMap<String, Long> told,
        SortedMap<String, byte[]> shifts) {

    static PairDay opened(long arrival, int hours) {
        return new PairDay(arrival, hours, false, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    PairDay touched(long arrival, int hours) {
        return new PairDay(Math.min(firstArrival, arrival), hours, isGone, tones, told, shifts);
    }

    PairDay with(Map<String, DayTone> nowTones, Map<String, Long> nowTold) {
        return new PairDay(firstArrival, touched, isGone, new TreeMap<>(nowTones), new TreeMap<>(nowTold), shifts);
    }

    PairDay with(Map<String, byte[]> nowShifts) {
        return new PairDay(firstArrival, touched, isGone, tones, told, new TreeMap<>(nowShifts));
    }

    PairDay gone(boolean needsTone) {
        return new PairDay(
                firstArrival, touched, true, needsTone ? tones : new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }
}
