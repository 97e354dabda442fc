package dev.detente.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Which articles were fetched and wait for their turn, as Kafka Streams shows a step one record at a time. A hint for
 * whoever can work ahead: it may know less than was fetched, and forgets what passed it by only when it is asked.
 *
 * <p>A partition is one thread's at a time; what it holds is that thread's alone.
 */
final class FetchedArticles {
    /** As many as Kafka Streams fetches before it pauses, and one fetch more. */
    private static final int MOST_RECORDS = 500;

    private static final long MOST_BYTES = 1 << 20;

    private final String topic;
    private final Map<TopicPartition, Waiting> partitions = new ConcurrentHashMap<>();

    FetchedArticles(String topic) {
        this.topic = topic;
    }

    /** Has the consumers of Kafka Streams tell what they fetch, beside whoever else asked them to. */
    void listen(Properties properties) {
        String others = Stream.of(
                        StreamsConfig.mainConsumerPrefix(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG),
                        StreamsConfig.consumerPrefix(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG),
                        ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG)
                .map(properties::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(classes -> classes + ",")
                .orElse("");
        properties.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG),
                others + Listener.class.getName());
        properties.put(StreamsConfig.mainConsumerPrefix(Listener.CONFIG), this);
    }

    /** Those of a partition behind an offset, in order; those up to it are forgotten. */
    Iterable<ConsumerRecord<byte[], byte[]>> after(TopicPartition partition, long offset) {
        Waiting waiting = partitions.get(partition);
        return waiting == null ? List.of() : waiting.after(offset);
    }

    /** Forgets a partition, when its thread gives it up. */
    void forget(TopicPartition partition) {
        partitions.remove(partition);
    }

    private void add(ConsumerRecords<byte[], byte[]> fetched) {
        for (TopicPartition partition : fetched.partitions()) {
            if (partition.topic().equals(topic)) {
                partitions.computeIfAbsent(partition, any -> new Waiting()).add(fetched.records(partition));
            }
        }
    }

    private static final class Waiting {
        private final Deque<ConsumerRecord<byte[], byte[]>> records = new ArrayDeque<>();
        private long bytes;

        void add(List<ConsumerRecord<byte[], byte[]>> fetched) {
            // Read again from an earlier place: after an aborted transaction, or by another thread in between.
            if (!records.isEmpty()
                    && fetched.get(0).offset() <= records.getLast().offset()) {
                records.clear();
                bytes = 0;
            }
            for (ConsumerRecord<byte[], byte[]> record : fetched) {
                if (records.size() == MOST_RECORDS || bytes + size(record) > MOST_BYTES) {
                    break;
                }
                records.add(record);
                bytes += size(record);
            }
        }

        Iterable<ConsumerRecord<byte[], byte[]>> after(long offset) {
            for (Iterator<ConsumerRecord<byte[], byte[]>> all = records.iterator(); all.hasNext(); ) {
                ConsumerRecord<byte[], byte[]> first = all.next();
                if (first.offset() > offset) {
                    break;
                }
                all.remove();
                bytes -= size(first);
            }
            return records;
        }

        private static long size(ConsumerRecord<byte[], byte[]> record) {
            return record.value() == null ? 0 : record.value().length;
        }
    }

    /** How Kafka's consumer tells what it fetched. Made by Kafka, once for each consumer. */
    public static final class Listener implements ConsumerInterceptor<byte[], byte[]> {
        /** Key under which it finds the {@link FetchedArticles} to tell. */
        static final String CONFIG = "detente.fetched";

        private FetchedArticles articles = new FetchedArticles("");

        /** For Kafka, which calls {@link #configure} next. */
        public Listener() {}

        @Override
        public void configure(Map<String, ?> configuration) {
            if (configuration.get(CONFIG) instanceof FetchedArticles fetched) {
                articles = fetched;
            }
        }

        @Override
        public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
            articles.add(records);
            return records;
        }

        @Override
        public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
            // Nothing waits for it.
        }

        @Override
        public void close() {
            // The articles are the pipeline's.
        }
    }
}
