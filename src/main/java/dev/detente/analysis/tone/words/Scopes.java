package dev.detente.analysis.tone.words;

/**
 * Marks what each word is in the scope of: a negation, a condition, the will, a hedge, a demand, an end, or what
 * somebody else is said to claim. A scope starts behind its sign and ends with the clause, or after a few words.
 */
public final class Scopes {
    /** Denied: {@code not}, {@code no plans to}; twice denied is not. */
    public static final int NEGATED = 1;
    /** Ended or kept from happening: {@code lift}, {@code refrain from}. */
    public static final int ENDED = 2;
    /** In a clause that starts with {@code if} or {@code unless}. */
    public static final int CONDITION = 4;
    /** In the clause that a condition is set for. */
    public static final int CONDITIONAL = 8;
    /** Announced: {@code will}, {@code going to}. */
    public static final int FUTURE = 16;
    /** Perhaps: {@code may}, {@code could}, {@code considering}. */
    public static final int HEDGED = 32;
    /** Asked for: {@code must}, {@code should}, {@code urge}. */
    public static final int DEMANDED = 64;
    /** What others are said to claim wrongly: {@code rejects claims that}. */
    public static final int REFUTED = 128;

    private static final int REACH = 7;
    private static final int LONG_REACH = 14;

    private static final WordSet NEGATIONS = WordSet.of(
            "not",
            "no",
            "never",
            "nor",
            "neither",
            "without",
            "cannot",
            "nobody",
            "nothing",
            "none",
            "hardly",
            "don't",
            "doesn't",
            "didn't",
            "won't",
            "wouldn't",
            "isn't",
            "aren't",
            "wasn't",
            "weren't",
            "can't",
            "couldn't",
            "shouldn't",
            "hasn't",
            "haven't",
            "hadn't",
            "nowhere",
            "unlikely",
            "neither",
            "refuse",
            "refuses",
            "refused",
            "refusing",
            "decline",
            "declines",
            "declined",
            "denies",
            "denied",
            "deny",
            "unable",
            "unwilling",
            "fail",
            "failed",
            "fails",
            "failing",
            "failure",
            "lack",
            "lacks",
            "far");
    private static final WordSet ENDS = WordSet.of(
            "lift",
            "lifts",
            "lifted",
            "lifting",
            "end",
            "ends",
            "ended",
            "ending",
            "stop",
            "stops",
            "stopped",
            "stopping",
            "halt",
            "halts",
            "halted",
            "halting",
            "cease",
            "ceased",
            "drop",
            "drops",
            "dropped",
            "dropping",
            "cancel",
            "cancels",
            "cancelled",
            "canceled",
            "cancelling",
            "suspend",
            "suspends",
            "suspended",
            "suspending",
            "scrap",
            "scrapped",
            "scrapping",
            "abandon",
            "abandoned",
            "abandoning",
            "remove",
            "removes",
            "removed",
            "removing",
            "ease",
            "eases",
            "eased",
            "easing",
            "withdraw",
            "withdraws",
            "withdrew",
            "withdrawn",
            "withdrawing",
            "refrain",
            "refrained",
            "avoid",
            "avoided",
            "avoiding",
            "prevent",
            "prevented",
            "preventing",
            "against",
            "rule",
            "ruled",
            "rules",
            "ruling",
            "reverse",
            "reversed",
            "waive",
            "waived",
            "revoke",
            "revoked",
            "delay",
            "delayed",
            "postpone",
            "postponed",
            "cut",
            "cuts",
            "cutting",
            "reduce",
            "reduced",
            "release",
            "released",
            "resist",
            "freeze",
            "froze",
            "frozen",
            "block",
            "blocked",
            "blocking",
            "oppose",
            "opposes",
            "opposed",
            "reject",
            "rejects",
            "rejected");
    private static final WordSet CONDITIONS = WordSet.of("if", "unless", "once", "provided", "until", "should", "when");
    private static final WordSet STRICT_CONDITIONS = WordSet.of("if", "unless", "provided", "until");
    private static final WordSet FUTURES = WordSet.of(
            "will",
            "shall",
            "'ll",
            "we'll",
            "they'll",
            "it'll",
            "i'll",
            "going",
            "won't",
            "about",
            "plans",
            "planning",
            "intends",
            "intend",
            "vowed",
            "vows",
            "promised",
            "pledged");
    private static final WordSet HEDGES = WordSet.of(
            "may",
            "might",
            "could",
            "would",
            "possible",
            "possibly",
            "perhaps",
            "consider",
            "considers",
            "considering",
            "considered",
            "weigh",
            "weighing",
            "likely",
            "maybe",
            "mulls",
            "mulling",
            "can",
            "possibility",
            "option");
    private static final WordSet DEMANDS = WordSet.of(
            "must",
            "should",
            "ought",
            "needs",
            "need",
            "urge",
            "urges",
            "urged",
            "urging",
            "demand",
            "demands",
            "demanded",
            "demanding",
            "call",
            "calls",
            "called",
            "calling",
            "insist",
            "insists",
            "insisted",
            "ask",
            "asks",
            "asked",
            "asking",
            "request",
            "requests",
            "requested",
            "appeal",
            "appeals",
            "appealed",
            "want",
            "wants",
            "wanted",
            "expect",
            "expects",
            "require",
            "requires",
            "press",
            "pressed",
            "pressing",
            "seek",
            "seeks",
            "sought");
    private static final WordSet CLAIMS = WordSet.of(
            "claim",
            "claims",
            "allegation",
            "allegations",
            "accusation",
            "accusations",
            "suggestion",
            "suggestions",
            "report",
            "reports",
            "talk",
            "idea",
            "notion",
            "charge",
            "charges",
            "assertion",
            "assertions",
            "anyone",
            "those",
            "whoever",
            "rumours",
            "rumors",
            "rumour",
            "rumor",
            "story",
            "stories",
            "view",
            "says",
            "say",
            "thinks");
    private static final WordSet REFUTES = WordSet.of(
            "reject",
            "rejects",
            "rejected",
            "rejecting",
            "deny",
            "denies",
            "denied",
            "denying",
            "dismiss",
            "dismisses",
            "dismissed",
            "dismissing",
            "refute",
            "refutes",
            "refuted",
            "no",
            "not",
            "accept",
            "wrong",
            "false",
            "untrue");
    private static final WordSet BREAKS =
            WordSet.of("but", "which", "although", "though", "because", "while", "however", "yet", "whereas", "so");
    private static final int ONLY = Words.hash("only");

