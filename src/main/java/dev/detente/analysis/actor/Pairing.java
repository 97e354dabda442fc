package dev.detente.analysis.actor;

import dev.detente.analysis.text.Span;
import java.util.List;

/**
 * A quote seen from one country pair.
 *
 * @param source party whose stance the words show
 * @param target party that the words are about; never the source
 * @param perspective whether the speaker speaks for one of the two
 * @param basis how the target is known
 * @param targetMentions where the words name the target; empty unless the basis is EXPLICIT
 * @param confidence the chance that source and target are right, from 0 to 1
 */
public record Pairing(
        String source,
        String target,
        Perspective perspective,
        Basis basis,
        List<Span> targetMentions,
        double confidence) {
    /** Whether the speaker speaks for one of the pair. */
    public enum Perspective {
        /** The speaker speaks for the source. */
        PARTY,
        /** An expert, a paper or a third country on both. */
        OBSERVER
    }

    /** How the target is known. */
    public enum Basis {
        /** Named in the words. */
        EXPLICIT,
        /** Addressed by them: you, both countries. */
        ADDRESSEE,
        /** The article's other main party. */
        ARTICLE
    }

    public Pairing {
        targetMentions = List.copyOf(targetMentions);
        if (source.equals(target)) {
            throw new IllegalArgumentException("a pair has two parties, not " + source + " twice");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("no chance: " + confidence);
        }
    }

    Pairing withConfidence(double chance) {
        return new Pairing(source, target, perspective, basis, targetMentions, chance);
    }

    /** Whether it is likely enough to be right to make a statement; else it is a doubt. */
    public boolean isSure() {
        return confidence >= PairConfidence.LEAST;
    }

    /** The two parties in alphabetical order, joined by a hyphen: {@code CN-US}. */
    public String pair() {
        return source.compareTo(target) < 0 ? source + "-" + target : target + "-" + source;
    }
}
