package dev.detente.analysis.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.quote.model.QuoteModel;
import dev.detente.analysis.quote.model.QuoteTrainer.Lessons;
import dev.detente.analysis.text.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains on a small gold of made-up sentences, in which one verb that no lexicon knows attributes all words. */
class QuoteTrainingTest {
    private static final List<String> SOURCES =
            List.of("The minister", "Officials", "President Vedun", "The envoy", "Syldavia", "Alice Plex");
    private static final List<String> CONTENTS = List.of(
            "the border will stay open",
            "trade has doubled since last year",
            "the treaty is fair to both sides",
            "talks will go on in May",
            "no troops were sent");
    private static final List<String> OTHERS = List.of(
            "The sun rose over Klow.", "Trains ran late on Monday.", "A market opened near the river.", "Snow fell.");

    @TempDir
    Path directory;

    @Test
    void theSameGoldGivesTheSameBytes() throws IOException {
        Lessons lessons = train("first.model");
        train("second.model");

        assertThat(lessons).isEqualTo(new Lessons(120, 480));
        assertThat(directory.resolve("first.model")).hasSameBinaryContentAs(directory.resolve("second.model"));
    }

    @Test
    void whatIsLearnedIsFoundInSentencesThatWereNotSeen() throws IOException {
        train("trained.model");
        QuoteModel model;
        try (InputStream file = Files.newInputStream(directory.resolve("trained.model"))) {
            model = QuoteModel.read(file);
        }
        String text = "Snow fell. Officials blurfed that no treaty will stay open in May. Trains ran late on Monday.";

        List<Quote> quotes = new QuoteExtractor(model).extract(Document.of(text));

        assertThat(quotes).hasSize(1);
        assertThat(quotes.get(0).words(text)).isEqualTo("that no treaty will stay open in May");
    }

    private Lessons train(String model) throws IOException {
        Random random = new Random(1);
        List<String> lines = new ArrayList<>();
        for (int article = 0; article < 120; article++) {
            lines.add(article("a-" + article, random));
        }
        Files.write(directory.resolve("train.jsonl"), lines);
        return QuoteTraining.train(directory, directory.resolve(model));
    }

    private static String article(String id, Random random) {
        StringBuilder text = new StringBuilder();
        List<String> quotes = new ArrayList<>();
        for (int sentence = 0; sentence < 4; sentence++) {
            text.append(pick(OTHERS, random)).append(' ');
            String source = pick(SOURCES, random);
            String content = "that " + pick(CONTENTS, random);
            int start = text.length();
            int cue = start + source.length() + 1;
            int words = cue + "blurfed ".length();
            text.append(source).append(" blurfed ").append(content).append(". ");
            quotes.add(String.format(
                    "{\"segments\":[[%d,%d]],\"cue\":{\"start\":%d,\"end\":%d},\"speaker\":{\"start\":%d,\"end\":%d}}",
                    words, words + content.length(), cue, words - 1, start, cue - 1));
        }
        return String.format("{\"id\":\"%s\",\"text\":\"%s\",\"quotes\":[%s]}", id, text, String.join(",", quotes));
    }

    private static String pick(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
