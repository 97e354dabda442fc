package dev.detente.analysis.actor;

import dev.detente.analysis.actor.Affiliation.Standing;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of {@code roles.tsv}: what tells an official from an observer, and a country from a firm. */
final class Roles {
    /** The kinds of words, as they are called in the file. */
    private enum Kind {
        OFFICIAL,
        GOVERNING,
        MINISTERIAL,
        ABROAD,
        FOREIGN,
        DOCUMENT,
        SOURCE,
        EXPERT,
        MEDIA,
        OBSERVER,
        FIRM,
        PERSONAL,
        TITLE,
        ACT,
        TOWARDS,
        CENTRAL,
        PARTICLE,
        PAPER,
        SHARED,
        DATE;

        /** Those that tell in which capacity somebody speaks: a word is of one of them. */
        private static final Set<Kind> SPEAKING = EnumSet.of(OFFICIAL, EXPERT, MEDIA, OBSERVER);

        static Kind of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /** The names of the kinds of words. */
    static final Set<String> KINDS = Arrays.stream(Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Set<Kind>> kinds;

    private Roles(Map<String, Set<Kind>> kinds) {
        this.kinds = kinds;
    }

    /** The words of some rows; in which capacity somebody speaks is what the last row says. */
    static Roles of(List<GazetteerFile.Row> rows) {
        Map<String, Set<Kind>> kinds = new HashMap<>();
        for (GazetteerFile.Row row : rows) {
            Kind kind = Kind.of(row.text(0));
            for (String word : row.list(1)) {
                Set<Kind> ofWord = kinds.computeIfAbsent(word, any -> EnumSet.noneOf(Kind.class));
                if (Kind.SPEAKING.contains(kind)) {
                    ofWord.removeAll(Kind.SPEAKING);
                }
                ofWord.add(kind);
            }
        }
        return new Roles(kinds);
    }

    /** Whether the token is an office or a body that speaks for its country. */
    boolean isOfficial(Tokens tokens, int token) {
        return is(Kind.OFFICIAL, tokens.lowerCase(token)) && !isPaper(tokens, token) || isCentralBank(tokens, token);
    }

    /** Whether what follows makes the word what is traded: {@code the U.S. Government bond desk}. */
    private boolean isPaper(Tokens tokens, int token) {
        return token + 1 < tokens.size() && is(Kind.PAPER, tokens.lowerCase(token + 1));
    }

    /** Whether the token is a word for somebody who speaks for himself. */
    boolean isObserver(Tokens tokens, int token) {
        return standing(tokens, token) != Standing.UNKNOWN;
    }

    private Standing standing(Tokens tokens, int token) {
        Set<Kind> kindsHere = kinds.get(tokens.lowerCase(token));
        if (kindsHere == null) {
            return Standing.UNKNOWN;
        }
        if (kindsHere.contains(Kind.EXPERT)) {
            return isCentralBank(tokens, token) ? Standing.UNKNOWN : Standing.EXPERT;
        }
        if (kindsHere.contains(Kind.MEDIA)) {
            return Standing.MEDIA;
        }
        return kindsHere.contains(Kind.OBSERVER) ? Standing.OTHER : Standing.UNKNOWN;
    }

    /** Whether the token is a firm's, paper's or school's word, as it stands. */
    boolean isFirm(Tokens tokens, int token) {
        return is(Kind.FIRM, tokens.word(token));
    }

    /** Whether the token is a title that stands before a surname. */
    boolean isTitle(Tokens tokens, int token) {
        return is(Kind.TITLE, tokens.lowerCase(token));
    }

    /** Whether the title is that of the office: "Minister" of a finance minister, not of a president. */
    boolean isTitleOf(Tokens tokens, int token, String office) {
        String title = tokens.lowerCase(token);
        return switch (title) {
            case "premier" -> office.contains("premier") || office.contains("prime minister");
            case "minister" -> office.contains("minister") || office.contains("premier");
            case "sheikh", "prince", "ayatollah", "leader" -> true;
            default -> office.contains(title);
        };
    }

    /** Whether the token is a particle of surnames: the "de" of "Jo de Sample". */
    boolean isParticle(Tokens tokens, int token) {
        return is(Kind.PARTICLE, tokens.word(token));
    }

    /** Whether the token is a verb of which a government is the subject. */
    boolean isAct(Tokens tokens, int token) {
        return is(Kind.ACT, tokens.word(token));
    }

    /** Whether the token stands before a government that something is done to. */
    boolean isTowards(Tokens tokens, int token) {
        return is(Kind.TOWARDS, tokens.word(token));
    }

    /** Whether the token is a month or a day of the week. */
    boolean isDate(Tokens tokens, int token) {
        return is(Kind.DATE, tokens.word(token));
    }

    /** Whether the token is what bodies of many countries are called. */
    boolean isShared(Tokens tokens, int token) {
        return is(Kind.SHARED, tokens.word(token));
    }

    /** Whether the country's name is a person's name too. */
    boolean isPersonal(Tokens tokens, int token) {
        return is(Kind.PERSONAL, tokens.word(token));
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
        return any(Kind.GOVERNING, tokens, span);
    }

    /** Whether a word in the span tells somebody whose office is in another country. */
    boolean anyAbroad(Tokens tokens, Span span) {
        return any(Kind.ABROAD, tokens, span);
    }

    /** Whether a word in the span tells somebody whose country is never the one that the text is about. */
    boolean anyForeign(Tokens tokens, Span span) {
        return any(Kind.FOREIGN, tokens, span);
    }

    /** Whether a word in the span tells a text that a government gives out. */
    boolean anyDocument(Tokens tokens, Span span) {
        return any(Kind.DOCUMENT, tokens, span);
    }

    /** Whether a word in the span tells an office that governments have whose members are called ministers. */
    boolean anyMinisterial(Tokens tokens, Span span) {
        return any(Kind.MINISTERIAL, tokens, span);
    }

    private boolean any(Kind kind, Tokens tokens, Span span) {
        for (int i = tokens.firstFrom(span.start()); i < tokens.size() && tokens.start(i) < span.end(); i++) {
            if (is(kind, tokens.lowerCase(i)) && !isPaper(tokens, i)) {
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
        return isFirm(tokens, token) || is(Kind.SOURCE, tokens.lowerCase(token));
    }

    private boolean isCentralBank(Tokens tokens, int token) {
        return token > 0 && isBank(tokens, token) && is(Kind.CENTRAL, tokens.lowerCase(token - 1));
    }

    private static boolean isBank(Tokens tokens, int token) {
        return tokens.is(token, "bank") || tokens.is(token, "Bank");
    }

    private boolean is(Kind kind, String word) {
        Set<Kind> ofWord = kinds.get(word);
        return ofWord != null && ofWord.contains(kind);
    }
}
