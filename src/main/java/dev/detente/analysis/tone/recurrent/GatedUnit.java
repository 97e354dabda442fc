package dev.detente.analysis.tone.recurrent;

import java.util.Arrays;

/**
 * One direction of a gated recurrent unit (Cho et al. 2014, in the form that resets behind the product). Only sums,
 * products, quotients and bounds of floats, so that the same words give the same numbers on every machine.
 */
final class GatedUnit {
    /** Beyond this the approximation of the hyperbolic tangent would leave its range. */
    private static final float STEEPEST = 4.97f;

    private final int size;
    private final float[][] recurrent;
    private final float[] bias;

    /**
     * A unit of {@code bias.length} numbers.
     *
     * @param recurrent for each number of the state what it adds to the reset gates, the update gates and the
     *     candidates
     * @param bias what is added to the state's part of each candidate
     */
    GatedUnit(float[] recurrent, float[] bias) {
        this.size = bias.length;
        if (recurrent.length != 3 * size * size || size % 4 != 0) {
            throw new IllegalArgumentException(recurrent.length + " recurrent weights for " + size + " numbers");
        }
        this.recurrent = new float[size][];
        for (int i = 0; i < size; i++) {
            this.recurrent[i] = Arrays.copyOfRange(recurrent, i * 3 * size, (i + 1) * 3 * size);
        }
        this.bias = bias;
    }

    int size() {
        return size;
    }

    /**
     * Reads one word.
     *
     * @param word what the word adds to reset gates, update gates and candidates
     * @param state the state before it, and behind it
     * @param room room for the work
     */
    void read(float[] word, float[] state, Room room) {
        float[] gates = room.gates;
        Arrays.fill(gates, 0);
        for (int i = 0; i < size; i += 4) {
            addFour(state, i, gates);
        }
        // parts of arrays are copied, for only loops over arrays with one index become vector instructions
        float[] candidate = room.candidate;
        float[] ofState = room.ofState;
        float[] update = room.update;
        System.arraycopy(word, 2 * size, candidate, 0, size);
        System.arraycopy(gates, 2 * size, ofState, 0, size);
        for (int k = 0; k < gates.length; k++) {
            gates[k] = 0.5f + 0.5f * tanh(0.5f * (gates[k] + word[k]));
        }
        System.arraycopy(gates, size, update, 0, size);
        for (int k = 0; k < ofState.length; k++) {
            ofState[k] = candidate[k] + gates[k] * (ofState[k] + bias[k]);
        }
        for (int k = 0; k < ofState.length; k++) {
            ofState[k] = tanh(ofState[k]);
        }
        for (int k = 0; k < state.length; k++) {
            state[k] = ofState[k] + update[k] * (state[k] - ofState[k]);
        }
    }

    /** Room to read in, for one passage at a time. */
    static final class Room {
        private final float[] gates;
        private final float[] candidate;
        private final float[] ofState;
        private final float[] update;

        Room(int size) {
            gates = new float[3 * size];
            candidate = new float[size];
            ofState = new float[size];
            update = new float[size];
        }
    }

    /**
     * Adds what four numbers of the state say; four at a time, for one at a time the gates are read and written too
     * often. All arrays have the same index, or the loop would not become vector instructions.
     */
    private void addFour(float[] state, int i, float[] gates) {
        float a = state[i];
        float b = state[i + 1];
        float c = state[i + 2];
        float d = state[i + 3];
        float[] first = recurrent[i];
        float[] second = recurrent[i + 1];
        float[] third = recurrent[i + 2];
        float[] fourth = recurrent[i + 3];
        for (int k = 0; k < gates.length; k++) {
            gates[k] += a * first[k] + b * second[k] + c * third[k] + d * fourth[k];
        }
    }

    /**
     * The hyperbolic tangent by its continued fraction (Lambert 1768) cut behind the seventh step, right to one in
     * 10,000.
     */
    static float tanh(float value) {
        float x = Math.max(-STEEPEST, Math.min(STEEPEST, value));
        float square = x * x;
        return x
                * (135135 + square * (17325 + square * (378 + square)))
                / (135135 + square * (62370 + square * (3150 + square * 28)));
    }
}
