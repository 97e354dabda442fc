package dev.detente.analysis.actor;

import dev.detente.analysis.actor.ActorResolver.Parties;
import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parties that the words of a quote name.
 *
 * @param named party to the places that name it, in order of place
 * @param inPassing whether all are named only as a place ("in Korea") or as a topic ("the Taiwan issue")
 */
record Topics(Map<String, List<Span>> named, boolean inPassing) {
    private static final Set<String> LISTING = Set.of("including", "grouping", "comprising", "namely");

    /** "U.S. And" is how some wires write it. */
    private static final Set<String> LINKING = Set.of(",", "and", "And", "or", "plus");

    private static final String HYPHENS = "-\u2010\u2011\u2013/";

    /** A comma, "and" and an article. */
    private static final int MOST_LINKS = 3;

    /** A longer list of parties that holds the speaker's own is a list of members. */
    private static final int LONGEST_ADDRESS = 3;

    /**
     * Looks the words of a quote up; who is named as an actor hides those who are named in passing.
     *
     * @param address whom the words address
     * @param own the speaker's party; a long list with it in is about no one in the list; null for who speaks for none,
     *     to whom private people and firms are their country only where the words are of what states do
     */
    static Topics of(Tokens tokens, Quote quote, Address address, Parties parties, @Nullable String own, Roles roles) {
        Map<String, List<Span>> named = new LinkedHashMap<>();
        Map<String, List<Span>> inPassing = new LinkedHashMap<>();
        for (Span segment : quote.segments()) {
            List<Mention> inside = MentionsIn.span(parties.mentions(), segment);
            Mention nobody = null;
            for (int i = 0; i < inside.size(); ) {
                int end = listEnd(tokens, inside, i);
                List<Mention> list = inside.subList(i, end);
                boolean aside = followsExample(tokens, list.get(0)) || PlaceNames.isWhere(tokens, list.get(0));
                for (Mention mention : list) {
                    boolean elsewhere =
                            isMemberWithOwn(list, mention, own) || isIn(tokens, list, mention, parties, roles);
                    if (elsewhere
                            || isInitials(tokens, nobody, mention)
                            || PlaceNames.isPlace(tokens, inside, mention)
                            || isNobody(tokens, mention, parties)) {
                        nobody = mention;
                        continue;
                    }
                    boolean theirs = own == null && !address.policy()
                            || !parties.countries().contains(mention.party());
                    boolean passing = aside
                            || PassingNames.isTopic(tokens, mention)
                            || PassingNames.isDespite(tokens, mention)
                            || PlaceNames.isWhere(tokens, mention)
                            || theirs && PassingNames.isOfSomebody(tokens, mention, roles);
                    Map<String, List<Span>> map = passing ? inPassing : named;
                    map.computeIfAbsent(mention.party(), code -> new ArrayList<>())
                            .add(mention.span());
                }
                i = end;
            }
        }
        return named.isEmpty() ? new Topics(inPassing, true) : new Topics(named, false);
    }

    private static int listEnd(Tokens tokens, List<Mention> mentions, int first) {
        int end = first + 1;
        while (end < mentions.size()
                && isJoined(
                        tokens,
                        mentions.get(end - 1).span().end(),
                        mentions.get(end).span().start())) {
            end++;
        }
        return end;
    }

    /** Whether another stands in a long list with the speaker's own party. */
    private static boolean isMemberWithOwn(List<Mention> list, Mention mention, @Nullable String own) {
        return list.size() > LONGEST_ADDRESS
                && !mention.party().equals(own)
                && list.stream().anyMatch(member -> member.party().equals(own));
    }

    /**
     * Whether what stands before the first of a list or behind the last makes all of them measures or currencies, or
     * its blocs forums.
     */
    private static boolean isIn(Tokens tokens, List<Mention> list, Mention mention, Parties parties, Roles roles) {
        Mention first = list.get(0);
        int token = tokens.firstFrom(first.span().start());
        Mention last = list.get(list.size() - 1);
        int link = tokens.firstFrom(last.span().start()) - 1;
        boolean closed = list.size() > 1 && link > 0 && !tokens.is(link, ",");
        return closed && (isMeasure(tokens, first, parties) || isOfFirms(tokens, last, roles))
                || PassingNames.isMoney(tokens, last)
                || PlaceNames.isOrigin(tokens, tokens.firstFrom(last.span().end()))
                || token > 0
                        && Parties.isBloc(first.party())
                        && Parties.isBloc(mention.party())
                        && PlaceNames.isForum(tokens, first, token);
    }

