package dev.detente.analysis.actor;

import dev.detente.analysis.text.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weighs the names of an article: which parties it is about, and which two it is about between them. */
final class Prominence {
    /** A name in the title counts this often. */
    private static final double IN_TITLE = 3;

    /** A name in the first paragraph counts this often. */
    private static final double IN_LEAD = 2;

    /** A hint counts this often at most, however often it stands there. */
    private static final int HINTS_COUNTED = 3;

    /** A party below this share of the first one's weight is mentioned in passing. */
    private static final double SHARE = 0.4;

    /** Below this weight nothing is said. */
    private static final double LEAST = 0.3;

    /** The second of two main parties has at least this share of the first one's weight... */
    private static final double SECOND_SHARE = 0.25;

    /** ...and a third at most this share of the second one's. */
    private static final double THIRD_SHARE = 0.6;

    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final Map<String, Double> parties = new LinkedHashMap<>();
    private final Map<Sense, Integer> hints = new LinkedHashMap<>();

    /** Counts the names of the title. */
    void title(List<Sighting> sightings) {
        for (Sighting sighting : sightings) {
            count(sighting.sense(), IN_TITLE);
        }
    }

    /** Counts the names of the text. */
    void body(Document document, List<Sighting> sightings) {
        int leadEnd = document.paragraphs().isEmpty()
                ? 0
                : document.paragraphs().get(0).end();
        for (Sighting sighting : sightings) {
            boolean lead = document.tokens().start(sighting.from()) < leadEnd;
            count(sighting.sense(), lead ? IN_LEAD : 1);
        }
    }

    private void count(Sense sense, double times) {
        String party = sense.party();
        if (party == null) {
            return;
        }
        double weight = weight(sense);
        if (sense.use() == Use.HINT && hints.merge(sense, 1, Integer::sum) > HINTS_COUNTED) {
            return;
        }
        weights.merge(party, weight * times, Double::sum);
        if (sense.use().kind() != null) {
            parties.merge(party, weight * times, Double::sum);
        }
    }

    private static double weight(Sense sense) {
        return switch (sense.use()) {
            case NAME, DEMONYM, SEAT, LEADER, INSTITUTION, CAPITAL -> 1;
            case PLACE -> 0.6;
            case FIRM -> 0.6;
            case MEDIUM -> 0.1;
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

    /** The two parties that the article is about between them, the more prominent first; empty unless it is clear. */
    List<String> mainPair() {
        List<Map.Entry<String, Double>> ranked = ranked(parties);
        if (ranked.size() < 2) {
            return List.of();
        }
        double first = ranked.get(0).getValue();
        double second = ranked.get(1).getValue();
        double third = ranked.size() > 2 ? ranked.get(2).getValue() : 0;
        boolean clear = second >= first * SECOND_SHARE && third <= second * THIRD_SHARE;
        return clear ? List.of(ranked.get(0).getKey(), ranked.get(1).getKey()) : List.of();
    }

    private static List<Map.Entry<String, Double>> ranked(Map<String, Double> weights) {
        List<Map.Entry<String, Double>> ranked = new ArrayList<>(weights.entrySet());
        ranked.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        return ranked;
    }
}
