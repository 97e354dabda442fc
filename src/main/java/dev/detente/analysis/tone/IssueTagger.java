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
import java.util.List;

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
     * The issues of the words, the one with most phrases first; where nothing but weak words says what they are about,
     * those of the sentences that they stand in; empty where none fits.
     */
    public List<Issue> issues(Document document, List<Span> words) {
        int[] counts = counts(document, words);
        return mostFirst(isStrong(counts) ? counts : counts(document, around(document, words)));
    }

    private static List<Span> around(Document document, List<Span> words) {
        List<Span> sentences = new ArrayList<>();
        for (Span span : words) {
            int at = document.sentenceAt(span.start());
            if (at >= 0 && !sentences.contains(document.sentences().get(at))) {
                sentences.add(document.sentences().get(at));
            }
        }
        return sentences;
    }

    private static List<Issue> mostFirst(int[] counts) {
        boolean strong = isStrong(counts);
        List<Issue> issues = new ArrayList<>();
        for (Issue issue : ALL) {
            if (counts[issue.ordinal()] > 0 || !strong && counts[WEAKLY + issue.ordinal()] > 0) {
                issues.add(issue);
            }
        }
        issues.sort(Comparator.comparingInt(issue -> -counts[issue.ordinal()] - counts[WEAKLY + issue.ordinal()]));
        return issues;
    }

    private static boolean isStrong(int[] counts) {
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
