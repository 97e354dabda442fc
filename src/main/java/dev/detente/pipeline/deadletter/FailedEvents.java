package dev.detente.pipeline.deadletter;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what to do when an event, or a dead letter, cannot be written. Events are serialised and measured before they
 * are handed on, so nothing in an article can bring this about: it is the cluster (a topic deleted, a limit lowered, a
 * right withdrawn). To go on would lose the event, so it fails, naming topic and size; the transaction is undone and
 * the article is read again.
 */
public final class FailedEvents implements ProductionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailedEvents.class);

    @Override
    public void configure(Map<String, ?> configuration) {
        // Nothing to set.
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        if (exception instanceof RetriableException) {
            return Response.retry();
        }
        LOG.error(
                "{} does not take a record of {} bytes made from {}-{}@{}: {}",
                record.topic(),
                record.value() == null ? 0 : record.value().length,
                context.topic(),
                context.partition(),
                context.offset(),
                Causes.told(exception));
        return Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // as Kafka declares it
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception exception,
            SerializationExceptionOrigin origin) {
        return Response.fail();
    }
}
