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
import java.util.HashSet;
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

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "who", "one", "i", "we", "you");

    private final Gazetteer gazetteer;
    private final Roles roles;

    /**
     * @param gazetteer tells an official whose country is not known from an observer, and a territory from a country
     */
    PairingFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.roles = gazetteer.roles();
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
            return List.of(
                    pairing(joint.get(0), joint.get(1), Perspective.PARTY, Basis.ARTICLE),
                    pairing(joint.get(1), joint.get(0), Perspective.PARTY, Basis.ARTICLE));
        }
        Topics topics = Topics.of(document.tokens(), quote, parties.mentions(), speaker.party());
        Map<String, List<Span>> named = topics.named();
        Address address = Address.of(document.tokens(), quote.segments());
        String party = speaker.party();
        if (party == null) {
            return isKnown(document.tokens(), quote.speaker())
                    ? observed(quote, topics, address, speaker, parties)
                    : List.of();
        }
        Map<String, List<Span>> others = new LinkedHashMap<>(named);
        List<Span> own = others.remove(party);
        boolean central = others.keySet().stream().anyMatch(parties.countries()::contains);
        Map<String, List<Span>> all = Map.copyOf(others);
        others.entrySet().removeIf(other -> central && isAside(document, other, all, parties));
        boolean outside = !parties.mainPair().isEmpty() && !parties.countries().contains(party);
        if (outside && own == null && isAboutMainPair(named, address, parties)) {
            return observed(quote, topics, address, speaker, parties);
        }
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
                        .noneMatch(one -> isCoordinated(document, other.getValue(), one.getValue()));
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
        int first = tokens.firstFrom(speaker.antecedent().start());
        return first < tokens.size() && !PRONOUNS.contains(tokens.word(first).toLowerCase(Locale.ROOT));
    }

    /** The two who speak with one voice: "the two countries said", "China and the US said"; empty for all others. */
    private List<String> joint(Document document, Quote quote, List<Mention> mentions, List<String> mainPair) {
        if (quote.speaker() == null) {
            return List.of();
        }
        Span speaker = quote.speaker().mention();
        List<Mention> inside = MentionsIn.span(mentions, speaker);
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

    /** Whether a third party speaks on the two that the article is about. */
    private static boolean isAboutMainPair(Map<String, List<Span>> named, Address address, Parties parties) {
        return named.keySet().containsAll(parties.mainPair()) || named.isEmpty() && address.both();
    }

    private static List<Pairing> spoken(
            Document document,
            Quote quote,
            String source,
            Map<String, List<Span>> others,
            Address address,
            Parties parties) {
        String counterpart = counterpart(source, parties.mainPair());
        Map<String, List<Span>> targets = new LinkedHashMap<>(others);
        if (counterpart != null && (others.containsKey(counterpart) || address.any())) {
            targets.keySet()
                    .removeIf(party -> !party.equals(counterpart)
                            && !isCoordinated(
                                    document, Objects.requireNonNull(others.get(party)), others.get(counterpart)));
        }
        if (!targets.isEmpty()) {
            return targets.size() > MOST_TARGETS ? List.of() : explicit(source, targets);
        }
        String told = Addressee.told(document.tokens(), quote, source, parties.mentions());
        if (told != null) {
            return List.of(pairing(source, told, Perspective.PARTY, Basis.ADDRESSEE));
        }
        if (address.any()) {
            String addressee = counterpart != null ? counterpart : Addressee.nearby(document, quote, source, parties);
            return addressee == null
                    ? List.of()
                    : List.of(pairing(source, addressee, Perspective.PARTY, Basis.ADDRESSEE));
        }
        return counterpart == null
                        || !parties.between()
                        || isSnippet(document, quote)
                        || isOfOwn(quote, source, parties)
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

    /** A quote by somebody who speaks for neither: on the two that it names, or on the article's pair. */
    private static List<Pairing> observed(
            Quote quote, Topics topics, Address address, Affiliation speaker, Parties parties) {
        Map<String, List<Span>> named = topics.named();
        List<String> pair = parties.mainPair();
        List<String> inPair = named.keySet().stream().filter(pair::contains).toList();
        String origin = address.we() ? speaker.origin() : null;
        String facing = origin == null ? null : counterpart(origin, pair);
        if (origin != null && facing != null && named.containsKey(facing)) {
            return List.of(observed(origin, facing, named));
        }
        if (inPair.size() == 2) {
            return List.of(observed(inPair.get(0), inPair.get(1), named));
        }
        List<String> two = List.copyOf(named.keySet());
        if (two.size() == 2 && !topics.inPassing() && areNamed(quote, two, parties)) {
            return List.of(observed(two.get(0), two.get(1), named));
        }
        if (!parties.between()) {
            return List.of();
        }
        if (inPair.size() == 1 && speaker.standing() == Standing.EXPERT) {
            String source = inPair.get(0);
            String target = Objects.requireNonNull(counterpart(source, pair));
            return List.of(pairing(source, target, Perspective.OBSERVER, Basis.ARTICLE));
        }
        if (named.isEmpty() && (address.both() || address.relations())) {
            Basis basis = address.both() ? Basis.ADDRESSEE : Basis.ARTICLE;
            return List.of(pairing(pair.get(0), pair.get(1), Perspective.OBSERVER, basis));
        }
        return List.of();
    }

    /** Whether each is named other than by its people: "a Mexican and a Pakistani" is not about two countries. */
    private static boolean areNamed(Quote quote, List<String> two, Parties parties) {
        Set<String> named = new HashSet<>();
        for (Span segment : quote.segments()) {
            for (Mention mention : MentionsIn.span(parties.mentions(), segment)) {
                if (mention.kind() != Mention.Kind.DEMONYM) {
                    named.add(mention.party());
                }
            }
        }
        return named.containsAll(two);
    }

    private static Pairing observed(String source, String target, Map<String, List<Span>> named) {
        List<Span> places = named.getOrDefault(target, List.of());
        return new Pairing(source, target, Perspective.OBSERVER, Basis.EXPLICIT, places, 1);
    }

    private static Pairing pairing(String source, String target, Perspective perspective, Basis basis) {
        return new Pairing(source, target, perspective, basis, List.of(), 1);
    }

    private static @Nullable String counterpart(String party, List<String> pair) {
        if (!pair.contains(party)) {
            return null;
        }
        return pair.get(0).equals(party) ? pair.get(1) : pair.get(0);
    }

    /** Whether one of the places stands in a list with one of the others: {@code China, Russia and Iran}. */
    private static boolean isCoordinated(Document document, List<Span> places, @Nullable List<Span> others) {
        if (others == null) {
            return false;
        }
        // Both lists are in order of place, so neighbours meet while the two are merged.
        int next = 0;
        for (Span place : places) {
            while (next < others.size() && others.get(next).compareTo(place) < 0) {
                next++;
            }
            if (next > 0
                            && Topics.isJoined(
                                    document.tokens(), others.get(next - 1).end(), place.start())
                    || next < others.size()
                            && Topics.isJoined(
                                    document.tokens(),
                                    place.end(),
                                    others.get(next).start())) {
                return true;
            }
        }
        return false;
    }
}
