package dev.detente.analysis.quote.model;

import java.util.Arrays;

/** What one cue would attribute, in tokens. */
final class Candidate {
    final int head;
    final float cueScore;
    int cueFrom;
    int cueTo;
    /** First and last (exclusive) token of the source; both -1 where there is none. */
    int sourceFrom = -1;

    int sourceTo = -1;
    /** Pairs of first and last (exclusive) token. */
    int[] content = new int[8];

    int pieces;
    float score;

    Candidate(int head, float cueScore) {
        this.head = head;
        this.cueScore = cueScore;
        this.cueFrom = head;
        this.cueTo = head + 1;
    }

    void add(int from, int to) {
        if (pieces * 2 == content.length) {
            content = Arrays.copyOf(content, pieces * 4);
        }
        content[pieces * 2] = from;
        content[pieces * 2 + 1] = to;
        pieces++;
    }

    boolean contains(int token) {
        for (int p = 0; p < pieces; p++) {
            if (content[p * 2] <= token && token < content[p * 2 + 1]) {
                return true;
            }
        }
        return false;
    }

    int length() {
        int sum = 0;
        for (int p = 0; p < pieces; p++) {
            sum += content[p * 2 + 1] - content[p * 2];
        }
        return sum;
    }

    int overlap(Candidate other) {
        int sum = 0;
        for (int p = 0; p < pieces; p++) {
            for (int q = 0; q < other.pieces; q++) {
                sum += Math.max(
                        0,
                        Math.min(content[p * 2 + 1], other.content[q * 2 + 1])
                                - Math.max(content[p * 2], other.content[q * 2]));
            }
        }
        return sum;
    }

    /** Takes cue, source and content from labels of the tokens from {@code lo}. */
    void read(int[] labels, int lo, int n) {
        pieces = 0;
        sourceFrom = -1;
        cueFrom = -1;
        int begin = 0;
        for (int i = 0; i < n; i++) {
            switch (labels[i]) {
                case Labels.CUE -> {
                    cueFrom = cueFrom < 0 ? lo + i : cueFrom;
                    cueTo = lo + i + 1;
                }
                case Labels.SOURCE_BEGIN, Labels.CONTENT_BEGIN -> begin = lo + i;
                case Labels.SOURCE_SINGLE -> source(lo + i, lo + i + 1);
                case Labels.SOURCE_END -> source(begin, lo + i + 1);
                case Labels.CONTENT_SINGLE -> add(lo + i, lo + i + 1);
                case Labels.CONTENT_END -> add(begin, lo + i + 1);
                default -> {}
            }
        }
    }

    private void source(int from, int to) {
        if (sourceFrom < 0 || Math.abs(from - head) < Math.abs(sourceFrom - head)) {
            sourceFrom = from;
            sourceTo = to;
        }
    }
}
