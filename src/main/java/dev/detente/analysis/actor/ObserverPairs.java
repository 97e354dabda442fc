package dev.detente.analysis.actor;

import dev.detente.analysis.actor.ActorResolver.Parties;
import dev.detente.analysis.actor.Affiliation.Standing;
import dev.detente.analysis.actor.Pairing.Basis;
import dev.detente.analysis.actor.Pairing.Perspective;
import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** On which pair somebody speaks who speaks for neither. */
final class ObserverPairs {
    /** In front of a party that something is done to, or that a thing belongs to. */
    private static final Set<String> OBJECTS = Set.of(
            "in", "to", "of", "with", "against", "from", "on", "at", "for", "into", "toward", "towards", "about",
            "over", "during", "after", "before");

    /** Participles that do not end in "ed". */
    private static final Set<String> IRREGULAR = Set.of(
            "given", "taken", "made", "hit", "seen", "sent", "held", "cut", "built", "shot", "struck", "set", "told",
            "sold", "bought", "driven", "led", "paid", "put", "won", "lost", "fought", "broken", "drawn", "met");

    /** So many words apart, two are named for what is between them. */
    private static final int CLOSE = 6;

    private final Roles roles;

    ObserverPairs(Roles roles) {
        this.roles = roles;
    }

    /** The one pair: the two that the words name, or the article's; nothing where neither is clear. */
    List<Pairing> pairings(
            Document document, Quote quote, Topics topics, Address address, Affiliation speaker, Parties parties) {
        Tokens tokens = document.tokens();
        Map<String, List<Span>> named = topics.named();
        List<String> pair = parties.mainPair();
        List<String> inPair = named.keySet().stream().filter(pair::contains).toList();
        String origin = address.we() ? speaker.origin() : null;
        String facing = origin == null ? null : PairingFinder.counterpart(origin, pair);
        if (origin != null && facing != null && named.containsKey(facing)) {
            return List.of(named(origin, facing, named));
        }
        boolean listed = inPair.size() == 2 && !judges(speaker) && areOnlyListed(tokens, named, inPair, address);
        if (inPair.size() == 2 && !topics.inPassing() && !listed) {
            return List.of(directed(tokens, quote, inPair, named));
        }
        List<String> two = List.copyOf(named.keySet());
        if (two.size() == 2
                && !topics.inPassing()
                && areNamed(quote, two, parties)
                && areOfEachOther(tokens, named, address, speaker.standing(), parties)) {
            return List.of(directed(tokens, quote, two, named));
        }
        if (!parties.between()) {
            return List.of();
        }
        if (inPair.size() == 1 && speaker.standing() == Standing.EXPERT && areNamed(quote, inPair, parties)) {
            String source = inPair.get(0);
            String target = Objects.requireNonNull(PairingFinder.counterpart(source, pair));
            return List.of(PairingFinder.pairing(source, target, Perspective.OBSERVER, Basis.ARTICLE));
        }
        if (named.isEmpty() && (address.both() || address.relations())) {
            Basis basis = address.both() ? Basis.ADDRESSEE : Basis.ARTICLE;
            return List.of(PairingFinder.pairing(pair.get(0), pair.get(1), Perspective.OBSERVER, basis));
        }
        return List.of();
    }

    /**
     * Whether two parties are named for what is between them: the words say so, or they do not only stand in one list
     * and the article is about them. About one of them is enough where a paper or an official speaks, and where an
     * expert names the one close to the other.
     */
    private static boolean areOfEachOther(
            Tokens tokens, Map<String, List<Span>> two, Address address, Standing standing, Parties parties) {
        List<String> codes = List.copyOf(two.keySet());
        boolean one = codes.stream().anyMatch(parties.countries()::contains);
        boolean central = switch (standing) {
            case MEDIA, OFFICIAL -> one;
            case EXPERT ->
                one && areClose(tokens, two.get(codes.get(0)), two.get(codes.get(1)))
                        || parties.countries().containsAll(codes);
            case OTHER, UNKNOWN -> parties.countries().containsAll(codes);
        };
        return address.relations() || address.both() || central && !areOnlyListed(tokens, two, codes, address);
    }

