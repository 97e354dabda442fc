package dev.detente.analysis.quote;

import dev.detente.analysis.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words attributed to somebody.
 *
 * @param type how they are given
 * @param segments the pieces of the words in order, without cue and outer quotation marks; at least one, more where a
 *     cue interrupts the quote
 * @param cue the words that attribute it ({@code said}, {@code according to}), or null
 * @param speaker who said it, or null where the article does not say
 * @param attribution whether it was said, or only thought or wanted
 * @param confidence the chance that the article attributes these words to this speaker, 0 to 1; see
 *     {@code docs/quote-model.md} for how well it holds
 */
public record Quote(
        Type type,
        List<Span> segments,
        @Nullable Span cue,
        @Nullable Speaker speaker,
        Attribution attribution,
        double confidence) {
    /** In what way the words are the speaker's. */
    public enum Attribution {
        /** He said or wrote it. */
        SPEECH,
        /** He thinks, fears, hopes or knows it, as the article says. */
        BELIEF,
        /** He wants, plans or orders it, as the article says. */
        INTENTION
    }

    /** How the words are given. */
    public enum Type {
        /** All in quotation marks. */
        DIRECT,
        /** Reported speech with a part in quotation marks. */
        MIXED,
        /** Reported speech. */
        INDIRECT
    }

    public Quote {
        segments = List.copyOf(segments);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("no chance: " + confidence);
        }
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a quote has at least one segment");
        }
    }

    /** What somebody said, beyond doubt. */
    public Quote(Type type, List<Span> segments, @Nullable Span cue, @Nullable Speaker speaker) {
        this(type, segments, cue, speaker, Attribution.SPEECH, 1);
    }

    /** From the first segment's start to the last one's end. */
    public Span span() {
        return new Span(
                segments.get(0).start(), segments.get(segments.size() - 1).end());
    }

    /** The speaker, with the title that follows him up to the cue: {@code Ito, professor at a school, said}. */
    public @Nullable Span introduction(CharSequence text) {
        if (speaker == null) {
            return null;
        }
        Span mention = speaker.mention();
        if (cue == null || mention.end() >= cue.start() || text.charAt(mention.end()) != ',') {
            return mention;
        }
        Span titled = new Span(mention.start(), cue.start());
        return span().overlaps(titled) ? mention : titled;
    }

    /** The words, pieces joined by a blank. */
    public String words(CharSequence text) {
        if (segments.size() == 1) {
            return segments.get(0).of(text);
        }
        StringBuilder words = new StringBuilder();
        for (Span segment : segments) {
            if (words.length() > 0) {
                words.append(' ');
            }
            words.append(text, segment.start(), segment.end());
        }
        return words.toString();
    }
}
