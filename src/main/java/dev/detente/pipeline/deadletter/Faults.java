package dev.detente.pipeline.deadletter;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells an article's fault from the surroundings'. */
public final class Faults {
    private Faults() {}

    /**
     * Whether the fault lies in the surroundings and may be gone later: a registry or broker that does not answer, or
     * that refuses the log-in. The article is innocent and is read again.
     *
     * <p>A registry's serde says so by a cause that is a {@link RetriableException}; a serde that does not is told by
     * the network exception beneath.
     */
    public static boolean isPassing(Throwable thrown) {
        for (Throwable cause : Causes.of(thrown)) {
            if (cause instanceof RetriableException
                    || cause instanceof AuthenticationException
                    || cause instanceof AuthorizationException
                    || cause instanceof SocketException
                    || cause instanceof SocketTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof HttpTimeoutException
                    || cause instanceof TimeoutException
                    || cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody refuses the log-in, or the right to do what must be done. */
    public static boolean isRefusal(Throwable thrown) {
        return Causes.of(thrown).stream()
                .anyMatch(cause -> cause instanceof AuthenticationException || cause instanceof AuthorizationException);
    }

    /** Whether an exception met while processing an article is Kafka's or the state store's, not the article's. */
    static boolean isInfrastructure(Throwable thrown) {
        return Causes.of(thrown).stream().anyMatch(KafkaException.class::isInstance);
    }
}
