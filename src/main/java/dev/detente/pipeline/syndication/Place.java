package dev.detente.pipeline.syndication;

/**
 * A statement's place in the order of time, which does not depend on arrival.
 *
 * @param time event time in milliseconds since the epoch
 * @param id the statement's id, which decides between statements of one moment
 */
public record Place(long time, String id) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
        return time != other.time ? Long.compare(time, other.time) : id.compareTo(other.id);
    }
}
