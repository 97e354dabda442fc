package dev.detente.analysis.quote;

/**
 * A run of capitalised words, as token indexes.
 *
 * @param first the first token of the run: a demonym, a title, or the name itself
 * @param nameFirst the first token of the name behind demonyms and titles
 * @param last the last token of the run, included
 * @param body whether it names a body (a ministry, an agency, a paper), not a person
 * @param gender {@link Lexicon#MALE}, {@link Lexicon#FEMALE}, both for a name that either may bear, or 0 where unknown
 */
record Name(int first, int nameFirst, int last, boolean body, int gender) {
    /** Whether there is more than one word to it. */
    boolean isFull() {
        return last > nameFirst;
    }

    /** Whether a title or a demonym stands before it. */
    boolean isTitled() {
        return nameFirst > first;
    }
}
