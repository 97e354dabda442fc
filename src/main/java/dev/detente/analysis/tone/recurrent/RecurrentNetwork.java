package dev.detente.analysis.tone.recurrent;

import dev.detente.analysis.tone.words.Wording;

/**
 * Reads a passage word by word, from both ends, and gives an opinion on it: a bidirectional {@link GatedUnit}, whose
 * states at all words are averaged by weights of their own and judged by a linear layer. So what each word adds to the
 * opinion, with all that stands around it, is exact. Immutable once made, safe to share.
 */
public final class RecurrentNetwork {
    private final Vocabulary vocabulary;
    private final WordTable table;
    private final GatedUnit forth;
    private final GatedUnit back;
    private final Judge judge;
    /** Row of what stands between cue and content. */
    private final int between;

    RecurrentNetwork(
            Vocabulary vocabulary, WordTable table, GatedUnit forth, GatedUnit back, Judge judge, int between) {
        this.vocabulary = vocabulary;
        this.table = table;
        this.forth = forth;
        this.back = back;
        this.judge = judge;
        this.between = between;
    }

    /** The opinion on a passage and the words that attribute it. */
    public Opinion read(Wording cue, Wording content) {
        int size = forth.size();
        int words = cue.size + 1 + content.size;
        int[] rows = rows(cue, content, words);
        float[] states = new float[words * 2 * size];
        float[] input = new float[3 * size];
        GatedUnit.Room room = new GatedUnit.Room(size);
        float[] state = new float[size];
        for (int i = 0; i < words; i++) {
            table.get(rows[i], 0, input);
            forth.read(input, state, room);
            System.arraycopy(state, 0, states, i * 2 * size, size);
        }
        state = new float[size];
        for (int i = words - 1; i >= 0; i--) {
            table.get(rows[i], 3 * size, input);
            back.read(input, state, room);
            System.arraycopy(state, 0, states, (i * 2 + 1) * size, size);
        }
        return new Opinion(judge, states, cue.size, content.size);
    }

    private int[] rows(Wording cue, Wording content, int words) {
        int[] rows = new int[words];
        for (int i = 0; i < cue.size; i++) {
            rows[i] = vocabulary.row(cue, i);
        }
        rows[cue.size] = between;
        for (int i = 0; i < content.size; i++) {
            rows[cue.size + 1 + i] = vocabulary.row(content, i);
        }
        return rows;
    }
}
