package dev.detente.analysis.actor;

import dev.detente.analysis.actor.NameReading.Meaning;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the names of one text in one pass, and settles from date and neighbours what each is used for. */
final class SightingFinder {
    /** Longer initials are seldom two bodies'. */
    private static final int SHORT = 3;

    private static final Consumer<NameReading> UNSEEN = reading -> {};

    private final Gazetteer gazetteer;
    private final NameContext context;
    private final Document document;
    private final Tokens tokens;
    private final @Nullable LocalDate day;
    private final Set<String> introduced;

    /** Surnames of people in office that somebody else in the text bears. */
    private final Set<String> strangers = new HashSet<>();

    /** What the text names; null until somebody asks. */
    private @Nullable Set<String> countries;

    /** Whom the text names by more than a word that many bodies go by; null until somebody asks. */
    private @Nullable Set<String> owners;

    private final Consumer<NameReading> witness;

    /** Where the last name of a party ended, and whose it was. */
    private int lastEnd = -1;

    private @Nullable String lastParty;

    /** Why the last name was taken for what it was. */
    private Why why = Why.NAME;

    /** @param introduced people named in full so far, by party and name; grows while names are found */
    SightingFinder(Gazetteer gazetteer, Document document, @Nullable LocalDate day, Set<String> introduced) {
        this(gazetteer, document, day, introduced, UNSEEN);
    }

