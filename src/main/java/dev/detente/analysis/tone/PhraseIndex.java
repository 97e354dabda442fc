package dev.detente.analysis.tone;

import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases by their words, found in a text in one pass: at each token the longest phrase, then on behind it. Letters are
 * compared in lower case. Safe to share once built.
 *
 * @param <V> what a phrase means
 */
final class PhraseIndex<V> {
    /**
     * A phrase in a text.
     *
     * @param first its first token
     * @param end one past its last token
     */
    record Match<V>(int first, int end, Span span, V value) {}

    private static final class Node<V> {
        private final Map<String, Node<V>> next = new HashMap<>();
        private @Nullable V value;
    }

    private final Node<V> root = new Node<>();

    /** Adds a phrase; the first meaning that it was given stays. */
    void add(String phrase, V value) {
        Tokens words = Tokens.of(phrase.toLowerCase(Locale.ROOT));
        Node<V> node = root;
        for (int i = 0; i < words.size(); i++) {
            node = node.next.computeIfAbsent(words.word(i), added -> new Node<>());
        }
        if (node.value == null) {
            node.value = value;
        }
    }

    /** The phrases between two tokens, in order; they do not overlap. */
    List<Match<V>> find(Tokens tokens, int from, int to) {
        List<Match<V>> matches = new ArrayList<>();
        int token = from;
        while (token < to) {
            Match<V> match = longestAt(tokens, token, to);
            if (match == null) {
                token++;
            } else {
                matches.add(match);
                token = match.end();
            }
        }
        return matches;
    }

    private @Nullable Match<V> longestAt(Tokens tokens, int first, int to) {
        Match<V> longest = null;
        Node<V> node = root;
        for (int token = first; token < to; token++) {
            node = node.next.get(word(tokens, token));
            if (node == null) {
                return longest;
            }
            if (node.value != null) {
                longest = new Match<>(first, token + 1, new Span(tokens.start(first), tokens.end(token)), node.value);
            }
        }
        return longest;
    }

    /** The token in lower case, with the plain apostrophe. */
    static String word(Tokens tokens, int token) {
        return tokens.word(token).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }
}
