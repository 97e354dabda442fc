package dev.detente.bench;

import dev.detente.pipeline.PipelineSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Instances of the pipeline, each a process of its own, that share the work. */
final class Instances implements Drain.Application {
    private final List<ChildProcess> processes = new ArrayList<>();

    private Instances() {}

    /**
     * Starts instances.
     *
     * @param detente how to start this program
     * @param settings what they share; each has state of its own in a directory beside
     */
    static Instances start(List<String> detente, PipelineSettings settings, int number) {
        Instances instances = new Instances();
        for (int i = 0; i < number; i++) {
            List<String> command = new ArrayList<>(detente);
            command.addAll(List.of("run", "--config", configuration(settings, i).toString()));
            instances.processes.add(ChildProcess.start(command));
        }
        return instances;
    }

    /** A file, not flags, which other users of the machine could read. */
    private static Path configuration(PipelineSettings settings, int instance) {
        Properties properties = new Properties();
        properties.putAll(settings.clientProperties());
        properties.put("bootstrap.servers", settings.bootstrapServers());
        properties.put("schema.registry.url", settings.schemaRegistryUrl());
        properties.put("topic.prefix", settings.topics().prefix());
        properties.put("application.id", settings.applicationId());
        properties.put("num.stream.threads", Integer.toString(settings.threads()));
        properties.put("processing.guarantee", settings.processingGuarantee());
        properties.put("serde.class", settings.serdeClass());
        String state = settings.stateDirectory() + "-" + instance;
        properties.put("state.dir", state);
        Path file = Path.of(state + ".properties");
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    @Override
    public void close() {
        processes.forEach(ChildProcess::close);
    }

    @Override
    public String toString() {
        return processes.stream().filter(ChildProcess::isAlive).count() + " of " + processes.size()
                + " instances alive";
    }
}
