package dev.detente.analysis.actor;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.Set;

/** The words that describe a speaker, and those of his mention that are really his. */
final class SpeakerWords {
    /** How many tokens before and behind a mention may belong to its description. */
    private static final int REACH = 10;

    private static final int LONGEST_APPOSITION = 14;

    private static final Set<String> LINKS = Set.of("of", "for", "the", "'s", "\u2019s", "-", "and", "a", "an");

    private static final Set<String> RELATIVE = Set.of("who", "which", "whose", "that");

    /** Behind a comma and a subject they begin a clause, and no description. */
    private static final Set<String> FINITE = Set.of("is", "are", "was", "were", "has", "have", "had", "will", "would");

    private final Roles roles;

    SpeakerWords(Roles roles) {
        this.roles = roles;
    }

    /**
     * The part of a mention that speaks: where a whole clause was taken for a name, what is joined to it last, as in
     * {@code Iran attacks ships and [U.S. officials] said}.
     */
    static Span core(Tokens tokens, Span mention) {
        int first = tokens.firstFrom(mention.start());
        boolean clause = false;
        int start = mention.start();
        for (int i = first; i < tokens.size() && tokens.start(i) < mention.end(); i++) {
            clause |= i > first && FINITE.contains(tokens.word(i));
            boolean joined = clause && (tokens.is(i, "and") || tokens.is(i, ","));
            start = joined && i + 1 < tokens.size() && tokens.start(i + 1) < mention.end()
                    ? tokens.start(i + 1)
                    : start;
        }
        return new Span(start, mention.end());
    }

    /** The mention with the words that describe it: titles before it, and "of ..." or an apposition behind it. */
    Span phrase(Document document, Span core) {
        Tokens tokens = document.tokens();
        int sentence = document.sentenceAt(core.start());
        if (sentence < 0) {
            return core;
        }
        Span limits = document.sentences().get(sentence);
        int first = tokens.firstFrom(core.start());
        int last = Math.max(first, tokens.firstFrom(core.end()) - 1);
        return new Span(
                Math.min(core.start(), start(tokens, first, limits)), Math.max(core.end(), end(tokens, last, limits)));
    }

    private int start(Tokens tokens, int first, Span limits) {
        int start = first;
        for (int i = first - 1; i >= Math.max(0, first - REACH) && tokens.start(i) >= limits.start(); i--) {
            boolean named = tokens.isWord(i) && Character.isUpperCase(tokens.charAt(i));
            boolean role = roles.isOfficial(tokens, i) || roles.isObserver(tokens, i);
            boolean bracket = tokens.is(i, "(") || tokens.is(i, ")");
            if (!named && !role && !bracket && !LINKS.contains(tokens.word(i))) {
                break;
            }
            start = i;
        }
        return start < tokens.size() ? tokens.start(start) : limits.end();
    }

    private int end(Tokens tokens, int last, Span limits) {
        int next = last + 1;
        if (next >= tokens.size() || tokens.start(next) >= limits.end() || last < 0) {
            return 0;
        }
        boolean apposition = tokens.is(next, ",");
        if (!apposition && !tokens.is(next, "of") && !tokens.is(next, "for")) {
            return 0;
        }
        int end = tokens.end(last);
        boolean clause = false;
        for (int i = next + 1; i < Math.min(next + 1 + (apposition ? LONGEST_APPOSITION : REACH), tokens.size()); i++) {
            if (tokens.start(i) >= limits.end()) {
                return end;
            }
            char c = tokens.charAt(i);
            if (c == ',' || c == '"' || c == '\u201C' || c == ';' || c == '.' && !tokens.isWord(i)) {
                return end;
            }
            boolean fits = Character.isUpperCase(c)
                    || LINKS.contains(tokens.word(i))
                    || roles.isOfficial(tokens, i)
                    || roles.isObserver(tokens, i);
            if (!apposition && !fits) {
                return end;
            }
            clause |= RELATIVE.contains(tokens.word(i));
            if (apposition && !clause && FINITE.contains(tokens.word(i))) {
                return 0;
            }
            end = tokens.end(i);
        }
        // A description that does not end within reach is a clause, not an apposition.
        return apposition ? 0 : end;
    }
}
