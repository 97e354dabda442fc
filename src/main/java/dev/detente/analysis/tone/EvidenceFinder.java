package dev.detente.analysis.tone;

import dev.detente.analysis.text.Span;
import dev.detente.analysis.tone.Tone.Evidence;
import dev.detente.analysis.tone.words.Wording;
import java.util.ArrayList;
import java.util.List;

/** Picks from what each word added the stretches of words that decided. */
final class EvidenceFinder {
    /** How much of the strongest word's weight makes a word part of the evidence. */
    private static final double SHARE = 0.3;

    private static final int MOST = 4;

    private EvidenceFinder() {}

    /**
     * The words that pull the way the score lies, at most four stretches, in order of place.
     *
     * @param ofWords what each word of the content added, and on behind them each of the cue
     */
    static List<Evidence> of(Wording content, Wording cue, double[] ofWords, double mean) {
        double direction = mean < 0 ? -1 : 1;
        double strongest = 0;
        for (int i = 0; i < ofWords.length; i++) {
            strongest = Math.max(strongest, direction * ofWords[i]);
        }
        List<Evidence> evidence = new ArrayList<>();
        if (strongest > 0) {
            add(content, ofWords, 0, direction, strongest * SHARE, evidence);
            add(cue, ofWords, content.size, direction, strongest * SHARE, evidence);
        }
        evidence.sort((a, b) -> Double.compare(direction * b.weight(), direction * a.weight()));
        List<Evidence> most = new ArrayList<>(evidence.subList(0, Math.min(MOST, evidence.size())));
        most.sort((a, b) -> a.span().compareTo(b.span()));
        return most;
    }

    private static void add(
            Wording words, double[] ofWords, int offset, double direction, double least, List<Evidence> evidence) {
        int i = 0;
        while (i < words.size) {
            if (!tells(words, ofWords, offset, i, direction, least)) {
                i++;
                continue;
            }
            int first = i;
            double sum = 0;
            while (i < words.size
                    && tells(words, ofWords, offset, i, direction, least)
                    && (i == first || words.start[i] - words.end[i - 1] <= 1)) {
                sum += ofWords[offset + i++];
            }
            evidence.add(new Evidence(new Span(words.start[first], words.end[i - 1]), sum));
        }
    }

    private static boolean tells(
            Wording words, double[] ofWords, int offset, int word, double direction, double least) {
        return words.kind[word] == Wording.WORD && direction * ofWords[offset + word] >= least;
    }
}
