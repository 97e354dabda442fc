package dev.detente.cli;

import dev.detente.pipeline.PipelineSettings;
import dev.detente.pipeline.tone.ToneRules;
import dev.detente.pipeline.tone.Weights;
import dev.detente.pipeline.topic.RecordLimits;
import dev.detente.pipeline.topic.TopicSettings;
import dev.detente.pipeline.topic.Topics;
import dev.detente.settings.Setting;
import dev.detente.settings.Settings;
import dev.detente.settings.Value;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The user's settings as the pipeline takes them. */
final class PipelineProperties {
    private PipelineProperties() {}

    static Topics topics(Settings settings) {
        return new Topics(settings.text(Setting.TOPIC_PREFIX));
    }

    static TopicSettings topicSettings(Settings settings) {
        return new TopicSettings(
                settings.number(Setting.TOPIC_PARTITIONS, 1),
                (short) settings.number(Setting.TOPIC_REPLICATION, -1),
                settings.duration(Setting.TOPIC_RETENTION).orElse(null),
                RecordLimits.DEFAULT);
    }

    /**
     * The settings of a pipeline.
     *
     * @param modelVersion version of the analysis, for its events
     * @throws CommandFailure when one makes no sense
     */
    static PipelineSettings pipeline(Settings settings, String modelVersion) {
        Map<String, String> clientProperties = new HashMap<>();
        settings.clientProperties().forEach((key, value) -> clientProperties.put(key, value.text()));
        try {
            PipelineSettings.Builder builder = PipelineSettings.builder()
                    .bootstrapServers(settings.text(Setting.BOOTSTRAP_SERVERS))
                    .schemaRegistryUrl(settings.text(Setting.SCHEMA_REGISTRY_URL))
                    .topics(topics(settings))
                    .applicationId(settings.text(Setting.APPLICATION_ID))
                    .threads(settings.number(
                            Setting.STREAM_THREADS, Runtime.getRuntime().availableProcessors()))
                    .processingGuarantee(settings.text(Setting.PROCESSING_GUARANTEE))
                    .serdeClass(settings.text(Setting.SERDE_CLASS))
                    .modelVersion(modelVersion)
                    .analysisBudget(duration(settings, Setting.ANALYSIS_BUDGET))
                    .duplicateRetention(duration(settings, Setting.DUPLICATE_RETENTION))
                    .copySpan(duration(settings, Setting.SYNDICATION_SPAN))
                    .tone(toneRules(settings))
                    .clientProperties(clientProperties);
            settings.value(Setting.STATE_DIR).map(Value::text).ifPresent(builder::stateDirectory);
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage() + "; see 'detente config'");
        }
    }

    private static ToneRules toneRules(Settings settings) {
        return new ToneRules(
                settings.durations(Setting.TONE_WINDOWS),
                duration(settings, Setting.TONE_GRACE),
                duration(settings, Setting.TONE_RETENTION),
                Weights.parse(settings.text(Setting.TONE_WEIGHTS)),
                Double.parseDouble(settings.text(Setting.SHIFT_THRESHOLD)));
    }

    private static Duration duration(Settings settings, Setting setting) {
        return settings.duration(setting).orElseThrow();
    }
}
