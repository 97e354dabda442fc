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

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "who", "one", "i", "we", "you");

    private final Gazetteer gazetteer;
    private final Roles roles;
    private final ObserverPairs observers;
    private final JointPairs joint;
    private final SignalFinder signals;

    /**
     * @param gazetteer tells an official whose country is not known from an observer, and a territory from a country
     */
    PairingFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.roles = gazetteer.roles();
        this.observers = new ObserverPairs(roles);
        this.joint = new JointPairs(roles);
        this.signals = new SignalFinder(roles);
    }

    /** The pairs that a quote speaks on; empty when it says nothing of one party to another. */
    List<Pairing> pairings(Document document, Quote quote, Affiliation speaker, Parties parties) {
        return found(document, quote, speaker, parties).stream()
                .filter(pairing -> !gazetteer.isOneCountry(pairing.source(), pairing.target()))
                .map(pairing -> pairing.withConfidence(
                        PairConfidence.of(signals.signals(document, quote, pairing, speaker, parties))))
                .toList();
    }

    private List<Pairing> found(Document document, Quote quote, Affiliation speaker, Parties parties) {
        List<String> two = joint.speakers(document, quote, parties);
        if (!two.isEmpty()) {
            return joint.pairings(document, quote, two, parties);
        }
        String party = speaker.party();
        if (party == null && !isKnown(document.tokens(), quote.speaker())) {
            return List.of();
        }
        Address address = Address.of(document.tokens(), quote.segments());
        Topics topics = Topics.of(document.tokens(), quote, address, parties, party, roles);
        if (party == null) {
            return observed(document, quote, topics, address, speaker, parties);
        }
        Map<String, List<Span>> named = topics.named();
        Map<String, List<Span>> others = new LinkedHashMap<>(named);
        List<Span> own = others.remove(party);
        boolean central = others.keySet().stream().anyMatch(parties.countries()::contains);
        Map<String, List<Span>> all = Map.copyOf(others);
        others.entrySet().removeIf(other -> central && isAside(document, other, all, parties));
        boolean outside = !parties.mainPair().isEmpty() && !parties.countries().contains(party);
        if (outside && own == null && isAboutMainPair(named, address, parties)) {
            return observers.pairings(document, quote, topics, address, speaker, parties);
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

    /** What somebody says who speaks for no party; who made a statement may be one of any two but the main ones. */
    private List<Pairing> observed(
            Document document, Quote quote, Topics topics, Address address, Affiliation speaker, Parties parties) {
        List<Pairing> pairings = observers.pairings(document, quote, topics, address, speaker, parties);
        boolean statement = quote.speaker() != null
                && roles.anyDocument(document.tokens(), quote.speaker().mention());
        return statement
                ? pairings.stream()
                        .filter(pairing -> parties.mainPair().contains(pairing.source())
                                && parties.mainPair().contains(pairing.target()))
                        .toList()
                : pairings;
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
        return first < tokens.size() && !PRONOUNS.contains(tokens.lowerCase(first));
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
        String subject = Addressee.subject(document.tokens(), quote, source, parties.mentions(), roles);
        if (subject != null) {
            List<Span> inside = others.get(subject);
            return inside == null
                    ? List.of(pairing(source, subject, Perspective.PARTY, Basis.ADDRESSEE))
                    : explicit(source, Map.of(subject, inside));
        }
        String counterpart = counterpart(source, parties.mainPair());
        Map<String, List<Span>> targets = new LinkedHashMap<>(others);
        if (counterpart != null && others.containsKey(counterpart)) {
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

    static List<Pairing> explicit(String source, Map<String, List<Span>> targets) {
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
