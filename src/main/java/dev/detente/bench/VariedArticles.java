package dev.detente.bench;

import dev.detente.article.NewsArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * A few articles multiplied: the first time round as they are, from then on with one small word in ten exchanged for
 * another of the same length, so that neither compression nor caches see the same text again.
 */
public final class VariedArticles implements ArticleSupply {
    private static final int ONE_IN = 10;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 12;

    private final List<NewsArticle> originals;
    private final List<List<String>> wordsOfLength;
    private final long seed;

    /**
     * Multiplies articles.
     *
     * @throws IllegalArgumentException when there are none
     */
    public VariedArticles(List<NewsArticle> originals, long seed) {
        if (originals.isEmpty()) {
            throw new IllegalArgumentException("there are no articles to multiply");
        }
        this.originals = List.copyOf(originals);
        this.seed = seed;
        List<TreeSet<String>> words = new ArrayList<>();
        for (int length = 0; length <= LONGEST; length++) {
            words.add(new TreeSet<>());
        }
        for (NewsArticle article : originals) {
            eachWord(
                    article.body(),
                    (start, end) -> words.get(end - start).add(article.body().substring(start, end)));
        }
        this.wordsOfLength = words.stream().map(List::copyOf).toList();
    }

    @Override
    public NewsArticle article(long index) {
        NewsArticle original = originals.get((int) (index % originals.size()));
        NewsArticle named = original.withId(ArticleSupply.id(index));
        return index < originals.size() ? named : named.withBody(varied(original.body(), index));
    }

    private String varied(String body, long index) {
        SplittableRandom random = new SplittableRandom(seed * 31 + index);
        StringBuilder text = new StringBuilder(body);
        eachWord(body, (start, end) -> {
            if (random.nextInt(ONE_IN) == 0) {
                List<String> words = wordsOfLength.get(end - start);
                text.replace(start, end, words.get(random.nextInt(words.size())));
            }
        });
        return text.toString();
    }

    /** Words of small letters alone: names and what begins a sentence stay. */
    private static void eachWord(String text, WordTaker taker) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                continue;
            }
            int length = i - start;
            if (length >= SHORTEST && length <= LONGEST && isSmall(text, start, i)) {
                taker.take(start, i);
            }
            start = i + 1;
        }
    }

    private static boolean isSmall(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private interface WordTaker {
        void take(int start, int end);
    }
}
