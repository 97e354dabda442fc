package dev.detente.analysis.actor;

import dev.detente.analysis.actor.ActorResolver.Parties;
import dev.detente.analysis.actor.Affiliation.Ground;
import dev.detente.analysis.actor.Affiliation.Standing;
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

    /** An office's noun stands at most this many words behind its country. */
    private static final int OFFICE_REACH = 3;

    /** In front of a country that an office is directed at or sits in, not the one it belongs to. */
    private static final Set<String> ELSEWHERE = Set.of("to", "in", "at", "on", "with", "from", "against", "near");

    private static final Set<String> LINKS = Set.of("of", "for", "the", "'s", "\u2019s", "-", "and", "a", "an");

    private static final Set<String> RELATIVE = Set.of("who", "which", "whose", "that");

    /** Behind a comma and a subject they begin a clause, and no description. */
    private static final Set<String> FINITE = Set.of("is", "are", "was", "were", "has", "have", "had", "will", "would");

    private final Roles roles;

    SpeakerPartyFinder(Roles roles) {
        this.roles = roles;
    }

    /** Whom the speaker speaks for, and in which capacity. */
    Affiliation affiliation(Document document, Speaker speaker, Parties parties) {
        Tokens tokens = document.tokens();
        List<Mention> mentions = parties.mentions();
        for (Span core : List.of(speaker.mention(), speaker.antecedent())) {
            String leader = leader(tokens, mentions, core);
            if (leader != null) {
                return new Affiliation(leader, Standing.OFFICIAL, Ground.OFFICE_HOLDER, null);
            }
        }
        Tokens given = Tokens.of(givenRole(speaker));
        Span all = new Span(0, Integer.MAX_VALUE);
        Standing standing = roles.observer(given, all, List.of());
        boolean official = roles.anyOfficial(given, all);
        boolean governing = roles.anyGoverning(given, all);
        Affiliation found = null;
        String origin = null;
        for (Span core : List.of(speaker.antecedent(), speaker.mention())) {
            Span phrase = phrase(document, core);
            standing = stronger(standing, roles.observer(tokens, phrase, MentionsIn.span(mentions, phrase)));
            standing = stronger(standing, ownName(tokens, parties, core));
            origin = origin == null ? first(tokens, mentions, phrase) : origin;
            boolean officialHere = official
                    || roles.anyOfficial(tokens, phrase)
                    || roles.anyDocument(tokens, core) && first(tokens, mentions, phrase) != null;
            governing |= roles.anyGoverning(tokens, phrase);
            if (found == null) {
                found = party(document, parties, core, phrase, officialHere);
            }
            official |= officialHere;
        }
        if (standing != Standing.UNKNOWN) {
            return new Affiliation(null, standing, Ground.NONE, origin);
        }
        if (found != null) {
            return isForeignShort(tokens, speaker, found, parties) ? Affiliation.UNKNOWN : found;
        }
        String earlier = official ? earlier(parties, speaker) : null;
        if (earlier != null) {
            return new Affiliation(earlier, Standing.OFFICIAL, Ground.EARLIER, null);
        }
        String only = governing && !isAbroad(tokens, speaker) ? parties.home() : null;
        return new Affiliation(
                only,
                official ? Standing.OFFICIAL : Standing.UNKNOWN,
                only == null ? Ground.NONE : Ground.ARTICLE,
                only == null ? origin : null);
    }

    /** Whether a body goes by initials that belong to another country than the article's: Japan has an EPA too. */
    private static boolean isForeignShort(Tokens tokens, Speaker speaker, Affiliation found, Parties parties) {
        int first = firstWord(tokens, speaker.mention());
        boolean initials = found.ground() == Ground.INSTITUTION
                && first < tokens.size()
                && tokens.end(first) == speaker.mention().end()
                && tokens.word(first).chars().allMatch(Character::isUpperCase);
        return initials && parties.home() != null && !parties.countries().contains(found.party());
    }

    /** Whether the speaker's office is in another country, so that the article's one country is not his. */
    private boolean isAbroad(Tokens tokens, Speaker speaker) {
        return roles.anyForeign(tokens, speaker.mention()) || roles.anyForeign(tokens, speaker.antecedent());
    }

    private static @Nullable String earlier(Parties parties, Speaker speaker) {
        String party = parties.offices().earlier(speaker.mention());
        return party == null ? parties.offices().earlier(speaker.antecedent()) : party;
    }

    private static Standing stronger(Standing one, Standing other) {
        return one.ordinal() <= other.ordinal() ? one : other;
    }

    private @Nullable Affiliation party(Document document, Parties parties, Span core, Span phrase, boolean official) {
        Tokens tokens = document.tokens();
        String itself = isModifier(tokens, parties.mentions(), core) ? null : isParty(tokens, parties.mentions(), core);
        if (itself == null) {
            itself = isParty(tokens, parties.capitals(), core);
        }
        if (itself != null) {
            return new Affiliation(itself, Standing.OFFICIAL, Ground.PARTY, null);
        }
        String party = official ? first(tokens, parties.mentions(), phrase) : institution(parties.mentions(), core);
        if (party == null && official && !roles.anyAbroad(tokens, core)) {
            party = inCapital(document, parties.capitals(), core);
        }
        return party == null
                ? null
                : new Affiliation(party, Standing.OFFICIAL, official ? Ground.OFFICE : Ground.INSTITUTION, null);
    }

    /** The party of the capital that a speaker sits in: {@code the spokesman in Ankara}. */
    private static @Nullable String inCapital(Document document, List<Mention> capitals, Span core) {
        Tokens tokens = document.tokens();
        int sentence = document.sentenceAt(core.start());
        if (sentence < 0) {
            return null;
        }
        int in = tokens.firstFrom(core.end());
        for (int i = tokens.firstFrom(core.start()); i < tokens.size() && tokens.start(i) < core.end(); i++) {
            in = tokens.is(i, "in") ? i : in;
        }
        if (in + 1 >= tokens.size() || !tokens.is(in, "in")) {
            return null;
        }
        Span city = new Span(
                tokens.start(in + 1),
                Math.max(tokens.end(in + 1), document.sentences().get(sentence).end()));
        List<Mention> inside = MentionsIn.span(capitals, city);
        return !inside.isEmpty() && inside.get(0).span().start() == city.start()
                ? inside.get(0).party()
                : null;
    }

    /** What a speaker is who goes by an outlet's or a firm's own name. */
    private static Standing ownName(Tokens tokens, Parties parties, Span core) {
        if (isNamed(tokens, parties.media(), core)) {
            return Standing.MEDIA;
        }
        return isNamed(tokens, parties.firms(), core) ? Standing.OTHER : Standing.UNKNOWN;
    }

    /** Whether one of the names opens the core, but for an article: {@code the BBC}, {@code Xinhua news agency}. */
    private static boolean isNamed(Tokens tokens, List<Span> names, Span core) {
        int first = firstWord(tokens, core);
        if (first >= tokens.size()) {
            return false;
        }
        for (Span name : names) {
            if (name.start() == tokens.start(first) && name.end() <= core.end()) {
                return true;
            }
        }
        return false;
    }

    private static String givenRole(Speaker speaker) {
        String role = speaker.role() == null ? "" : speaker.role();
        return speaker.organisation() == null ? role : role + ' ' + speaker.organisation();
    }

    private @Nullable String leader(Tokens tokens, List<Mention> mentions, Span span) {
        for (Mention mention : MentionsIn.span(mentions, span)) {
            if (mention.kind() == Mention.Kind.LEADER) {
                return speaksFor(tokens, mention, span) ? mention.party() : null;
            }
        }
        return null;
    }

    /** Whether a leader's name in a description is the leader, or what is his: a statement, a spokesman, no critic. */
    private boolean speaksFor(Tokens tokens, Mention leader, Span span) {
        int next = tokens.firstFrom(leader.span().end());
        boolean possessive = next < tokens.size()
                && tokens.start(next) < span.end()
                && (tokens.is(next, "'s") || tokens.is(next, "\u2019s"));
        return !possessive
                || roles.observer(tokens, new Span(tokens.end(next), span.end()), List.of()) == Standing.UNKNOWN;
    }

    private static int firstWord(Tokens tokens, Span core) {
        int first = tokens.firstFrom(core.start());
        boolean article = first < tokens.size() && (tokens.is(first, "the") || tokens.is(first, "The"));
        return article ? first + 1 : first;
    }

    /** The party that the mention is, but for an article before it: {@code the Soviets}, {@code Washington}. */
    private static @Nullable String isParty(Tokens tokens, List<Mention> mentions, Span core) {
        int first = firstWord(tokens, core);
        if (first >= tokens.size() || tokens.start(first) >= core.end()) {
            return null;
        }
        List<Mention> inside = MentionsIn.span(mentions, core);
        return inside.size() == 1 && inside.get(0).span().equals(new Span(tokens.start(first), core.end()))
                ? inside.get(0).party()
                : null;
    }

    /**
     * Whether the words are no party but the first of a description that goes on ({@code U.S. [firms]}), or an
     * adjective without an article, which is a surname if anything ({@code Cuban said}).
     */
    private boolean isModifier(Tokens tokens, List<Mention> mentions, Span core) {
        int next = tokens.firstFrom(core.end());
        if (next >= tokens.size()) {
            return false;
        }
        List<Mention> inside = MentionsIn.span(mentions, core);
        boolean adjective = inside.size() == 1
                && inside.get(0).kind() == Mention.Kind.DEMONYM
                && inside.get(0).span().start() == core.start()
                && !tokens.word(next - 1).endsWith("s");
        return adjective || roles.isObserver(tokens, next);
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
    private @Nullable String first(Tokens tokens, List<Mention> mentions, Span phrase) {
        for (Mention mention : MentionsIn.span(mentions, phrase)) {
            int token = tokens.firstFrom(mention.span().start());
            int before = token > 0 && tokens.is(token - 1, "the") ? token - 2 : token - 1;
            boolean elsewhere =
                    before >= 0 && tokens.start(before) >= phrase.start() && ELSEWHERE.contains(tokens.word(before));
            if (!elsewhere || isInside(tokens, mention, before)) {
                return mention.party();
            }
        }
        return null;
    }

    /** Whether the office is in a body of the party, not in the country: {@code in the Brazilian foreign ministry}. */
    private boolean isInside(Tokens tokens, Mention mention, int before) {
        int next = tokens.firstFrom(mention.span().end());
        boolean body = false;
        for (int i = next; i < Math.min(next + OFFICE_REACH, tokens.size()) && tokens.isWord(i); i++) {
            body |= roles.isOfficial(tokens, i);
        }
        return body && mention.kind() == Mention.Kind.DEMONYM && (tokens.is(before, "in") || tokens.is(before, "at"));
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
            boolean bracket = tokens.is(i, "(") || tokens.is(i, ")");
            if (!named && !role && !bracket && !LINKS.contains(tokens.word(i))) {
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
        boolean clause = false;
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
            clause |= RELATIVE.contains(tokens.word(i));
            if (apposition && !clause && FINITE.contains(tokens.word(i))) {
                return 0;
            }
            end = tokens.end(i);
        }
        // A description that does not end within reach is a clause, not an apposition.
        return apposition ? 0 : end;
    }
}
