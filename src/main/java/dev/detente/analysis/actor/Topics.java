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
            "waters");

    private static final Set<String> BORDER = Set.of("border", "borders");

    private static final Set<String> STRUGGLE = Set.of("fight", "war", "struggle", "battle");

    /** In front of "of", these tell a place near a country. */
    private static final Set<String> BESIDE =
            Set.of("east", "west", "north", "south", "coast", "shores", "outskirts", "off", "northeast", "northwest");

    /** Looks the words of a quote up; who is named as an actor hides those who are named in passing. */
    static Topics of(Tokens tokens, Quote quote, List<Mention> mentions) {
        Map<String, List<Span>> named = new LinkedHashMap<>();
        Map<String, List<Span>> inPassing = new LinkedHashMap<>();
        for (Span segment : quote.segments()) {
            for (Mention mention : MentionsIn.span(mentions, segment)) {
                if (isPlace(tokens, mention)) {
                    continue;
                }
                Map<String, List<Span>> map = isInPassing(tokens, mention) ? inPassing : named;
                map.computeIfAbsent(mention.party(), party -> new ArrayList<>()).add(mention.span());
            }
        }
        return named.isEmpty() ? new Topics(inPassing, true) : new Topics(named, false);
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
        return tokens.is(before, "at") && Parties.isBloc(mention.party())
                || before > 0 && tokens.is(before, "of") && BESIDE.contains(tokens.word(before - 1))
                || before > 0 && tokens.is(before, "with") && tokens.is(before - 1, "border");
    }
}
