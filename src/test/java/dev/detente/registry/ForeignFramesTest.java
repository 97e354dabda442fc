package dev.detente.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.event.Article;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Whatever bytes stand in the articles' topic: they are an article, or they are refused, and no fault of anybody else.
 */
class ForeignFramesTest {
    private static final String TOPIC = "articles";

    private final SpecificAvroSerde<Article> serde = new SpecificAvroSerde<>();

    ForeignFramesTest() {
        String url = "mock://" + UUID.randomUUID();
        Map<String, String> config = Map.of("schema.registry.url", url);
        Registries.of(RegistryConfig.of(config)).register(TOPIC + "-value", Article.getClassSchema());
        serde.configure(config, false);
    }

    @Property
    void bytesAreAnArticleOrRefused(@ForAll("frames") byte[] frame) {
        try {
            assertThat(serde.deserializer().deserialize(TOPIC, frame)).isNotNull();
        } catch (SerializationException refusal) {
            assertThat(refusal).isNotInstanceOf(RetriableException.class).hasMessageNotContaining("\n");
        }
    }

    /** Seeds with a few bytes changed, inserted and cut off. */
    @Provide
    Arbitrary<byte[]> frames() {
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(12);
        return Combinators.combine(
                        Arbitraries.of(seeds()),
                        Arbitraries.doubles().between(0, 1),
                        noise,
                        Arbitraries.integers().between(0, 4))
                .as(ForeignFramesTest::changed);
    }

    private static byte[] changed(byte[] seed, double place, byte[] noise, int removed) {
        int at = (int) (place * seed.length);
        byte[] head = Arrays.copyOf(seed, at);
        byte[] tail = Arrays.copyOfRange(seed, Math.min(seed.length, at + removed), seed.length);
        byte[] frame = Arrays.copyOf(head, at + noise.length + tail.length);
        System.arraycopy(noise, 0, frame, at, noise.length);
        System.arraycopy(tail, 0, frame, at + noise.length, tail.length);
        return frame;
    }

    private static List<byte[]> seeds() {
        try (InputStream in = ForeignFramesTest.class.getResourceAsStream("foreign-frames.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.isBlank()
                            ? new byte[0]
                            : HexFormat.ofDelimiter(" ").parseHex(line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
