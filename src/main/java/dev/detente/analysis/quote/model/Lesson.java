package dev.detente.analysis.quote.model;

import dev.detente.analysis.quote.model.GoldArticle.Attribution;
import dev.detente.analysis.quote.model.GoldArticle.Run;

/**
 * An article to learn from.
 *
 * @param heads the head of each attribution's cue
 * @param isCue for each token, whether the cue step takes it for a cue: set from a model that has not seen the article,
 *     so that later steps learn to live with its mistakes
 */
record Lesson(GoldArticle article, TokenTable table, int[] heads, boolean[] isCue) {
    static Lesson of(GoldArticle article, WordClasses classes, CueHeads heads) {
        TokenTable table = new TokenTable(article.document(), article.quotations(), classes);
        int[] found = article.attributions().stream()
                .mapToInt(a -> heads.of(article, a.cue()))
                .toArray();
        return new Lesson(article, table, found, new boolean[table.size]);
    }

    boolean[] goldHeads() {
        boolean[] gold = new boolean[table.size];
        for (int head : heads) {
            gold[head] = true;
        }
        return gold;
    }

    /** The labels that people gave to the tokens around an attribution's cue. */
    int[] labels(Attribution attribution, int lo, int hi) {
        int[] kinds = new int[hi - lo];
        for (Run run : attribution.content()) {
            fill(kinds, run, lo, hi, Labels.CONTENT_BEGIN);
        }
        if (attribution.source() != null) {
            fill(kinds, attribution.source(), lo, hi, Labels.SOURCE_BEGIN);
        }
        fill(kinds, attribution.cue(), lo, hi, Labels.CUE);
        int[] labels = new int[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == Labels.OUTSIDE || kinds[i] == Labels.CUE) {
                labels[i] = kinds[i];
                continue;
            }
            boolean first = i == 0 || kinds[i - 1] != kinds[i];
            boolean last = i + 1 == kinds.length || kinds[i + 1] != kinds[i];
            // Labels stand in the order begin, inside, end, single.
            labels[i] = kinds[i] + (first ? last ? 3 : 0 : last ? 2 : 1);
        }
        return labels;
    }

    private static void fill(int[] kinds, Run run, int lo, int hi, int kind) {
        for (int i = Math.max(lo, run.from()); i < Math.min(hi, run.to()); i++) {
            kinds[i - lo] = kind;
        }
    }

    /**
     * Whether the candidate is one of the attributions: same cue, and at least half of all tokens of content shared.
     */
    boolean holds(Candidate c) {
        for (int a = 0; a < heads.length; a++) {
            if (heads[a] == c.head) {
                int shared = 0;
                int length = 0;
                for (Run run : article.attributions().get(a).content()) {
                    length += run.to() - run.from();
                    for (int i = run.from(); i < run.to(); i++) {
                        shared += c.contains(i) ? 1 : 0;
                    }
                }
                return shared * 2 >= length + c.length() - shared;
            }
        }
        return false;
    }
}
