package dev.detente.analysis.actor;

import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of {@code roles.tsv}: what tells an official from an observer, and a country from a firm. */
final class Roles {
    /** The kinds of words. */
    static final Set<String> KINDS = Set.of(
            "official", "observer", "firm", "personal", "title", "act", "towards", "central", "particle", "date");

    private final Map<String, Set<String>> words;

    private Roles(Map<String, Set<String>> words) {
        this.words = words;
    }

    /** The words of some rows; who is both official and observer is what the last row says. */
    static Roles of(List<GazetteerFile.Row> rows) {
        Map<String, Set<String>> words = new HashMap<>();
        for (GazetteerFile.Row row : rows) {
            if (row.text(0).equals("official")) {
                words.getOrDefault("observer", new HashSet<>()).removeAll(row.list(1));
            } else if (row.text(0).equals("observer")) {
                words.getOrDefault("official", new HashSet<>()).removeAll(row.list(1));
            }
            words.computeIfAbsent(row.text(0), kind -> new HashSet<>()).addAll(row.list(1));
        }
        return new Roles(Map.copyOf(words));
    }

    /** Whether the token is an office or a body that speaks for its country. */
    boolean isOfficial(Tokens tokens, int token) {
        return is("official", lower(tokens, token)) || isCentralBank(tokens, token);
    }

    /** Whether the token is a word for somebody who speaks for himself. */
    boolean isObserver(Tokens tokens, int token) {
        return is("observer", lower(tokens, token)) && !isCentralBank(tokens, token);
    }

    /** Whether the token is a firm's, paper's or school's word, as it stands. */
    boolean isFirm(Tokens tokens, int token) {
        return is("firm", tokens.word(token));
    }

    /** Whether the token is a title that stands before a surname. */
    boolean isTitle(Tokens tokens, int token) {
        return is("title", lower(tokens, token));
    }

    /** Whether the title is that of the office: "Minister" of a finance minister, not of a president. */
    boolean isTitleOf(Tokens tokens, int token, String office) {
        String title = lower(tokens, token);
        return switch (title) {
            case "premier" -> office.contains("premier") || office.contains("prime minister");
            case "minister" -> office.contains("minister") || office.contains("premier");
            case "sheikh", "prince", "ayatollah", "leader" -> true;
            default -> office.contains(title);
        };
    }

    /** Whether the token is a particle of surnames: the "de" of "Jo de Sample". */
    boolean isParticle(Tokens tokens, int token) {
        return is("particle", tokens.word(token));
    }

    /** Whether the token is a verb of which a government is the subject. */
    boolean isAct(Tokens tokens, int token) {
        return is("act", tokens.word(token));
    }

    /** Whether the token stands before a government that something is done to. */
    boolean isTowards(Tokens tokens, int token) {
        return is("towards", tokens.word(token));
    }

    /** Whether the token is a month or a day of the week. */
    boolean isDate(Tokens tokens, int token) {
        return is("date", tokens.word(token));
    }

    /** Whether the country's name is a person's name too. */
    boolean isPersonal(Tokens tokens, int token) {
        return is("personal", tokens.word(token));
    }

    /** Whether a word in the span tells an official. */
    boolean anyOfficial(Tokens tokens, Span span) {
        for (int i = tokens.firstFrom(span.start()); i < tokens.size() && tokens.start(i) < span.end(); i++) {
            if (isOfficial(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a word in the span, but outside of the names of parties, tells a firm or somebody who speaks for himself.
     */
    boolean anyObserver(Tokens tokens, Span span, List<Mention> mentions) {
        int next = 0;
        for (int i = tokens.firstFrom(span.start()); i < tokens.size() && tokens.start(i) < span.end(); i++) {
            while (next < mentions.size() && mentions.get(next).span().end() <= tokens.start(i)) {
                next++;
            }
            boolean inName = next < mentions.size() && mentions.get(next).span().contains(tokens.start(i));
            if (!inName && (isObserver(tokens, i) || isFirm(tokens, i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isCentralBank(Tokens tokens, int token) {
        return token > 0 && isBank(tokens, token) && is("central", lower(tokens, token - 1));
    }

    private static boolean isBank(Tokens tokens, int token) {
        return tokens.is(token, "bank") || tokens.is(token, "Bank");
    }

    private static String lower(Tokens tokens, int token) {
        return tokens.word(token).toLowerCase(Locale.ROOT);
    }

    private boolean is(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }
}
