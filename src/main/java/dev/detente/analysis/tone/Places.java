package dev.detente.analysis.tone;

import dev.detente.analysis.tone.words.Wording;

/**
 * Where source and target are named first.
 *
 * @param source number of a word, or -1 where the source is not named
 * @param target the same for the target
 */
record Places(int source, int target) {
    static Places of(Wording wording) {
        return new Places(wording.first(Wording.SOURCE), wording.first(Wording.TARGET));
    }

    /** Which of the two are named, and in which order. */
    int situation() {
        if (source < 0 || target < 0) {
            return (source >= 0 ? 1 : 0) + (target >= 0 ? 2 : 0);
        }
        return source < target ? 3 : 4;
    }

    /** Where a word stands: before, between or behind the two, by their order. */
    int of(int word) {
        if (source < 0 && target < 0) {
            return 0;
        }
        if (source < 0 || target < 0) {
            int party = Math.max(source, target);
            int side = word < party ? 0 : word == party ? 1 : 2;
            return (source < 0 ? 1 : 4) + side;
        }
        int side = word < Math.min(source, target) ? 0 : word > Math.max(source, target) ? 2 : 1;
        return (source < target ? 7 : 10) + side;
    }
}
