package dev.detente.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    @Test
    void aRestartOnTheSameDirectoryKeepsTopicsAndCommittedTransactions(@TempDir Path data) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(0, data)) {
            try (Admin admin = admin(broker)) {
                admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                        .all()
                        .get();
            }
            writeInTransaction(broker, "kept", "first");
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(0, data)) {
            writeInTransaction(broker, "kept", "second");
            try (Admin admin = admin(broker)) {
                assertThat(admin.listTopics().names().get()).contains("kept");
            }
        }
    }

    @Test
    void aTemporaryDirectoryIsGoneAfterTheEnd() throws Exception {
        long before = temporaryDirectories();
        EmbeddedBroker.start().close();
        assertThat(temporaryDirectories()).isEqualTo(before);
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedBroker.start(taken.getLocalPort(), null))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessage("port " + taken.getLocalPort() + " on 127.0.0.1 is in use");
        }
    }

    @Test
    void aDataDirectoryThatCannotBeWrittenIsNamed(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no directory");
        assertThatThrownBy(() -> EmbeddedBroker.start(0, file))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessage("the data directory " + file + " cannot be written");
    }

    private static void writeInTransaction(EmbeddedBroker broker, String topic, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "writer"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            assertThat(producer.send(new ProducerRecord<>(topic, value)).get().hasOffset())
                    .isTrue();
            producer.commitTransaction();
        }
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static long temporaryDirectories() throws Exception {
        try (var paths = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return paths.filter(path -> path.getFileName().toString().startsWith("detente-broker"))
                    .count();
        }
    }
}