    /** Whether the name is that of the one before, in brackets: {@code the Group of Seven (G-7)}. */
    private static boolean isInitials(Tokens tokens, @Nullable Mention before, Mention mention) {
        int bracket = tokens.firstFrom(mention.span().start()) - 1;
        return before != null
                && before.party().equals(mention.party())
                && bracket > 0
                && tokens.is(bracket, "(")
                && tokens.end(bracket - 1) == before.span().end();
    }

    /** Whether the party is a measure; a comparison with the article's other main party is about that one. */
    private static boolean isMeasure(Tokens tokens, Mention mention, Parties parties) {
        boolean rival = parties.between() && parties.mainPair().contains(mention.party());
        return !rival && PassingNames.isMeasure(tokens, mention);
    }

    /** Whether private people or firms of several countries are meant: {@code Finnish and Japanese firms}. */
    private static boolean isOfFirms(Tokens tokens, Mention last, Roles roles) {
        return last.kind() == Mention.Kind.DEMONYM && PassingNames.isOfSomebody(tokens, last, roles);
    }

    private static boolean isNobody(Tokens tokens, Mention mention, Parties parties) {
        return isMeasure(tokens, mention, parties)
                || PassingNames.isOfFirm(tokens, mention, parties.firms())
                || PassingNames.isMoney(tokens, mention)
                || PassingNames.isOfPeople(tokens, mention)
                || PassingNames.isOfRebels(tokens, mention);
    }

    /** Whether the name begins a list of examples: {@code including}, {@code such as}. */
    private static boolean followsExample(Tokens tokens, Mention mention) {
        int token = tokens.firstFrom(mention.span().start());
        int before = PlaceNames.before(tokens, token);
        return LISTING.contains(tokens.word(before))
                || before > 0 && tokens.is(before, "as") && tokens.is(before - 1, "such");
    }

    /** Whether nothing but a comma, "and", "or" or "plus", and an article stands between two places. */
    static boolean isJoined(Tokens tokens, int from, int to) {
        int links = 0;
        int words = 0;
        for (int i = tokens.firstFrom(from); i < tokens.size() && tokens.start(i) < to; i++) {
            boolean link = LINKING.contains(tokens.word(i));
            if (!link && !tokens.is(i, "the") || ++words > MOST_LINKS) {
                return false;
            }
            links += link ? 1 : 0;
        }
        return links > 0;
    }

    /** Whether a hyphen ties the name to another one: {@code in US-China relations} nothing happens in the US. */
    static boolean isFirstOfTwo(Tokens tokens, Span name) {
        int hyphen = tokens.firstFrom(name.end());
        return hyphen + 1 < tokens.size()
                && HYPHENS.indexOf(tokens.charAt(hyphen)) >= 0
                && tokens.start(hyphen) == name.end()
                && tokens.start(hyphen + 1) == tokens.end(hyphen)
                && Character.isUpperCase(tokens.charAt(hyphen + 1));
    }

    /** Whether one of the places stands in a list with one of the others: {@code China, Russia and Iran}. */
    static boolean areCoordinated(Tokens tokens, List<Span> places, @Nullable List<Span> others) {
        if (others == null) {
            return false;
        }
        // Both lists are in order of place, so neighbours meet while the two are merged.
        int next = 0;
        for (Span place : places) {
            while (next < others.size() && others.get(next).compareTo(place) < 0) {
                next++;
            }
            boolean before = next > 0 && isJoined(tokens, others.get(next - 1).end(), place.start());
            if (before
                    || next < others.size()
                            && isJoined(tokens, place.end(), others.get(next).start())) {
                return true;
            }
        }
        return false;
    }
}
