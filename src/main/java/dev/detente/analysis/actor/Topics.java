package dev.detente.analysis.actor;

import dev.detente.analysis.actor.ActorResolver.Parties;
import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    private static final Set<String> WHERE =
            Set.of("in", "In", "near", "Near", "inside", "outside", "across", "within", "Within");

    private static final Set<String> TOPIC = Set.of(
            "issue",
            "issues",
            "question",
            "problem",
            "crisis",
            "situation",
            "war",
            "conflict",
            "matter",
            "dispute",
            "territory",
            "territories",
            "soil",
            "region",
            "regions",
            "airspace",
            "waters");

    /** In front of a party that only serves as a measure: {@code like Brazil}. */
    private static final Set<String> COMPARED = Set.of("like", "Like", "unlike", "Unlike", "follow");

    /** Behind a party's name they make it a currency's. */
    private static final Set<String> MONEY = Set.of(
            "dollar",
            "dollars",
            "dlr",
            "dlrs",
            "cts",
            "cents",
            "mark",
            "marks",
            "franc",
            "francs",
            "yen",
            "pound",
            "pounds",
            "sterling",
            "won",
            "yuan",
            "peso",
            "pesos",
            "rupee",
            "rupees",
            "guilders",
            "lire",
            "krone",
            "crowns",
            "riyal",
            "riyals",
            "rial",
            "rials",
            "dinar",
            "dinars",
            "shekel",
            "shekels",
            "rouble",
            "roubles",
            "ruble",
            "rubles",
            "lira",
            "rand",
            "baht",
            "currency",
            "unit");

    /** Occasions at which a bloc meets: where something is said or done, not what the words are about. */
    private static final Set<String> MEETING = Set.of("meeting", "meetings", "summit", "summits", "session");

    private static final Set<String> ORIGIN =
            Set.of("based", "born", "made", "built", "style", "language", "speaking", "registered");

    /** So many words behind an adjective may be the noun that it belongs to. */
    private static final int NOUN_REACH = 2;

    private static final Set<String> FROM = Set.of("in", "from", "to", "near", "at", "outside");

    private static final Set<String> LISTING = Set.of("including", "grouping", "comprising", "namely");

    /** "U.S. And" is how some wires write it. */
    private static final Set<String> LINKING = Set.of(",", "and", "And", "or", "plus");

    private static final Set<String> BORDER = Set.of("border", "borders");

    private static final String HYPHENS = "-\u2010\u2011\u2013/";

    /** A comma, "and" and an article. */
    private static final int MOST_LINKS = 3;

    /** A longer list of parties that holds the speaker's own is a list of members. */
    private static final int LONGEST_ADDRESS = 3;

    private static final Set<String> STRUGGLE = Set.of("fight", "war", "struggle", "battle");

    /** In front of "of", these tell a place near a country. */
    private static final Set<String> BESIDE = Set.of(
            "east",
            "west",
            "north",
            "south",
            "coast",
            "shores",
            "outskirts",
            "off",
            "northeast",
            "northwest",
            "borders");

    /**
     * Looks the words of a quote up; who is named as an actor hides those who are named in passing.
     *
     * @param own the speaker's party; a long list with it in is about no one in the list
     */
    static Topics of(Tokens tokens, Quote quote, Parties parties, @Nullable String own, Roles roles) {
        Map<String, List<Span>> named = new LinkedHashMap<>();
        Map<String, List<Span>> inPassing = new LinkedHashMap<>();
        for (Span segment : quote.segments()) {
            List<Mention> inside = MentionsIn.span(parties.mentions(), segment);
            for (int i = 0; i < inside.size(); ) {
                int end = listEnd(tokens, inside, i);
                List<Mention> list = inside.subList(i, end);
                boolean aside = followsExample(tokens, list.get(0)) || isWhere(tokens, list.get(0));
                boolean members = isListWithOwn(list, own);
                for (Mention mention : list) {
                    boolean central = parties.countries().contains(mention.party());
                    boolean nobody = members && !mention.party().equals(own)
                            || isPlace(tokens, inside, mention)
                            || isMeasure(tokens, mention)
                            || isMoney(tokens, mention);
                    if (nobody) {
                        continue;
                    }
                    boolean passing = aside
                            || isTopic(tokens, mention)
                            || isWhere(tokens, mention)
                            || !central && isOfSomebody(tokens, mention, roles);
                    Map<String, List<Span>> map = passing ? inPassing : named;
                    map.computeIfAbsent(mention.party(), party -> new ArrayList<>())
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

    private static boolean isListWithOwn(List<Mention> list, @Nullable String own) {
        return list.size() > LONGEST_ADDRESS
                && list.stream().anyMatch(mention -> mention.party().equals(own));
    }

    /** Whether the name begins a list of examples: {@code including}, {@code such as}. */
    private static boolean followsExample(Tokens tokens, Mention mention) {
        int token = tokens.firstFrom(mention.span().start());
        int before = token == 0 ? 0 : before(tokens, token);
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

    private static boolean isTopic(Tokens tokens, Mention mention) {
        int next = tokens.firstFrom(mention.span().end());
        return next < tokens.size() && TOPIC.contains(tokens.word(next));
    }

    /**
     * Whether the name only says of what country some private person or firm is: {@code Mexican immigrants},
     * {@code U.S. commercial banks}, {@code refugees from Syria}.
     */
    private static boolean isOfSomebody(Tokens tokens, Mention mention, Roles roles) {
        int token = tokens.firstFrom(mention.span().start());
        int next = tokens.firstFrom(mention.span().end());
        if (token > 1 && tokens.is(token - 1, "from") && roles.isObserver(tokens, token - 2)) {
            return true;
        }
        boolean adjective = mention.kind() == Mention.Kind.DEMONYM || mention.kind() == Mention.Kind.NAME;
        for (int i = next; adjective && i < Math.min(next + NOUN_REACH, tokens.size()) && tokens.isWord(i); i++) {
            if (roles.isObserver(tokens, i)) {
                return true;
            }
            adjective = mention.kind() == Mention.Kind.DEMONYM || Character.isUpperCase(tokens.charAt(i));
        }
        return false;
    }

    /** Whether the name is an origin's: {@code Syrian-based}, {@code Russian-made}, {@code Spanish-language}. */
    private static boolean isOrigin(Tokens tokens, int next) {
        return next + 1 < tokens.size() && tokens.charAt(next) == '-' && ORIGIN.contains(tokens.word(next + 1));
    }

    /** Whether the name is a currency's: {@code the U.S. dollar}, {@code 75 cts (U.S.)}. */
    private static boolean isMoney(Tokens tokens, Mention mention) {
        int token = tokens.firstFrom(mention.span().start());
        int next = tokens.firstFrom(mention.span().end());
        boolean bracketed = token > 1 && tokens.is(token - 1, "(") && next < tokens.size() && tokens.is(next, ")");
        int noun = bracketed ? token - 2 : next;
        return noun < tokens.size() && MONEY.contains(tokens.word(noun).toLowerCase(Locale.ROOT));
    }

    private static boolean isMeasure(Tokens tokens, Mention mention) {
        int token = tokens.firstFrom(mention.span().start());
        return token > 0 && COMPARED.contains(tokens.word(before(tokens, token)));
    }

    private static boolean isWhere(Tokens tokens, Mention mention) {
        int token = tokens.firstFrom(mention.span().start());
        if (mention.kind() != Mention.Kind.NAME || token == 0 || isFirstOfTwo(tokens, mention.span())) {
            return false;
        }
        int before = before(tokens, token);
        return WHERE.contains(tokens.word(before))
                || before > 0 && tokens.is(before, "against") && STRUGGLE.contains(tokens.word(before - 1));
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

    private static int before(Tokens tokens, int token) {
        return tokens.is(token - 1, "the") && token > 1 ? token - 2 : token - 1;
    }

    /**
     * Whether the name only tells where something is or happens: {@code east of Bahrain}, {@code the border with
     * Mexico}, of a bloc {@code at the G7}.
     */
    private static boolean isPlace(Tokens tokens, List<Mention> mentions, Mention mention) {
        int token = tokens.firstFrom(mention.span().start());
        int next = tokens.firstFrom(mention.span().end());
        if (next < tokens.size() && BORDER.contains(tokens.word(next)) || isOrigin(tokens, next)) {
            return true;
        }
        if (mention.kind() != Mention.Kind.NAME || token == 0) {
            return false;
        }
        int before = before(tokens, token);
        return isCityOf(tokens, mentions, token)
                || Parties.isBloc(mention.party()) && isOccasion(tokens, before)
                || before > 0 && tokens.is(before, "of") && BESIDE.contains(tokens.word(before - 1))
                || before > 0 && tokens.is(before, "with") && tokens.is(before - 1, "border");
    }

    /** {@code at the G7}, {@code a meeting of the IMF}. */
    private static boolean isOccasion(Tokens tokens, int before) {
        return tokens.is(before, "at")
                || before > 0 && tokens.is(before, "of") && MEETING.contains(tokens.word(before - 1));
    }

    /**
     * Whether a city before the name, and a preposition before that or a comma behind, tell that something comes from
     * there or lies there.
     */
    private static boolean isCityOf(Tokens tokens, List<Mention> mentions, int token) {
        if (token < 3 || !tokens.is(token - 1, ",") || !Character.isUpperCase(tokens.charAt(token - 2))) {
            return false;
        }
        int cityEnd = tokens.end(token - 2);
        boolean listed = mentions.stream().anyMatch(other -> other.span().end() == cityEnd);
        boolean enclosed = token + 1 < tokens.size() && tokens.is(token + 1, ",");
        return !listed && (enclosed || FROM.contains(tokens.word(token - 3)));
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