    private Scopes() {}

    static void mark(Wording w) {
        boolean condition = false;
        boolean anyCondition = false;
        int negation = 0;
        int end = 0;
        int future = 0;
        int hedge = 0;
        int demand = 0;
        int refuted = 0;
        for (int i = 0; i < w.size; i++) {
            int word = w.word[i];
            boolean mark = w.kind[i] == Wording.MARK;
            boolean stop = mark && (word == '.' || word == ';' || word == '?' || word == '!' || word == ':');
            if (stop || mark || BREAKS.has(word)) {
                negation = 0;
                future = 0;
                hedge = 0;
                end = 0;
                condition = false;
                if (stop || BREAKS.has(word)) {
                    demand = 0;
                    refuted = 0;
                }
            }
            w.scope[i] = (negation > 0 ? NEGATED : 0)
                    | (end > 0 ? ENDED : 0)
                    | (condition ? CONDITION : 0)
                    | (future > 0 ? FUTURE : 0)
                    | (hedge > 0 ? HEDGED : 0)
                    | (demand > 0 ? DEMANDED : 0)
                    | (refuted > 0 ? REFUTED : 0);
            negation--;
            end--;
            future--;
            hedge--;
            demand--;
            refuted--;
            if (NEGATIONS.has(word) && !(i + 1 < w.size && w.word[i + 1] == ONLY)) {
                negation = negation > 0 ? 0 : REACH;
            }
            if (ENDS.has(word)) {
                end = REACH;
            }
            if (FUTURES.has(word)) {
                future = REACH;
            }
            if (HEDGES.has(word)) {
                hedge = REACH;
            }
            if (DEMANDS.has(word)) {
                demand = LONG_REACH;
            }
            if (CLAIMS.has(word) && refutesJustBefore(w, i)) {
                refuted = LONG_REACH;
            }
            if (CONDITIONS.has(word) && (i == 0 || STRICT_CONDITIONS.has(word))) {
                condition = true;
                anyCondition = true;
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

    private static boolean refutesJustBefore(Wording w, int at) {
        for (int i = Math.max(0, at - 4); i < at; i++) {
            if (REFUTES.has(w.word[i])) {
                return true;
            }
        }
        return false;
    }
}
