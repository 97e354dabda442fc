package dev.detente.analysis.actor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One meaning of a name.
 *
 * @param use what the name is used for
 * @param party code of the country or bloc; null for one that says nothing
 * @param from first day on which it holds
 * @param to first day on which it no longer holds
 * @param weight of a hint, 0 to 1; 1 for all else
 * @param person full name of the person that a person's name stands for; null for all else
 * @param office what that person is, in lower case; null for all else
 * @param bare whether a person's name counts without a title or an earlier full name
 */
record Sense(
        Use use,
        @Nullable String party,
        LocalDate from,
        LocalDate to,
        double weight,
        @Nullable String person,
        @Nullable String office,
        boolean bare) {
    /** A meaning that always holds. */
    static Sense always(Use use, @Nullable String party) {
        return new Sense(use, party, LocalDate.MIN, LocalDate.MAX, 1, null, null, true);
    }

    /** The same name of the same party, used otherwise. */
    Sense as(Use other) {
        return new Sense(other, party, from, to, weight, person, office, bare);
    }

    /** Whether it holds on the day; without a day it always does. */
    boolean holdsOn(@Nullable LocalDate day) {
        return day == null || !day.isBefore(from) && day.isBefore(to);
    }
}
