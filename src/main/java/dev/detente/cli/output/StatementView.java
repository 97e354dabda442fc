package dev.detente.cli.output;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people are shown of a statement, or of a quote that makes none.
 *
 * @param judgement what the words say of one country about another; null for a quote without a pair
 * @param doubt the pair that a quote without one seems to be on, but not surely enough; null when there is none
 * @param type DIRECT, MIXED or INDIRECT
 * @param words what was said
 * @param speaker who said it, as far as known
 * @param source where it was said
 */
public record StatementView(
        @Nullable Judgement judgement,
        @Nullable Doubt doubt,
        String type,
        String words,
        @Nullable Who speaker,
        Source source) {
    /**
     * One country about another.
     *
     * @param from the country whose stance the words show
     * @param to the country they are about
     * @param label the tone's label
     * @param score the tone's score, from -1 to 1
     * @param act what the words do
     * @param issues what they are about
     * @param observed whether somebody else than the source says so
     */
    public record Judgement(
            String from, String to, String label, double score, String act, List<String> issues, boolean observed) {
        public Judgement {
            issues = List.copyOf(issues);
        }
    }

    /**
     * One country about another, maybe.
     *
     * @param confidence the chance that the two are right, from 0 to 1
     */
    public record Doubt(String from, String to, double confidence) {}

    /**
     * A speaker.
     *
     * @param mention the words that name him at the quote
     */
    public record Who(
            String mention,
            @Nullable String name,
            @Nullable String role,
            @Nullable String organisation,
            @Nullable String country) {}

    /** The article; whatever of it is known. */
    public record Source(
            @Nullable String outlet,
            @Nullable Instant published,
            @Nullable String title) {}
}
