package dev.detente.pipeline.syndication;

/**
 * What is remembered of a statement in order to know its copies.
 *
 * @param outlet who carried it
 */
record Saying(Place place, Wording wording, long outlet, Standing standing) {

    /** One that is not placed yet. */
    static Saying unplaced(Place place, Wording wording, long outlet) {
        return new Saying(place, wording, outlet, new Standing(place, true));
    }

    boolean isFirst() {
        return standing.first().equals(place);
    }

    Saying with(Standing changed) {
        return new Saying(place, wording, outlet, changed);
    }
}
