package dev.detente.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.detente.pipeline.event.AvroJson;
import dev.detente.pipeline.event.EventSerdes;
import dev.detente.registry.AvroSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Events as each release wrote them are read by the present classes, field by field: what lies in somebody's topics
 * stays readable. A release adds a file to {@code src/test/resources/event-history}, beside its schemas.
 */
class EventHistoryTest {
    private static final Path EVENTS = Path.of("src", "test", "resources", "event-history");
    private static final Path SCHEMAS = Path.of("src", "test", "resources", "schema-history");

    @TestFactory
    Stream<DynamicTest> whatAReleaseWroteIsReadAsItWasMeant() throws IOException {
        try (Stream<Path> files = Files.list(EVENTS)) {
            return files.sorted().toList().stream().flatMap(EventHistoryTest::events);
        }
    }

    private static Stream<DynamicTest> events(Path file) {
        String release = file.getFileName().toString().replace(".tsv", "");
        return lines(file).stream().filter(line -> !line.startsWith("#")).map(line -> {
            String[] event = line.split("\t", -1);
            return DynamicTest.dynamicTest(
                    release + " " + event[0],
                    () -> assertThat(AvroJson.of(read(release, event[0], event[1])))
                            .isEqualTo(new ObjectMapper().readTree(event[2])));
        });
    }

    /** As a consumer does, who meets a record with the schema of its day. */
    private static SpecificRecord read(String release, String type, String hex) throws IOException {
        Map<String, Object> configs = Map.of("schema.registry.url", "mock://release-" + release.replace('.', '-'));
        Schema schema = SchemaHistoryTest.records(SCHEMAS.resolve(release)).get(type);
        GenericRecord written = new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(HexFormat.of().parseHex(hex), null));
        try (AvroSerializer<GenericRecord> serializer = new AvroSerializer<>()) {
            serializer.configure(configs, false);
            byte[] frame = serializer.serialize(type, written);
            assertThat(HexFormat.of().formatHex(frame)).endsWith(hex);
            return new EventSerdes("dev.detente.registry.SpecificAvroSerde", configs)
                    .values()
                    .deserializer()
                    .deserialize(type, frame);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, UTF_8);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }
}
