package dev.detente.analysis.tone;

import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import dev.detente.analysis.tone.PhraseIndex.Match;
import dev.detente.analysis.tone.ToneLexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words around a phrase: what negates it, makes it a condition, a demand or a guess. */
final class Context {
    /** How far back a negation reaches. */
    private static final int REACH = 6;

    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "nor", "neither", "without", "cannot", "nobody", "hardly", "stopped", "avoid");
    private static final Set<String> CLAUSE_ENDS = Set.of(",", ";", ":", "but", "\"", "\u201C", "\u201D", "which");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "otherwise");
    private static final Set<String> FUTURES = Set.of("will", "would", "shall", "'ll", "going");
    private static final Set<String> HEDGES =
            Set.of("may", "might", "could", "possible", "possibly", "perhaps", "consider");
    private static final Set<String> DENIED = Set.of(
            "claims",
            "claim",
            "allegations",
            "allegation",
            "accusations",
            "accusation",
            "suggestions",
            "suggestion",
            "reports",
            "report",
            "talk",
            "idea",
            "notion",
            "charges",
            "charge",
            "assertion");
    private static final Set<String> INCLUSIVE = Set.of("we", "both", "two", "sides", "together", "our");
    private static final Set<Tone.Act> DEEDS =
            Set.of(Tone.Act.SANCTION, Tone.Act.MOBILIZE, Tone.Act.COERCE, Tone.Act.ASSAULT, Tone.Act.PROTEST);

    private final Tokens tokens;
    private final int from;
    private final int to;

    Context(Tokens tokens, Span segment) {
        this.tokens = tokens;
        this.from = tokens.firstFrom(segment.start());
        this.to = tokens.firstFrom(segment.end());
    }

    /** What a phrase says here. */
    Signal read(Match<Meaning> match) {
        Meaning meaning = match.value();
        double weight = 1 + 0.25 * (match.end() - match.first() - 1);
        Signal signal = new Signal(match.first(), match.span(), meaning.act(), meaning.score(), weight);
        if (meaning.act() == Tone.Act.REJECT && deniesWhatOthersSay(match)) {
            return signal.saying(Tone.Act.REJECT, -0.2);
        }
        boolean denied = isDenied(match.first());
        if (isNegated(match.first()) != denied) {
            return negated(signal);
        }
        if (DEEDS.contains(meaning.act()) && isAnnounced(match.first())) {
            return signal.saying(Tone.Act.THREATEN, -0.75);
        }
        if (isInClause(match.first(), HEDGES)) {
            return signal.saying(meaning.act(), meaning.score() * 0.6);
        }
        return signal;
    }

    private static Signal negated(Signal signal) {
        if (signal.act() == Tone.Act.REQUEST) {
            return signal.saying(Tone.Act.REQUEST, -0.3);
        }
        if (signal.score() < 0) {
            boolean deed = DEEDS.contains(signal.act()) || signal.act() == Tone.Act.THREATEN;
            return signal.saying(deed ? Tone.Act.YIELD : Tone.Act.SUPPORT, 0.4);
        }
        return signal.saying(Tone.Act.REJECT, -0.45);
    }

    /**
     * What is asked for is not yet given: behind a demand to the other side, warm words lose their weight. A wish that
     * includes the speaker ({@code we should}, {@code both countries should}) is no demand but an offer.
     */
    List<Signal> demandsOverrule(List<Signal> signals) {
        List<Signal> read = new ArrayList<>(signals.size());
        int demandedFrom = Integer.MAX_VALUE;
        for (Signal signal : signals) {
            if (signal.act() == Tone.Act.REQUEST) {
                if (isInClause(signal.first(), INCLUSIVE)) {
                    read.add(signal.saying(Tone.Act.CONSULT, 0.3));
                    continue;
                }
                demandedFrom = Math.min(demandedFrom, signal.first());
                read.add(signal);
            } else if (signal.first() > demandedFrom && signal.score() > 0) {
                read.add(signal.weighted(0));
            } else {
                read.add(signal);
            }
        }
        return read;
    }

    private boolean isNegated(int first) {
        for (int token = first - 1; token >= Math.max(from, first - REACH); token--) {
            String word = PhraseIndex.word(tokens, token);
            if (CLAUSE_ENDS.contains(word)) {
                return false;
            }
            if (NEGATIONS.contains(word) || word.endsWith("n't")) {
                return !(token + 1 < to && PhraseIndex.word(tokens, token + 1).equals("only"));
            }
        }
        return false;
    }

    /** Whether what stands here is what somebody else is said to claim wrongly. */
    private boolean isDenied(int first) {
        for (int token = first - 1; token > Math.max(from, first - 9); token--) {
            if (DENIED.contains(PhraseIndex.word(tokens, token))) {
                String before = PhraseIndex.word(tokens, token - 1);
                return before.startsWith("reject") || before.startsWith("den") || before.startsWith("dismiss");
            }
        }
        return false;
    }

    private boolean deniesWhatOthersSay(Match<Meaning> match) {
        return match.end() < to && DENIED.contains(PhraseIndex.word(tokens, match.end()));
    }

    private boolean isAnnounced(int first) {
        return isInClause(first, FUTURES) || isInSegment(CONDITIONS);
    }

    private boolean isInClause(int first, Set<String> words) {
        for (int token = first - 1; token >= Math.max(from, first - REACH); token--) {
            String word = PhraseIndex.word(tokens, token);
            if (words.contains(word)) {
                return true;
            }
            if (CLAUSE_ENDS.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private boolean isInSegment(Set<String> words) {
        for (int token = from; token < Math.min(to, from + 200); token++) {
            if (words.contains(PhraseIndex.word(tokens, token))) {
                return true;
            }
        }
        return false;
    }
}
