package dev.detente.analysis.actor;

import dev.detente.analysis.actor.ActorResolver.Parties;
import dev.detente.analysis.actor.Affiliation.Standing;
import dev.detente.analysis.actor.Pairing.Basis;
import dev.detente.analysis.actor.Pairing.Perspective;
import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.quote.Speaker;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which pairs a quote speaks on, with their direction. */
final class PairingFinder {
    /** A quote about more parties than this is about nobody in particular. */
    private static final int MOST_TARGETS = 4;

    /** Fewer words than this, and the article does not tell whom they are about. */
    private static final int LEAST_WORDS = 3;

    /** In front of words that are no subject. */
    private static final Set<String> OBJECTS = Set.of("to", "with", "from", "against", "by", "for", "between");

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "who", "one", "i", "we", "you");

    private final Gazetteer gazetteer;
    private final Roles roles;
    private final ObserverPairs observers;

    /**
     * @param gazetteer tells an official whose country is not known from an observer, and a territory from a country
     */
    PairingFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.roles = gazetteer.roles();
        this.observers = new ObserverPairs(roles);
    }

    /** The pairs that a quote speaks on; empty when it says nothing of one party to another. */
    List<Pairing> pairings(Document document, Quote quote, Affiliation speaker, Parties parties) {
        List<Pairing> found = found(document, quote, speaker, parties);
        return found.stream()
                .filter(pairing -> !gazetteer.isOneCountry(pairing.source(), pairing.target()))
                .map(pairing -> pairing.withConfidence(PairConfidence.of(pairing, speaker, found.size())))
                .toList();
    }

    private List<Pairing> found(Document document, Quote quote, Affiliation speaker, Parties parties) {
        List<String> joint = joint(document, quote, parties.mentions(), parties.mainPair());
        if (!joint.isEmpty()) {
            return jointly(document, quote, joint, parties);
        }
        Topics topics = Topics.of(document.tokens(), quote, parties, speaker.party(), roles);
        Map<String, List<Span>> named = topics.named();
        Address address = Address.of(document.tokens(), quote.segments());
        String party = speaker.party();
        if (party == null) {
            return isKnown(document.tokens(), quote.speaker())
                    ? observers.pairings(document, quote, topics, speaker, parties)
                    : List.of();
        }
        Map<String, List<Span>> others = new LinkedHashMap<>(named);
        List<Span> own = others.remove(party);
        boolean central = others.keySet().stream().anyMatch(parties.countries()::contains);
        Map<String, List<Span>> all = Map.copyOf(others);
        others.entrySet().removeIf(other -> central && isAside(document, other, all, parties));
        boolean outside = !parties.mainPair().isEmpty() && !parties.countries().contains(party);
        if (outside && own == null && isAboutMainPair(named, address, parties)) {
            return observers.pairings(document, quote, topics, speaker, parties);
        }
        if (topics.inPassing()) {
            others.keySet().retainAll(parties.countries());
        }
        others.keySet().removeIf(other -> isOwnBody(quote, other, party, parties));
        String counterpart = counterpart(party, parties.mainPair());
        if (counterpart != null && topics.inPassing()) {
            others.keySet().removeIf(other -> !other.equals(counterpart));
        }
        return spoken(document, quote, party, others, address, parties);
    }

    /** Whether a party is not what the article is about, nor stands in a list with one that is. */
    private static boolean isAside(
            Document document, Map.Entry<String, List<Span>> other, Map<String, List<Span>> all, Parties parties) {
        return !parties.countries().contains(other.getKey())
                && all.entrySet().stream()
                        .filter(one -> parties.countries().contains(one.getKey()))
                        .noneMatch(one -> Topics.areCoordinated(document.tokens(), other.getValue(), one.getValue()));
    }

    /**
     * Whether a body's name alone tells of a party that the article is not about, while it is about the speaker's: more
     * than one country has a National Security Council.
     */
    private static boolean isOwnBody(Quote quote, String other, String source, Parties parties) {
        if (parties.countries().contains(other) || !source.equals(parties.home())) {
            return false;
        }
        for (Span segment : quote.segments()) {
            for (Mention mention : MentionsIn.span(parties.mentions(), segment)) {
                if (mention.party().equals(other) && mention.kind() != Mention.Kind.INSTITUTION) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Whether it is known who speaks, so that he can be said to speak for neither; an official of no known country may.
     */
    private boolean isKnown(Tokens tokens, @Nullable Speaker speaker) {
        if (speaker == null) {
            return false;
        }
        Span words = speaker.antecedent();
        if (roles.anyOfficial(tokens, words) && roles.observer(tokens, words, List.of()) == Standing.UNKNOWN) {
            return false;
        }
        int first = tokens.firstFrom(words.start());
        return first < tokens.size() && !PRONOUNS.contains(tokens.word(first).toLowerCase(Locale.ROOT));
    }

    /** The two who speak with one voice: "the two countries said", "China and the US said"; empty for all others. */
    private List<String> joint(Document document, Quote quote, List<Mention> mentions, List<String> mainPair) {
        if (quote.speaker() == null) {
            return List.of();
        }
        Span speaker = quote.speaker().mention();
        List<Mention> inside = MentionsIn.span(mentions, speaker);
        if (isObject(document.tokens(), speaker) || isTail(document.tokens(), mentions, speaker)) {
            return List.of();
        }
        if (inside.size() == 2 && !inside.get(0).party().equals(inside.get(1).party())) {
            boolean joined = Topics.isJoined(
                    document.tokens(),
                    inside.get(0).span().end(),
                    inside.get(1).span().start());
            Span rest = new Span(
                    inside.get(1).span().end(), Math.max(inside.get(1).span().end(), speaker.end()));
            boolean theyThemselves =
                    document.text().substring(rest.start(), rest.end()).isBlank()
                            || roles.anyOfficial(document.tokens(), rest);
            return joined && theyThemselves
                    ? List.of(inside.get(0).party(), inside.get(1).party())
                    : List.of();
        }
        boolean both = inside.isEmpty()
                && Address.of(document.tokens(), List.of(speaker)).both();
        return both ? mainPair : List.of();
    }

    /**
     * Whether a preposition before the words tells that they are no subject: {@code arrears to the IMF and the Bank}.
     */
    private static boolean isObject(Tokens tokens, Span speaker) {
        int first = tokens.firstFrom(speaker.start());
        return first > 0 && OBJECTS.contains(tokens.word(first - 1));
    }

    /** Whether the words only end a longer list of parties: {@code China, [the Soviet Union and Japan]}. */
    private static boolean isTail(Tokens tokens, List<Mention> mentions, Span speaker) {
        int first = tokens.firstFrom(speaker.start());
        int end = first > 1 && tokens.is(first - 1, ",") ? tokens.end(first - 2) : -1;
        return mentions.stream().anyMatch(mention -> mention.span().end() == end);
    }

    /** What two say with one voice: of a third whom they name and the article is about, else of each other. */
    private List<Pairing> jointly(Document document, Quote quote, List<String> joint, Parties parties) {
        Topics topics = Topics.of(document.tokens(), quote, parties, null, roles);
        Map<String, List<Span>> thirds = new LinkedHashMap<>(topics.named());
        thirds.keySet().retainAll(parties.countries());
        boolean themselves = joint.stream().anyMatch(thirds::containsKey);
        if (thirds.isEmpty() || themselves || topics.inPassing()) {
            return List.of(
                    pairing(joint.get(0), joint.get(1), Perspective.PARTY, Basis.ARTICLE),
                    pairing(joint.get(1), joint.get(0), Perspective.PARTY, Basis.ARTICLE));
        }
        List<Pairing> pairings = new ArrayList<>();
        joint.forEach(source -> pairings.addAll(explicit(source, thirds)));
        return pairings;
    }

    /** Whether a third party speaks on the two that the article is about. */
    private static boolean isAboutMainPair(Map<String, List<Span>> named, Address address, Parties parties) {
        return named.keySet().containsAll(parties.mainPair()) || named.isEmpty() && address.both();
    }

    private List<Pairing> spoken(
            Document document,
            Quote quote,
            String source,
            Map<String, List<Span>> others,
            Address address,
            Parties parties) {
        String blamed = Addressee.blamed(document.tokens(), quote, source, parties.mentions(), roles);
        if (blamed != null) {
            List<Span> inside = others.get(blamed);
            return inside == null
                    ? List.of(pairing(source, blamed, Perspective.PARTY, Basis.ADDRESSEE))
                    : explicit(source, Map.of(blamed, inside));
        }
        String counterpart = counterpart(source, parties.mainPair());
        Map<String, List<Span>> targets = new LinkedHashMap<>(others);
        if (counterpart != null && (others.containsKey(counterpart) || address.any())) {
            targets.keySet()
                    .removeIf(party -> !party.equals(counterpart)
                            && !Topics.areCoordinated(
                                    document.tokens(),
                                    Objects.requireNonNull(others.get(party)),
                                    others.get(counterpart)));
        }
        if (!targets.isEmpty()) {
            return targets.size() > MOST_TARGETS ? List.of() : explicit(source, targets);
        }
        String told = Addressee.told(document.tokens(), quote, source, parties.mentions(), roles);
        if (told != null) {
            return List.of(pairing(source, told, Perspective.PARTY, Basis.ADDRESSEE));
        }
        if (address.both() || address.you() && parties.between()) {
            String addressee = counterpart != null ? counterpart : Addressee.nearby(document, quote, source, parties);
            return addressee == null
                    ? List.of()
                    : List.of(pairing(source, addressee, Perspective.PARTY, Basis.ADDRESSEE));
        }
        return counterpart == null
                        || !parties.between()
                        || isSnippet(document, quote)
                        || isOfOwn(quote, source, parties)
                        || Addressee.isOrder(document.tokens(), quote)
                ? List.of()
                : List.of(pairing(source, counterpart, Perspective.PARTY, Basis.ARTICLE));
    }

    /** Whether the words name persons or bodies of the speaker's own side, and nobody else. */
    private static boolean isOfOwn(Quote quote, String source, Parties parties) {
        boolean own = false;
        for (Span segment : quote.segments()) {
            for (Mention mention : MentionsIn.span(parties.mentions(), segment)) {
                boolean inside = mention.kind() == Mention.Kind.LEADER || mention.kind() == Mention.Kind.INSTITUTION;
                if (!inside || !mention.party().equals(source)) {
                    return false;
                }
                own = true;
            }
        }
        return own;
    }

    /** Whether the words are too few to be about anybody whom they do not name. */
    private static boolean isSnippet(Document document, Quote quote) {
        int words = 0;
        for (Span segment : quote.segments()) {
            words += document.tokens().firstFrom(segment.end())
                    - document.tokens().firstFrom(segment.start());
        }
        return words < LEAST_WORDS;
    }

    private static List<Pairing> explicit(String source, Map<String, List<Span>> targets) {
        List<Pairing> pairings = new ArrayList<>();
        targets.forEach((target, places) ->
                pairings.add(new Pairing(source, target, Perspective.PARTY, Basis.EXPLICIT, places, 1)));
        return pairings;
    }

    static Pairing pairing(String source, String target, Perspective perspective, Basis basis) {
        return new Pairing(source, target, perspective, basis, List.of(), 1);
    }

    /** The other of a pair; null for who is not of it. */
    static @Nullable String counterpart(String party, List<String> pair) {
        if (!pair.contains(party)) {
            return null;
        }
        return pair.get(0).equals(party) ? pair.get(1) : pair.get(0);
    }
}
