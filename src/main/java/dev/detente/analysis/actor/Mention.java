package dev.detente.analysis.actor;

import dev.detente.analysis.text.Span;

/**
 * A place in a text that names a party: a country, or a bloc that acts as one.
 *
 * @param span the words
 * @param party ISO 3166-1 alpha-2 code, or the code of a bloc ({@code EU}, {@code UN}, {@code NATO})
 * @param kind what kind of name it is
 */
public record Mention(Span span, String party, Kind kind) {
    /** What kind of name a mention is. */
    public enum Kind {
        /** The country's or bloc's own name: China, the United States, NATO. */
        NAME,
        /** The adjective or the people: Chinese, Americans. */
        DEMONYM,
        /** A capital or seat used for the government: Washington, the Kremlin. */
        METONYM,
        /** A person in office: Xi Jinping. */
        LEADER,
        /** A body that speaks for the party: the State Department. State media speak for themselves and are none. */
        INSTITUTION
    }
}
