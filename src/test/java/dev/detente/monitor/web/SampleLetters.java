package dev.detente.monitor.web;

import dev.detente.monitor.SampleEvents;
import dev.detente.monitor.view.MonitorView;
import dev.detente.pipeline.deadletter.DeadLetterDesk;
import dev.detente.pipeline.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The dead letters of the samples, without a broker; what is done with them is seen in the view. */
final class SampleLetters implements DeadLetterDesk.Cluster {
    private final Topics topics;
    private final MonitorView view;
    private final List<ConsumerRecord<byte[], byte[]>> handled = new ArrayList<>();

    SampleLetters(Topics topics, MonitorView view) {
        this.topics = topics;
        this.view = view;
    }

    @Override
    public void read(String topic, Predicate<ConsumerRecord<byte[], byte[]>> records) {
        List<ConsumerRecord<byte[], byte[]>> all =
                topic.equals(topics.dlq()) ? SampleEvents.deadLetters() : List.copyOf(handled);
        for (ConsumerRecord<byte[], byte[]> record : all) {
            if (!records.test(record)) {
                return;
            }
        }
    }

    @Override
    public Producer<byte[], byte[]> producer(String transactionalId) {
        return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
            @Override
            public void commitTransaction() {
                super.commitTransaction();
                history().stream()
                        .filter(sent -> sent.topic().equals(topics.handled()))
                        .skip(handled.size())
                        .forEach(sent -> arrive(sent));
            }
        };
    }

    private void arrive(ProducerRecord<byte[], byte[]> sent) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(sent.topic(), 0, handled.size(), sent.key(), sent.value());
        handled.add(record);
        view.addHandled(record);
    }
}
