package dev.detente.pipeline.event;

import dev.detente.event.Statement;
import dev.detente.event.ToneShift;
import dev.detente.event.ToneWindow;
import dev.detente.event.UnpairedQuote;
import dev.detente.pipeline.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/**
 * Makes the schemas of all events known, to the registry and to this process, before the first article comes: a shift
 * may be months away, and the registry away by then. Any serde can be asked, since an event with nothing in it is
 * written and read again, and goes nowhere.
 */
public final class EventSchemas {
    /** More noughts than the largest event without contents takes. */
    private static final byte[] NOUGHTS = new byte[4_096];

    private EventSchemas() {}

    /**
     * Asks the registry for all that the pipeline will ever ask it for of its own events.
     *
     * @throws org.apache.kafka.common.KafkaException if the registry does not answer, or refuses a schema
     */
    public static void announce(EventSerdes serdes, Topics topics) {
        announce(serdes, topics.statements(), Statement.class);
        announce(serdes, topics.unpaired(), UnpairedQuote.class);
        announce(serdes, topics.tone(), ToneWindow.class);
        announce(serdes, topics.shifts(), ToneShift.class);
    }

    private static <T extends SpecificRecord> void announce(EventSerdes serdes, String topic, Class<T> type) {
        try (Serde<T> serde = serdes.values()) {
            byte[] bytes = serde.serializer().serialize(topic, blank(type));
            serde.deserializer().deserialize(topic, bytes);
        }
    }

    /** In Avro, noughts are empty texts, first symbols, nulls, and the ends of lists. */
    private static <T extends SpecificRecord> T blank(Class<T> type) {
        try {
            return new SpecificDatumReader<>(type)
                    .read(null, DecoderFactory.get().binaryDecoder(NOUGHTS, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
