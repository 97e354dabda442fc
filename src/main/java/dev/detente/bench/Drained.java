package dev.detente.bench;

/**
 * How an application worked through articles.
 *
 * @param articles how many, those before its first commit left out
 * @param startSeconds from its start to its first commit
 * @param perSecond articles a second
 * @param cpuPerThousand CPU seconds of this process for a thousand articles
 * @param brokerCpuPerThousand CPU seconds of the broker for a thousand articles; NaN where that is not known
 * @param brokerProcessors how many processors the broker kept busy; NaN where that is not known
 * @param pace how much was done when
 * @param gcShare share of the time that collections took
 * @param liveHeapMb live on the heap at the end, less what was before it started
 * @param peakHeapMb the most that was seen on the heap, garbage included
 */
record Drained(
        long articles,
        double startSeconds,
        double perSecond,
        double cpuPerThousand,
        double brokerCpuPerThousand,
        double brokerProcessors,
        Pace pace,
        double gcShare,
        double liveHeapMb,
        double peakHeapMb) {
    private static final double MEBIBYTE = 1 << 20;

    static Drained of(long articles, double startSeconds, Usage used, Pace pace, double liveHeap, double peakHeap) {
        return new Drained(
                articles,
                startSeconds,
                articles / used.seconds(),
                1_000 * used.cpuSeconds() / articles,
                1_000 * used.brokerCpuSeconds() / articles,
                used.brokerCpuSeconds() / used.seconds(),
                pace,
                used.gcSeconds() / used.seconds(),
                liveHeap / MEBIBYTE,
                peakHeap / MEBIBYTE);
    }
}
