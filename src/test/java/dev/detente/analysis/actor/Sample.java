package dev.detente.analysis.actor;

import dev.detente.analysis.actor.ActorResolver.Parties;
import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.quote.Speaker;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A made-up text with a quote in it, for the tests of this package. */
record Sample(Document document, Parties parties) {
    static final ActorResolver RESOLVER = new ActorResolver();

    /** An undated text. */
    static Sample of(String text) {
        return of(text, null);
    }

    static Sample of(String text, @Nullable LocalDate date) {
        return of(null, text, date);
    }

    static Sample of(@Nullable String title, String text, @Nullable LocalDate date) {
        Document document = Document.of(text);
        return new Sample(document, RESOLVER.parties(document, title, date));
    }

    /** Each mention as {@code words=PARTY}. */
    List<String> mentions() {
        List<String> mentions = new ArrayList<>();
        for (Mention mention : parties.mentions()) {
            mentions.add(mention.span().of(document.text()) + '=' + mention.party());
        }
        return mentions;
    }

    /** The quote of these words by this speaker. */
    Quote quote(String words, String speaker) {
        return quote(words, speaker, speaker, null, null);
    }

    Quote quote(String words, String mention, String antecedent, @Nullable String role, @Nullable String organisation) {
        Speaker speaker = new Speaker(span(mention), null, role, organisation, null, span(antecedent));
        return new Quote(Quote.Type.DIRECT, List.of(span(words)), null, speaker);
    }

    /** The party that this speaker of the text's speaks for. */
    @Nullable
    String party(String speaker) {
        return affiliation(speaker).party();
    }

    Affiliation affiliation(String speaker) {
        return RESOLVER.affiliation(document, quote(speaker, speaker), parties);
    }

    /** The pairings of a quote, each as {@code CN>US PARTY EXPLICIT}. */
    List<String> pairings(Quote quote) {
        Affiliation speaker = RESOLVER.affiliation(document, quote, parties);
        return RESOLVER.pairings(document, quote, speaker, parties).stream()
                .map(pairing ->
                        pairing.source() + '>' + pairing.target() + ' ' + pairing.perspective() + ' ' + pairing.basis())
                .toList();
    }

    Span span(String words) {
        int start = document.text().indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return new Span(start, start + words.length());
    }
}
