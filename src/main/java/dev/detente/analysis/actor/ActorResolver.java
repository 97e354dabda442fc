package dev.detente.analysis.actor;

import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.text.Document;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which parties a text names, which it is about, who speaks for which and to which. Safe to share. */
public final class ActorResolver {
    /**
     * The parties of one article.
     *
     * @param mentions all names of parties, in order of place
     * @param countries the parties that the article is about, the most prominent first
     */
    public record Parties(List<Mention> mentions, List<String> countries) {
        public Parties {
            mentions = List.copyOf(mentions);
            countries = List.copyOf(countries);
        }
    }

    /** Finds the parties of an article; {@code date} tells who was in office (null: the present). */
    public Parties parties(Document document, @Nullable String title, @Nullable LocalDate date) {
        return new Parties(List.of(), List.of());
    }

    /** The party that the quote's speaker speaks for; null for none or when that is not known. */
    public @Nullable String speakerParty(Document document, Quote quote, Parties parties) {
        return null;
    }

    /** The pairs that a quote speaks on, with their direction; empty when it says nothing of one country to another. */
    public List<Pairing> pairings(Document document, Quote quote, @Nullable String speakerParty, Parties parties) {
        return List.of();
    }
}
