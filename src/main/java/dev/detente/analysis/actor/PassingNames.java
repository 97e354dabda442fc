package dev.detente.analysis.actor;

import dev.detente.analysis.actor.ActorResolver.Parties;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Names of parties that belong to something else: a topic, a measure, a currency, a private person or firm. */
final class PassingNames {
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

    /** What a bloc publishes or agrees on; whoever speaks of it speaks to nobody. */
    private static final Set<String> PAPERS = Set.of(
            "agreement",
            "agreements",
            "accord",
            "accords",
            "pact",
            "meeting",
            "meetings",
            "summit",
            "session",
            "study",
            "studies",
            "estimate",
            "estimates",
            "forecast",
            "forecasts",
            "figures",
            "report",
            "communique",
            "committee",
            "Committee",
            "round",
            "talks",
            "negotiations",
            "average");

    /** In front of a party that only serves as a measure: {@code like Brazil}, {@code better than Mexico's}. */
    private static final Set<String> COMPARED = Set.of("like", "Like", "unlike", "Unlike", "follow", "than", "Than");

    /** Between "than" or "as" and a measure: {@code than in Japan}, {@code as did the U.S.} */
    private static final Set<String> COMPARING = Set.of("in", "did", "does", "do", "is", "was", "are", "were", "have");

    /** Who fights a country's government, or is one of several members of some body, is not the country. */
    private static final Set<String> REBELS = Set.of(
            "members",
            "rebel",
            "rebels",
            "contra",
            "contras",
            "guerrilla",
            "guerrillas",
            "insurgents",
            "militants",
            "militia");

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

    /** What of somebody is his country's: a nationality behind him makes no pair. */
    private static final Set<String> DESCENT =
            Set.of("roots", "background", "descent", "heritage", "origin", "origins", "ancestry", "accent");

    /** So many words behind an adjective may be the noun that it belongs to. */
    private static final int NOUN_REACH = 2;

    private static final int BRACKET_REACH = 6;

    private PassingNames() {}

    /** Whether the name is that of a topic, or a bloc's of what it published or agreed on. */
    static boolean isTopic(Tokens tokens, Mention mention) {
        int next = tokens.firstFrom(mention.span().end());
        if (next < tokens.size() && tokens.is(next, "(")) {
            next = behindBracket(tokens, next);
        }
        next += next < tokens.size() && tokens.is(next, ")") ? 1 : 0;
        boolean capital = next + 1 < tokens.size() && Character.isUpperCase(tokens.charAt(next));
        return next < tokens.size()
                && (TOPIC.contains(tokens.word(next))
                        || Parties.isBloc(mention.party())
                                && (PAPERS.contains(tokens.word(next))
                                        || capital && PAPERS.contains(tokens.word(next + 1))));
    }

    /** The token behind a short bracket, as one with a name's initials in is; the bracket where it is long. */
    private static int behindBracket(Tokens tokens, int bracket) {
        for (int i = bracket + 1; i < Math.min(bracket + BRACKET_REACH, tokens.size()); i++) {
            if (tokens.is(i, ")")) {
                return i + 1;
            }
        }
        return bracket;
    }

    /**
     * Whether the name only says of what country some private person or firm is: {@code Mexican immigrants},
     * {@code U.S. commercial banks}, {@code refugees from Syria}.
     */
    static boolean isOfSomebody(Tokens tokens, Mention mention, Roles roles) {
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

    /** Whether the name only tells whose a firm is: {@code Chile's Exemplo}, {@code Exemplo of Chile}. */
    static boolean isOfFirm(Tokens tokens, Mention mention, List<Span> firms) {
        int next = tokens.firstFrom(mention.span().end());
        int before = tokens.firstFrom(mention.span().start()) - 1;
        boolean possessive = next + 1 < tokens.size() && (tokens.is(next, "'s") || tokens.is(next, "\u2019s"));
        boolean of = before > 0 && tokens.is(before, "of");
        return possessive && starts(firms, tokens.start(next + 1)) || of && ends(firms, tokens.end(before - 1));
    }

    private static boolean starts(List<Span> firms, int start) {
        int at = Collections.binarySearch(firms, new Span(start, start));
        int next = at >= 0 ? at : -at - 1;
        return next < firms.size() && firms.get(next).start() == start;
    }

    private static boolean ends(List<Span> firms, int end) {
        int at = Collections.binarySearch(firms, new Span(end, end));
        int last = (at >= 0 ? at : -at - 1) - 1;
        return last >= 0 && firms.get(last).end() == end;
    }

    /** Whether the name is that of who fights the party's government: {@code Nicaraguan contra rebels}. */
    static boolean isOfRebels(Tokens tokens, Mention mention) {
        int next = tokens.firstFrom(mention.span().end());
        for (int i = next; i < Math.min(next + NOUN_REACH, tokens.size()) && tokens.isWord(i); i++) {
            if (REBELS.contains(tokens.word(i))) {
                return mention.kind() == Mention.Kind.DEMONYM;
            }
        }
        return false;
    }

    /** Whether the name is a currency's: {@code the U.S. dollar}, {@code 75 cts (U.S.)}. */
    static boolean isMoney(Tokens tokens, Mention mention) {
        int token = tokens.firstFrom(mention.span().start());
        int next = tokens.firstFrom(mention.span().end());
        boolean bracketed = token > 1 && tokens.is(token - 1, "(") && next < tokens.size() && tokens.is(next, ")");
        return isMoney(tokens, bracketed ? token - 2 : next);
    }

    /** Whether the word, behind a party's name, makes it a currency's. */
    static boolean isMoney(Tokens tokens, int noun) {
        return noun < tokens.size() && MONEY.contains(tokens.lowerCase(noun));
    }

    /** Whether something is only compared with the party. */
    static boolean isMeasure(Tokens tokens, Mention mention) {
        int token = tokens.firstFrom(mention.span().start());
        if (token == 0) {
            return false;
        }
        int before = PlaceNames.before(tokens, token);
        return COMPARED.contains(tokens.word(before))
                || before > 1
                        && tokens.is(before, "as")
                        && (tokens.is(before - 1, "many") || tokens.is(before - 1, "much"))
                || before > 0
                        && COMPARING.contains(tokens.word(before))
                        && (tokens.is(before - 1, "than") || tokens.is(before - 1, "as"));
    }

    /**
     * Whether people are counted, or somebody's descent is told: {@code 10,000 Chadians}, {@code his Chadian roots}.
     */
    static boolean isOfPeople(Tokens tokens, Mention mention) {
        if (mention.kind() != Mention.Kind.DEMONYM) {
            return false;
        }
        int token = tokens.firstFrom(mention.span().start());
        int next = tokens.firstFrom(mention.span().end());
        boolean counted = token > 0
                && Character.isDigit(tokens.charAt(token - 1))
                && tokens.word(next - 1).endsWith("s");
        return counted || next < tokens.size() && DESCENT.contains(tokens.word(next));
    }

    /** Whether something holds despite the party, or despite what it does: {@code despite the U.N.} */
    static boolean isDespite(Tokens tokens, Mention mention) {
        int token = tokens.firstFrom(mention.span().start());
        return token > 0 && tokens.word(PlaceNames.before(tokens, token)).equalsIgnoreCase("despite");
    }
}
