package dev.detente.analysis.actor;

import org.jspecify.annotations.Nullable;

/**
 * Whom a speaker speaks for.
 *
 * @param party code of the party; null for none or when that is not known
 * @param standing in which capacity he speaks
 * @param ground how the party is known
 * @param origin the country that is named beside a speaker who speaks for no party: a Japanese trader; null for none
 */
public record Affiliation(
        @Nullable String party,
        Standing standing,
        Ground ground,
        @Nullable String origin) {
    /** In which capacity somebody speaks. */
    public enum Standing {
        /** For a state or a bloc. */
        OFFICIAL,
        /** As an analyst, a scholar, a think tank, a bank. */
        EXPERT,
        /** As a paper or an agency in its own name. */
        MEDIA,
        /** As a firm, a party out of office, a citizen. */
        OTHER,
        /** The article does not tell. */
        UNKNOWN
    }

    /** How the party is known. */
    public enum Ground {
        /** The speaker is in office on the day. */
        OFFICE_HOLDER("in office on the day"),
        /** The speaker is the party: Beijing, the Soviets. */
        PARTY("is the party itself"),
        /** An office stands beside the party's name: the Chinese foreign minister. */
        OFFICE("an office beside the party's name"),
        /** A body that speaks for its party: the State Department. */
        INSTITUTION("a body that speaks for the party"),
        /** An office without a country, which has one earlier in the article. */
        EARLIER("the same office stands with its country earlier in the article"),
        /** An office without a country, in an article about one country far before all others. */
        ARTICLE("an office, and the article is about one country far before all others"),
        /** A minister without a country, in an article about one that has ministers. */
        MINISTRY("a minister, and the article is about one country that has any"),
        /** No party. */
        NONE("speaks for no party, or for none that is known");

        private final String told;

        Ground(String told) {
            this.told = told;
        }

        /** In words, for people. */
        public String told() {
            return told;
        }
    }

    /** Nobody is named. */
    static final Affiliation UNKNOWN = new Affiliation(null, Standing.UNKNOWN, Ground.NONE, null);
}
