package dev.detente.bench;

import dev.detente.event.Article;
import dev.detente.pipeline.Books;
import dev.detente.pipeline.PipelineSettings;
import dev.detente.pipeline.topic.Topics;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * The second floor: Kafka Streams with the pipeline's settings and serdes, and nothing between reading an article and
 * writing it again.
 */
final class PassThrough implements Drain.Application {
    private static final Duration CLOSE = Duration.ofSeconds(30);

    private final KafkaStreams streams;

    private PassThrough(KafkaStreams streams) {
        this.streams = streams;
    }

    static PassThrough start(BenchCluster cluster, PipelineSettings settings) {
        Properties properties = settings.streamsProperties(new Books());
        KafkaStreams streams = new KafkaStreams(topology(settings.topics(), cluster), properties);
        streams.start();
        return new PassThrough(streams);
    }

    /** Writes to the topic of late statements, which is there and which nothing else writes to here. */
    private static Topology topology(Topics topics, BenchCluster cluster) {
        Serde<Article> serde = Serdes.serdeFrom(
                cluster.<Article>serde().serializer(), cluster.<Article>serde().deserializer());
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(topics.articles(), Consumed.with(Serdes.String(), serde).withName("articles"))
                .to(topics.late(), Produced.with(Serdes.String(), serde).withName("copies"));
        return builder.build();
    }

    @Override
    public void close() {
        streams.close(CLOSE);
    }

    @Override
    public String toString() {
        return "pass-through, " + streams.state();
    }
}
