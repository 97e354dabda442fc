package dev.detente.analysis.actor;

import dev.detente.analysis.actor.ActorResolver.Parties;
import dev.detente.analysis.text.Tokens;
import java.util.List;
import java.util.Set;

/** Names of parties that only tell where something is, happens or comes from. */
final class PlaceNames {
    private static final Set<String> WHERE = Set.of(
            "in", "In", "near", "Near", "inside", "outside", "across", "within", "Within", "through", "Through", "via",
            "Via");

    /** A part of a country is a place, whatever stands before it: {@code northern Chad}. */
    private static final Set<String> PARTS = Set.of(
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "neighbouring",
            "neighboring",
            "nearby");

    private static final Set<String> COMING = Set.of(
            "came", "come", "comes", "coming", "fled", "return", "returned", "returning", "returns", "arrived", "back");

    private static final Set<String> ATTENDED = Set.of("attended", "chaired", "hosted");

    private static final Set<String> POSTS = Set.of("ambassador", "ambassadors", "envoy", "consul");

    private static final Set<String> STRUGGLE = Set.of("fight", "war", "struggle", "battle");

    private static final Set<String> VISITS = Set.of("visit", "trip", "tour", "stay");

    /** So many words may stand between "during" and a visit. */
    private static final int VISIT_REACH = 4;

    private static final Set<String> ORIGIN = Set.of(
            "based",
            "born",
            "made",
            "built",
            "style",
            "language",
            "speaking",
            "registered",
            "occupied",
            "related",
            "linked",
            "owned",
            "held",
            "controlled",
            "ruled",
            "bound",
            "grown",
            "produced",
            "educated",
            "era",
            "denominated");

    private static final Set<String> FROM = Set.of("in", "from", "to", "near", "at", "outside");

    private static final Set<String> BORDER = Set.of("border", "borders");

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

    /** Occasions at which a bloc meets: where something is said or done, not what the words are about. */
    private static final Set<String> MEETING =
            Set.of("meeting", "meetings", "summit", "summits", "session", "sessions", "conference", "visit", "round");

    /** Who meets: {@code a meeting of leaders of the G7}. */
    private static final Set<String> MEMBERS =
            Set.of("leaders", "ministers", "heads", "governors", "members", "finance", "foreign", "trade", "oil");

    private static final Set<String> COUNTRIES =
            Set.of("countries", "nations", "states", "members", "area", "region", "economies");

    private static final Set<String> SITES = Set.of(
            "market",
            "markets",
            "pipeline",
            "pipelines",
            "port",
            "ports",
            "town",
            "city",
            "capital",
            "province",
            "region",
            "coast",
            "island",
            "village",
            "embassy",
            "consulate");

    /** So many words behind an adjective may end in a site. */
    private static final int SITE_REACH = 3;

    /** Behind an article and before its name they tell what a bloc is: {@code in the trade body GATT}. */
    private static final Set<String> KINDS = Set.of(
            "body",
            "organisation",
            "organization",
            "group",
            "forum",
            "agency",
            "club",
            "cartel",
            "institution",
            "bloc");

    /** So many words may stand between an article and what a bloc is. */
    private static final int KIND_REACH = 4;

    private PlaceNames() {}

    /** Whether something happens in the country, in a part of it or in what is there: {@code in the Chilean market}. */
    static boolean isWhere(Tokens tokens, Mention mention) {
        int token = tokens.firstFrom(mention.span().start());
        if (mention.kind() == Mention.Kind.DEMONYM && token > 0) {
            return WHERE.contains(tokens.word(before(tokens, token)))
                    && isSite(tokens, tokens.firstFrom(mention.span().end()));
        }
        if (mention.kind() != Mention.Kind.NAME || token == 0 || Topics.isFirstOfTwo(tokens, mention.span())) {
            return false;
        }
        int before = before(tokens, token);
        boolean part = PARTS.contains(lower(tokens, before));
        boolean from = part && tokens.is(before(tokens, before), "from");
        before = part ? before(tokens, before) : before;
        return from
                || isFromWhere(tokens, before, tokens.firstFrom(mention.span().end()))
                || isHost(tokens, before)
                || isVisit(tokens, before)
                || WHERE.contains(tokens.word(before))
                || before > 0 && tokens.is(before, "against") && STRUGGLE.contains(tokens.word(before - 1));
    }

