package dev.detente.analysis.quote.model;

/**
 * Classes of words that stand in like places, fine and coarse; 0 is the class of a word that the model does not know.
 *
 * @param keys hashes of words in an open-addressed table whose size is a power of two; 0 marks a free place
 * @param fine the fine class of the word at each place
 * @param coarse the coarse class of the word at each place
 */
record WordClasses(int[] keys, byte[] fine, byte[] coarse) {
    /** Where the word stands, or the free place where it would. */
    int place(int word) {
        int mask = keys.length - 1;
        int i = (word * 0x9E3779B1) >>> 7 & mask;
        while (keys[i] != 0 && keys[i] != word) {
            i = i + 1 & mask;
        }
        return i;
    }
}
