package dev.detente.monitor.health;

import dev.detente.monitor.health.Health.Check;
import dev.detente.pipeline.PipelineState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a pipeline every second and at the schema registry every ten. Who asks is told what was seen last, at once;
 * a watch that has not looked for a while says that instead.
 */
public final class HealthWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HealthWatch.class);
    private static final Duration STALE = Duration.ofSeconds(10);

    private final ScheduledExecutorService looks = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "detente-health");
        thread.setDaemon(true);
        return thread;
    });
    private final Supplier<PipelineState> pipeline;
    private final Runnable registryProbe;
    private final PipelineHealth judgement = new PipelineHealth(Instant.now());
    private volatile Optional<String> registryTrouble = Optional.empty();
    private volatile Health last = new Health(List.of(), List.of(new Check("watch", false, "has not looked yet")));
    private volatile Instant lastLook = Instant.now();

    private HealthWatch(Supplier<PipelineState> pipeline, Runnable registryProbe) {
        this.pipeline = pipeline;
        this.registryProbe = registryProbe;
    }

    /**
     * Begins to watch.
     *
     * @param registryProbe asks the schema registry something, and throws if it does not answer
     */
    public static HealthWatch start(Supplier<PipelineState> pipeline, Runnable registryProbe) {
        HealthWatch watch = new HealthWatch(pipeline, registryProbe);
        watch.every(1, watch::look);
        watch.every(10, watch::probe);
        return watch;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the looks go on until the executor is shut down
    private void every(int seconds, Runnable look) {
        looks.scheduleWithFixedDelay(look, 0, seconds, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            Instant now = Instant.now();
            last = judgement.judge(pipeline.get(), registryTrouble, now);
            lastLook = now;
        } catch (RuntimeException e) {
            // An exception would end the looks for good; without them the health grows stale, which says it too.
            LOG.warn("the pipeline's health cannot be seen: {}", e.toString());
        }
    }

    private void probe() {
        try {
            registryProbe.run();
            registryTrouble = Optional.empty();
        } catch (RuntimeException e) {
            registryTrouble = Optional.of("the schema registry does not answer");
            LOG.debug("the schema registry does not answer", e);
        }
    }

    /** What was seen last. */
    public Health now() {
        Duration age = Duration.between(lastLook, Instant.now());
        return age.compareTo(STALE) > 0
                ? new Health(
                        List.of(new Check("watch", false, "has not looked for " + age.toSeconds() + " s")), List.of())
                : last;
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
