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
    /** Members of its government are secretaries. */
    private static final String WITHOUT_MINISTERS = "US";

    /** In front of "to" or "from", these tell who speaks. */
    private static final Set<String> SOURCES = Set.of(
            "according",
            "According",
            "attributed",
            "statement",
            "announcement",
            "word",
            "confirmation",
            "letter",
            "report",
            "came",
            "comment",
            "denial");

    /** What departments of a government are called by. */
    private static final Set<String> DEPARTMENTS = Set.of(
            "Agriculture",
            "Commerce",
            "Customs",
            "Defence",
            "Defense",
            "Energy",
            "Finance",
            "Foreign",
            "Industry",
            "Interior",
            "Justice",
            "Oil",
            "State",
            "Trade",
            "Transport");

    /** An office's noun stands at most this many words behind its country. */
    private static final int OFFICE_REACH = 3;

    /** In front of a country that an office is directed at or sits in, not the one it belongs to. */
    private static final Set<String> ELSEWHERE = Set.of("to", "in", "at", "on", "with", "from", "against", "near");

    private final Roles roles;
    private final SpeakerWords words;

    SpeakerPartyFinder(Roles roles) {
        this.roles = roles;
        this.words = new SpeakerWords(roles);
    }

    /** Whom the speaker speaks for, and in which capacity. */
    Affiliation affiliation(Document document, Speaker speaker, Parties parties) {
        Tokens tokens = document.tokens();
        List<Mention> mentions = parties.mentions();
        Span mention = SpeakerWords.core(tokens, speaker.mention());
        boolean whole = mention.equals(speaker.mention());
        Span antecedent = whole ? speaker.antecedent() : mention;
        for (Span core : List.of(mention, antecedent)) {
            String leader = leader(tokens, mentions, core);
            if (leader != null) {
                return new Affiliation(leader, Standing.OFFICIAL, Ground.OFFICE_HOLDER, null);
            }
        }
        if (isGoal(tokens, mention)) {
            return Affiliation.UNKNOWN;
        }
        String country = country(tokens, mentions, mention);
        if (country != null) {
            return new Affiliation(country, Standing.OFFICIAL, Ground.PARTY, null);
        }
        Tokens given = Tokens.of(whole ? givenRole(document, mentions, speaker, antecedent) : "");
        Span all = new Span(0, Integer.MAX_VALUE);
        Standing standing = roles.observer(given, all, List.of());
        boolean official = roles.anyOfficial(given, all);
        boolean governing = roles.anyGoverning(given, all);
        boolean ministerial = roles.anyMinisterial(given, all);
        Affiliation found = null;
        String origin = null;
        for (Span core : List.of(antecedent, mention)) {
            Span phrase = words.phrase(document, core);
            standing = stronger(standing, roles.observer(tokens, phrase, MentionsIn.span(mentions, phrase)));
            standing = stronger(standing, ownName(tokens, parties, core));
            origin = origin == null ? first(tokens, mentions, phrase) : origin;
            boolean officialHere = official
                    || roles.anyOfficial(tokens, phrase)
                    || roles.anyDocument(tokens, core) && first(tokens, mentions, phrase) != null;
            governing |= roles.anyGoverning(tokens, phrase);
            ministerial |= roles.anyMinisterial(tokens, phrase);
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
        boolean here = governing && !isAbroad(tokens, speaker) && !isOfFirm(tokens, antecedent);
        String home = here ? parties.home() : null;
        String ministers = home == null && here && ministerial ? ministers(parties) : null;
        String only = home == null ? ministers : home;
        return new Affiliation(
                only,
                official ? Standing.OFFICIAL : Standing.UNKNOWN,
                home != null ? Ground.ARTICLE : ministers != null ? Ground.MINISTRY : Ground.NONE,
                only == null ? origin : null);
    }

    /**
     * Whether the words are an official of some body that no role tells to be a government's: {@code an NTPC official}.
     */
    private boolean isOfFirm(Tokens tokens, Span words) {
        int first = firstWord(tokens, words);
        boolean unknown = false;
        for (int i = first; i < tokens.size() && tokens.start(i) < words.end(); i++) {
            if (roles.isOfficial(tokens, i) || DEPARTMENTS.contains(tokens.word(i))) {
                return unknown && (tokens.is(i, "official") || tokens.is(i, "officials"));
            }
            boolean opens = i == tokens.firstFrom(words.start());
            unknown = Character.isUpperCase(tokens.charAt(i)) && (!opens || isInitials(tokens, i));
        }
        return false;
    }

    private static boolean isInitials(Tokens tokens, int token) {
        return tokens.end(token) - tokens.start(token) > 1
                && tokens.word(token).chars().allMatch(Character::isUpperCase);
    }

    /** Whether somebody goes there or comes from there, and does not speak: {@code travelled to the U.S.} */
    private static boolean isGoal(Tokens tokens, Span words) {
        int first = tokens.firstFrom(words.start());
        int before = first == 0 ? 0 : PlaceNames.before(tokens, Math.min(first, tokens.size() - 1));
        return first > 1
                && (tokens.is(before, "to") || tokens.is(before, "from") || tokens.is(before, "into"))
                && !(before > 0 && SOURCES.contains(tokens.word(before - 1)));
    }

    /** The one state with ministers that the article is about; null for none or more. */
    private static @Nullable String ministers(Parties parties) {
        List<String> states = parties.countries().stream()
                .filter(party -> !Parties.isBloc(party) && !party.equals(WITHOUT_MINISTERS))
                .toList();
        return states.size() == 1 ? states.get(0) : null;
    }

    /** The country whose own name the words are; whatever describes it, it speaks: {@code Chile, an exporter, said}. */
    private @Nullable String country(Tokens tokens, List<Mention> mentions, Span core) {
        List<Mention> inside = MentionsIn.span(mentions, core);
        boolean name =
                inside.size() == 1 && inside.get(0).kind() == Mention.Kind.NAME && !isModifier(tokens, mentions, core);
        return name ? isParty(tokens, mentions, core) : null;
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
        List<Mention> inside = MentionsIn.span(parties.mentions(), core);
        boolean aside = isModifier(tokens, parties.mentions(), core)
                || !inside.isEmpty() && PlaceNames.isWhere(tokens, inside.get(0));
        String itself = aside ? null : isParty(tokens, parties.mentions(), core);
        if (itself == null) {
            itself = isParty(tokens, parties.capitals(), core);
        }
        if (itself != null) {
            return new Affiliation(itself, Standing.OFFICIAL, Ground.PARTY, null);
        }
        String party = official ? first(tokens, parties.mentions(), phrase) : institution(parties.mentions(), core);
        if (party == null && roles.anyDocument(tokens, core)) {
            List<Mention> capital = MentionsIn.span(parties.capitals(), core);
            party = capital.isEmpty() ? null : capital.get(0).party();
        }
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

    /** Role and organisation as the speaker has them, but for a body that speaks for a party: the Bank of England. */
    private static String givenRole(Document document, List<Mention> mentions, Speaker speaker, Span antecedent) {
        String role = speaker.role() == null ? "" : speaker.role();
        String organisation = speaker.organisation();
        boolean body = organisation != null
                && MentionsIn.span(mentions, antecedent).stream()
                        .anyMatch(mention -> mention.kind() == Mention.Kind.INSTITUTION
                                && isSame(mention.span().of(document.text()), organisation));
        return organisation == null || body ? role : role + ' ' + organisation;
    }

    private static boolean isSame(String one, String other) {
        return one.replace('\n', ' ').equals(other.replace('\n', ' '));
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
}
