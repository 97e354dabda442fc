package dev.detente.analysis.actor;

import dev.detente.analysis.actor.GazetteerFile.Row;
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
 * @param origin file and line that give it
 */
record Sense(
        Use use,
        @Nullable String party,
        LocalDate from,
        LocalDate to,
        double weight,
        @Nullable String person,
        @Nullable String office,
        boolean bare,
        String origin) {
    /** A meaning that always holds; of no party where the code is empty. */
    static Sense always(Use use, String party, String origin) {
        return new Sense(
                use, party.isEmpty() ? null : party, LocalDate.MIN, LocalDate.MAX, 1, null, null, true, origin);
    }

    /** A party's name of some time. */
    static Sense dated(Use use, String party, LocalDate from, LocalDate to, String origin) {
        return new Sense(use, party, from, to, 1, null, null, true, origin);
    }

    /** A word that says a little about where a story plays. */
    static Sense hint(String party, double weight, String origin) {
        return new Sense(Use.HINT, party, LocalDate.MIN, LocalDate.MAX, weight, null, null, true, origin);
    }

    /** A row of {@code people.tsv}. */
    static Sense person(Row row, boolean bare) {
        return new Sense(
                Use.LEADER,
                row.text(0),
                row.day(2, LocalDate.MIN),
                row.day(3, LocalDate.MAX),
                1,
                row.list(5).get(0),
                row.text(1),
                bare,
                row.place());
    }

    /** The same name of the same party, used otherwise. */
    Sense as(Use other) {
        return new Sense(other, party, from, to, weight, person, office, bare, origin);
    }

    /** Whether it holds on the day; without a day it always does. */
    boolean holdsOn(@Nullable LocalDate day) {
        return day == null || !day.isBefore(from) && day.isBefore(to);
    }
}
