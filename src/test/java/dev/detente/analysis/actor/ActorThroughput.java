package dev.detente.analysis.actor;

import dev.detente.analysis.text.Document;
import dev.detente.article.ArticleReader;
import dev.detente.article.NewsArticle;
import dev.detente.article.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast names are found and settled, in megabytes of text a second of one thread's processor time; no test, and not
 * the time of the clock on the wall, so that a busy machine does not count. The texts are cut into tokens beforehand:
 * all steps share that.
 *
 * <p>{@code java -cp ... dev.detente.analysis.actor.ActorThroughput ../shared/articles/reuters-1987.jsonl}
 */
final class ActorThroughput {
    private static final int ROUNDS = 8;
    private static final double MEGA = 1e6;
    private static final double NANO = 1e9;

    private ActorThroughput() {}

    private record Text(NewsArticle article, Document document) {}

    /** Measures each file. */
    public static void main(String[] files) throws IOException {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        for (String file : files) {
            List<Text> texts = texts(Path.of(file));
            long bytes = texts.stream()
                    .mapToLong(text -> text.article().body().length())
                    .sum();
            for (int round = 1; round <= ROUNDS; round++) {
                long start = clock.getCurrentThreadCpuTime();
                long found = texts.stream()
                        .mapToLong(text -> find(text).mentions().size())
                        .sum();
                double seconds = (clock.getCurrentThreadCpuTime() - start) / NANO;
                System.out.printf("%s round %d: %d names, %.1f MB/s%n", file, round, found, bytes / MEGA / seconds);
            }
        }
    }

    private static ActorResolver.Parties find(Text text) {
        return Sample.RESOLVER.parties(
                text.document(),
                text.article().title(),
                text.article().publishedAt() == null
                        ? null
                        : text.article().publishedAt().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private static List<Text> texts(Path file) throws IOException {
        List<Text> texts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            ArticleReader reader = new ArticleReader(file.toString(), in);
            for (Reading reading = reader.next(); reading != null; reading = reader.next()) {
                if (reading instanceof Reading.Accepted accepted) {
                    texts.add(new Text(
                            accepted.article(), Document.of(accepted.article().body())));
                }
            }
        }
        return texts;
    }
}
