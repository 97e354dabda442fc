package dev.detente.analysis.quote;

import dev.detente.analysis.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A quote in the making: its segments grow as the text is read, its speaker is still a noun group. */
final class Utterance {
    /** What tells that it is speech, and whose. */
    enum Basis {
        /** A cue behind the words: {@code "...," he said}. */
        CUE_BEHIND,
        /** A cue before the words: {@code he said, "..."}. */
        CUE_BEFORE,
        /** A colon before the words, with a cue or without. */
        COLON,
        /** The quotation itself, which is sentences of its own. */
        ALONE,
        /** A turn of a transcript. */
        TURN,
        /** The trained tagger. */
        TAGGER
    }

    private final Basis basis;
    private final Quote.Type type;
    private final List<Span> segments = new ArrayList<>(2);
    private final @Nullable Span cue;
    private @Nullable Group speaker;
    private float evidence;

    Utterance(Basis basis, Quote.Type type, Span first, @Nullable Span cue, @Nullable Group speaker) {
        this.basis = basis;
        this.type = type;
        this.segments.add(first);
        this.cue = cue;
        this.speaker = speaker;
    }

    void add(Span segment) {
        segments.add(segment);
    }

    /** Names a speaker better than the one that was found first. */
    void saidBy(@Nullable Group better) {
        speaker = better;
    }

    /** How much a trained step found to speak for it, in log odds; 0 where none looked. */
    float evidence() {
        return evidence;
    }

    void weigh(float logOdds) {
        evidence = logOdds;
    }

    Basis basis() {
        return basis;
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
