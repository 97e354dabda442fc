package dev.detente.pipeline.deadletter;

import dev.detente.event.Article;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Makes dead letters of articles that cannot be taken, and goes on. A fault of the surroundings (the registry, the
 * state store, Kafka itself) is no article's fault: it fails, the transaction is undone, and the article is read again.
 */
public final class RefusedArticles implements ProcessingExceptionHandler {
    /** Key under which the handler finds a {@link Runnable} to tell that an article will be read again. */
    public static final String RETRIED_CONFIG = "detente.retried";

    private @Nullable DeadLetters deadLetters;
    private Runnable retried = () -> {};

    @Override
    public void configure(Map<String, ?> configuration) {
        deadLetters = DeadLetters.from(configuration);
        if (configuration.get(RETRIED_CONFIG) instanceof Runnable counter) {
            retried = counter;
        }
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        Refusal refusal = Refusal.in(exception);
        if (deadLetters == null || (refusal == null && Faults.isInfrastructure(exception))) {
            retried.run();
            return Response.fail();
        }
        Reason reason = refusal == null ? Reason.UNEXPECTED : refusal.reason();
        String detail = refusal == null ? Causes.told(exception) : String.valueOf(refusal.getMessage());
        String id = record.value() instanceof Article article ? article.getId() : null;
        return Response.resume(List.of(deadLetters.letter(Origin.of(context), reason, detail, id, exception)));
    }
}
