package dev.detente.analysis.actor;

import dev.detente.analysis.actor.ActorResolver.Parties;
import dev.detente.analysis.actor.Pairing.Basis;
import dev.detente.analysis.actor.Pairing.Perspective;
import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what speaks for a pairing and what against it. */
final class SignalFinder {
    /** A quote of more words is long. */
    private static final int LONG_WORDS = 35;

    /** Who is named within so many words opens the quote. */
    private static final int OPENING_WORDS = 4;

    private static final int TWO = 2;

    /** Who is named within so many sentences before a quote is at hand. */
    private static final int NEARBY_SENTENCES = 2;

    /** They tell that something was said, and nothing of what was done by it: no denial, demand, thanks. */
    private static final Set<String> PLAIN =
            Set.of("said", "says", "say", "saying", "told", "added", "adds", "adding", "noted", "stated");

    private static final Set<String> OWN = Set.of("his", "her", "its", "their");

    private static final Set<String> SIDES = Set.of("country", "government", "nation");

    private final Roles roles;

    SignalFinder(Roles roles) {
        this.roles = roles;
    }

    /** The signals of a pairing that a quote gives. */
    Set<Signal> signals(Document document, Quote quote, Pairing pairing, Affiliation speaker, Parties parties) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        ofParties(signals, quote, pairing, speaker, parties);
        ofWords(signals, document.tokens(), quote, pairing, parties);
        boolean other = signals.contains(Signal.UNNAMED) && !signals.contains(Signal.OBSERVER);
        note(
                signals,
                Signal.FLAT,
                other && quote.type() == Quote.Type.INDIRECT && isPlain(document.tokens(), quote.cue()));
        note(signals, Signal.FAR, other && !isNearby(document, quote, pairing, parties));
        if (!pairing.targetMentions().isEmpty()) {
            ofTarget(signals, document.tokens(), quote, pairing, parties);
        }
        return signals;
    }

    private static void ofParties(
            Set<Signal> signals, Quote quote, Pairing pairing, Affiliation speaker, Parties parties) {
        boolean observer = pairing.perspective() == Perspective.OBSERVER;
        note(signals, Signal.OBSERVER, observer);
        note(signals, Signal.UNNAMED, pairing.basis() == Basis.ARTICLE);
        switch (speaker.ground()) {
            case OFFICE -> signals.add(Signal.OFFICE);
            case EARLIER, ARTICLE, MINISTRY -> signals.add(Signal.INFERRED);
            case OFFICE_HOLDER, PARTY, INSTITUTION, NONE -> {}
        }
        note(signals, Signal.ASIDE, !observer && !parties.countries().contains(pairing.target()));
        note(signals, Signal.BLOC, Parties.isBloc(pairing.target()));
        note(
                signals,
                Signal.BETWEEN,
                parties.between() && parties.mainPair().containsAll(List.of(pairing.source(), pairing.target())));
        Span reach = parties.reaches().get(pairing.target());
        note(signals, Signal.RARE, reach == null || quote.span().contains(reach));
    }

    private void ofWords(Set<Signal> signals, Tokens tokens, Quote quote, Pairing pairing, Parties parties) {
        Address address = Address.of(tokens, quote.segments());
        Set<String> named = new HashSet<>();
        List<Span> source = new ArrayList<>();
        for (Span segment : quote.segments()) {
            for (Mention mention : MentionsIn.span(parties.mentions(), segment)) {
                named.add(mention.party());
                if (mention.party().equals(pairing.source())) {
                    source.add(mention.span());
                }
            }
        }
        int words = tokens.firstFrom(quote.span().end())
                - tokens.firstFrom(quote.span().start());
        note(signals, Signal.LONG, words > LONG_WORDS);
        note(signals, Signal.CROWD, named.size() > TWO);
        note(signals, Signal.RELATIONS, address.relations());
        if (pairing.perspective() == Perspective.PARTY) {
            note(signals, Signal.OWN_SIDE, address.we() || !source.isEmpty() || isOwnCountry(tokens, quote));
        } else {
            TargetRole role = TargetRole.of(tokens, quote, source, parties.mentions(), roles);
            note(signals, Signal.SOURCE_ACTS, role == TargetRole.ACTS);
            boolean alone = pairing.targetMentions().isEmpty() && !source.isEmpty();
            note(signals, Signal.OPENS, alone && isOpening(tokens, quote, source.get(0)));
        }
    }

    private void ofTarget(Set<Signal> signals, Tokens tokens, Quote quote, Pairing pairing, Parties parties) {
        List<Span> places = pairing.targetMentions();
        note(signals, Signal.OPENS, isOpening(tokens, quote, places.get(0)));
        note(signals, Signal.TWICE, places.size() >= TWO);
        switch (TargetRole.of(tokens, quote, places, parties.mentions(), roles)) {
            case ACTS -> note(signals, Signal.TARGET_ACTS, pairing.perspective() == Perspective.PARTY);
            case COMPOUND -> signals.add(Signal.COMPOUND);
            case PASSING -> signals.add(Signal.PASSING);
            case PLAIN -> {}
        }
    }

    /** Whether reported words name the speaker's side as he would say "we": {@code her country}. */
    private static boolean isOwnCountry(Tokens tokens, Quote quote) {
        int end = tokens.firstFrom(quote.span().end());
        for (int i = tokens.firstFrom(quote.span().start()); i + 1 < end; i++) {
            if (OWN.contains(tokens.word(i)) && SIDES.contains(tokens.word(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the target is named in the sentence in which the quote begins or just before, or is who speaks too. */
    private static boolean isNearby(Document document, Quote quote, Pairing pairing, Parties parties) {
        if (quote.speaker() != null
                && Address.of(document.tokens(), List.of(quote.speaker().mention()))
                        .both()) {
            return true;
        }
        int sentence = document.sentenceAt(quote.span().start());
        if (sentence < 0) {
            return false;
        }
        int start = document.sentences()
                .get(Math.max(0, sentence - NEARBY_SENTENCES))
                .start();
        Span around = new Span(start, document.sentences().get(sentence).end());
        return Stream.of(parties.mentions(), parties.capitals())
                .flatMap(names -> MentionsIn.span(names, around).stream())
                .anyMatch(name -> name.party().equals(pairing.target()));
    }

    private static boolean isOpening(Tokens tokens, Quote quote, Span place) {
        return tokens.firstFrom(place.start()) - tokens.firstFrom(quote.span().start()) < OPENING_WORDS;
    }

    private static boolean isPlain(Tokens tokens, @Nullable Span cue) {
        if (cue == null) {
            return true;
        }
        for (int i = tokens.firstFrom(cue.start()); i < tokens.size() && tokens.start(i) < cue.end(); i++) {
            if (PLAIN.contains(tokens.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static void note(Set<Signal> signals, Signal signal, boolean seen) {
        if (seen) {
            signals.add(signal);
        }
    }
}
