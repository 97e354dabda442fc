package dev.detente.pipeline.tone;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.detente.event.ShiftKind;
import dev.detente.event.ToneShift;
import dev.detente.pipeline.tone.PairDays.Dated;
import dev.detente.pipeline.tone.ShiftRule.Shift;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the shifts of a pair, and takes back those that are none any more. */
final class ShiftFinder {
    private static final int MOST_STATEMENTS = 10;
    private static final int ID_BYTES = 16;

    private final PairDays days;
    private final ToneFacts facts;
    private final ToneCodec codec;
    private final ShiftRule rule;

    ShiftFinder(PairDays days, ToneFacts facts, ToneCodec codec, ShiftRule rule) {
        this.days = days;
        this.facts = facts;
        this.codec = codec;
        this.rule = rule;
    }

    /**
     * What changed days change: in themselves, and in the days whose course they are a part of. One pass over the days
     * of each stretch, however many of them changed.
     */
    List<ToneEvent> after(String pair, SortedSet<Long> changed) {
        List<ToneEvent> events = new ArrayList<>();
        SortedSet<Long> left = changed;
        while (!left.isEmpty()) {
            long first = left.first();
            long end = endOfStretch(left);
            events.addAll(stretch(days.between(pair, first - ShiftRule.HORIZON, end), first));
            left = left.tailSet(end + 1);
        }
        return events;
    }

    /**
     * The last day that has the first changed one in its course, or another whose days reach into those of the first.
     */
    private static long endOfStretch(SortedSet<Long> changed) {
        long end = changed.first() + ShiftRule.HORIZON;
        for (long day : changed) {
            if (day > end) {
                break;
            }
            end = day + ShiftRule.HORIZON;
        }
        return end;
    }

    private List<ToneEvent> stretch(List<Dated> known, long from) {
        List<ToneEvent> events = new ArrayList<>();
        Courses courses = new Courses();
        for (Dated dated : known) {
            if (dated.day() >= from && !dated.row().isGone()) {
                events.addAll(tell(dated, courses));
            }
            courses.add(dated.day(), dated.row().tones());
        }
        return events;
    }

    private List<ToneEvent> tell(Dated dated, Courses courses) {
        List<ToneEvent> events = new ArrayList<>();
        SortedMap<String, byte[]> told = new TreeMap<>(dated.row().shifts());
        Set<String> issues = new TreeSet<>(dated.row().tones().keySet());
        issues.addAll(told.keySet());
        for (String issue : issues) {
            byte[] before = told.get(issue);
            Optional<ToneShift> now = shift(dated, issue, courses);
            if (now.isEmpty() && before != null) {
                now = Optional.of(withdrawn(codec.shift(before)));
            }
            now.map(codec::event)
                    .filter(event -> !Arrays.equals(event.value(), before))
                    .ifPresent(event -> {
                        told.put(issue, event.value());
                        events.add(event);
                    });
        }
        if (!events.isEmpty()) {
            days.put(dated.pair(), dated.day(), dated.row().with(told));
        }
        return events;
    }

    private static ToneShift withdrawn(ToneShift shift) {
        return ToneShift.newBuilder(shift).setWithdrawn(true).build();
    }

    private Optional<ToneShift> shift(Dated dated, String issue, Courses courses) {
        DayTone tone = dated.row().tones().get(issue);
        return tone == null || !ShiftRule.saysEnough(tone)
                ? Optional.empty()
                : rule.shift(courses.before(dated.day(), issue), tone).map(shift -> event(dated, issue, shift));
    }

    private ToneShift event(Dated dated, String issue, Shift shift) {
        long start = Days.start(dated.day());
        long end = Days.start(dated.day() + 1);
        return new ToneShift(
                id(dated.pair(), issue, start),
                dated.pair(),
                issue,
                shift.isThaw() ? ShiftKind.THAW : ShiftKind.ESCALATION,
                shift.from(),
                shift.to(),
                shift.strength(),
                Instant.ofEpochMilli(start),
                Instant.ofEpochMilli(end),
                movers(facts.between(dated.pair(), start, end), issue, shift),
                false);
    }

    /** The statements that lie beyond the course on the side of the shift, those first that moved the mean most. */
    private static List<String> movers(List<ToneFact> day, String issue, Shift shift) {
        Comparator<ToneFact> most = Comparator.comparingDouble((ToneFact fact) -> pull(fact, shift))
                .reversed()
                .thenComparing(ToneFact::place);
        return day.stream()
                .filter(fact -> fact.isFirst() && fact.isAbout(issue) && pull(fact, shift) > 0)
                .sorted(most)
                .limit(MOST_STATEMENTS)
                .map(fact -> fact.place().id())
                .toList();
    }

    private static double pull(ToneFact fact, Shift shift) {
        double distance = (double) fact.score() / ToneFact.SCORE_UNIT - shift.from();
        return fact.weight() * (shift.isThaw() ? distance : -distance);
    }

    private static String id(String pair, String issue, long start) {
        try {
            byte[] name = (pair + "/" + issue + "/" + start).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
