package dev.detente.pipeline.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.detente.pipeline.topic.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Where dead letters are handled, once each: what is done with a letter and the note that it was done are one
 * transaction, and whoever starts later fences off who is still at it. Safe to share between threads, which take turns.
 */
public final class DeadLetterDesk {
    /** How often a letter is replayed, unless somebody insists. */
    public static final int MAX_REPLAYS = 3;

    private static final int LETTERS_IN_A_TRANSACTION = 100;

    private final Cluster cluster;
    private final Topics topics;

    /** A desk for the dead letters of a pipeline's topics. */
    public DeadLetterDesk(Cluster cluster, Topics topics) {
        this.cluster = cluster;
        this.topics = topics;
    }

    /** What the desk asks of the cluster; both throw what Kafka's clients throw. */
    public interface Cluster {
        /**
         * Hands over the committed records that a topic holds now, in the order of each partition.
         *
         * @param records takes each; false ends the reading
         */
        void read(String topic, Predicate<ConsumerRecord<byte[], byte[]>> records);

        /** A producer with a transactional id. */
        Producer<byte[], byte[]> producer(String transactionalId);
    }

    /**
     * What is to be done, and with which letters.
     *
     * @param maxReplays letters that were replayed so often are not replayed again
     */
    public record Errand(Handling handling, Predicate<DeadLetter> chosen, int maxReplays) {
        /** Why a letter cannot be handled this way; empty when it can. */
        String refusal(DeadLetter letter) {
            if (handling != Handling.REPLAYED) {
                return "";
            }
            if (letter.isCut()) {
                return "was cut, so its bytes are not whole";
            }
            if (letter.reason().equals(Reason.STATEMENT_FAILED.name())) {
                return "is a statement, and its article was analysed";
            }
            return letter.replays() >= maxReplays ? "was replayed " + letter.replays() + " times already" : "";
        }
    }

    /**
     * What came of an errand.
     *
     * @param done letters that were handled, or would be
     * @param refused letters that were chosen and left alone, by why
     */
    public record Outcome(int done, Map<String, Integer> refused) {
        public Outcome {
            refused = Map.copyOf(refused);
        }
    }

    /** What became of letters, by place; a letter that nobody has touched is not in it. */
    public Map<String, Handling> handled() {
        Map<String, Handling> handled = new HashMap<>();
        cluster.read(topics.handled(), found -> {
            if (found.key() != null && found.value() != null) {
                Handling.of(new String(found.value(), UTF_8))
                        .ifPresent(handling -> handled.put(new String(found.key(), UTF_8), handling));
            }
            return true;
        });
        return handled;
    }

    /**
     * Hands over the letters that there are now, handled or not.
     *
     * @param letters takes each; false ends the reading
     */
    public void forEach(Predicate<DeadLetter> letters) {
        cluster.read(topics.dlq(), found -> letters.test(new DeadLetter(found)));
    }

    /** What {@link #handle} would do now. */
    public Outcome count(Errand errand) {
        Tally tally = new Tally();
        each(errand, handled(), tally, letter -> {});
        return tally.outcome();
    }

    /** Does an errand with the chosen letters that were not handled yet. */
    public synchronized Outcome handle(Errand errand) {
        Tally tally = new Tally();
        try (Producer<byte[], byte[]> producer = cluster.producer(topics.prefix() + "dlq-handling")) {
            // First fence off anybody else who is at it, then see what they have done.
            producer.initTransactions();
            Map<String, Handling> handled = handled();
            producer.beginTransaction();
            each(errand, handled, tally, letter -> {
                if (errand.handling() == Handling.REPLAYED) {
                    send(producer, letter.replay(topics.articles()));
                }
                send(producer, note(letter, errand.handling()));
                if (tally.done % LETTERS_IN_A_TRANSACTION == 0) {
                    producer.commitTransaction();
                    producer.beginTransaction();
                }
            });
            producer.commitTransaction();
        }
        return tally.outcome();
    }

    private void each(Errand errand, Map<String, Handling> handled, Tally tally, LetterTaker taker) {
        forEach(letter -> {
            if (!handled.containsKey(letter.place())
                    && errand.chosen().test(letter)
                    && tally.add(errand.refusal(letter))) {
                taker.take(letter);
            }
            return true;
        });
    }

    private ProducerRecord<byte[], byte[]> note(DeadLetter letter, Handling handling) {
        return new ProducerRecord<>(
                topics.handled(),
                letter.place().getBytes(UTF_8),
                handling.name().getBytes(UTF_8));
    }

    /** Whether it arrived shows at the commit, which fails if a record of the transaction did. */
    private static void send(Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        var unused = producer.send(record);
    }

    private interface LetterTaker {
        void take(DeadLetter letter);
    }

    /** Counts as an errand goes on. */
    private static final class Tally {
        private final Map<String, Integer> refused = new TreeMap<>();
        private int done;

        /** Counts a letter; whether it is to be handled. */
        boolean add(String refusal) {
            if (refusal.isEmpty()) {
                done++;
                return true;
            }
            refused.merge(refusal, 1, Integer::sum);
            return false;
        }

        Outcome outcome() {
            return new Outcome(done, refused);
        }
    }
}
