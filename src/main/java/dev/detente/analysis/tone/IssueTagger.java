package dev.detente.analysis.tone;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import dev.detente.analysis.tone.words.LexiconFile;
import dev.detente.analysis.tone.words.Phrases;
import dev.detente.analysis.tone.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says which issues words are about, from the phrases of {@code issues.tsv}. Safe to share. */
public final class IssueTagger {
    private static final Issue[] ALL = Issue.values();

    /** Follows an issue that counts where no other one is found. */
    private static final String WEAK = "?";

    /** Where weak issues are counted: behind the others. */
    private static final int WEAKLY = ALL.length;
    /** Where words are counted that are about something else. */
    private static final int OTHER = 2 * ALL.length;

    private static final Phrases PHRASES = load();

    /**
     * The issues of the words, the one with most phrases first; where hardly a weak word says what they are about,
     * those of the sentences that they stand in; empty where none fits.
     */
    public List<Issue> issues(Document document, List<Span> words) {
        return issues(document, words, null);
    }

    /**
     * The same, given where the speaker is introduced: a school of which the speaker is a professor is not what he
     * speaks of.
     */
    public List<Issue> issues(Document document, List<Span> words, @Nullable Span introduction) {
        int[] own = counts(document, words);
        if (isStrong(own)) {
            return mostFirst(own);
        }
        int[] all = counts(document, around(document, words, introduction));
        return mostFirst(isStrong(all) || !isWeak(own) ? all : own);
    }

    /** The sentences that the words stand in, without the introduction. */
    private static List<Span> around(Document document, List<Span> words, @Nullable Span introduction) {
        Set<Span> sentences = new LinkedHashSet<>();
        for (Span span : words) {
            int at = document.sentenceAt(span.start());
            if (at >= 0) {
                sentences.add(document.sentences().get(at));
            }
        }
        return introduction == null
                ? List.copyOf(sentences)
                : sentences.stream()
                        .flatMap(sentence -> without(sentence, introduction))
                        .toList();
    }

    private static Stream<Span> without(Span span, Span hole) {
        if (!span.overlaps(hole)) {
            return Stream.of(span);
        }
        return Stream.of(
                        new Span(span.start(), Math.max(span.start(), hole.start())),
                        new Span(Math.min(span.end(), hole.end()), span.end()))
                .filter(part -> part.start() < part.end());
    }

    private static List<Issue> mostFirst(int[] counts) {
        List<Issue> issues = new ArrayList<>();
        boolean strong = hasStrong(counts);
        for (Issue issue : ALL) {
            if (counts[issue.ordinal()] > 0 || !strong && counts[WEAKLY + issue.ordinal()] > 0) {
                issues.add(issue);
            }
        }
        issues.sort(Comparator.comparingInt(issue -> -counts[issue.ordinal()] - counts[WEAKLY + issue.ordinal()]));
        return issues;
    }

    /** Whether the words say by themselves what they are about; two weak words for one issue do. */
    private static boolean isStrong(int[] counts) {
        return hasStrong(counts) || Arrays.stream(counts, WEAKLY, OTHER).anyMatch(count -> count > 1);
    }

    private static boolean isWeak(int[] counts) {
        return Arrays.stream(counts, WEAKLY, OTHER).anyMatch(count -> count > 0);
    }

    private static boolean hasStrong(int[] counts) {
        return counts[OTHER] > 0 || Arrays.stream(counts, 0, WEAKLY).anyMatch(count -> count > 0);
    }

    private static int[] counts(Document document, List<Span> words) {
        int[] counts = new int[OTHER + 1];
        Tokens tokens = document.tokens();
        for (Span span : words) {
            int from = tokens.firstFrom(span.start());
            int[] hashes = new int[tokens.firstFrom(span.end()) - from];
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = Words.hash(document.text(), tokens.start(from + i), tokens.end(from + i));
            }
            count(hashes, counts);
        }
        return counts;
    }

    /** Counts the phrases of each issue; at each word the longest, then on behind it. */
    private static void count(int[] words, int[] counts) {
        int i = 0;
        while (i < words.length) {
            long match = PHRASES.longestAt(words, i, words.length);
            if (match < 0) {
                i++;
                continue;
            }
            for (int set = Phrases.value(match); set != 0; set &= set - 1) {
                counts[Integer.numberOfTrailingZeros(set)]++;
            }
            i += Phrases.length(match);
        }
    }

    private static Phrases load() {
        Phrases phrases = new Phrases();
        LexiconFile.forEachRow("issues.tsv", row -> {
            int set = 0;
            for (String issue : row[1].split(",")) {
                set |= bit(issue);
            }
            for (String phrase : LexiconFile.forms(row[0])) {
                phrases.add(phrase, set);
            }
        });
        return phrases;
    }

    private static int bit(String issue) {
        return switch (issue) {
            case "-" -> 0;
            case "OTHER" -> 1 << OTHER;
            default ->
                issue.endsWith(WEAK)
                        ? 1
                                << WEAKLY
                                        + Issue.valueOf(issue.substring(0, issue.length() - 1))
                                                .ordinal()
                        : 1 << Issue.valueOf(issue).ordinal();
        };
    }
}
