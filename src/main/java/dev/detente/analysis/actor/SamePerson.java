package dev.detente.analysis.actor;

import dev.detente.analysis.actor.Affiliation.Ground;
import dev.detente.analysis.actor.Affiliation.Standing;
import dev.detente.analysis.quote.Quote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries over whom a person speaks for: an article tells it once, and names him alone from then on. Takes time in the
 * number of quotes.
 */
final class SamePerson {
    private SamePerson() {}

    /**
     * The affiliations of an article's quotes, in their order, where each official without a party has the one that his
     * name has elsewhere in the article; a name with several parties has none to give.
     */
    static List<Affiliation> everywhere(List<Quote> quotes, List<Affiliation> affiliations) {
        Map<String, String> parties = new HashMap<>();
        for (int i = 0; i < quotes.size(); i++) {
            String name = name(quotes.get(i));
            String party = affiliations.get(i).party();
            if (name != null && party != null) {
                parties.merge(name, party, (one, other) -> one.equals(other) ? one : "");
            }
        }
        List<Affiliation> all = new ArrayList<>(affiliations.size());
        for (int i = 0; i < quotes.size(); i++) {
            Affiliation affiliation = affiliations.get(i);
            String name = name(quotes.get(i));
            String party = name == null ? "" : parties.getOrDefault(name, "");
            boolean open = affiliation.party() == null
                    && (affiliation.standing() == Standing.OFFICIAL || affiliation.standing() == Standing.UNKNOWN);
            all.add(
                    open && !party.isEmpty()
                            ? new Affiliation(party, Standing.OFFICIAL, Ground.EARLIER, null)
                            : affiliation);
        }
        return List.copyOf(all);
    }

    /** The full name of a person; null for who has none. */
    private static @Nullable String name(Quote quote) {
        String name = quote.speaker() == null ? null : quote.speaker().name();
        return name == null || name.indexOf(' ') < 0 ? null : name;
    }
}
