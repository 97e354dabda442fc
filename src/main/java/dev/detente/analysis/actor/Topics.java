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
    private static final Set<String> WHERE = Set.of("in", "In", "near", "Near", "inside", "outside", "across");

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

    private static final Set<String> FROM = Set.of("in", "from", "to", "near", "at", "outside");

    private static final Set<String> LISTING = Set.of("including", "grouping", "comprising", "namely");

    private static final Set<String> BORDER = Set.of("border", "borders");

    /** A comma, "and" and an article. */
    private static final int MOST_LINKS = 3;

    /** A longer list of parties that holds the speaker's own is a list of members. */
    private static final int LONGEST_ADDRESS = 3;

    private static final Set<String> STRUGGLE = Set.of("fight", "war", "struggle", "battle");

    /** In front of "of", these tell a place near a country. */
    private static final Set<String> BESIDE =
            Set.of("east", "west", "north", "south", "coast", "shores", "outskirts", "off", "northeast", "northwest");

    /**
     * Looks the words of a quote up; who is named as an actor hides those who are named in passing.
     *
     * @param own the speaker's party; a long list with it in is about no one in the list
     */
    static Topics of(Tokens tokens, Quote quote, List<Mention> mentions, @Nullable String own) {
        Map<String, List<Span>> named = new LinkedHashMap<>();
        Map<String, List<Span>> inPassing = new LinkedHashMap<>();
        for (Span segment : quote.segments()) {
            List<Mention> inside = MentionsIn.span(mentions, segment);
            for (int i = 0; i < inside.size(); ) {
                int end = listEnd(tokens, inside, i);
                List<Mention> list = inside.subList(i, end);
                boolean examples = followsExample(tokens, list.get(0));
                boolean members = isListWithOwn(list, own);
                for (Mention mention : list) {
                    if (isPlace(tokens, mention) || members && !mention.party().equals(own)) {
                        continue;
                    }
                    Map<String, List<Span>> map = examples || isInPassing(tokens, mention) ? inPassing : named;
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

    /** Whether nothing but a comma, "and" or "or", and an article stands between two places. */
    static boolean isJoined(Tokens tokens, int from, int to) {
        int links = 0;
        int words = 0;
        for (int i = tokens.firstFrom(from); i < tokens.size() && tokens.start(i) < to; i++) {
            boolean link = tokens.is(i, ",") || tokens.is(i, "and") || tokens.is(i, "or");
            if (!link && !tokens.is(i, "the") || ++words > MOST_LINKS) {
                return false;
            }
            links += link ? 1 : 0;
        }
        return links > 0;
    }

    private static boolean isInPassing(Tokens tokens, Mention mention) {
        int token = tokens.firstFrom(mention.span().start());
        int next = tokens.firstFrom(mention.span().end());
        if (next < tokens.size() && TOPIC.contains(tokens.word(next))) {
            return true;
        }
        if (mention.kind() != Mention.Kind.NAME || token == 0) {
            return false;
        }
        int before = before(tokens, token);
        return WHERE.contains(tokens.word(before))
                || before > 0 && tokens.is(before, "against") && STRUGGLE.contains(tokens.word(before - 1));
    }

    private static int before(Tokens tokens, int token) {
        return tokens.is(token - 1, "the") && token > 1 ? token - 2 : token - 1;
    }

    /**
     * Whether the name only tells where something is or happens: {@code east of Bahrain}, {@code the border with
     * Mexico}, of a bloc {@code at the G7}.
     */
    private static boolean isPlace(Tokens tokens, Mention mention) {
        int token = tokens.firstFrom(mention.span().start());
        int next = tokens.firstFrom(mention.span().end());
        if (next < tokens.size() && BORDER.contains(tokens.word(next))) {
            return true;
        }
        if (mention.kind() != Mention.Kind.NAME || token == 0) {
            return false;
        }
        int before = before(tokens, token);
        return isCityOf(tokens, token)
                || tokens.is(before, "at") && Parties.isBloc(mention.party())
                || before > 0 && tokens.is(before, "of") && BESIDE.contains(tokens.word(before - 1))
                || before > 0 && tokens.is(before, "with") && tokens.is(before - 1, "border");
    }

    /**
     * Whether a city before the name and a preposition before that tell that something comes from there or lies there.
     */
    private static boolean isCityOf(Tokens tokens, int token) {
        return token > 2
                && tokens.is(token - 1, ",")
                && Character.isUpperCase(tokens.charAt(token - 2))
                && FROM.contains(tokens.word(token - 3));
    }
}
