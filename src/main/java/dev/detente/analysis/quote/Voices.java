package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells who can say something from what cannot: amounts, measures, times and bare function words. */
final class Voices {
    private static final Set<String> MUTE = load();

    private final TaggedText text;
    private final WordTests words;

    Voices(TaggedText text, WordTests words) {
        this.text = text;
        this.words = words;
    }

    /** Whether the group can be no speaker: {@code 9-1/2 pct}, {@code the time of her murder}, {@code an earlier}. */
    boolean isMute(Group group) {
        int head = head(group);
        if (Character.isDigit(text.tokens().charAt(head))) {
            // "The six", "six of the envoys"
            boolean counted = text.has(group.first(), DETERMINER) && group.first() < head
                    || head < group.last() && text.is(head + 1, "of");
            return !counted && !holdsName(group);
        }
        return isEmpty(group)
                || !text.isCapitalised(head) && MUTE.contains(text.tokens().word(head));
    }

    /** Whether the word alone is such a measure, amount or time, in whatever case. */
    boolean isMute(int token) {
        return MUTE.contains(text.tokens().word(token).toLowerCase(Locale.ROOT));
    }

    /** The last word before what is told of it: {@code group} of {@code a group holding 5 pct}. */
    private int head(Group group) {
        int head = group.first();
        for (int i = group.first(); i <= group.last(); i++) {
            boolean verb = words.isGerund(i) && i < group.last() && !text.has(i + 1, PREPOSITION);
            boolean told = verb || text.has(i, PREPOSITION | RELATIVE) || text.is(i, "that");
            if (i > group.first() && told && !text.has(i, DETERMINER)) {
                return head;
            }
            head = text.isWord(i) ? i : head;
        }
        return head;
    }

    private boolean holdsName(Group group) {
        for (int i = group.first(); i <= group.last(); i++) {
            if (text.isCapitalised(i) && !text.has(i, TIME | DETERMINER) && !isMute(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there are but an article and adverbs: {@code the}, {@code an earlier}, {@code again}. */
    boolean isEmpty(Group group) {
        for (int i = group.first(); i <= group.last(); i++) {
            if (!isArticle(i)
                    && !words.isAdverb(i)
                    && !text.is(i, "early")
                    && !text.is(i, "earlier")
                    && !text.is(i, "far")) {
                return false;
            }
        }
        return true;
    }

    private boolean isArticle(int token) {
        return switch (text.tokens().word(token)) {
            case "the", "The", "a", "A", "an", "An" -> true;
            default -> false;
        };
    }

    /** {@code his}, {@code their}: somebody, where what he owns is what he said. */
    boolean isOwner(int token) {
        return switch (text.tokens().word(token).toLowerCase(Locale.ROOT)) {
            case "its", "his", "their", "her", "my", "your", "our" -> true;
            default -> false;
        };
    }

    private static Set<String> load() {
        Set<String> mute = new HashSet<>();
        Lexicon.read("mute.txt", line -> mute.addAll(List.of(line.split(" "))));
        return Set.copyOf(mute);
    }
}
