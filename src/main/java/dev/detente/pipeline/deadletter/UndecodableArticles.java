package dev.detente.pipeline.deadletter;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/**
 * Makes dead letters of records that are no articles. Goes on, except when the registry cannot be asked: then the
 * record may well be good, and is read again.
 */
public final class UndecodableArticles implements DeserializationExceptionHandler {
    private @Nullable DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> configuration) {
        deadLetters = DeadLetters.from(configuration);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        if (deadLetters == null || Faults.isPassing(exception)) {
            return Response.fail();
        }
        Refusal refusal = Refusal.in(exception);
        Reason reason = refusal == null ? Reason.UNDECODABLE : refusal.reason();
        String detail = refusal == null ? Causes.told(exception) : String.valueOf(refusal.getMessage());
        return Response.resume(List.of(deadLetters.letter(Origin.of(record), reason, detail, null, exception)));
    }
}
