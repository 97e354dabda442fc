package dev.detente.analysis.actor;

import dev.detente.analysis.text.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a name in a text is taken for, and why.
 *
 * @param span the words
 * @param meanings all that the name can mean, at any time
 * @param chosen what it is taken for; null for nothing
 * @param why the reason
 */
public record NameReading(
        Span span, List<Meaning> meanings, @Nullable Meaning chosen, Why why) {
    /**
     * One meaning of a name.
     *
     * @param use NAME, DEMONYM, CAPITAL, SEAT, LEADER, INSTITUTION, PLACE, MEDIUM, FIRM, HINT or NONE
     * @param party code of the party; null for none
     * @param person who it is, in full; null for all but people
     * @param office what he is; null for all but people
     * @param from first day on which it holds; null for always
     * @param to first day on which it no longer holds; null for never
     * @param origin file and line that say so
     */
    public record Meaning(
            String use,
            @Nullable String party,
            @Nullable String person,
            @Nullable String office,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String origin) {
        static Meaning of(Sense sense) {
            return new Meaning(
                    sense.use().name(),
                    sense.party(),
                    sense.person(),
                    sense.office(),
                    sense.from().equals(LocalDate.MIN) ? null : sense.from(),
                    sense.to().equals(LocalDate.MAX) ? null : sense.to(),
                    sense.origin());
        }
    }

    public NameReading {
        meanings = List.copyOf(meanings);
    }
}
