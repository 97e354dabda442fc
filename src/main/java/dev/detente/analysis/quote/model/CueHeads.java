package dev.detente.analysis.quote.model;

import dev.detente.analysis.quote.model.GoldArticle.Attribution;
import dev.detente.analysis.quote.model.GoldArticle.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses the one token that stands for a cue: its word that occurs most often as a cue, function words last. */
final class CueHeads {
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "has",
            "have",
            "had",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "a",
            "an",
            "the",
            "to",
            "of",
            "for",
            "on",
            "in",
            "at",
            "about",
            "with",
            "by",
            "as",
            "it",
            "his",
            "her",
            "their",
            "not",
            "n't",
            "also",
            "up",
            "out",
            "from",
            "that",
            "will",
            "would",
            "could",
            "can",
            "and",
            "or",
            "but",
            "did",
            "do",
            "does",
            "'s",
            "no",
            "over",
            "more",
            "its",
            "off",
            "back",
            "against",
            "still",
            "now",
            "just",
            "even",
            "recently",
            "last",
            "first",
            "into",
            "may",
            "might",
            "should",
            "there",
            "this",
            "he",
            "she",
            "they",
            "i",
            "we",
            "you",
            "him",
            "them",
            "repeatedly",
            "later",
            "once",
            "then",
            "so",
            "if",
            "when",
            "-",
            ",",
            ".",
            ":",
            "'",
            "\"");

    private static final double LEAST_SHARE = 0.01;

    private final Map<String, int[]> counts = new HashMap<>();

    CueHeads(List<GoldArticle> articles) {
        for (GoldArticle article : articles) {
            var tokens = article.document().tokens();
            for (int i = 0; i < tokens.size(); i++) {
                count(article, i)[1]++;
            }
            for (Attribution attribution : article.attributions()) {
                for (int i = attribution.cue().from(); i < attribution.cue().to(); i++) {
                    count(article, i)[0]++;
                }
            }
        }
    }

    private int[] count(GoldArticle article, int token) {
        return counts.computeIfAbsent(word(article, token), w -> new int[2]);
    }

    private static String word(GoldArticle article, int token) {
        return article.document().tokens().lowerCase(token);
    }

    /** The words that head a cue, leaving out those that hardly ever do. */
    CueWords words(List<GoldArticle> articles) {
        Map<String, Integer> heads = new HashMap<>();
        for (GoldArticle article : articles) {
            for (Attribution attribution : article.attributions()) {
                heads.merge(word(article, of(article, attribution.cue())), 1, Integer::sum);
            }
        }
        CueWords words = new CueWords();
        heads.forEach((word, n) -> {
            if (n >= counts.getOrDefault(word, new int[2])[1] * LEAST_SHARE) {
                words.add(TokenTable.hash(word));
            }
        });
        return words;
    }

    int of(GoldArticle article, Run cue) {
        int best = cue.from();
        double bestScore = -1;
        for (int i = cue.from(); i < cue.to(); i++) {
            String word = word(article, i);
            int[] n = counts.getOrDefault(word, new int[2]);
            double score = (n[0] + 0.5) / (n[1] + 10.0);
            if (!FUNCTION_WORDS.contains(word)) {
                score += 1;
            }
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }
}
