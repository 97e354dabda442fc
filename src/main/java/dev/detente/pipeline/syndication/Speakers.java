package dev.detente.pipeline.syndication;

import dev.detente.event.Speaker;
import org.jspecify.annotations.Nullable;

/** Tells speakers apart, as far as copies of an article name them differently. */
final class Speakers {
    private static final int MOST_CHARACTERS = 64;

    private Speakers() {}

    /**
     * The key of a speaker: the last word of the name, or else the organisation. Empty when neither is known: "he" and
     * "the official" are nobody.
     */
    static String key(@Nullable Speaker speaker) {
        if (speaker == null) {
            return "";
        }
        String name = speaker.getName();
        if (name != null && !name.isBlank()) {
            String trimmed = name.strip();
            return cut(Outlets.letters(trimmed.substring(trimmed.lastIndexOf(' ') + 1)));
        }
        return speaker.getOrganisation() == null ? "" : cut(Outlets.letters(speaker.getOrganisation()));
    }

    private static String cut(String key) {
        return key.length() <= MOST_CHARACTERS ? key : key.substring(0, MOST_CHARACTERS);
    }
}
