package dev.detente.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.detente.event.Article;
import dev.detente.event.ContentType;
import dev.detente.event.TextSpan;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {
    private static final String TOPIC = "articles";

    /** An article with id "a1", body "Hi" and published_at 1000, under schema id 1. */
    private static final byte[] GOLDEN =
            HexFormat.ofDelimiter(" ").parseHex("00 00 00 00 01 04 61 31 00 00 04 48 69 00 00 00 00 00 02 d0 0f 00 00");

    private final String url = "mock://" + UUID.randomUUID();

    @Test
    void anArticleIsWrittenInConfluentsWireFormat() {
        assertThat(serde(Map.of()).serializer().serialize(TOPIC, article("a1", "Hi")))
                .isEqualTo(GOLDEN);
    }

    @Test
    void anArticleInConfluentsWireFormatIsRead() {
        registry().register(TOPIC + "-value", Article.getClassSchema());
        assertThat(serde(Map.of()).deserializer().deserialize(TOPIC, GOLDEN)).isEqualTo(article("a1", "Hi"));
    }

    @Test
    void nothingStaysNothing() {
        assertThat(serde(Map.of()).serializer().serialize(TOPIC, null)).isNull();
        assertThat(serde(Map.of()).deserializer().deserialize(TOPIC, null)).isNull();
    }

    @Test
    void bytesThatAreNoFrameAreToldFromOthers() {
        assertUndecodable(new byte[0], "0 bytes");
        assertUndecodable(new byte[] {0, 0, 0, 1}, "4 bytes");
        assertUndecodable("{\"id\":1}".getBytes(StandardCharsets.UTF_8), "first byte is 123");
    }

    @Test
    void anUnknownIdIsToldByItsCode() {
        byte[] frame = GOLDEN.clone();
        frame[4] = 77;
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> serde(Map.of()).deserializer().deserialize(TOPIC, frame))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(RegistryException.SCHEMA_NOT_FOUND))
                .withMessageContaining("77");
    }

    @Test
    void aFrameCutAnywhereOrTooLongIsRefused() {
        registry().register(TOPIC + "-value", Article.getClassSchema());
        for (int length = 0; length < GOLDEN.length; length++) {
            byte[] cut = Arrays.copyOf(GOLDEN, length);
            assertThatThrownBy(() -> serde(Map.of()).deserializer().deserialize(TOPIC, cut))
                    .as("cut to %d bytes", length)
                    .isInstanceOf(SerializationException.class);
        }
        byte[] longer = Arrays.copyOf(GOLDEN, GOLDEN.length + 1);
        assertUndecodable(longer, "left over");
    }

    @Test
    void aClaimedLengthIsNotBelievedBeforeItIsSeen() {
        registry().register(TOPIC + "-value", Article.getClassSchema());
        // a string of 2^31 - 9 characters; and a list of as many tags
        byte[] text = HexFormat.of().parseHex("0000000001" + "eeffffff0f" + "6131");
        byte[] list = HexFormat.of()
                .parseHex("0000000001" + "0461310000044869" + "0000000000" + "0000" + "eeffffff0f" + "00");
        SpecificAvroSerde<Article> serde = serde(Map.of());
        serde.deserializer().deserialize(TOPIC, GOLDEN);
        for (byte[] hostile : List.of(text, list)) {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            try {
                serde.deserializer().deserialize(TOPIC, hostile);
            } catch (SerializationException e) {
                assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1_000_000);
                continue;
            }
            throw new AssertionError("read " + HexFormat.of().formatHex(hostile));
        }
    }

    @Test
    void aRecordNestedTooDeeplyIsRefused() {
        Schema node = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"Node\",\"fields\":"
                        + "[{\"name\":\"next\",\"type\":[\"null\",\"Node\"]}]}");
        int id = registry().register("nodes-value", node);
        byte[] frame = new byte[5_000_005];
        Arrays.fill(frame, (byte) 2);
        ByteBuffer.wrap(frame).put((byte) 0).putInt(id);
        AvroDeserializer<GenericRecord> generic = generic(Map.of());
        assertThatThrownBy(() -> generic.deserialize("nodes", frame))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("nested too deeply");
    }

    @Test
    void halfASurrogatePairBecomesAQuestionMark() {
        SpecificAvroSerde<Article> serde = serde(Map.of());
        byte[] frame = serde.serializer().serialize(TOPIC, article("a1", "x\ud83dy\ude00z \ud83d\ude00\u0000"));
        assertThat(serde.deserializer().deserialize(TOPIC, frame).getBody()).isEqualTo("x?y?z \ud83d\ude00\u0000");
    }

    @Test
    void aLockedDownRegistryTakesNoNewSchema() {
        Map<String, Object> locked = Map.of("auto.register.schemas", false);
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> serde(locked).serializer().serialize(TOPIC, article("a1", "Hi")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(RegistryException.SUBJECT_NOT_FOUND));
        registry().register(TOPIC + "-value", Article.getClassSchema());
        assertThat(serde(locked).serializer().serialize(TOPIC, article("a1", "Hi")))
                .isEqualTo(GOLDEN);
    }

    @Test
    void theLatestSchemaTakesTheFieldsByName() {
        Schema old = SchemaBuilder.record("T")
                .fields()
                .requiredString("a")
                .requiredInt("b")
                .endRecord();
        Schema latest = SchemaBuilder.record("T")
                .fields()
                .requiredInt("b")
                .name("c")
                .type()
                .stringType()
                .stringDefault("new")
                .requiredString("a")
                .endRecord();
        int id = registry().register("t-value", latest);
        AvroSerializer<GenericRecord> serializer = new AvroSerializer<>();
        serializer.configure(configs(Map.of("auto.register.schemas", "false", "use.latest.version", "true")), false);

        byte[] frame = serializer.serialize(
                "t", new GenericRecordBuilder(old).set("a", "x").set("b", 7).build());

        GenericRecord read = generic(Map.of()).deserialize("t", frame);
        assertThat(read.getSchema()).isEqualTo(latest);
        assertThat(read).hasToString("{\"b\": 7, \"c\": \"new\", \"a\": \"x\"}");
        assertThat(ByteBuffer.wrap(frame, 1, 4).getInt()).isEqualTo(id);
    }

    @Test
    void aLatestSchemaThatCannotTakeEveryRecordIsRefused() {
        registry()
                .register(
                        TOPIC + "-value",
                        SchemaBuilder.record("dev.detente.event.Article")
                                .fields()
                                .requiredString("new_and_without_default")
                                .endRecord());
        SpecificAvroSerde<Article> serde = serde(Map.of("auto.register.schemas", false, "use.latest.version", true));
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> serde.serializer().serialize(TOPIC, article("a1", "Hi")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(RegistryException.INCOMPATIBLE));
    }

    @Test
    void aRecordWithoutARequiredFieldIsRefused() {
        GenericRecord empty = new GenericData.Record(Article.getClassSchema());
        AvroSerializer<GenericRecord> serializer = new AvroSerializer<>();
        serializer.configure(configs(Map.of()), false);
        assertThatThrownBy(() -> serializer.serialize(TOPIC, empty))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("id");
    }

    @Test
    void nothingOfARecordThatFailedComesOutWithTheNextOne() {
        GenericRecord half = new GenericData.Record(Article.getClassSchema());
        half.put("id", "the beginning of a record that has no body");
        AvroSerializer<GenericRecord> failing = new AvroSerializer<>();
        failing.configure(configs(Map.of()), false);

        assertThatThrownBy(() -> failing.serialize(TOPIC, half)).isInstanceOf(SerializationException.class);

        assertThat(serde(Map.of()).serializer().serialize(TOPIC, article("a1", "Hi")))
                .isEqualTo(GOLDEN);
    }

    @Test
    void aSchemaThatIsNoneOfOursNamesNoClassToLoad() {
        Schema foreign = SchemaBuilder.record("java.util.ArrayList")
                .fields()
                .requiredInt("size")
                .endRecord();
        byte[] frame = new byte[] {0, 0, 0, 0, 1, 2};
        registry().register(TOPIC + "-value", foreign);
        assertUndecodable(frame, "no generated class for records of the schema java.util.ArrayList");
        assertThat(generic(Map.of()).deserialize(TOPIC, frame)).hasToString("{\"size\": 1}");
    }

    @Test
    void aRecordOfAnotherClassThanTheWantedIsRefused() {
        SpecificAvroSerde<TextSpan> spans = serde(Map.of());
        byte[] frame = spans.serializer()
                .serialize(TOPIC, TextSpan.newBuilder().setStart(1).setEnd(2).build());
        SpecificAvroSerde<Article> articles = serde(Map.of("specific.avro.value.type", Article.class));
        assertThatThrownBy(() -> articles.deserializer().deserialize(TOPIC, frame))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("dev.detente.event.TextSpan where dev.detente.event.Article is expected");
        assertThatThrownBy(() -> serde(Map.of("specific.avro.value.type", "java.lang.String")))
                .isInstanceOf(ConfigException.class);
    }

    @Test
    void threadsMayShareOneSerde() throws Exception {
        SpecificAvroSerde<Article> serde = serde(Map.of());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                String id = "thread-" + thread;
                runs.add(threads.submit(() -> {
                    for (int i = 0; i < 2_000; i++) {
                        Article article = article(id + "-" + i, id.repeat(i % 50));
                        byte[] frame = serde.serializer().serialize(TOPIC, article);
                        assertThat(serde.deserializer().deserialize(TOPIC, frame))
                                .isEqualTo(article);
                    }
                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void assertUndecodable(byte[] frame, String why) {
        assertThatThrownBy(() -> serde(Map.of()).deserializer().deserialize(TOPIC, frame))
                .isInstanceOf(SerializationException.class)
                .isNotInstanceOf(RegistryException.class)
                .hasMessageContaining(why);
    }

    private static Article article(String id, String body) {
        return Article.newBuilder()
                .setId(id)
                .setBody(body)
                .setContentType(ContentType.TEXT)
                .setPublishedAt(Instant.ofEpochMilli(1000))
                .build();
    }

    private <T extends SpecificRecord> SpecificAvroSerde<T> serde(Map<String, Object> more) {
        SpecificAvroSerde<T> serde = new SpecificAvroSerde<>();
        serde.configure(configs(more), false);
        return serde;
    }

    private AvroDeserializer<GenericRecord> generic(Map<String, Object> more) {
        AvroDeserializer<GenericRecord> deserializer = new AvroDeserializer<>();
        deserializer.configure(configs(more), false);
        return deserializer;
    }

    private SchemaRegistry registry() {
        return Registries.of(RegistryConfig.of(configs(Map.of())));
    }

    private Map<String, Object> configs(Map<String, Object> more) {
        Map<String, Object> configs = new HashMap<>(more);
        configs.put("schema.registry.url", url);
        return configs;
    }
}
