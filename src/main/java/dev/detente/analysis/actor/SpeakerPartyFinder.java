package dev.detente.analysis.actor;

import dev.detente.analysis.actor.ActorResolver.Parties;
import dev.detente.analysis.quote.Speaker;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which party a speaker speaks for: by his name in the list of people in office, by being a party himself ("Beijing"),
 * or by an office with a country beside it ("South Korea's trade minister"). Who holds no office speaks for no party,
 * whatever country is named beside him.
 */
final class SpeakerPartyFinder {
    /** How many tokens before and behind a mention may belong to its description. */
    private static final int REACH = 10;

    /** In front of a country that an office is directed at or sits in, not the one it belongs to. */
    private static final Set<String> ELSEWHERE = Set.of("to", "in", "at", "on", "with", "from", "against", "near");

    private static final Set<String> LINKS = Set.of("of", "for", "the", "'s", "\u2019s", "-", "and", "a", "an");

    private final Roles roles;

    SpeakerPartyFinder(Roles roles) {
        this.roles = roles;
    }

    /** The party that the speaker speaks for; null for none or when that is not known. */
    @Nullable
    String partyOf(Document document, Speaker speaker, Parties parties) {
        List<Mention> mentions = parties.mentions();
        String leader = leader(mentions, speaker.mention());
        if (leader == null) {
            leader = leader(mentions, speaker.antecedent());
        }
        if (leader != null) {
            return leader;
        }
        Tokens tokens = document.tokens();
        Tokens given = Tokens.of(givenRole(speaker));
        Span all = new Span(0, Integer.MAX_VALUE);
        boolean observer = roles.anyObserver(given, all, List.of());
        boolean official = roles.anyOfficial(given, all);
        String found = null;
        for (Span core : List.of(speaker.antecedent(), speaker.mention())) {
            Span phrase = phrase(document, core);
            observer |= roles.anyObserver(tokens, phrase, MentionsIn.span(mentions, phrase));
            boolean officialHere = official || roles.anyOfficial(tokens, phrase);
            if (found == null) {
                found = isParty(tokens, mentions, core);
            }
            if (found == null) {
                found = isParty(tokens, parties.capitals(), core);
            }
            if (found == null) {
                found = officialHere ? first(tokens, mentions, phrase) : institution(mentions, core);
            }
            official |= officialHere;
        }
        if (observer) {
            return null;
        }
        return found != null || !official ? found : onlyParty(parties);
    }

    private static String givenRole(Speaker speaker) {
        String role = speaker.role() == null ? "" : speaker.role();
        return speaker.organisation() == null ? role : role + ' ' + speaker.organisation();
    }

    private static @Nullable String leader(List<Mention> mentions, Span span) {
        for (Mention mention : MentionsIn.span(mentions, span)) {
            if (mention.kind() == Mention.Kind.LEADER) {
                return mention.party();
            }
        }
        return null;
    }

    /** The party that the mention is, but for an article before it: {@code the Soviets}, {@code Washington}. */
    private static @Nullable String isParty(Tokens tokens, List<Mention> mentions, Span core) {
        int first = tokens.firstFrom(core.start());
        if (first < tokens.size() && (tokens.is(first, "the") || tokens.is(first, "The"))) {
            first++;
        }
        if (first >= tokens.size() || tokens.start(first) >= core.end()) {
            return null;
        }
        List<Mention> inside = MentionsIn.span(mentions, core);
        return inside.size() == 1 && inside.get(0).span().equals(new Span(tokens.start(first), core.end()))
                ? inside.get(0).party()
                : null;
    }

    private static @Nullable String institution(List<Mention> mentions, Span core) {
        for (Mention mention : MentionsIn.span(mentions, core)) {
            if (mention.kind() == Mention.Kind.INSTITUTION || mention.kind() == Mention.Kind.METONYM) {
                return mention.party();
            }
        }
        return null;
    }

    /** The first party of a description that its office belongs to: {@code the Chinese ambassador to ...}. */
    private static @Nullable String first(Tokens tokens, List<Mention> mentions, Span phrase) {
        for (Mention mention : MentionsIn.span(mentions, phrase)) {
            int token = tokens.firstFrom(mention.span().start());
            int before = token > 0 && tokens.is(token - 1, "the") ? token - 2 : token - 1;
            boolean elsewhere =
                    before >= 0 && tokens.start(before) >= phrase.start() && ELSEWHERE.contains(tokens.word(before));
            if (!elsewhere) {
                return mention.party();
            }
        }
        return null;
    }

    /** The party of an article on one country alone, for "the government said". */
    private static @Nullable String onlyParty(Parties parties) {
        return parties.countries().size() == 1 ? parties.countries().get(0) : null;
    }

    /** The mention with the words that describe it: titles before it, and "of ..." or an apposition behind it. */
    private Span phrase(Document document, Span core) {
        Tokens tokens = document.tokens();
        int sentence = document.sentenceAt(core.start());
        if (sentence < 0) {
            return core;
        }
        Span limits = document.sentences().get(sentence);
        int first = tokens.firstFrom(core.start());
        int last = Math.max(first, tokens.firstFrom(core.end()) - 1);
        return new Span(
                Math.min(core.start(), start(tokens, first, limits)), Math.max(core.end(), end(tokens, last, limits)));
    }

    private int start(Tokens tokens, int first, Span limits) {
        int start = first;
        for (int i = first - 1; i >= Math.max(0, first - REACH) && tokens.start(i) >= limits.start(); i--) {
            boolean named = tokens.isWord(i) && Character.isUpperCase(tokens.charAt(i));
            boolean role = roles.isOfficial(tokens, i) || roles.isObserver(tokens, i);
            if (!named && !role && !LINKS.contains(tokens.word(i))) {
                break;
            }
            start = i;
        }
        return start < tokens.size() ? tokens.start(start) : limits.end();
    }

    private int end(Tokens tokens, int last, Span limits) {
        int next = last + 1;
        if (next >= tokens.size() || tokens.start(next) >= limits.end() || last < 0) {
            return 0;
        }
        boolean apposition = tokens.is(next, ",");
        if (!apposition && !tokens.is(next, "of") && !tokens.is(next, "for")) {
            return 0;
        }
        int end = tokens.end(last);
        for (int i = next + 1; i < Math.min(next + 1 + REACH, tokens.size()); i++) {
            if (tokens.start(i) >= limits.end()) {
                return end;
            }
            char c = tokens.charAt(i);
            if (c == ',' || c == '"' || c == '\u201C' || c == ';' || c == '.' && !tokens.isWord(i)) {
                return end;
            }
            boolean fits = Character.isUpperCase(c)
                    || LINKS.contains(tokens.word(i))
                    || roles.isOfficial(tokens, i)
                    || roles.isObserver(tokens, i);
            if (!apposition && !fits) {
                return end;
            }
            end = tokens.end(i);
        }
        // A description that does not end within reach is a clause, not an apposition.
        return apposition ? 0 : end;
    }
}