    /** @param witness is told what each name is taken for, and why */
    SightingFinder(
            Gazetteer gazetteer,
            Document document,
            @Nullable LocalDate day,
            Set<String> introduced,
            Consumer<NameReading> witness) {
        this.witness = witness;
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
            if (isArticleOfLonger(token, end)) {
                token++;
                continue;
            }
            List<Sense> senses = gazetteer.names().senses(match);
            Sense sense = sense(senses, token, end);
            testify(senses, sense, token, end);
            if (sense != null && (sense.party() != null || sense.use() == Use.MEDIUM)) {
                sightings.add(new Sighting(token, end, sense, capital(senses, sense)));
                lastEnd = end;
                lastParty = sense.party();
            }
            token = end;
        }
        return sightings;
    }

    /** Whether a name begins with an article, and a longer one right behind that: {@code The [Guardian Council]}. */
    private boolean isArticleOfLonger(int token, int end) {
        if (!tokens.is(token, "The") && !tokens.is(token, "the") || token + 1 >= tokens.size()) {
            return false;
        }
        long next = gazetteer.names().longestAt(document.text(), tokens, token + 1);
        return next != NameIndex.NO_MATCH && NameIndex.end(next) > end;
    }

    private void testify(List<Sense> senses, @Nullable Sense chosen, int from, int to) {
        if (witness != UNSEEN) {
            witness.accept(new NameReading(
                    new Span(tokens.start(from), tokens.end(to - 1)),
                    senses.stream().map(Meaning::of).toList(),
                    chosen == null ? null : Meaning.of(chosen),
                    why));
        }
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
            why = Why.HINT;
            return senses.get(0);
        }
        if (context.isPartOfAddress(from, to)) {
            why = Why.ADDRESS;
            return null;
        }
        if (context.isByline(to)) {
            why = Why.BYLINE;
            return null;
        }
        why = Why.NOT_ON_THE_DAY;
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
            why = known(best, from, to);
            introduced.add(key(best));
            return best;
        }
        if (best.use() == Use.INSTITUTION && isUnnamed(best, from, to)) {
            why = Why.NOT_OF_THE_TEXT;
            return null;
        }
        if (best.use() == Use.INSTITUTION && isOfStranger(best, from, to)) {
            why = Why.INITIALS;
            return null;
        }
        Sense settled = context.settle(best, from, to, day);
        why = context.why();
        return settled != null && settled.use() == Use.PLACE ? place(senses, settled) : settled;
    }

    /**
     * Whether a body goes by a word that many countries have one of, and the text names others, but not its own:
     * "Congress" is a party where only India is named.
     */
    private boolean isUnnamed(Sense sense, int from, int to) {
        if (to - from > 1 || !gazetteer.roles().isShared(tokens, from)) {
            return false;
        }
        if (owners == null) {
            owners = owners();
        }
        return !owners.isEmpty() && sense.party() != null && !owners.contains(sense.party());
    }

    /** The parties that the text names by more than one word for a body. */
    private Set<String> owners() {
        Set<String> named = new HashSet<>();
        for (int token = 0; token < tokens.size(); token++) {
            long match = gazetteer.names().longestAt(document.text(), tokens, token);
            if (match == NameIndex.NO_MATCH) {
                continue;
            }
            int end = NameIndex.end(match);
            for (Sense sense : gazetteer.names().senses(match)) {
                boolean body = sense.use() == Use.INSTITUTION
                        && end - token == 1
                        && gazetteer.roles().isShared(tokens, token);
                if (!body && sense.use() != Use.NONE && sense.holdsOn(day) && sense.party() != null) {
                    named.add(sense.party());
                }
            }
            token = end - 1;
        }
        return named;
    }

    /**
     * Whether initials are another body's in this text, which said so in brackets: {@code the Tin Council (ITC)} is not
     * the Trade Commission.
     */
    private boolean isOfStranger(Sense sense, int from, int to) {
        if (to - from > 1 || !isInitials(from)) {
            return false;
        }
        String initials = tokens.word(from);
        boolean bracketed = from > 1 && to < tokens.size() && tokens.is(from - 1, "(") && tokens.is(to, ")");
        if (bracketed && Character.isUpperCase(tokens.charAt(from - 2)) && !isOwnName(sense, from - 1)) {
            strangers.add(initials);
        }
        return strangers.contains(initials);
    }

    /** Whether a name of the same party ends before the token. */
    private boolean isOwnName(Sense sense, int end) {
        return lastEnd == end && sense.party() != null && sense.party().equals(lastParty);
    }

    private boolean isInitials(int token) {
        return tokens.end(token) - tokens.start(token) <= SHORT && isCapitals(token);
    }

    private boolean isCapitals(int token) {
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            if (!Character.isUpperCase(document.text().charAt(i))) {
                return false;
            }
        }
        return true;
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

    /** How it is known that a person in office is meant. */
    private Why known(Sense sense, int from, int to) {
        if (to - from > 1) {
            return Why.FULL_NAME;
        }
        if (introduced.contains(key(sense))) {
            return Why.INTRODUCED;
        }
        return context.followsTitleOf(sense, from) ? Why.TITLED : Why.SURNAME;
    }

    private boolean isIntroduced(Sense sense, int from, int to) {
        boolean known = sense.use() != Use.LEADER || isMeant(sense, from, to);
        if (!known) {
            why = Why.NOT_INTRODUCED;
        }
        return known;
    }

    private boolean isMeant(Sense sense, int from, int to) {
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
        return context.followsTitleOf(sense, from) && !context.precedesName(to) && isOfText(sense)
                || sense.bare() && !strangers.contains(surname) && !context.isFirm(from, to);
    }

    /** Whether the text names the person's country, or none at all: many a country has a "Prime Minister Kim". */
    private boolean isOfText(Sense sense) {
        if (sense.bare()) {
            return true;
        }
        if (countries == null) {
            countries = countries();
        }
        return countries.isEmpty() || sense.party() != null && countries.contains(sense.party());
    }

    /** The parties whose own names, people or capitals the text holds, whatever they are used for. */
    private Set<String> countries() {
        Set<String> named = new HashSet<>();
        for (int token = 0; token < tokens.size(); token++) {
            long match = gazetteer.names().longestAt(document.text(), tokens, token);
            if (match == NameIndex.NO_MATCH) {
                continue;
            }
            for (Sense sense : gazetteer.names().senses(match)) {
                boolean own = sense.use() != Use.LEADER && sense.use() != Use.HINT && sense.holdsOn(day);
                if (own && sense.party() != null) {
                    named.add(sense.party());
                }
            }
            token = NameIndex.end(match) - 1;
        }
        return named;
    }

    private static String key(Sense sense) {
        return sense.party() + ' ' + sense.person();
    }
}
