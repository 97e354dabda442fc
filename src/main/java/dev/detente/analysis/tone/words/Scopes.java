package dev.detente.analysis.tone.words;

import dev.detente.analysis.tone.words.ScopeSigns.Role;
import java.util.Arrays;

/**
 * Marks what each word is in the scope of: a negation, a condition, the will, a hedge, a demand, an end, or what
 * somebody else is said to claim. A scope starts behind its sign and ends with the clause, or after a few words.
 */
public final class Scopes {
    /** Denied: {@code not}, {@code no plans to}; twice denied is not. */
    public static final int NEGATED = 1;
    /** Ended or kept from happening: {@code lift}, {@code refrain from}. */
    public static final int ENDED = 1 << 1;
    /** What others are said to claim wrongly: {@code rejects claims that}. */
    public static final int REFUTED = 1 << 2;
    /** Announced: {@code will}, {@code going to}. */
    public static final int FUTURE = 1 << 3;
    /** Perhaps: {@code may}, {@code could}, {@code considering}. */
    public static final int HEDGED = 1 << 4;
    /** Asked for: {@code must}, {@code should}, {@code urge}. */
    public static final int DEMANDED = 1 << 5;
    /** In a clause that starts with {@code if} or {@code unless}. */
    public static final int CONDITION = 1 << 6;
    /** In the clause that a condition is set for. */
    public static final int CONDITIONAL = 1 << 7;

    /** What turns a word around. */
    public static final int TURNED = NEGATED | ENDED | REFUTED;

    private static final int NEGATION = 0;
    private static final int END = 1;
    private static final int REFUTATION = 2;
    private static final int WILL = 3;
    private static final int HEDGE = 4;
    private static final int DEMAND = 5;
    private static final int SCOPES = 6;

    private static final int REACH = 7;
    private static final int LONG_REACH = 14;
    /** A claim may stand so many words behind what calls it wrong. */
    private static final int CLAIM_WITHIN = 4;

    /** How many words each scope still reaches. */
    private final int[] left = new int[SCOPES];

    private boolean condition;
    private boolean anyCondition;
    private int lastRefuted = -CLAIM_WITHIN - 1;

    private Scopes() {}

    /** Marks the words that attribute a passage and the passage, in which their scopes go on: {@code denied that}. */
    public static void mark(Wording cue, Wording content) {
        Scopes scopes = new Scopes();
        scopes.markAll(cue);
        scopes.condition = false;
        scopes.anyCondition = false;
        scopes.lastRefuted -= cue.size;
        scopes.markAll(content);
    }

    /** Whether a word in these scopes means the contrary of itself: turned around once or three times, not twice. */
    public static boolean isContrary(int scope) {
        return (Integer.bitCount(scope & TURNED) & 1) != 0;
    }

    private void markAll(Wording w) {
        int sign = 0;
        int signEnd = -1;
        for (int i = 0; i < w.size; i++) {
            if (i > signEnd) {
                long match = ScopeSigns.longestAt(w, i);
                sign = match < 0 ? 0 : Phrases.value(match);
                signEnd = match < 0 ? i : i + Phrases.length(match) - 1;
            }
            close(w, i, sign);
            w.scope[i] = step();
            if (i == signEnd) {
                open(sign, i, i == 0);
            }
        }
        if (anyCondition) {
            for (int i = 0; i < w.size; i++) {
                if ((w.scope[i] & CONDITION) == 0) {
                    w.scope[i] |= CONDITIONAL;
                }
            }
        }
    }

    private void close(Wording w, int i, int sign) {
        boolean mark = w.kind[i] == Wording.MARK;
        if (Role.BREAK.in(sign) || mark && w.word[i] != ',') {
            Arrays.fill(left, 0);
            condition = false;
        } else if (mark) {
            Arrays.fill(left, NEGATION, END + 1, 0);
            left[WILL] = 0;
            left[HEDGE] = 0;
            condition = false;
        }
    }

    /** The scopes of the next word, which is one word less for each of them. */
    private int step() {
        int scope = condition ? CONDITION : 0;
        for (int s = 0; s < SCOPES; s++) {
            if (left[s] > 0) {
                scope |= 1 << s;
                left[s]--;
            }
        }
        return scope;
    }

    private void open(int sign, int at, boolean first) {
        if (Role.NEGATE.in(sign)) {
            left[NEGATION] = left[NEGATION] > 0 ? 0 : REACH;
        }
        if (Role.END.in(sign)) {
            left[END] = REACH;
        }
        if (Role.FUTURE.in(sign)) {
            left[WILL] = REACH;
        }
        if (Role.HEDGE.in(sign)) {
            left[HEDGE] = REACH;
        }
        if (Role.DEMAND.in(sign)) {
            left[DEMAND] = LONG_REACH;
        }
        if (Role.CLAIM.in(sign) && at - lastRefuted <= CLAIM_WITHIN) {
            // The word that calls it wrong would turn it around a second time.
            left[NEGATION] = 0;
            left[END] = 0;
            left[REFUTATION] = LONG_REACH;
        }
        if (Role.REFUTE.in(sign)) {
            lastRefuted = at;
        }
        if (Role.CONDITION.in(sign) || first && Role.OPENING.in(sign)) {
            condition = true;
            anyCondition = true;
        }
    }
}
