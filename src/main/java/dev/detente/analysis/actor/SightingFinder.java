package dev.detente.analysis.actor;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the names of one text in one pass, and settles from date and neighbours what each is used for. */
final class SightingFinder {
    private final Gazetteer gazetteer;
    private final NameContext context;
    private final Document document;
    private final Tokens tokens;
    private final @Nullable LocalDate day;
    private final Set<String> introduced;

    /** Surnames of people in office that somebody else in the text bears. */
    private final Set<String> strangers = new HashSet<>();

    /** @param introduced people named in full so far, by party and name; grows while names are found */
    SightingFinder(Gazetteer gazetteer, Document document, @Nullable LocalDate day, Set<String> introduced) {
        this.gazetteer = gazetteer;
        this.document = document;
        this.tokens = document.tokens();
        this.day = day;
        this.introduced = introduced;
        this.context = new NameContext(gazetteer, document);
    }

    /** The names of a text in order of place; names that say nothing of any party are left out. */
    static List<Sighting> find(Gazetteer gazetteer, Document document, @Nullable LocalDate day) {
        return new SightingFinder(gazetteer, document, day, new HashSet<>()).find();
    }

    /** As {@link #find(Gazetteer, Document, LocalDate)}. */
    List<Sighting> find() {
        List<Sighting> sightings = new ArrayList<>();
        int token = 0;
        while (token < tokens.size()) {
            long match = gazetteer.names().longestAt(document.text(), tokens, token);
            if (match == NameIndex.NO_MATCH) {
                token++;
                continue;
            }
            int end = NameIndex.end(match);
            Sense sense = sense(gazetteer.names().senses(match), token, end);
            if (sense != null && (sense.party() != null || sense.use() == Use.MEDIUM)) {
                sightings.add(new Sighting(
                        token, end, sense, capital(gazetteer.names().senses(match), sense)));
            }
            token = end;
        }
        return sightings;
    }

    private @Nullable Sense capital(List<Sense> senses, Sense settled) {
        if (settled.use() != Use.PLACE) {
            return null;
        }
        for (Sense sense : senses) {
            if (sense.use() == Use.CAPITAL && sense.holdsOn(day)) {
                return sense;
            }
        }
        return null;
    }

    private @Nullable Sense sense(List<Sense> senses, int from, int to) {
        if (senses.size() == 1 && senses.get(0).use() == Use.HINT) {
            return senses.get(0);
        }
        if (context.isPartOfAddress(from, to) || context.isByline(to)) {
            return null;
        }
        Sense best = null;
        for (Sense sense : senses) {
            if (sense.holdsOn(day) && isIntroduced(sense, from, to) && (best == null || isBetter(sense, best))) {
                best = sense;
            }
        }
        if (best == null) {
            return null;
        }
        if (best.use() == Use.LEADER) {
            introduced.add(key(best));
            return best;
        }
        Sense settled = context.settle(best, from, to, day);
        return settled != null && settled.use() == Use.PLACE ? place(senses, settled) : settled;
    }

    /** Where a city is: Brussels stands for the Community, but lies in Belgium. */
    private static Sense place(List<Sense> senses, Sense settled) {
        for (Sense sense : senses) {
            if (sense.use() == Use.PLACE) {
                return sense;
            }
        }
        return settled;
    }

    /** Who has been introduced is meant before what else bears the name; else the order of uses decides. */
    private static boolean isBetter(Sense sense, Sense than) {
        int order = Integer.compare(rank(sense), rank(than));
        return order != 0 ? order < 0 : sense.from().isAfter(than.from());
    }

    private static int rank(Sense sense) {
        return sense.use() == Use.LEADER ? -1 : sense.use().ordinal();
    }

    private boolean isIntroduced(Sense sense, int from, int to) {
        if (sense.use() != Use.LEADER) {
            return true;
        }
        if (to - from > 1) {
            return sense.bare() || introduced.contains(key(sense)) || context.followsTitleOf(sense, from);
        }
        String surname = tokens.word(from);
        if (context.followsOtherFirstName(from)) {
            strangers.add(surname);
            return false;
        }
        if (introduced.contains(key(sense))) {
            return true;
        }
        return context.followsTitleOf(sense, from) && !context.precedesName(to)
                || sense.bare() && !strangers.contains(surname) && !context.isFirm(from, to);
    }

    private static String key(Sense sense) {
        return sense.party() + ' ' + sense.person();
    }
}
