package dev.detente.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.detente.pipeline.deadletter.DeadLetterHeaders;
import dev.detente.pipeline.topic.Topics;
import dev.detente.registry.AvroDeserializer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads all that came out, as a read-committed consumer sees it. Left out is what depends on the order in which
 * articles were worked on: how many outlets had carried a statement so far, windows that were emptied and shifts that
 * were withdrawn again.
 */
final class OutcomeReader {
    /** Before the value in the wire format: the id that a registry gave to its schema. */
    private static final int WIRE_HEAD = 5;

    private final Cluster servers;
    private final Topics topics;

    OutcomeReader(Cluster servers, Topics topics) {
        this.servers = servers;
        this.topics = topics;
    }

    Outcome read() {
        Outcome.Builder outcome = new Outcome.Builder();
        try (AvroDeserializer<GenericRecord> avro = new AvroDeserializer<>()) {
            avro.configure(Map.of("schema.registry.url", servers.registryUrl()), false);
            for (String topic : List.of(topics.statements(), topics.unpaired(), topics.late())) {
                read(topic, record -> ofArticle(outcome, record, avro.deserialize(topic, record.value())));
            }
            read(topics.tone(), record -> window(outcome, avro.deserialize(topics.tone(), record.value())));
            read(topics.shifts(), record -> shift(outcome, avro.deserialize(topics.shifts(), record.value())));
            read(topics.dlq(), record -> deadLetter(outcome, record));
        }
        return outcome.build();
    }

    private void ofArticle(Outcome.Builder outcome, ConsumerRecord<byte[], byte[]> record, GenericRecord event) {
        if (event.hasField("syndication")) {
            event.put("syndication", null);
        }
        GenericRecord article = (GenericRecord) event.get("article");
        outcome.add(
                kind(record.topic()) + " " + article.get("id"),
                record.timestamp() + " " + new String(record.key(), UTF_8) + " " + event);
    }

    private void window(Outcome.Builder outcome, GenericRecord window) {
        String name = "tone %s %s %s %s"
                .formatted(window.get("pair"), window.get("issue"), window.get("size"), window.get("start"));
        if ((int) window.get("mentions") == 0 && (int) window.get("statements") == 0) {
            outcome.remove(name);
        } else {
            outcome.replace(name, window.toString());
        }
    }

    private void shift(Outcome.Builder outcome, GenericRecord shift) {
        String name = "shifts " + shift.get("id");
        if (Boolean.TRUE.equals(shift.get("withdrawn"))) {
            outcome.remove(name);
        } else {
            outcome.replace(name, shift.toString());
        }
    }

    private void deadLetter(Outcome.Builder outcome, ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? "null" : new String(record.key(), UTF_8);
        outcome.add("dlq " + key, header(record, DeadLetterHeaders.REASON) + " " + fingerprint(record.value()));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "none" : new String(header.value(), UTF_8);
    }

    /** Of the bytes, without the id of the schema, which is another in another registry. */
    private static String fingerprint(byte[] value) {
        if (value == null) {
            return "null";
        }
        boolean avro = value.length > WIRE_HEAD && value[0] == 0;
        byte[] bytes = avro ? Arrays.copyOfRange(value, WIRE_HEAD, value.length) : value;
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private String kind(String topic) {
        return topic.substring(topics.prefix().length());
    }

    private void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> records) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers.bootstrapServers(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records);
            }
        }
    }
}
