package dev.detente.analysis.actor;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weighs the names of an article: which parties it is about, and which two it is about between them. */
final class Prominence {
    /** A name in the title counts this often. */
    private static final double IN_TITLE = 4;

    /** A name in the first paragraph, or in a heading above it, counts this often. */
    private static final double IN_LEAD = 4;

    /** A hint counts this often at most, however often it stands there. */
    private static final int HINTS_COUNTED = 4;

    /** A party below this share of the first one's weight is mentioned in passing. */
    private static final double SHARE = 0.37;

    /** Below this weight nothing is said. */
    private static final double LEAST = 0.2;

    /** Beside two main parties a third has at most this share of the second one's weight. */
    private static final double THIRD_SHARE = 0.6;

    /** An article's home country has this many times the weight of the second one. */
    private static final double HOME_LEAD = 3;

    /** An office belongs to the country named at most this many words before it. */
    private static final int OFFICE_REACH = 4;

    /** A first paragraph of fewer words that begins with a day is a date. */
    private static final int DATE_WORDS = 10;

    /** A heading has so many words at most. */
    private static final int LONGEST_HEADING = 24;

    private static final String ENDS_OF_SENTENCES = ".!?:\"”’»";

    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final Map<String, Double> parties = new LinkedHashMap<>();
    private final Map<Sense, Integer> hints = new LinkedHashMap<>();
    private final Set<String> acting = new HashSet<>();

    /** Parties named in the title. */
    private final Set<String> titled = new HashSet<>();

    /** Parties named in the title or in the first paragraph. */
    private final Set<String> led = new HashSet<>();

    /** Parties named in the first sentence. */
    private final Set<String> first = new HashSet<>();

    private boolean hasTitle;
    private final Roles roles;

    /** @param roles tell where a country's name belongs to an office */
    Prominence(Roles roles) {
        this.roles = roles;
    }

    /** Counts the names of the title. */
    void title(Document title, List<Sighting> sightings) {
        hasTitle = true;
        for (Sighting sighting : sightings) {
            count(sighting.sense(), IN_TITLE);
            noteActing(title, sighting);
            String party = sighting.sense().party();
            if (party != null && sighting.sense().use().kind() != null && !isPlace(title.tokens(), sighting)) {
                titled.add(party);
                led.add(party);
            }
        }
    }

    /** Counts the names of the text. */
    void body(Document document, List<Sighting> sightings) {
        int leadEnd = leadEnd(document);
        int firstSentence = leadEnd == 0 ? -1 : document.sentenceAt(leadStart(document, leadEnd));
        for (Sighting sighting : sightings) {
            if (PassingNames.isMoney(document.tokens(), sighting.to())) {
                continue;
            }
            boolean lead = document.tokens().start(sighting.from()) < leadEnd;
            count(sighting.sense(), lead ? IN_LEAD : 1);
            noteActing(document, sighting);
            String party = sighting.sense().party();
            if (lead
                    && party != null
                    && sighting.sense().use().kind() != null
                    && !isPlace(document.tokens(), sighting)) {
                led.add(party);
                if (document.sentenceAt(document.tokens().start(sighting.from())) == firstSentence) {
                    first.add(party);
                }
            }
        }
    }

    private static int leadStart(Document document, int leadEnd) {
        return document.paragraphs().get(document.paragraphAt(leadEnd - 1)).start();
    }

    /** Where the first paragraph of sentences ends: what stands before it are headings, and the day. */
    private int leadEnd(Document document) {
        int headingsEnd = 0;
        for (Span paragraph : document.paragraphs()) {
            if (isDate(document.tokens(), paragraph)) {
                continue;
            }
            if (!isHeading(document.tokens(), paragraph)) {
                return paragraph.end();
            }
            headingsEnd = headingsEnd == 0 ? paragraph.end() : headingsEnd;
        }
        return headingsEnd;
    }

    /** Whether it is short and ends like no sentence. */
    private static boolean isHeading(Tokens tokens, Span paragraph) {
        int end = tokens.firstFrom(paragraph.end());
        return end - tokens.firstFrom(paragraph.start()) <= LONGEST_HEADING
                && end > 0
                && ENDS_OF_SENTENCES.indexOf(tokens.charAt(end - 1)) < 0;
    }

    private boolean isDate(Tokens tokens, Span paragraph) {
        int first = tokens.firstFrom(paragraph.start());
        int end = tokens.firstFrom(paragraph.end());
        return end - first < DATE_WORDS && end > first && roles.isDate(tokens, first);
    }

