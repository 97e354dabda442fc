package dev.detente.analysis.tone.recurrent;

/** What each word adds to the gates and candidates of both directions; a byte each, with a scale for each word. */
final class WordTable {
    private final int width;
    private final byte[] steps;
    private final float[] scales;

    /**
     * A table of {@code scales.length} rows.
     *
     * @param steps the rows one after the other
     * @param scales what one step of a row is worth
     */
    WordTable(byte[] steps, float[] scales) {
        this.width = steps.length / scales.length;
        this.steps = steps;
        this.scales = scales;
    }

    /** Copies a part of a row, from {@code from} on, into {@code to}. */
    void get(int row, int from, float[] to) {
        int at = row * width + from;
        float scale = scales[row];
        for (int k = 0; k < to.length; k++) {
            to[k] = scale * steps[at + k];
        }
    }
}
