package dev.detente.analysis.quote.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes the best candidates that do not get in each other's way. */
final class Selection {
    private static final int FREE = 0;
    private static final int CONTENT = 1;
    private static final int CUE = 2;

    private Selection() {}

    /** The candidates above the threshold, the best first where two claim the same tokens, in order of their cues. */
    static List<Candidate> of(List<Candidate> candidates, float threshold) {
        Candidate[] order = candidates.stream()
                .filter(c -> c.score > threshold && c.pieces > 0)
                .toArray(Candidate[]::new);
        Arrays.sort(order, (a, b) -> Float.compare(b.score, a.score));
        byte[] claimed = new byte[size(order)];
        List<Candidate> taken = new ArrayList<>(order.length);
        for (Candidate c : order) {
            if (claimed[c.head] != CONTENT && isFree(c, claimed)) {
                for (int p = 0; p < c.pieces; p++) {
                    Arrays.fill(claimed, c.content[p * 2], c.content[p * 2 + 1], (byte) CONTENT);
                }
                claimed[c.head] = CUE;
                taken.add(c);
            }
        }
        taken.sort((a, b) -> Integer.compare(a.head, b.head));
        return taken;
    }

    private static int size(Candidate[] candidates) {
        int size = 0;
        for (Candidate c : candidates) {
            size = Math.max(size, Math.max(c.head + 1, c.content[c.pieces * 2 - 1]));
        }
        return size;
    }

    private static boolean isFree(Candidate c, byte[] claimed) {
        for (int p = 0; p < c.pieces; p++) {
            for (int i = c.content[p * 2]; i < c.content[p * 2 + 1]; i++) {
                if (claimed[i] != FREE) {
                    return false;
                }
            }
        }
        return true;
    }
}
