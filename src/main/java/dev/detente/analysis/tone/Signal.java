package dev.detente.analysis.tone;

import dev.detente.analysis.text.Span;

/**
 * What one phrase says in its place.
 *
 * @param first its first token
 * @param weight how much it counts, not negative
 */
record Signal(int first, Span span, Tone.Act act, double score, double weight) {
    Signal weighted(double factor) {
        return new Signal(first, span, act, score, weight * factor);
    }

    Signal saying(Tone.Act otherAct, double otherScore) {
        return new Signal(first, span, otherAct, otherScore, weight);
    }
}
