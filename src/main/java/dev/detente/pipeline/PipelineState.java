package dev.detente.pipeline;

import java.util.Optional;

/**
 * What can be seen of a pipeline at one moment.
 *
 * @param streamsState the state that Kafka Streams gives itself; RUNNING also when no thread is left
 * @param threadsWanted stream threads that it should have
 * @param threadsAlive stream threads that have not failed
 * @param threadsRunning stream threads that are at work, with their state restored
 * @param lag records of the input that this instance knows of and has not committed
 * @param progress a number that grows whenever work is committed
 * @param hasEnded whether it has ended, because it was closed or because it failed for good
 * @param failure what ended it; empty when it was closed or goes on
 * @param lastFailure why a stream thread failed last, long ago perhaps; empty when none has
 */
public record PipelineState(
        String streamsState,
        int threadsWanted,
        int threadsAlive,
        int threadsRunning,
        long lag,
        long progress,
        boolean hasEnded,
        Optional<String> failure,
        Optional<String> lastFailure) {}
