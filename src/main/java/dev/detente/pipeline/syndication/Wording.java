package dev.detente.pipeline.syndication;

import java.util.Arrays;
import java.util.Locale;

/**
 * The fingerprint of a quote: which words it has, and which numbers, in any order; case and punctuation do not count.
 *
 * <p>Two wordings are alike when at least half of the words that occur in either occur in both (the Jaccard index), and
 * neither has a number that contradicts the other's: "rose 5 percent" is no copy of "rose 7 percent". A quote of a few
 * words must have the very same ones. The threshold was measured, see {@code docs/tone.md}.
 *
 * @param words hashes of the different words, ascending; of a long quote the {@value #MOST_WORDS} smallest, which is a
 *     fair sample of all (a bottom-k sketch)
 * @param numbers hashes of the different words with a digit, likewise
 */
@SuppressWarnings("ArrayRecordComponent") // compared by likeness only
public record Wording(int[] words, int[] numbers) {
    /** How many words are kept. */
    static final int MOST_WORDS = 64;

    /** Of all words that occur in either of two quotes, the part that must occur in both. */
    static final double LIKENESS = 0.5;

    /** A quote with fewer words has a copy only in the very same words. */
    static final int FEW_WORDS = 5;

    /** The wording of a text; in linear time. */
    public static Wording of(String text) {
        Collector words = new Collector();
        Collector numbers = new Collector();
        String lower = text.toLowerCase(Locale.ROOT);
        int hash = 0;
        boolean inWord = false;
        boolean hasDigit = false;
        for (int i = 0; i <= lower.length(); i++) {
            char unit = i < lower.length() ? lower.charAt(i) : ' ';
            if (Character.isLetterOrDigit(unit) || Character.isSurrogate(unit)) {
                hash = 31 * hash + unit;
                hasDigit |= Character.isDigit(unit);
                inWord = true;
            } else if (inWord && !isApostrophe(unit)) {
                (hasDigit ? numbers : words).add(mixed(hash));
                hash = 0;
                inWord = false;
                hasDigit = false;
            }
        }
        return new Wording(words.smallest(), numbers.smallest());
    }

    private static boolean isApostrophe(char unit) {
        return unit == '\'' || unit == '\u2019';
    }

    /** Spreads a hash over all bits, as the smallest ones must be a fair sample (the finaliser of MurmurHash3). */
    private static int mixed(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ (h >>> 16);
    }

    /** Whether one may be a copy of the other. Symmetric. */
    public boolean isLike(Wording other) {
        if (!holds(numbers, other.numbers) && !holds(other.numbers, numbers)) {
            return false;
        }
        if (Math.min(words.length, other.words.length) < FEW_WORDS) {
            return Arrays.equals(words, other.words);
        }
        return jaccard(words, other.words) >= LIKENESS;
    }

    private static double jaccard(int[] a, int[] b) {
        boolean sampled = a.length == MOST_WORDS || b.length == MOST_WORDS;
        int most = sampled ? MOST_WORDS : Integer.MAX_VALUE;
        int either = 0;
        int both = 0;
        int i = 0;
        int j = 0;
        while (either < most && (i < a.length || j < b.length)) {
            int order = i == a.length ? 1 : j == b.length ? -1 : Integer.compare(a[i], b[j]);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            both += order == 0 ? 1 : 0;
            either++;
        }
        return either == 0 ? 1 : (double) both / either;
    }

    /** Whether all numbers of the second are in the first; both ascend. */
    private static boolean holds(int[] all, int[] some) {
        for (int number : some) {
            if (Arrays.binarySearch(all, number) < 0) {
                return false;
            }
        }
        return true;
    }

    /** A hash of the whole, the same for the same words. */
    long hash() {
        return 31L * Arrays.hashCode(words) + ((long) Arrays.hashCode(numbers) << 32);
    }

    /** Collects hashes in bounded memory. */
    private static final class Collector {
        private int[] hashes = new int[32];
        private int size;

        void add(int hash) {
            if (size == hashes.length) {
                shrinkOrGrow();
            }
            hashes[size++] = hash;
        }

        private void shrinkOrGrow() {
            int[] kept = smallest();
            hashes = Arrays.copyOf(kept, 4 * MOST_WORDS);
            size = kept.length;
        }

        /** The smallest of the different ones, ascending. */
        int[] smallest() {
            return Arrays.stream(hashes, 0, size)
                    .sorted()
                    .distinct()
                    .limit(MOST_WORDS)
                    .toArray();
        }
    }
}
