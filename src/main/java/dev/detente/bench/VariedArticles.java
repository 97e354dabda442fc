package dev.detente.bench;

import dev.detente.article.NewsArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A few articles multiplied: the first time round as they are, from then on with one small word in ten exchanged for
 * another of the same length, so that neither compression nor caches see the same text again. Words that many articles
 * share stay, for they are what holds sentences together: "said", "that", "with". Each time round is dated a day after
 * the one before, beginning ten years back, as an archive is: were they all of one day, all would be copies of each
 * other.
 */
public final class VariedArticles implements ArticleSupply {
    private static final int ONE_IN = 10;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 12;
    /** A word that more than one article in so many has is common. */
    private static final int COMMON = 5;

    private static final int ARCHIVE_DAYS = 3_650;

    private final List<NewsArticle> originals;
    private final List<List<String>> rareOfLength;
    private final Set<String> common = new HashSet<>();
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
        Map<String, Integer> articlesWith = new TreeMap<>();
        for (NewsArticle article : originals) {
            Set<String> words = new HashSet<>();
            eachWord(article.body(), (start, end) -> words.add(article.body().substring(start, end)));
            words.forEach(word -> articlesWith.merge(word, 1, Integer::sum));
        }
        List<List<String>> rare = new ArrayList<>();
        for (int length = 0; length <= LONGEST; length++) {
            rare.add(new ArrayList<>());
        }
        articlesWith.forEach((word, count) -> {
            if (count * COMMON <= originals.size()) {
                rare.get(word.length()).add(word);
            } else {
                common.add(word);
            }
        });
        this.rareOfLength = rare.stream().map(List::copyOf).toList();
    }

    @Override
    public NewsArticle article(long index) {
        NewsArticle original = originals.get((int) (index % originals.size()));
        long round = index / originals.size();
        String body = round == 0 ? original.body() : varied(original.body(), index);
        return original.withId(ArticleSupply.id(index)).withBody(body).withPublishedAt(dated(original, round));
    }

    private static @Nullable Instant dated(NewsArticle article, long round) {
        return article.publishedAt() == null
                ? null
                : article.publishedAt().minus(Duration.ofDays(ARCHIVE_DAYS - round % ARCHIVE_DAYS));
    }

    private String varied(String body, long index) {
        SplittableRandom random = new SplittableRandom(seed * 31 + index);
        StringBuilder text = new StringBuilder(body);
        eachWord(body, (start, end) -> {
            List<String> others = rareOfLength.get(end - start);
            if (random.nextInt(ONE_IN) == 0 && !others.isEmpty() && !common.contains(body.substring(start, end))) {
                text.replace(start, end, others.get(random.nextInt(others.size())));
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
