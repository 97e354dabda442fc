package dev.detente.cli;

import dev.detente.settings.Setting;
import dev.detente.settings.Settings;
import java.util.Iterator;
import java.util.List;

/** The short names of the topics, for the command line and its completion. */
final class TopicCandidates implements Iterable<String> {
    /** The topic of the records that could not be processed. */
    static final String DEAD_LETTERS = "dlq";

    private static final List<String> SHORT_NAMES =
            List.of("articles", "statements", "unpaired", "tone", "shifts", "late", DEAD_LETTERS);

    @Override
    public Iterator<String> iterator() {
        return SHORT_NAMES.iterator();
    }

    /** The full name of a topic that was given by its short or its full one. */
    static String fullName(String topic, Settings settings) {
        return SHORT_NAMES.contains(topic) ? settings.text(Setting.TOPIC_PREFIX) + topic : topic;
    }
}
