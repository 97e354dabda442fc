package dev.detente.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.event.Article;
import dev.detente.event.Statement;
import dev.detente.event.UnpairedQuote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;

/** Whatever the schemas allow comes back as it was, also from bytes that another writer of Avro made. */
class AvroRoundTripTest {
    private final SpecificAvroSerde<SpecificRecord> serde = new SpecificAvroSerde<>();
    private final SchemaRegistry registry;

    AvroRoundTripTest() {
        Map<String, String> configs = Map.of(
                "schema.registry.url",
                "mock://round-trips",
                "value.subject.name.strategy",
                "io.confluent.kafka.serializers.subject.RecordNameStrategy");
        serde.configure(configs, false);
        registry = Registries.of(RegistryConfig.of(configs));
    }

    @Property(tries = 300)
    void aRecordComesBackAsItWas(@ForAll("records") GenericData.Record record) {
        byte[] foreign = written(record);

        SpecificRecord read = serde.deserializer().deserialize("any", foreign);
        byte[] ours = serde.serializer().serialize("any", read);

        assertThat(ours).isEqualTo(foreign);
        assertThat(serde.deserializer().deserialize("any", ours)).isEqualTo(read);
    }

    @Provide
    Arbitrary<GenericData.Record> records() {
        return Arbitraries.of(Article.getClassSchema(), Statement.getClassSchema(), UnpairedQuote.getClassSchema())
                .flatMap(schema ->
                        Arbitraries.randomValue(random -> (GenericData.Record) AvroRoundTripTest.any(schema, random)));
    }

    private static Object any(Schema schema, Random random) {
        return switch (schema.getType()) {
            case RECORD -> {
                GenericData.Record record = new GenericData.Record(schema);
                schema.getFields().forEach(field -> record.put(field.pos(), any(field.schema(), random)));
                yield record;
            }
            case UNION ->
                any(schema.getTypes().get(random.nextInt(schema.getTypes().size())), random);
            case ARRAY ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> any(schema.getElementType(), random))
                        .toList();
            case ENUM -> {
                List<String> symbols = schema.getEnumSymbols();
                yield new GenericData.EnumSymbol(schema, symbols.get(random.nextInt(symbols.size())));
            }
            case STRING -> text(random);
            case INT -> random.nextInt();
            // as far as a timestamp's time goes
            case LONG -> random.nextLong() / 1000;
            case DOUBLE -> random.nextDouble();
            case FLOAT -> random.nextFloat();
            case BOOLEAN -> random.nextBoolean();
            case NULL -> null;
            default -> throw new IllegalStateException("no values for " + schema.getType());
        };
    }

    private static String text(Random random) {
        int length = random.nextInt(10) == 0 ? 5000 : random.nextInt(20);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int point = random.nextInt(4) == 0 ? random.nextInt(Character.MAX_CODE_POINT + 1) : random.nextInt(128);
            text.appendCodePoint(point >= 0xD800 && point <= 0xDFFF ? 0 : point);
        }
        return text.toString();
    }

    private byte[] written(GenericData.Record record) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            WireFormat.writeHead(registry.register(record.getSchema().getFullName(), record.getSchema()), out);
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
            new GenericDatumWriter<>(record.getSchema()).write(record, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
