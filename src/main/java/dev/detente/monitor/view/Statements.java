package dev.detente.monitor.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The statements of a view, each once, the newest by event time. Safe to share between threads. */
public final class Statements {
    /** The most that the statements of one page take together; at least one is given out. */
    private static final long MOST_BYTES_OF_PAGE = 4L << 20;

    private static final String BEFORE_ALL_IDS = "";
    private static final String AFTER_ALL_IDS = "\uffff";

    private final int most;
    private final long mostBytes;
    private final Map<String, StoredStatement> byId = new HashMap<>();
    private final NavigableSet<StoredStatement> byTime = new TreeSet<>(StoredStatement.BY_TIME);
    private final Map<String, NavigableSet<StoredStatement>> byPair = new TreeMap<>();
    private long bytes;
    private long leftOut;

    Statements(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /**
     * A place between two statements.
     *
     * @param time event time of the last one that was given out
     * @param id its id
     */
    public record Place(long time, String id) {}

    /**
     * Some statements, in the order asked for.
     *
     * @param next where the rest begins; null when that is all
     */
    public record Page(
            List<StoredStatement> statements, @Nullable Place next) {
        public Page {
            statements = List.copyOf(statements);
        }
    }

    /** Takes a statement in; one with the same id is replaced. */
    synchronized void add(StoredStatement statement) {
        StoredStatement before = byId.put(statement.id(), statement);
        if (before != null) {
            forget(before);
        }
        bytes += statement.bytes();
        byTime.add(statement);
        byPair.computeIfAbsent(statement.pair(), added -> new TreeSet<>(StoredStatement.BY_TIME))
                .add(statement);
        while (byTime.size() > most || bytes > mostBytes && byTime.size() > 1) {
            StoredStatement oldest = byTime.first();
            byId.remove(oldest.id());
            forget(oldest);
            leftOut++;
        }
    }

    private void forget(StoredStatement statement) {
        bytes -= statement.bytes();
        byTime.remove(statement);
        NavigableSet<StoredStatement> ofPair = byPair.get(statement.pair());
        if (ofPair != null) {
            ofPair.remove(statement);
            if (ofPair.isEmpty()) {
                byPair.remove(statement.pair());
            }
        }
    }

    /** The statement with this id. */
    public synchronized Optional<StoredStatement> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Some of the statements that a filter accepts.
     *
     * @param newestFirst the order, by event time and then by id
     * @param after where to begin; null for the beginning
     * @param limit how many at most, from 1; fewer when they are large
     */
    public synchronized Page page(StatementFilter filter, boolean newestFirst, @Nullable Place after, int limit) {
        List<StoredStatement> found = new ArrayList<>(Math.min(limit, 64));
        long bytesOfPage = 0;
        Iterator<StoredStatement> candidates =
                candidates(filter, newestFirst, after).iterator();
        while (candidates.hasNext()) {
            StoredStatement candidate = candidates.next();
            if (!filter.accepts(candidate)) {
                continue;
            }
            if (found.size() == limit || bytesOfPage > MOST_BYTES_OF_PAGE) {
                StoredStatement last = found.get(found.size() - 1);
                return new Page(found, new Place(last.time(), last.id()));
            }
            found.add(candidate);
            bytesOfPage += candidate.bytes();
        }
        return new Page(found, null);
    }

    private NavigableSet<StoredStatement> candidates(
            StatementFilter filter, boolean newestFirst, @Nullable Place after) {
        NavigableSet<StoredStatement> all = filter.pair() == null
                ? byTime
                : byPair.getOrDefault(filter.pair(), new TreeSet<>(StoredStatement.BY_TIME));
        if (newestFirst) {
            Place from = after == null ? new Place(filter.to(), BEFORE_ALL_IDS) : after;
            Place to = new Place(filter.from(), BEFORE_ALL_IDS);
            return isBefore(from, to)
                    ? new TreeSet<>(StoredStatement.BY_TIME)
                    : all.descendingSet().subSet(at(from), false, at(to), true);
        }
        Place from = after == null ? new Place(filter.from(), BEFORE_ALL_IDS) : after;
        Place to = new Place(filter.to(), AFTER_ALL_IDS);
        return isBefore(to, from) ? new TreeSet<>(StoredStatement.BY_TIME) : all.subSet(at(from), false, at(to), true);
    }

    private static boolean isBefore(Place one, Place other) {
        return StoredStatement.BY_TIME.compare(at(one), at(other)) < 0;
    }

    private static StoredStatement at(Place place) {
        return new StoredStatement(place.id(), "", place.time(), "", "", "", "", "", List.of(), false, "");
    }

    /** How many statements each pair has. */
    public synchronized Map<String, Integer> perPair() {
        Map<String, Integer> counts = new TreeMap<>();
        byPair.forEach((pair, statements) -> counts.put(pair, statements.size()));
        return counts;
    }

    /** How many there are. */
    public synchronized int size() {
        return byTime.size();
    }

    /** How many came and are no longer kept. */
    public synchronized long leftOut() {
        return leftOut;
    }
}
