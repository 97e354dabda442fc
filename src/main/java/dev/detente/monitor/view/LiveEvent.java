package dev.detente.monitor.view;

import org.jspecify.annotations.Nullable;

/**
 * Something that has just come.
 *
 * @param number its place among all events of this view, from 1
 * @param pair the pair it is about; null where it is about none
 * @param json the event as JSON, on one line
 */
public record LiveEvent(long number, Kind kind, @Nullable String pair, String json) {
    /** What can come. */
    public enum Kind {
        /** A statement. */
        STATEMENT("statement"),
        /** A tone window, new or changed. */
        WINDOW("window"),
        /** A shift, new, changed or withdrawn. */
        SHIFT("shift"),
        /** A dead letter. */
        DEAD_LETTER("dead-letter"),
        /** A dead letter was replayed or discarded. */
        DEAD_LETTER_HANDLED("dead-letter-handled");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Its name for those who listen. */
        public String label() {
            return label;
        }
    }
}
