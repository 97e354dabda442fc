package dev.detente.analysis.quote;

import dev.detente.analysis.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A quote in the making: its segments grow as the text is read, its speaker is still a noun group. */
final class Utterance {
    private final Quote.Type type;
    private final List<Span> segments = new ArrayList<>(2);
    private final @Nullable Span cue;
    private final @Nullable Group speaker;

    Utterance(Quote.Type type, Span first, @Nullable Span cue, @Nullable Group speaker) {
        this.type = type;
        this.segments.add(first);
        this.cue = cue;
        this.speaker = speaker;
    }

    void add(Span segment) {
        segments.add(segment);
    }

    Quote.Type type() {
        return type;
    }

    List<Span> segments() {
        return segments;
    }

    @Nullable
    Span cue() {
        return cue;
    }

    @Nullable
    Group speaker() {
        return speaker;
    }

    int start() {
        return segments.get(0).start();
    }

    int end() {
        return segments.get(segments.size() - 1).end();
    }
}
