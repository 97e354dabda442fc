package dev.detente.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.detente.article.NewsArticle;
import dev.detente.article.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Known articles: paragraphs of the samples in another order, each on a day of its own, and among them some that come
 * twice and some that are no articles. The same seed gives the same.
 */
final class Newsroom {
    private static final Instant FIRST_DAY = Instant.parse("2015-01-01T00:00:00Z");
    private static final int DAYS = 4_000;

    private final Random random;
    private final List<NewsArticle> samples;

    private Newsroom(long seed, List<NewsArticle> samples) {
        this.random = new Random(seed);
        this.samples = samples;
    }

    /**
     * What is sent.
     *
     * @param article the article; null for bytes that are none
     * @param bytes what is sent instead; null for no value at all
     */
    record Dispatch(String key, NewsArticle article, byte[] bytes) {
        static Dispatch of(NewsArticle article) {
            return new Dispatch(article.id(), article, null);
        }
    }

    /**
     * All that is sent in a trial.
     *
     * @param name tells it from every other edition
     */
    record Edition(String name, List<Dispatch> dispatches) {
        Edition {
            dispatches = List.copyOf(dispatches);
        }

        int size() {
            return dispatches.size();
        }

        /** How many dead letters it must leave. */
        long dead() {
            return dispatches.stream()
                    .filter(dispatch -> dispatch.article() == null
                            || dispatch.article().body().isBlank())
                    .count();
        }
    }

    /** So many dispatches. */
    static Edition edition(long seed, int count) {
        Newsroom newsroom = new Newsroom(seed, Samples.articles());
        List<Dispatch> dispatches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dispatches.add(newsroom.next(i, dispatches));
        }
        return new Edition("mixed-" + seed + "-" + count, dispatches);
    }

    /** So many good articles about the pair of the first samples, and one in twenty about another. */
    static Edition editionOfOnePair(long seed, int count) {
        List<NewsArticle> all = Samples.articles();
        Newsroom hot = new Newsroom(seed, all.subList(0, 2));
        Newsroom others = new Newsroom(seed + 1, all.subList(5, all.size()));
        return new Edition(
                "one-pair-" + seed + "-" + count,
                IntStream.range(0, count)
                        .mapToObj(i -> Dispatch.of((i % 20 == 0 ? others : hot).article(i)))
                        .toList());
    }

    /** So many good articles of one and the same moment. */
    static Edition editionOfOneMoment(long seed, int count) {
        Newsroom newsroom = new Newsroom(seed, Samples.articles());
        return new Edition(
                "one-moment-" + seed + "-" + count,
                IntStream.range(0, count)
                        .mapToObj(i -> Dispatch.of(newsroom.article(i).withPublishedAt(FIRST_DAY)))
                        .toList());
    }

    /** One good article that nobody says anything in. */
    static Edition nothingToTell() {
        NewsArticle article = changed(Samples.articles().get(0), "weather", "It rained.", FIRST_DAY);
        return new Edition("nothing-to-tell", List.of(Dispatch.of(article)));
    }

    private Dispatch next(int number, List<Dispatch> before) {
        NewsArticle article = article(number);
        int chance = random.nextInt(100);
        if (chance < 3 && !before.isEmpty()) {
            return before.get(random.nextInt(before.size()));
        }
        if (chance == 3) {
            return new Dispatch(article.id(), null, ("no article " + number).getBytes(UTF_8));
        }
        if (chance == 4) {
            return new Dispatch(article.id(), null, null);
        }
        if (chance == 5) {
            return Dispatch.of(changed(article, article.id(), " ", article.publishedAt()));
        }
        return Dispatch.of(article);
    }

    private NewsArticle article(int number) {
        NewsArticle sample = samples.get(random.nextInt(samples.size()));
        List<String> paragraphs =
                new ArrayList<>(Arrays.asList(sample.body().strip().split("\n\n")));
        Collections.shuffle(paragraphs, random);
        Instant day =
                FIRST_DAY.plus(Duration.ofDays(random.nextInt(DAYS))).plus(Duration.ofSeconds(random.nextInt(86_400)));
        return changed(sample, "news-%06d".formatted(number), String.join("\n\n", paragraphs), day);
    }

    private static NewsArticle changed(NewsArticle article, String id, String body, Instant publishedAt) {
        return new NewsArticle(
                id,
                article.url(),
                article.title(),
                body,
                article.contentType(),
                article.outlet(),
                article.outletCountry(),
                article.author(),
                article.language(),
                publishedAt,
                article.collectedAt(),
                article.tags());
    }
}
