package dev.detente.analysis.text;

/**
 * A stretch of a text.
 *
 * @param start index of the first UTF-16 unit
 * @param end index one past the last UTF-16 unit, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: [" + start + ", " + end + ")");
        }
    }

    /** Number of UTF-16 units. */
    public int length() {
        return end - start;
    }

    /** Whether all of {@code other} lies in this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the index lies in this span. */
    public boolean contains(int index) {
        return start <= index && index < end;
    }

    /** Whether the two share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The words of this span. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
