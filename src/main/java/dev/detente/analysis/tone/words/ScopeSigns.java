package dev.detente.analysis.tone.words;

/** Words and phrases that open a scope or end all open ones, see {@code scopes.tsv}. */
final class ScopeSigns {
    /** What a sign does; one sign can do several. */
    enum Role {
        /** What follows is not so. */
        NEGATE,
        /** What follows is over, or is kept from happening. */
        END,
        /** The clause is a condition. */
        CONDITION,
        /** The clause is a condition where the sign is its first word. */
        OPENING,
        FUTURE,
        HEDGE,
        DEMAND,
        /** What others say follows. */
        CLAIM,
        /** A claim that comes soon is called wrong. */
        REFUTE,
        /** A new clause: what was open is not any more. */
        BREAK,
        /** None of the above, though a part of the phrase would be. */
        PLAIN;

        /** Whether a sign, as {@link ScopeSigns#longestAt} gives it, has this role. */
        boolean in(int sign) {
            return (sign >> ordinal() & 1) != 0;
        }
    }

    private static final Phrases SIGNS = load();

    private ScopeSigns() {}

    /** The longest sign at a word, as {@link Phrases#longestAt} gives it; its value is the set of its roles. */
    static long longestAt(Wording w, int word) {
        return SIGNS.longestAt(w.word, word, w.size);
    }

    private static Phrases load() {
        Phrases phrases = new Phrases();
        LexiconFile.forEachRow("scopes.tsv", row -> {
            int roles = 0;
            for (String role : row[1].split(",")) {
                roles |= 1 << Role.valueOf(role).ordinal();
            }
            for (String phrase : LexiconFile.forms(row[0])) {
                phrases.add(phrase, roles);
            }
        });
        return phrases;
    }
}
