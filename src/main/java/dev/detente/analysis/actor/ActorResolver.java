package dev.detente.analysis.actor;

import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which parties a text names, which it is about, who speaks for which and to which. Time grows linearly with the text.
 * Immutable, and safe to share between threads.
 */
public final class ActorResolver {
    private final Gazetteer gazetteer;
    private final SpeakerPartyFinder speakers;
    private final PairingFinder pairs;

    /** With the gazetteer that ships. */
    public ActorResolver() {
        this(UserGazetteer.NONE);
    }

    /**
     * With a user's own entries over the gazetteer that ships.
     *
     * @throws GazetteerException when an entry of the user's cannot be
     */
    public ActorResolver(UserGazetteer user) {
        gazetteer = Gazetteer.load(user);
        speakers = new SpeakerPartyFinder(gazetteer.roles());
        pairs = new PairingFinder(gazetteer);
    }

    /**
     * The parties of one article.
     *
     * @param mentions all names of parties, in order of place
     * @param countries the parties that the article is about, the most prominent first
     * @param mainPair the two parties that the article is about between them, the more prominent first; empty unless
     *     there are clearly exactly two
     * @param between whether the article says at its head that it is about these two
     * @param home the party that the article is about far before all others, or null
     * @param reaches for each party, the text from the first to the last place that names it
     * @param offices the offices that the text names with their party
     * @param capitals capitals that seem to be named as places, in order of place; one that speaks is a government
     * @param media the names of outlets and agencies, in order of place
     * @param firms the names of firms and institutes, in order of place
     */
    public record Parties(
            List<Mention> mentions,
            List<String> countries,
            List<String> mainPair,
            boolean between,
            @Nullable String home,
            Map<String, Span> reaches,
            Offices offices,
            List<Mention> capitals,
            List<Span> media,
            List<Span> firms) {
        public Parties {
            reaches = Map.copyOf(reaches);
            media = List.copyOf(media);
            firms = List.copyOf(firms);
            mentions = List.copyOf(mentions);
            capitals = List.copyOf(capitals);
            countries = List.copyOf(countries);
            mainPair = List.copyOf(mainPair);
            if (!mainPair.isEmpty() && mainPair.size() != 2) {
                throw new IllegalArgumentException("a pair has two parties: " + mainPair);
            }
        }

        /** Whether a party is no country; the European Union acts as one. */
        static boolean isBloc(String party) {
            return party.length() > 2 || party.equals("UN") || Character.isDigit(party.charAt(party.length() - 1));
        }
    }

    /**
     * Finds the parties of an article; {@code date} tells who was in office. Without a date everybody who ever was
     * counts, the last one first.
     */
    public Parties parties(Document document, @Nullable String title, @Nullable LocalDate date) {
        Set<String> introduced = new HashSet<>();
        Prominence prominence = new Prominence(gazetteer.roles());
        if (title != null) {
            Document headline = Document.of(title);
            prominence.title(headline, new SightingFinder(gazetteer, headline, date, introduced).find());
        }
        List<Sighting> sightings = new SightingFinder(gazetteer, document, date, introduced).find();
        prominence.body(document, sightings);
        List<Mention> mentions = new ArrayList<>();
        List<Mention> capitals = new ArrayList<>();
        List<Span> media = new ArrayList<>();
        List<Span> firms = new ArrayList<>();
        for (Sighting sighting : sightings) {
            Use use = sighting.sense().use();
            if (use.kind() != null) {
                mentions.add(mention(document, sighting, sighting.sense(), use.kind()));
            } else if (sighting.capital() != null) {
                capitals.add(mention(document, sighting, sighting.capital(), Mention.Kind.METONYM));
            } else if (use == Use.MEDIUM) {
                media.add(span(document, sighting));
            } else if (use == Use.FIRM) {
                firms.add(span(document, sighting));
            }
        }
        List<String> mainPair = prominence.mainPair();
        return new Parties(
                mentions,
                prominence.countries(),
                mainPair,
                prominence.isBetween(mainPair),
                prominence.home(),
                reaches(mentions),
                Offices.of(document, mentions, gazetteer.roles()),
                capitals,
                media,
                firms);
    }

    /** What each name of a text is taken for, and why; in order of place. */
    public List<NameReading> names(Document document, @Nullable LocalDate date) {
        List<NameReading> readings = new ArrayList<>();
        new SightingFinder(gazetteer, document, date, new HashSet<>(), readings::add).find();
        return List.copyOf(readings);
    }

    private static Span span(Document document, Sighting sighting) {
        return new Span(
                document.tokens().start(sighting.from()), document.tokens().end(sighting.to() - 1));
    }

    private static Map<String, Span> reaches(List<Mention> mentions) {
        Map<String, Span> reaches = new HashMap<>();
        for (Mention mention : mentions) {
            reaches.merge(mention.party(), mention.span(), (all, next) -> new Span(all.start(), next.end()));
        }
        return reaches;
    }

    private static Mention mention(Document document, Sighting sighting, Sense sense, Mention.Kind kind) {
        return new Mention(span(document, sighting), Objects.requireNonNull(sense.party()), kind);
    }

    /** Whom the quote's speaker speaks for, and in which capacity. */
    public Affiliation affiliation(Document document, Quote quote, Parties parties) {
        return quote.speaker() == null ? Affiliation.UNKNOWN : speakers.affiliation(document, quote.speaker(), parties);
    }

    /** Whom the speaker of each of an article's quotes speaks for: what one tells of a person holds for all of his. */
    public List<Affiliation> affiliations(Document document, List<Quote> quotes, Parties parties) {
        return SamePerson.everywhere(
                quotes,
                quotes.stream()
                        .map(quote -> affiliation(document, quote, parties))
                        .toList());
    }

    /** The pairs that a quote speaks on, with their direction; empty when it says nothing of one party to another. */
    public List<Pairing> pairings(Document document, Quote quote, Affiliation speaker, Parties parties) {
        return pairs.pairings(document, quote, speaker, parties);
    }
}