    /** Whether the next words end in what is a place. */
    private static boolean isSite(Tokens tokens, int next) {
        for (int i = next; i < Math.min(next + SITE_REACH, tokens.size()) && tokens.isWord(i); i++) {
            if (SITES.contains(tokens.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code a call from New Zealand, where he is}, {@code came from Yemen}. */
    private static boolean isFromWhere(Tokens tokens, int before, int next) {
        boolean there = next + 1 < tokens.size() && tokens.is(next, ",") && tokens.is(next + 1, "where");
        return before > 0 && tokens.is(before, "from") && (there || COMING.contains(tokens.word(before - 1)));
    }

    /** {@code during a short visit to Chile}: when something happens, not what the words are about. */
    private static boolean isVisit(Tokens tokens, int before) {
        if (before < 2 || !tokens.is(before, "to") || !VISITS.contains(tokens.word(before - 1))) {
            return false;
        }
        for (int i = before - 2; i >= Math.max(0, before - 2 - VISIT_REACH); i--) {
            if (tokens.is(i, "during") || tokens.is(i, "During")) {
                return true;
            }
        }
        return false;
    }

    /** {@code a meeting attended by Chile}. */
    private static boolean isHost(Tokens tokens, int before) {
        return before > 0 && tokens.is(before, "by") && ATTENDED.contains(tokens.word(before - 1));
    }

    /**
     * Whether the name only tells where something is or happens: {@code east of Bahrain}, {@code the border with
     * Mexico}, of a bloc {@code at the G7}, {@code in OECD countries}.
     */
    static boolean isPlace(Tokens tokens, List<Mention> mentions, Mention mention) {
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
                || isPost(tokens, before)
                || isBracketed(tokens, token, next)
                || Parties.isBloc(mention.party()) && isForum(tokens, mention, token)
                || before > 0 && tokens.is(before, "of") && BESIDE.contains(tokens.word(before - 1))
                || before > 0 && tokens.is(before, "with") && tokens.is(before - 1, "border");
    }

    /** {@code ambassador to Chile}. */
    private static boolean isPost(Tokens tokens, int before) {
        return before > 0 && tokens.is(before, "to") && POSTS.contains(tokens.word(before - 1));
    }

    /** Whether the name tells in brackets where a firm is: {@code State Bank (London)}. */
    private static boolean isBracketed(Tokens tokens, int token, int next) {
        return token > 2
                && next < tokens.size()
                && tokens.is(token - 1, "(")
                && tokens.is(next, ")")
                && Character.isUpperCase(tokens.charAt(token - 2))
                && Character.isUpperCase(tokens.charAt(token - 3));
    }

    /** {@code at the G7}, {@code a meeting of the IMF}, {@code in OECD countries}, {@code under the GATT}. */
    static boolean isForum(Tokens tokens, Mention mention, int token) {
        int first = beforeKind(tokens, token);
        int before = before(tokens, first);
        int next = tokens.firstFrom(mention.span().end());
        boolean inside = first < token || next < tokens.size() && COUNTRIES.contains(tokens.word(next));
        if (tokens.is(before, "at") || tokens.is(before, "under") || inside && WHERE.contains(tokens.word(before))) {
            return true;
        }
        boolean towards = tokens.is(before, "of") || tokens.is(before, "to");
        int meeting = before - 1;
        while (towards && meeting > 1 && (MEMBERS.contains(tokens.word(meeting)) || tokens.is(meeting, "of"))) {
            meeting--;
        }
        return towards && meeting >= 0 && MEETING.contains(tokens.word(meeting));
    }

    /** The first of the words that tell what a bloc is before its name, or of its adjective; else the name. */
    private static int beforeKind(Tokens tokens, int token) {
        int first = token;
        if (first > 2 && tokens.word(first - 1).equals("based") && tokens.is(first - 2, "-")) {
            first -= 3;
        }
        if (first > 0 && KINDS.contains(tokens.word(first - 1))) {
            for (int i = first - 1; i > Math.max(0, first - 1 - KIND_REACH) && tokens.isWord(i); i--) {
                if (tokens.is(i - 1, "the") || tokens.is(i - 1, "a")) {
                    return i;
                }
            }
        }
        return first;
    }

    /** Whether the name is an origin's: {@code Syrian-based}, {@code Russian-made}, {@code Spanish speaking}. */
    static boolean isOrigin(Tokens tokens, int next) {
        boolean spoken = next < tokens.size() && (tokens.is(next, "speaking") || tokens.is(next, "language"));
        return spoken
                || next + 1 < tokens.size() && tokens.charAt(next) == '-' && ORIGIN.contains(tokens.word(next + 1));
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
        boolean enclosed = token + 1 < tokens.size() && tokens.is(token + 1, ",") || tokens.is(token - 3, "and");
        return !listed && (enclosed || FROM.contains(tokens.word(token - 3)));
    }

    /** The token before another, but for an article. */
    static int before(Tokens tokens, int token) {
        int before = Math.max(0, token - 1);
        return tokens.is(before, "the") && before > 0 ? before - 1 : before;
    }

    private static String lower(Tokens tokens, int token) {
        return tokens.lowerCase(token);
    }
}
