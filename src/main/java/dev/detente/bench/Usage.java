package dev.detente.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/**
 * What has been used up since processes began.
 *
 * @param nanos the clock
 * @param cpuSeconds CPU time of this process
 * @param brokerCpuSeconds CPU time of the broker's process; NaN where the broker is not ours
 * @param gcSeconds time that collections took
 */
record Usage(long nanos, double cpuSeconds, double brokerCpuSeconds, double gcSeconds) {
    private static final double NANOS = 1e9;

    static Usage now(BenchCluster cluster) {
        return new Usage(
                System.nanoTime(), Machine.system().getProcessCpuTime() / NANOS, cluster.brokerCpuSeconds(), gc());
    }

    private static double gc() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .sum()
                / 1_000.0;
    }

    /** Live bytes on the heap, after a full collection. */
    static long liveHeap() {
        System.gc();
        return usedHeap();
    }

    /** Bytes on the heap, garbage included. */
    static long usedHeap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** What was used up from an earlier moment to this. */
    Usage since(Usage earlier) {
        return new Usage(
                nanos - earlier.nanos,
                cpuSeconds - earlier.cpuSeconds,
                brokerCpuSeconds - earlier.brokerCpuSeconds,
                gcSeconds - earlier.gcSeconds);
    }

    double seconds() {
        return nanos / NANOS;
    }
}
