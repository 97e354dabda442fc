package dev.detente.analysis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts paragraphs into sentences: a period, question or exclamation mark ends one where a capital, a digit or an
 * opening quotation mark follows, unless the period belongs to an abbreviation or an initial. A dateline stands by
 * itself.
 */
final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Rep", "Gov", "Gen", "Col", "Lt", "Maj", "Capt", "Sgt", "Adm",
            "Amb", "Rev", "Hon", "St", "Jr", "Sr", "Inc", "Corp", "Co", "Ltd", "Plc", "Bros", "No", "vs", "v", "Jan",
            "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mt", "Ft", "dept", "Dept",
            "est", "approx");

    /** Abbreviations that often end a sentence too; what follows decides. */
    private static final Set<String> FINAL_ABBREVIATIONS =
            Set.of("Jr", "Sr", "Inc", "Corp", "Co", "Ltd", "Plc", "Bros", "St", "Dept", "dept");

    private Sentences() {}

    static List<Span> of(String text, List<Span> paragraphs, Tokens tokens) {
        List<Span> sentences = new ArrayList<>();
        int token = 0;
        for (Span paragraph : paragraphs) {
            int start = paragraph.start();
            int behind = Datelines.behind(text, tokens, token, paragraph.end());
            if (behind > token) {
                sentences.add(new Span(start, tokens.end(behind - 1)));
                start = skipBlanks(text, tokens.end(behind - 1), paragraph.end());
                token = behind;
            }
            while (token < tokens.size() && tokens.start(token) < paragraph.end()) {
                int end = sentenceEnd(text, tokens, token, paragraph.end());
                if (end > start) {
                    sentences.add(new Span(start, end));
                    start = skipBlanks(text, end, paragraph.end());
                    token = tokens.firstFrom(start);
                } else {
                    token++;
                }
            }
            if (start < paragraph.end()) {
                sentences.add(new Span(start, paragraph.end()));
            }
        }
        return sentences;
    }

    /** Where a sentence ends if this token ends one, closing marks included; -1 if it does not. */
    private static int sentenceEnd(String text, Tokens tokens, int token, int limit) {
        char last = text.charAt(tokens.end(token) - 1);
        if (last != '.' && last != '!' && last != '?') {
            return -1;
        }
        boolean acronym = tokens.isWord(token);
        boolean abbreviation = last == '.' && !acronym && followsAbbreviation(tokens, token);
        if (abbreviation && !FINAL_ABBREVIATIONS.contains(tokens.word(token - 1))) {
            return -1;
        }
        int end = tokens.end(token);
        while (end < limit && isCloser(text.charAt(end))) {
            end++;
        }
        if (end >= limit) {
            return limit;
        }
        if (text.charAt(end) != ' ') {
            return -1;
        }
        int next = skipBlanks(text, end, limit);
        if (next >= limit) {
            return limit;
        }
        char first = text.charAt(next);
        boolean opens = Character.isUpperCase(first) || Character.isDigit(first) || isOpener(first);
        // "the U.S. Congress" goes on; only what cannot be part of a name starts a sentence there.
        return opens && !((acronym || abbreviation) && !isOpener(first) && !startsClause(text, next)) ? end : -1;
    }

    private static boolean followsAbbreviation(Tokens tokens, int period) {
        if (period == 0 || tokens.end(period - 1) != tokens.start(period)) {
            return false;
        }
        String word = tokens.word(period - 1);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return initial || ABBREVIATIONS.contains(word);
    }

    private static final Set<String> CLAUSE_STARTERS = Set.of(
            "The", "A", "An", "He", "She", "It", "They", "We", "I", "But", "And", "In", "On", "At", "However", "This",
            "That", "These", "Those", "There", "When", "While", "After", "Before", "For", "If", "As", "By", "With",
            "His", "Her", "Its", "Their", "Some", "Many");

    private static boolean startsClause(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return CLAUSE_STARTERS.contains(text.substring(start, end));
    }

    private static int skipBlanks(String text, int from, int limit) {
        int i = from;
        while (i < limit && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static boolean isCloser(char c) {
        return c == '"' || c == '\'' || c == '\u201D' || c == '\u2019' || c == '\u00BB' || c == ')' || c == ']';
    }

    private static boolean isOpener(char c) {
        return c == '"'
                || c == '\''
                || c == '\u201C'
                || c == '\u2018'
                || c == '\u00AB'
                || c == '('
                || c == '['
                || c == '`';
    }
}
