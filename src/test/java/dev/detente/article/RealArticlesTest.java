package dev.detente.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real sets of articles are read whole; skipped where they are not at hand. */
class RealArticlesTest {
    @ParameterizedTest
    @CsvSource({"us-china-call.jsonl, 1", "us-china-call.txt, 1", "wikinews-2019.jsonl, 171", "reuters-1987.jsonl, 8490"
    })
    void everyArticleIsRead(String name, int articles) throws IOException {
        Path file = Path.of("..", "shared", "articles", name);
        assumeTrue(Files.exists(file), "needs " + file);

        try (InputStream in = Files.newInputStream(file)) {
            List<Reading> readings = Read.all(name, in, null, ArticleReader.DEFAULT_MAX_BYTES);

            assertThat(readings).hasSize(articles).allMatch(Reading.Accepted.class::isInstance);
            assertThat(new HashSet<>(readings.stream()
                            .map(reading ->
                                    ((Reading.Accepted) reading).article().id())
                            .toList()))
                    .hasSize(articles);
        }
    }
}