    /** Whether something happens there or near there. */
    private static boolean isPlace(Tokens tokens, Sighting sighting) {
        int before = sighting.from() - 1;
        String party = sighting.sense().party();
        boolean bloc = party != null && ActorResolver.Parties.isBloc(party);
        return (bloc || sighting.sense().use() == Use.NAME)
                && before >= 0
                && (tokens.is(before, "in") || tokens.is(before, "at") || tokens.is(before, "near"));
    }

    /** A party acts where somebody in office, a seat, a body or a country's office is named. */
    private void noteActing(Document document, Sighting sighting) {
        String party = sighting.sense().party();
        if (party == null || acting.contains(party)) {
            return;
        }
        boolean acts = switch (sighting.sense().use()) {
            case CAPITAL, SEAT, LEADER, INSTITUTION -> true;
            case NAME, DEMONYM -> isOffice(document.tokens(), sighting.to());
            case PLACE, MEDIUM, FIRM, HINT, NONE -> false;
        };
        if (acts) {
            acting.add(party);
        }
    }

    private boolean isOffice(Tokens tokens, int next) {
        for (int i = next; i < Math.min(next + OFFICE_REACH, tokens.size()); i++) {
            if (roles.isOfficial(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private void count(Sense sense, double times) {
        String party = sense.party();
        if (party == null) {
            return;
        }
        double weight = weight(sense);
        if (sense.use() == Use.HINT) {
            if (hints.merge(sense, 1, Integer::sum) <= HINTS_COUNTED) {
                weights.merge(party, weight, Double::sum);
            }
            return;
        }
        weights.merge(party, weight * times, Double::sum);
        if (sense.use().kind() != null) {
            parties.merge(party, times, Double::sum);
        }
    }

    /**
     * Chosen, with the numbers above, on two thirds of a newswire archive of 1987 whose editors noted the countries.
     */
    private static double weight(Sense sense) {
        return switch (sense.use()) {
            case NAME, SEAT, INSTITUTION, CAPITAL -> 1;
            case PLACE -> 0.9;
            case DEMONYM -> 0.8;
            case LEADER -> 0.5;
            case FIRM -> 0.4;
            case MEDIUM -> 0.05;
            case HINT -> sense.weight();
            case NONE -> 0;
        };
    }

    /** The parties that the article is about, the most prominent first. */
    List<String> countries() {
        List<Map.Entry<String, Double>> ranked = ranked(weights);
        if (ranked.isEmpty()) {
            return List.of();
        }
        double floor = Math.max(LEAST, ranked.get(0).getValue() * SHARE);
        List<String> countries = new ArrayList<>();
        for (Map.Entry<String, Double> entry : ranked) {
            if (entry.getValue() >= floor) {
                countries.add(entry.getKey());
            }
        }
        return countries;
    }

    /**
     * The two parties that the article is about between them, the more prominent first; empty unless it is clear: both
     * act in it, both are among {@link #countries()}, and no third comes near them.
     */
    List<String> mainPair() {
        List<Map.Entry<String, Double>> ranked = ranked(parties);
        if (ranked.size() < 2) {
            return List.of();
        }
        List<String> pair = List.of(ranked.get(0).getKey(), ranked.get(1).getKey());
        double third = ranked.size() > 2 ? ranked.get(2).getValue() : 0;
        boolean clear = third <= ranked.get(1).getValue() * THIRD_SHARE;
        return clear && acting.containsAll(pair) && countries().containsAll(pair) ? pair : List.of();
    }

    /**
     * Whether the article says at its head that it is about the two: title and first paragraph name both between them,
     * and either the title names one or the first sentence both. Where one is a bloc the title must name both.
     */
    boolean isBetween(List<String> pair) {
        if (pair.isEmpty() || !led.containsAll(pair)) {
            return false;
        }
        boolean bloc = pair.stream().anyMatch(ActorResolver.Parties::isBloc);
        if (bloc && hasTitle) {
            return titled.containsAll(pair);
        }
        return !hasTitle || pair.stream().anyMatch(titled::contains) || first.containsAll(pair);
    }

    /** The party that an article is about far before all others; null where there is none. */
    @Nullable
    String home() {
        List<Map.Entry<String, Double>> ranked = ranked(parties);
        boolean alone = ranked.size() == 1
                || ranked.size() > 1
                        && ranked.get(0).getValue() >= ranked.get(1).getValue() * HOME_LEAD;
        return alone ? ranked.get(0).getKey() : null;
    }

    private static List<Map.Entry<String, Double>> ranked(Map<String, Double> weights) {
        List<Map.Entry<String, Double>> ranked = new ArrayList<>(weights.entrySet());
        ranked.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        return ranked;
    }
}
