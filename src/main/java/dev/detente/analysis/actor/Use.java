package dev.detente.analysis.actor;

import org.jspecify.annotations.Nullable;

/** What a name in the gazetteer is used for. */
enum Use {
    /** A country's or bloc's own name. */
    NAME(Mention.Kind.NAME),
    /** An adjective or a people. */
    DEMONYM(Mention.Kind.DEMONYM),
    /** A city that stands for the government where the sentence uses it so, else a place. */
    CAPITAL(Mention.Kind.METONYM),
    /** A seat of government: stands for it everywhere. */
    SEAT(Mention.Kind.METONYM),
    /** A person in office. */
    LEADER(Mention.Kind.LEADER),
    /** A body that speaks for its party. */
    INSTITUTION(Mention.Kind.INSTITUTION),
    /** A city or region: says where a story plays. */
    PLACE(null),
    /** An outlet or agency: speaks for itself. */
    MEDIUM(null),
    /** A company or institute. */
    FIRM(null),
    /** A word that hints at a country. */
    HINT(null),
    /** A name that only looks like a party's. */
    NONE(null);

    private final Mention.@Nullable Kind kind;

    Use(Mention.@Nullable Kind kind) {
        this.kind = kind;
    }

    /** The use that {@code names.tsv} calls by this word; null for a word that it does not know. */
    static @Nullable Use ofName(String kind) {
        return switch (kind) {
            case "place" -> PLACE;
            case "media" -> MEDIUM;
            case "firm" -> FIRM;
            case "none" -> NONE;
            default -> null;
        };
    }

    /** The kind of mention that it makes; null when it makes none. */
    Mention.@Nullable Kind kind() {
        return kind;
    }
}
