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

    /** Key under which the handler finds the name of the articles' topic. */
    public static final String ARTICLES_TOPIC_CONFIG = "detente.articles.topic";

    private @Nullable DeadLetters deadLetters;
    private Runnable retried = () -> {};
    private String articlesTopic = "";

    @Override
    public void configure(Map<String, ?> configuration) {
        deadLetters = DeadLetters.from(configuration);
        if (configuration.get(RETRIED_CONFIG) instanceof Runnable counter) {
            retried = counter;
        }
        articlesTopic = String.valueOf(configuration.get(ARTICLES_TOPIC_CONFIG));
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        Refusal refusal = Refusal.in(exception);
        boolean isArticle = articlesTopic.equals(context.topic());
        if (deadLetters == null || (refusal == null && Faults.isInfrastructure(exception))) {
            if (isArticle) {
                retried.run();
            }
            return Response.fail();
        }
        if (!isArticle) {
            return failedStatement(deadLetters, context, exception);
        }
        Reason reason = refusal == null ? Reason.UNEXPECTED : refusal.reason();
        String detail = refusal == null ? Causes.told(exception) : String.valueOf(refusal.getMessage());
        String id = record.value() instanceof Article article ? article.getId() : null;
        return Response.resume(List.of(deadLetters.letter(Origin.of(context), reason, detail, id, exception)));
    }

    /** A statement, which other records follow from; what follows from none (a timer) has nothing to bury. */
    private static Response failedStatement(DeadLetters letters, ErrorHandlerContext context, Exception exception) {
        return Origin.ofMade(context)
                .map(origin -> Response.resume(List.of(
                        letters.letter(origin, Reason.STATEMENT_FAILED, Causes.told(exception), null, exception))))
                .orElseGet(Response::fail);
    }
}
