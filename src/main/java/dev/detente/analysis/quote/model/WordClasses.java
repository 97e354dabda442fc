package dev.detente.analysis.quote.model;

/** Classes of words that stand in like places; 0 is the class of a word that the model does not know. */
final class WordClasses {
    static final WordClasses NONE = new WordClasses(new int[2], new byte[2]);

    private final int[] keys;
    private final byte[] values;

    /** An open-addressed table: {@code keys.length} is a power of two, a key of 0 marks a free place. */
    WordClasses(int[] keys, byte[] values) {
        this.keys = keys;
        this.values = values;
    }

    int of(int word) {
        int place = place(keys, word);
        return keys[place] == 0 ? 0 : values[place] & 0xff;
    }

    /** Enters a word into tables that have room for it. */
    static void put(int[] keys, byte[] values, int word, int wordClass) {
        int place = place(keys, word);
        keys[place] = word;
        values[place] = (byte) wordClass;
    }

    private static int place(int[] keys, int word) {
        int mask = keys.length - 1;
        int i = (word * 0x9E3779B1) >>> 7 & mask;
        while (keys[i] != 0 && keys[i] != word) {
            i = i + 1 & mask;
        }
        return i;
    }
}
