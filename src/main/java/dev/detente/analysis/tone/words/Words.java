package dev.detente.analysis.tone.words;

import java.util.HashMap;
import java.util.Map;

/**
 * Words as numbers: the hash of a word in lower case, and the hash of its stem. A stem is the word without the ending
 * of its number or tense ({@code imposes}, {@code imposed}, {@code imposing}); irregular verbs have the stem of their
 * base. Nothing is allocated.
 */
public final class Words {
    private static final int SEED = 0x811c9dc5;
    private static final int PRIME = 0x01000193;
    private static final int SHORTEST_INFLECTED = 3;

    private static final WordMap IRREGULAR = irregular(
            "met meet",
            "held hold",
            "kept keep",
            "sent send",
            "broke break",
            "broken break",
            "withdrew withdraw",
            "withdrawn withdraw",
            "gave give",
            "given give",
            "took take",
            "taken take",
            "shot shoot",
            "fought fight",
            "struck strike",
            "stole steal",
            "stolen steal",
            "sought seek",
            "stood stand",
            "froze freeze",
            "frozen freeze",
            "freed free",
            "built build",
            "said say",
            "fled flee",
            "told tell",
            "spoke speak",
            "spoken speak",
            "led lead",
            "paid pay",
            "made make",
            "began begin",
            "begun begin",
            "found find",
            "went go",
            "gone go",
            "came come",
            "did do",
            "done do",
            "left leave",
            "lost lose",
            "won win",
            "taught teach",
            "brought bring",
            "bought buy",
            "sold sell",
            "felt feel",
            "thought think",
            "forgot forget",
            "forgotten forget",
            "bound bind",
            "drew draw",
            "drawn draw",
            "threw throw",
            "thrown throw",
            "wrote write",
            "written write",
            "rose rise",
            "risen rise",
            "fell fall",
            "fallen fall",
            "laid lay",
            "lent lend",
            "spent spend",
            "swore swear",
            "sworn swear",
            "understood understand",
            "was be",
            "were be",
            "is be",
            "are be",
            "been be",
            "being be",
            "am be",
            "has have",
            "had have",
            "having have",
            "shown show",
            "knew know",
            "known know",
            "saw see",
            "seen see",
            "got get",
            "gotten get",
            "dealt deal",
            "meant mean",
            "heard hear",
            "sank sink",
            "sunk sink",
            "drove drive",
            "driven drive",
            "chose choose",
            "chosen choose",
            "men man",
            "women woman",
            "children child");

    private Words() {}

    private static WordMap irregular(String... pairs) {
        Map<Integer, Integer> stems = new HashMap<>();
        for (String pair : pairs) {
            int blank = pair.indexOf(' ');
            stems.put(hash(pair, 0, blank), regularStem(pair, blank + 1, pair.length()));
        }
        return WordMap.of(stems);
    }

    /** The hash of a word in lower case. */
    public static int hash(String word) {
        return hash(word, 0, word.length());
    }

    /** The hash of a stretch of a text in lower case; a curly apostrophe counts as a straight one. */
    public static int hash(CharSequence text, int start, int end) {
        int h = SEED;
        for (int i = start; i < end; i++) {
            h = (h ^ lower(text.charAt(i))) * PRIME;
        }
        return h;
    }

    /** The hash of the stem of a word. */
    public static int stem(String word) {
        return stem(word, 0, word.length());
    }

    /** The hash of the stem of the word in a stretch of a text. */
    public static int stem(CharSequence text, int start, int end) {
        int hash = hash(text, start, end);
        int base = IRREGULAR.get(hash);
        if (base != 0) {
            return base;
        }
        return end - start < SHORTEST_INFLECTED ? hash : regularStem(text, start, end);
    }

    private static int regularStem(CharSequence text, int start, int end) {
        int stop = end;
        char last = lower(text.charAt(stop - 1));
        if (last == 's' && stop - start > 3) {
            char before = lower(text.charAt(stop - 2));
            if (before == 'e' && isHissing(text, start, stop - 2)) {
                stop -= 2;
            } else if (before != 's' && before != 'u' && before != 'i') {
                stop -= before == 'e' && lower(text.charAt(stop - 3)) == 'i' ? 2 : 1;
            }
        } else if (last == 'd'
                && stop - start > 4
                && lower(text.charAt(stop - 2)) == 'e'
                && hasVowel(text, start, stop - 2)) {
            stop = undoubled(text, start, stop - 2);
        } else if (last == 'g'
                && stop - start > 5
                && lower(text.charAt(stop - 2)) == 'n'
                && lower(text.charAt(stop - 3)) == 'i'
                && hasVowel(text, start, stop - 3)) {
            stop = undoubled(text, start, stop - 3);
        }
        if (stop - start > 3 && lower(text.charAt(stop - 1)) == 'e') {
            stop--;
        }
        int h = SEED;
        for (int i = start; i < stop; i++) {
            char c = lower(text.charAt(i));
            h = (h ^ (c == 'y' && i == stop - 1 ? 'i' : c == 'z' && i > start + 2 ? 's' : c)) * PRIME;
        }
        return h;
    }

    private static boolean isHissing(CharSequence text, int start, int end) {
        char last = lower(text.charAt(end - 1));
        char before = end - start > 1 ? lower(text.charAt(end - 2)) : ' ';
        return last == 'x' || last == 's' && before == 's' || last == 'h' && (before == 's' || before == 'c');
    }

    private static int undoubled(CharSequence text, int start, int end) {
        char last = lower(text.charAt(end - 1));
        boolean doubled = end - start > 3 && last == lower(text.charAt(end - 2)) && "lsz".indexOf(last) < 0;
        return doubled && !isVowel(last) ? end - 1 : end;
    }

    private static boolean hasVowel(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (isVowel(lower(text.charAt(i)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }

    /** The character in lower case, a curly apostrophe as a straight one. */
    static char lower(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }
}
