package dev.detente.analysis.quote;

import java.util.Arrays;

/**
 * Words and their bits in flat arrays, looked up by a stretch of a text without making a string. Letters are compared
 * in lower case, the typographic apostrophe as the plain one.
 */
final class WordTable {
    private String[] words = new String[1 << 12];
    /** The hash of each word: another word is told by it without a look at the word itself. */
    private int[] hashes = new int[words.length];

    private int[] bits = new int[words.length];
    private int size;

    /** Adds bits to a lower-case word. */
    void add(String word, int moreBits) {
        if (size * 2 >= words.length) {
            grow();
        }
        int hash = hash(word, 0, word.length());
        int slot = slot(hash, word, 0, word.length());
        if (words[slot] == null) {
            words[slot] = word;
            hashes[slot] = hash;
            size++;
        }
        bits[slot] |= moreBits;
    }

    /** The bits of the word between the indexes; 0 for an unknown word. */
    int get(String text, int start, int end) {
        return bits[slot(hash(text, start, end), text, start, end)];
    }

    private int slot(int hash, String text, int start, int end) {
        int mask = words.length - 1;
        int slot = (hash ^ (hash >>> 15)) & mask;
        while (words[slot] != null && !(hashes[slot] == hash && matches(words[slot], text, start, end))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + fold(text.charAt(i));
        }
        return hash;
    }

    private static boolean matches(String word, String text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (fold(word.charAt(i)) != fold(text.charAt(start + i))) {
                return false;
            }
        }
        return true;
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }

    private void grow() {
        String[] oldWords = words;
        int[] oldBits = bits;
        words = Arrays.copyOf(new String[0], oldWords.length * 2);
        hashes = new int[words.length];
        bits = new int[words.length];
        size = 0;
        for (int i = 0; i < oldWords.length; i++) {
            if (oldWords[i] != null) {
                add(oldWords[i], oldBits[i]);
            }
        }
    }
}
