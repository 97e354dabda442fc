package dev.detente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetchedArticlesTest {
    private static final TopicPartition PARTITION = new TopicPartition("articles", 3);
    private static final TopicPartition INTERNAL = new TopicPartition("statements-by-pair", 3);

    private final FetchedArticles fetched = new FetchedArticles("articles");
    private final FetchedArticles.Listener consumer = new FetchedArticles.Listener();

    @BeforeEach
    void listen() {
        Properties properties = new Properties();
        fetched.listen(properties);
        consumer.configure(Map.of(
                FetchedArticles.Listener.CONFIG,
                properties.get(StreamsConfig.mainConsumerPrefix(FetchedArticles.Listener.CONFIG))));
    }

    @Test
    void articlesBehindOneAreKnownInOrder() {
        fetch(PARTITION, 10, 14);
        fetch(PARTITION, 15, 16);
        assertThat(after(11)).containsExactly(12L, 13L, 14L, 15L, 16L);
        assertThat(after(15)).containsExactly(16L);
        assertThat(after(16)).isEmpty();
    }

    @Test
    void anEarlierPlaceIsReadAgain() {
        fetch(PARTITION, 10, 14);
        fetch(PARTITION, 12, 13);
        assertThat(after(11)).containsExactly(12L, 13L);
    }

    @Test
    void otherTopicsAreNoArticles() {
        fetch(INTERNAL, 0, 5);
        assertThat(fetched.after(INTERNAL, -1)).isEmpty();
    }

    @Test
    void aPartitionThatIsGivenUpIsForgotten() {
        fetch(PARTITION, 10, 14);
        fetched.forget(PARTITION);
        assertThat(after(0)).isEmpty();
    }

    @Test
    void noMoreIsKeptThanAFetchOrTwo() {
        for (int i = 0; i < 100; i++) {
            fetch(PARTITION, i * 100, i * 100 + 99);
        }
        assertThat(after(-1)).hasSize(500);
    }

    @Test
    void largeArticlesAreNotKeptByTheHundred() {
        consumer.onConsume(records(PARTITION, 0, 9, new byte[300_000]));
        assertThat(after(-1)).hasSize(3);
    }

    @Test
    void whoeverListenedBeforeGoesOnListening() {
        for (String key : List.of("interceptor.classes", "consumer.interceptor.classes")) {
            Properties properties = new Properties();
            properties.put(key, "example.Tracing");
            fetched.listen(properties);
            assertThat(properties)
                    .containsEntry(
                            "main.consumer.interceptor.classes",
                            "example.Tracing," + FetchedArticles.Listener.class.getName());
        }
    }

    private void fetch(TopicPartition partition, long from, long to) {
        consumer.onConsume(records(partition, from, to, new byte[] {1}));
    }

    private static ConsumerRecords<byte[], byte[]> records(TopicPartition partition, long from, long to, byte[] value) {
        return new ConsumerRecords<>(
                Map.of(
                        partition,
                        LongStream.rangeClosed(from, to)
                                .mapToObj(offset -> new ConsumerRecord<>(
                                        partition.topic(), partition.partition(), offset, new byte[0], value))
                                .toList()),
                Map.of());
    }

    private List<Long> after(long offset) {
        return StreamSupport.stream(fetched.after(PARTITION, offset).spliterator(), false)
                .map(ConsumerRecord::offset)
                .toList();
    }
}
