package dev.detente.analysis.actor;

import dev.detente.analysis.actor.ActorResolver.Parties;
import dev.detente.analysis.actor.Pairing.Basis;
import dev.detente.analysis.actor.Pairing.Perspective;
import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What two parties say with one voice: "the two countries said", "China and the US said". */
final class JointPairs {
    /** In front of words that are no subject. */
    private static final Set<String> OBJECTS = Set.of("to", "with", "from", "against", "by", "for", "between");

    /** In front of those who do not speak though others do. */
    private static final Set<String> EXCEPT = Set.of("except", "including", "than", "besides", "in", "at", "near");

    private final Roles roles;

    JointPairs(Roles roles) {
        this.roles = roles;
    }

    /** The two who speak with one voice; empty for all others. */
    List<String> speakers(Document document, Quote quote, Parties parties) {
        if (quote.speaker() == null) {
            return List.of();
        }
        Tokens tokens = document.tokens();
        List<Mention> mentions = parties.mentions();
        Span speaker = quote.speaker().mention();
        List<Mention> inside = MentionsIn.span(mentions, speaker);
        if (isBehind(tokens, speaker.start(), OBJECTS) || isTail(tokens, mentions, speaker)) {
            return List.of();
        }
        if (inside.size() == 2 && !inside.get(0).party().equals(inside.get(1).party())) {
            Span first = inside.get(0).span();
            Span second = inside.get(1).span();
            Span rest = new Span(second.end(), Math.max(second.end(), speaker.end()));
            boolean theyThemselves =
                    document.text().substring(rest.start(), rest.end()).isBlank() || roles.anyOfficial(tokens, rest);
            boolean two = theyThemselves
                    && Topics.isJoined(tokens, first.end(), second.start())
                    && !isBehind(tokens, first.start(), EXCEPT);
            return two ? List.of(inside.get(0).party(), inside.get(1).party()) : List.of();
        }
        boolean theirs = parties.between() || parties.countries().size() == 2;
        boolean both = theirs
                && inside.isEmpty()
                && Address.of(tokens, List.of(speaker)).both();
        return both ? parties.mainPair() : List.of();
    }

    /** Whether a word before the place tells that who stands there does not speak: {@code arrears to the IMF and}. */
    private static boolean isBehind(Tokens tokens, int start, Set<String> words) {
        int first = tokens.firstFrom(start);
        return first > 0 && words.contains(tokens.word(PlaceNames.before(tokens, first)));
    }

    /** Whether the words only end a longer list of parties: {@code China, [the Soviet Union and Japan]}. */
    private static boolean isTail(Tokens tokens, List<Mention> mentions, Span speaker) {
        int first = tokens.firstFrom(speaker.start());
        int end = first > 1 && tokens.is(first - 1, ",") ? tokens.end(first - 2) : -1;
        return mentions.stream().anyMatch(mention -> mention.span().end() == end);
    }

    /**
     * Of a third whom they name and the article is about, else of each other, where the words or the article are about
     * the two: two who agree on something else speak to nobody.
     */
    List<Pairing> pairings(Document document, Quote quote, List<String> joint, Parties parties) {
        Address address = Address.of(document.tokens(), quote.segments());
        Topics topics = Topics.of(document.tokens(), quote, address, parties, joint.get(0), roles);
        Map<String, List<Span>> thirds = new LinkedHashMap<>(topics.named());
        thirds.keySet().retainAll(parties.countries());
        boolean themselves = joint.stream().anyMatch(thirds::containsKey);
        if (thirds.isEmpty() || themselves || topics.inPassing()) {
            boolean ofEachOther = address.both()
                    || address.relations()
                    || topics.named().keySet().stream().anyMatch(joint::contains)
                    || parties.mainPair().containsAll(joint);
            return !ofEachOther
                    ? List.of()
                    : List.of(
                            PairingFinder.pairing(joint.get(0), joint.get(1), Perspective.PARTY, Basis.ARTICLE),
                            PairingFinder.pairing(joint.get(1), joint.get(0), Perspective.PARTY, Basis.ARTICLE));
        }
        List<Pairing> pairings = new ArrayList<>();
        joint.forEach(source -> pairings.addAll(PairingFinder.explicit(source, thirds)));
        return pairings;
    }
}
