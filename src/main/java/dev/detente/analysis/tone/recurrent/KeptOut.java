package dev.detente.analysis.tone.recurrent;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Which of the project's own sentences the network, and the larger one that taught it, have not learned from: one group
 * in ten, so that there always are sentences to measure on. Drawn by the group's name, as
 * {@code src/training/recurrent} does.
 */
public final class KeptOut {
    private static final int ONE_IN = 10;

    private KeptOut() {}

    /** Whether the sentences of a group are kept out. */
    public static boolean has(String group) {
        CRC32 sum = new CRC32();
        sum.update(group.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % ONE_IN == 0;
    }
}
