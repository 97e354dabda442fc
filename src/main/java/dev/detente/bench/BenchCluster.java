package dev.detente.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.detente.event.Article;
import dev.detente.event.Statement;
import dev.detente.pipeline.PipelineSettings;
import dev.detente.pipeline.event.Articles;
import dev.detente.pipeline.event.EventSerdes;
import dev.detente.pipeline.topic.RecordLimits;
import dev.detente.pipeline.topic.TopicAdmin;
import dev.detente.pipeline.topic.TopicSettings;
import dev.detente.pipeline.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * The cluster that is measured, and all that a benchmark leaves there: topics and groups whose names begin with
 * {@code detente-bench-} and a word of this run's own, which are removed at the end.
 */
public final class BenchCluster implements AutoCloseable {
    private final Access access;
    private final @Nullable ChildProcess broker;
    private final Admin admin;
    private final Path directory;
    private final String name = "detente-bench-" + UUID.randomUUID().toString().substring(0, 8);
    private final AtomicInteger count = new AtomicInteger();

    private BenchCluster(Access access, @Nullable ChildProcess broker) {
        this.access = access;
        this.broker = broker;
        this.admin = Admin.create(access.clients());
        try {
            this.directory = Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory", e);
        }
    }

    /**
     * How to reach a cluster and how the pipeline uses it.
     *
     * @param clientProperties properties of Kafka's clients and of the registry's client
     */
    public record Access(
            String bootstrapServers,
            String schemaRegistryUrl,
            String processingGuarantee,
            String serdeClass,
            Map<String, String> clientProperties) {
        public Access {
            clientProperties = Map.copyOf(clientProperties);
        }

        Access at(String brokers, String registry) {
            return new Access(brokers, registry, processingGuarantee, serdeClass, clientProperties);
        }

        Map<String, Object> clients() {
            Map<String, Object> properties = new HashMap<>(clientProperties);
            properties.put("bootstrap.servers", bootstrapServers);
            properties.put("schema.registry.url", schemaRegistryUrl);
            return properties;
        }
    }

    /** A cluster that is there. */
    public static BenchCluster given(Access access) {
        return new BenchCluster(access, null);
    }

    /**
     * A cluster whose only broker is a process of ours, which ends with this object.
     *
     * @param command starts a broker and a registry, and writes a line of JSON with their addresses
     * @param access all but the addresses
     */
    public static BenchCluster own(List<String> command, Access access) {
        ChildProcess broker = ChildProcess.start(command);
        try {
            String line = broker.firstLine();
            if (line == null) {
                throw new BenchException("the broker did not start; 'detente broker' says why");
            }
            JsonNode addresses = new ObjectMapper().readTree(line);
            return new BenchCluster(
                    access.at(
                            addresses.get("bootstrap.servers").asText(),
                            addresses.get("schema.registry.url").asText()),
                    broker);
        } catch (JsonProcessingException e) {
            broker.close();
            throw new BenchException("the broker did not say where it is: " + e.getMessage());
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    /** New topics, and an application's name that goes with them. */
    Topics newTopics(int partitions) {
        Topics topics = new Topics(newName() + ".");
        new TopicAdmin(admin, topics).create(new TopicSettings(partitions, (short) -1, null, RecordLimits.DEFAULT));
        return topics;
    }

    /** A name that nobody has, for an application or for topics. */
    String newName() {
        return name + "-" + count.incrementAndGet();
    }

    /** The settings of a pipeline, the defaults that ship but for its names, with state of its own. */
    PipelineSettings pipeline(Topics topics, String applicationId, int threads) {
        return PipelineSettings.builder()
                .bootstrapServers(access.bootstrapServers())
                .schemaRegistryUrl(access.schemaRegistryUrl())
                .processingGuarantee(access.processingGuarantee())
                .serdeClass(access.serdeClass())
                .clientProperties(access.clientProperties())
                .topics(topics)
                .applicationId(applicationId)
                .threads(threads)
                .stateDirectory(directory.resolve(applicationId).toString())
                .build();
    }

    /** A serde for one thread. */
    <T extends SpecificRecord> Serde<T> serde() {
        return new EventSerdes(access.serdeClass(), access.clients()).values();
    }

    /** A producer of articles, with the settings of {@code detente produce}. */
    Producer<String, Article> producer() {
        Map<String, Object> properties = access.clients();
        properties.putIfAbsent("linger.ms", 20);
        properties.putIfAbsent("batch.size", 131_072);
        properties.putIfAbsent("compression.type", "lz4");
        properties.put("max.request.size", RecordLimits.DEFAULT.largestRequest());
        return new KafkaProducer<>(
                properties, new StringSerializer(), this.<Article>serde().serializer());
    }

    /** A consumer of committed statements, at the end of all partitions. */
    KafkaConsumer<String, Statement> statements(Topics topics) {
        Map<String, Object> properties = access.clients();
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", false);
        KafkaConsumer<String, Statement> consumer = new KafkaConsumer<>(
                properties, new StringDeserializer(), this.<Statement>serde().deserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topics.statements()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    /** Produces articles, and waits until they have arrived; returns the bytes of their bodies in UTF-8. */
    long load(Topics topics, ArticleSupply articles, long number) {
        long bytes = 0;
        try (Producer<String, Article> producer = producer()) {
            for (long i = 0; i < number; i++) {
                Article article = Articles.toEvent(articles.article(i));
                bytes += Utils.utf8Length(article.getBody());
                var unused = producer.send(new ProducerRecord<>(topics.articles(), article.getId(), article));
            }
            producer.flush();
        }
        return bytes;
    }

    Admin admin() {
        return admin;
    }

    Access access() {
        return access;
    }

    /** Where the state of a pipeline is. */
    Path stateDirectory(String applicationId) {
        return directory.resolve(applicationId);
    }

    /** How much state a pipeline has on disk, in MiB. */
    double stateMebibytes(String applicationId) {
        try (Stream<Path> files = Files.walk(stateDirectory(applicationId))) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes / (double) (1 << 20);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot measure the state of " + applicationId, e);
        }
    }

    /** CPU time of the broker; NaN where it is no process of ours. */
    double brokerCpuSeconds() {
        return broker == null ? Double.NaN : broker.cpuSeconds();
    }

    /** Removes what the benchmark made; a broker of ours ends with all its data. */
    @Override
    public void close() {
        try {
            if (broker == null) {
                removeTraces();
            }
        } finally {
            admin.close();
            if (broker != null) {
                broker.close();
            }
            delete(directory);
        }
    }

    private void removeTraces() {
        Set<String> topics = await(admin.listTopics().names());
        await(admin.deleteTopics(
                        topics.stream().filter(topic -> topic.startsWith(name)).toList())
                .all());
        List<String> groups = new ArrayList<>();
        await(admin.listGroups().all()).forEach(group -> {
            if (group.groupId().startsWith(name)) {
                groups.add(group.groupId());
            }
        });
        await(admin.deleteConsumerGroups(groups).all());
    }

    static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted");
        } catch (ExecutionException e) {
            throw new BenchException("the cluster does not do as asked: " + e.getCause());
        }
    }

    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary directory " + directory + " was not removed", e);
        }
    }
}
