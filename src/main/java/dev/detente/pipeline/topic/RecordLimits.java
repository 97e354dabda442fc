package dev.detente.pipeline.topic;

/**
 * How large records may be, in bytes before compression.
 *
 * @param article the largest article, as serialised, that is analysed; a larger one becomes a dead letter
 * @param event the largest event (statement or unpaired quote), as serialised
 * @param eventsOfArticle the most that all events of one article may take together
 * @param deadLetter the largest dead letter, key and headers included; what is larger is cut to fit
 */
public record RecordLimits(int article, int event, int eventsOfArticle, int deadLetter) {
    /** What a record's key, our headers and its frame in a batch may take besides the value. */
    public static final int FRAME = 65_536;

    private static final int MEBIBYTE = 1 << 20;

    /** 4 MiB for an article, 1 MiB for an event, 16 MiB for all events of an article, 8 MiB for a dead letter. */
    public static final RecordLimits DEFAULT = new RecordLimits(4 * MEBIBYTE, MEBIBYTE, 16 * MEBIBYTE, 8 * MEBIBYTE);

    public RecordLimits {
        if (article < 1 || event < 1 || eventsOfArticle < event) {
            throw new IllegalArgumentException("no limits: " + article + ", " + event + ", " + eventsOfArticle);
        }
        if (deadLetter < article + 4 * FRAME) {
            throw new IllegalArgumentException("a dead letter of " + deadLetter + " bytes does not hold an article of "
                    + article + " bytes and its headers");
        }
    }

    /** The smallest {@code max.message.bytes} of a topic for values of a size. */
    static int topicLimit(int value) {
        return value + FRAME;
    }

    /** The largest request that a producer of events and dead letters makes. */
    public int largestRequest() {
        return topicLimit(Math.max(event, deadLetter));
    }
}
