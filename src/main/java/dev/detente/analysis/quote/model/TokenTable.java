package dev.detente.analysis.quote.model;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * What the features ask of each token, computed once for a document into flat arrays. A token outside of the sentence
 * asked about counts as a border, so no feature looks across sentences by accident.
 */
final class TokenTable {
    /** Shapes of tokens. */
    static final int LOWER = 0;

    static final int CAPITALISED = 1;
    static final int UPPER = 2;
    static final int NUMBER = 3;
    static final int QUOTE = 4;
    static final int COMMA = 5;
    static final int STOP = 6;
    static final int COLON = 7;
    static final int DASH = 8;
    static final int MARK = 9;
    static final int POSSESSIVE = 10;
    static final int BORDER = 11;

    /** What stands in for the words of a border. */
    static final int BORDER_WORD = 0x5bd1e995;

    /** What stands in for all numbers where words are classed. */
    static final int NUMBER_WORD = hash("0");

    static final int THAT = hash("that");
    static final int TO = hash("to");

    final int size;
    final int[] word;
    final int[] suffix;
    final int[] suffix2;
    final int[] cluster;
    final int[] coarse;
    final byte[] shape;
    /** Whether the token stands inside quotation marks, the marks themselves included. */
    final boolean[] quoted;
    /** How many of them stand before each token. */
    final int[] commas;

    final int[] quotes;
    final int[] sentenceOf;
    final int[] sentenceStart;
    final int[] sentenceEnd;
    final int[] paragraphOf;

    /** The quotation that a token stands in, marks included, counted from 1; 0 outside. */
    final int[] quotation;
    /** First and last (exclusive) token of each quotation, from 1. */
    final int[] quotationFrom;

    final int[] quotationTo;

    TokenTable(Document document, List<Span> quotations, WordClasses classes) {
        Tokens tokens = document.tokens();
        String text = document.text();
        size = tokens.size();
        word = new int[size];
        suffix = new int[size];
        suffix2 = new int[size];
        cluster = new int[size];
        coarse = new int[size];
        shape = new byte[size];
        quoted = new boolean[size];
        quotation = new int[size];
        quotationFrom = new int[quotations.size() + 1];
        quotationTo = new int[quotations.size() + 1];
        for (int q = 1; q <= quotations.size(); q++) {
            quotationFrom[q] = tokens.firstFrom(quotations.get(q - 1).start());
            quotationTo[q] = tokens.firstFrom(quotations.get(q - 1).end());
            for (int i = quotationFrom[q]; i < quotationTo[q]; i++) {
                quotation[i] = q;
                quoted[i] = true;
            }
        }
        commas = new int[size + 1];
        quotes = new int[size + 1];
        sentenceOf = new int[size];
        for (int i = 0; i < size; i++) {
            int start = tokens.start(i);
            int end = tokens.end(i);
            word[i] = hash(text, start, end);
            suffix[i] = hash(text, Math.max(start, end - 3), end);
            suffix2[i] = hash(text, Math.max(start, end - 2), end);
            shape[i] = (byte) shape(text, start, end);
            int place = classes.place(shape[i] == NUMBER ? NUMBER_WORD : word[i]);
            cluster[i] = classes.fine()[place] & 0xff;
            coarse[i] = classes.coarse()[place] & 0xff;
            commas[i + 1] = commas[i] + (shape[i] == COMMA ? 1 : 0);
            quotes[i + 1] = quotes[i] + (shape[i] == QUOTE ? 1 : 0);
        }
        List<Span> sentences = sentences(document, tokens);
        sentenceStart = new int[sentences.size()];
        sentenceEnd = new int[sentences.size()];
        paragraphOf = new int[sentences.size()];
        int token = 0;
        for (int s = 0; s < sentenceStart.length; s++) {
            sentenceStart[s] = token;
            while (token < size && tokens.start(token) < sentences.get(s).end()) {
                sentenceOf[token++] = s;
            }
            sentenceEnd[s] = token;
            paragraphOf[s] = document.paragraphAt(sentences.get(s).start());
        }
    }

    /** Sentences, where {@code "Why?" he asked.} counts as one. */
    private List<Span> sentences(Document document, Tokens tokens) {
        List<Span> sentences = new ArrayList<>();
        for (Span sentence : document.sentences()) {
            int first = tokens.firstFrom(sentence.start());
            int end = tokens.firstFrom(sentence.end());
            if (first > 1
                    && end - first <= SHORT
                    && quotation[first] == 0
                    && quotation[first - 1] != 0
                    && shape[first - 1] == QUOTE
                    && document.text().charAt(tokens.start(first - 1) - 1) != '.'
                    && document.paragraphAt(tokens.start(first - 1)) == document.paragraphAt(sentence.start())) {
                Span before = sentences.remove(sentences.size() - 1);
                sentences.add(new Span(before.start(), sentence.end()));
            } else {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    private static final int SHORT = 15;

    static int hash(String word) {
        return hash(word, 0, word.length());
    }

    static int hash(String text, int start, int end) {
        int h = 0x811c9dc5;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            int lower =
                    c < 0x80 ? (c >= 'A' && c <= 'Z' ? c + 32 : c) : c == '\u2019' ? '\'' : Character.toLowerCase(c);
            h = (h ^ lower) * 0x01000193;
        }
        return h;
    }

    private static int shape(String text, int start, int end) {
        char c = text.charAt(start);
        if (Character.isLetter(c)) {
            if (!Character.isUpperCase(c)) {
                return LOWER;
            }
            return end - start > 1 && Character.isUpperCase(text.charAt(start + 1)) ? UPPER : CAPITALISED;
        }
        if (Character.isDigit(c)) {
            return NUMBER;
        }
        return switch (c) {
            case '"', '\u201C', '\u201D', '\u00AB', '\u00BB' -> QUOTE;
            case ',' -> COMMA;
            case '.', '?', '!' -> STOP;
            case ':', ';' -> COLON;
            case '-', '\u2013', '\u2014' -> DASH;
            case '\'', '\u2019', '`', '\u2018' -> end - start > 1 ? POSSESSIVE : QUOTE;
            default -> MARK;
        };
    }
}
