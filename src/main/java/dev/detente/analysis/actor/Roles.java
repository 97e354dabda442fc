package dev.detente.analysis.actor;

import dev.detente.analysis.actor.Affiliation.Standing;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of {@code roles.tsv}: what tells an official from an observer, and a country from a firm. */
final class Roles {
    /** The kinds of words. */
    static final Set<String> KINDS = Set.of(
            "official",
            "governing",
            "ministerial",
            "abroad",
            "foreign",
            "document",
            "source",
            "expert",
            "media",
            "observer",
            "firm",
            "personal",
            "title",
            "act",
            "towards",
            "central",
            "particle",
            "paper",
            "shared",
            "date");

    /** Those that tell in which capacity somebody speaks: a word is of one of them. */
    private static final Set<String> SPEAKING = Set.of("official", "expert", "media", "observer");

    private final Map<String, Set<String>> words;

    private Roles(Map<String, Set<String>> words) {
        this.words = words;
    }

    /** The words of some rows; in which capacity somebody speaks is what the last row says. */
    static Roles of(List<GazetteerFile.Row> rows) {
        Map<String, Set<String>> words = new HashMap<>();
        for (GazetteerFile.Row row : rows) {
            if (SPEAKING.contains(row.text(0))) {
                SPEAKING.forEach(
                        kind -> words.getOrDefault(kind, new HashSet<>()).removeAll(row.list(1)));
            }
            words.computeIfAbsent(row.text(0), kind -> new HashSet<>()).addAll(row.list(1));
        }
        return new Roles(Map.copyOf(words));
    }

    /** Whether the token is an office or a body that speaks for its country. */
    boolean isOfficial(Tokens tokens, int token) {
        return is("official", lower(tokens, token)) && !isPaper(tokens, token) || isCentralBank(tokens, token);
    }

    /** Whether what follows makes the word what is traded: {@code the U.S. Government bond desk}. */
    private boolean isPaper(Tokens tokens, int token) {
        return token + 1 < tokens.size() && is("paper", lower(tokens, token + 1));
    }

    /** Whether the token is a word for somebody who speaks for himself. */
    boolean isObserver(Tokens tokens, int token) {
        return standing(tokens, token) != Standing.UNKNOWN;
    }

    private Standing standing(Tokens tokens, int token) {
        String word = lower(tokens, token);
        if (is("expert", word)) {
            return isCentralBank(tokens, token) ? Standing.UNKNOWN : Standing.EXPERT;
        }
        if (is("media", word)) {
            return Standing.MEDIA;
        }
        return is("observer", word) ? Standing.OTHER : Standing.UNKNOWN;
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

    /** Whether the token is what bodies of many countries are called. */
    boolean isShared(Tokens tokens, int token) {
        return is("shared", tokens.word(token));
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

    /** Whether a word in the span tells an office that only a government has. */
    boolean anyGoverning(Tokens tokens, Span span) {
        return any("governing", tokens, span);
    }

    /** Whether a word in the span tells somebody whose office is in another country. */
    boolean anyAbroad(Tokens tokens, Span span) {
        return any("abroad", tokens, span);
    }

    /** Whether a word in the span tells somebody whose country is never the one that the text is about. */
    boolean anyForeign(Tokens tokens, Span span) {
        return any("foreign", tokens, span);
    }

    /** Whether a word in the span tells a text that a government gives out. */
    boolean anyDocument(Tokens tokens, Span span) {
        return any("document", tokens, span);
    }

    /** Whether a word in the span tells an office that governments have whose members are called ministers. */
    boolean anyMinisterial(Tokens tokens, Span span) {
        return any("ministerial", tokens, span);
    }

    private boolean any(String kind, Tokens tokens, Span span) {
        for (int i = tokens.firstFrom(span.start()); i < tokens.size() && tokens.start(i) < span.end(); i++) {
            if (is(kind, lower(tokens, i)) && !isPaper(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * In which capacity somebody speaks for himself whom the words in the span, but outside of the names of parties,
     * describe; UNKNOWN where they do not say that he does.
     */
    Standing observer(Tokens tokens, Span span, List<Mention> mentions) {
        Standing found = Standing.UNKNOWN;
        boolean governing = anyGoverning(tokens, span);
        int next = 0;
        for (int i = tokens.firstFrom(span.start()); i < tokens.size() && tokens.start(i) < span.end(); i++) {
            while (next < mentions.size() && mentions.get(next).span().end() <= tokens.start(i)) {
                next++;
            }
            boolean inName = next < mentions.size() && mentions.get(next).span().contains(tokens.start(i));
            Standing here = inName ? Standing.UNKNOWN : standing(tokens, i);
            if (here == Standing.UNKNOWN && !inName && !governing && isPrivate(tokens, i)) {
                here = Standing.OTHER;
            }
            found = here.ordinal() < found.ordinal() ? here : found;
        }
        return found;
    }

    /** Whether the word tells somebody who speaks for himself unless a government is named with it. */
    private boolean isPrivate(Tokens tokens, int token) {
        return isFirm(tokens, token) || is("source", lower(tokens, token));
    }

    private boolean isCentralBank(Tokens tokens, int token) {
        return token > 0 && isBank(tokens, token) && is("central", lower(tokens, token - 1));
    }

    private static boolean isBank(Tokens tokens, int token) {
        return tokens.is(token, "bank") || tokens.is(token, "Bank");
    }

    private static String lower(Tokens tokens, int token) {
        return tokens.lowerCase(token);
    }

    private boolean is(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }
}
