package dev.detente.pipeline.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler.Response;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler.Result;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefusedArticlesTest {
    private static final Record<String, String> RECORD = new Record<>("CN-US", "", 0);

    private final List<Reason> counted = new ArrayList<>();
    private final List<String> retried = new ArrayList<>();
    private final RefusedArticles handler = new RefusedArticles();

    RefusedArticlesTest() {
        handler.configure(Map.of(
                DeadLetters.CONFIG,
                new DeadLetters("dlq", DeadLetters.MIN_RECORD_BYTES, counted::add),
                RefusedArticles.ARTICLES_TOPIC_CONFIG,
                "articles",
                RefusedArticles.RETRIED_CONFIG,
                (Runnable) () -> retried.add("article")));
    }

    @Test
    void aStatementThatFailsIsADeadLetterThatNamesTheRecordOfItsArticle() {
        Headers lineage = new RecordHeaders()
                .add(DeadLetterHeaders.SOURCE_TOPIC, "articles".getBytes(UTF_8))
                .add(DeadLetterHeaders.SOURCE_PARTITION, "2".getBytes(UTF_8))
                .add(DeadLetterHeaders.SOURCE_OFFSET, "17".getBytes(UTF_8))
                .add(DeadLetterHeaders.SOURCE_TIMESTAMP, "1000".getBytes(UTF_8));

        Response response = handler.handleError(
                new Context("app-statements-by-pair-repartition", lineage),
                RECORD,
                new IllegalStateException("a defect"));

        assertThat(response.result()).isEqualTo(Result.RESUME);
        ProducerRecord<byte[], byte[]> letter =
                response.deadLetterQueueRecords().get(0);
        assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("STATEMENT_FAILED");
        assertThat(header(letter, DeadLetterHeaders.SOURCE_TOPIC)).isEqualTo("articles");
        assertThat(header(letter, DeadLetterHeaders.SOURCE_PARTITION)).isEqualTo("2");
        assertThat(header(letter, DeadLetterHeaders.SOURCE_OFFSET)).isEqualTo("17");
        assertThat(header(letter, DeadLetterHeaders.SOURCE_TIMESTAMP)).isEqualTo("1000");
        assertThat(letter.value()).isEqualTo("the statement".getBytes(UTF_8));
        assertThat(counted).containsExactly(Reason.STATEMENT_FAILED);
    }

    @Test
    void whatFollowsFromNoRecordFails() {
        Response response =
                handler.handleError(new Context(null, new RecordHeaders()), RECORD, new IllegalStateException());

        assertThat(response.result()).isEqualTo(Result.FAIL);
        assertThat(counted).isEmpty();
    }

    @Test
    void aFaultOfTheSurroundingsIsNobodysAndOnlyArticlesAreCountedAgain() {
        TimeoutException fault = new TimeoutException("no answer");

        assertThat(handler.handleError(new Context("articles", new RecordHeaders()), RECORD, fault)
                        .result())
                .isEqualTo(Result.FAIL);
        assertThat(handler.handleError(
                                new Context("app-statements-by-pair-repartition", new RecordHeaders()), RECORD, fault)
                        .result())
                .isEqualTo(Result.FAIL);
        assertThat(retried).hasSize(1);
        assertThat(counted).isEmpty();
    }

    private static String header(ProducerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }

    private record Context(@Nullable String topic, Headers headers) implements ErrorHandlerContext {
        @Override
        public int partition() {
            return 0;
        }

        @Override
        public long offset() {
            return 1;
        }

        @Override
        public String processorNodeId() {
            return "mark-copies";
        }

        @Override
        public TaskId taskId() {
            return new TaskId(1, 0);
        }

        @Override
        public long timestamp() {
            return 5;
        }

        @Override
        public byte[] sourceRawKey() {
            return "CN-US".getBytes(UTF_8);
        }

        @Override
        public byte[] sourceRawValue() {
            return "the statement".getBytes(UTF_8);
        }
    }
}