    /** Whether somebody knows of countries, or speaks for one, and does not only happen to name two. */
    private static boolean judges(Affiliation speaker) {
        return speaker.party() != null
                || speaker.standing() != Standing.OTHER && speaker.standing() != Standing.UNKNOWN;
    }

    /** Whether only few words stand between the first places of two. */
    private static boolean areClose(Tokens tokens, @Nullable List<Span> one, @Nullable List<Span> other) {
        if (one == null || other == null) {
            return false;
        }
        int first = tokens.firstFrom(one.get(0).start());
        int second = tokens.firstFrom(other.get(0).start());
        return Math.abs(first - second) <= CLOSE;
    }

    /** Whether two stand in one list, and the words do not tell of what is between them. */
    private static boolean areOnlyListed(
            Tokens tokens, Map<String, List<Span>> named, List<String> two, Address address) {
        return !address.relations()
                && !address.both()
                && Topics.areCoordinated(tokens, Objects.requireNonNull(named.get(two.get(0))), named.get(two.get(1)));
    }

    /** Whether each is named other than by its people: "a Mexican and a Pakistani" is not about two countries. */
    private static boolean areNamed(Quote quote, List<String> those, Parties parties) {
        Set<String> named = new HashSet<>();
        for (Span segment : quote.segments()) {
            for (Mention mention : MentionsIn.span(parties.mentions(), segment)) {
                if (mention.kind() != Mention.Kind.DEMONYM) {
                    named.add(mention.party());
                }
            }
        }
        return named.containsAll(those);
    }

    /** From the one that acts to the other: who is named behind "by", else first where nothing is done to him. */
    private Pairing directed(Tokens tokens, Quote quote, List<String> two, Map<String, List<Span>> named) {
        Map<Span, String> places = new TreeMap<>();
        for (String party : two) {
            named.getOrDefault(party, List.of()).forEach(place -> places.put(place, party));
        }
        String source = null;
        boolean object = false;
        Span last = new Span(0, 0);
        for (Map.Entry<Span, String> place : places.entrySet()) {
            Span span = place.getKey();
            int before = before(tokens, span);
            boolean inside = before >= 0 && tokens.start(before) >= quote.span().start();
            if (inside && tokens.is(before, "by") && isDone(tokens, before - 1)) {
                source = place.getValue();
                break;
            }
            object = inside && !Topics.isFirstOfTwo(tokens, span) && isObject(tokens, before, span)
                    || object && Topics.isJoined(tokens, last.end(), span.start());
            source = source == null && !object ? place.getValue() : source;
            last = span;
        }
        boolean second = two.get(1).equals(source);
        return named(two.get(second ? 1 : 0), two.get(second ? 0 : 1), named);
    }

    /** Whether the word before "by" tells what somebody does: attacked by, not a demand by. */
    private static boolean isDone(Tokens tokens, int token) {
        return token >= 0 && (tokens.word(token).endsWith("ed") || IRREGULAR.contains(tokens.word(token)));
    }

    /** Whether something is done to a party; one that is "for" it "to" do something acts. */
    private boolean isObject(Tokens tokens, int before, Span place) {
        int next = tokens.firstFrom(place.end());
        boolean acts = tokens.word(before).equalsIgnoreCase("for") && next < tokens.size() && tokens.is(next, "to");
        return !acts && (OBJECTS.contains(tokens.word(before)) || roles.isTowards(tokens, before));
    }

    /** The token before a name, but for an article. */
    private static int before(Tokens tokens, Span place) {
        int before = tokens.firstFrom(place.start()) - 1;
        return before > 0 && tokens.is(before, "the") ? before - 1 : before;
    }

    private static Pairing named(String source, String target, Map<String, List<Span>> named) {
        List<Span> places = named.getOrDefault(target, List.of());
        return new Pairing(source, target, Perspective.OBSERVER, Basis.EXPLICIT, places, 1);
    }
}
