package dev.detente.analysis.actor;

import dev.detente.analysis.actor.Gazetteer.Ambiguity;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Tokens;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the neighbours of a name say about its use. */
final class NameContext {
    /** How many words of a firm's name may follow the country's. */
    private static final int FIRM_REACH = 4;

    private final Roles roles;
    private final Gazetteer gazetteer;
    private final Document document;
    private final String text;
    private final Tokens tokens;
    /** Surnames of people in the text so far that are names of cities and countries too: a Mark Paris. */
    private final Set<String> persons = new HashSet<>();

    private final Map<String, Boolean> decisions = new HashMap<>();
    private Why why = Why.NAME;

    NameContext(Gazetteer gazetteer, Document document) {
        this.gazetteer = gazetteer;
        this.roles = gazetteer.roles();
        this.document = document;
        this.text = document.text();
        this.tokens = document.tokens();
    }

    /** Whether the name is part of an e-mail address, a handle or a domain. */
    boolean isPartOfAddress(int from, int to) {
        int start = tokens.start(from);
        int end = tokens.end(to - 1);
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        char after = end < text.length() ? text.charAt(end) : ' ';
        boolean domainGoesOn = after == '.' && end + 1 < text.length() && Character.isLowerCase(text.charAt(end + 1));
        return before == '@' || before == '_' || before == '.' || after == '@' || after == '_' || domainGoesOn;
    }

    /** Whether an equals sign follows, as in a Korean paper's by-line ({@code Beijing = ...}). */
    boolean isByline(int to) {
        return to < tokens.size() && tokens.charAt(to) == '=';
    }

    private boolean followsTitle(int from) {
        return from > 0 && roles.isTitle(tokens, from - 1);
    }

    /** Whether the word before is the title of this person's office. */
    boolean followsTitleOf(Sense sense, int from) {
        return followsTitle(from) && sense.office() != null && roles.isTitleOf(tokens, from - 1, sense.office());
    }

    /** Whether the word before looks like another person's first name. */
    boolean followsOtherFirstName(int from) {
        if (from == 0 || !adjacent(from - 1)) {
            return false;
        }
        if (roles.isParticle(tokens, from - 1)) {
            return true;
        }
        if (!isNameLike(from - 1)) {
            return false;
        }
        if (followsTitle(from) || roles.isOfficial(tokens, from - 1)) {
            return false;
        }
        return !startsSentence(from - 1) && !roles.isDate(tokens, from - 1) && !inHeadline(from);
    }

    /** Whether the word behind goes on with a name, as in {@code Chairman Li Somebody}. */
    boolean precedesName(int to) {
        return to < tokens.size() && adjacent(to - 1) && isNameLike(to) && !roles.isDate(tokens, to) && !inHeadline(to);
    }

    /** Whether the name is the start of a firm's, a paper's or a school's, or stands in one behind "of". */
    boolean isFirm(int from, int to) {
        for (int i = to; i < Math.min(to + FIRM_REACH, tokens.size()); i++) {
            if (!adjacent(i - 1) || !isNameLike(i)) {
                break;
            }
            if (roles.isFirm(tokens, i)) {
                return true;
            }
        }
        if (isInBrackets(from)) {
            return true;
        }
        if (from >= 2 && tokens.is(from - 1, "of")) {
            return isFirmOrBank(from - 2);
        }
        return from >= 3 && tokens.is(from - 1, "the") && tokens.is(from - 2, "of") && isFirmOrBank(from - 3);
    }

    /** Whether the name stands in angle brackets, in which newswires put firms: {@code <Exemplo America>}. */
    private boolean isInBrackets(int from) {
        int first = from;
        while (first > 0 && from - first < FIRM_REACH && isNameLike(first - 1)) {
            first--;
        }
        return first > 0 && tokens.charAt(first - 1) == '<';
    }

    private boolean isFirmOrBank(int token) {
        return isNameLike(token) && (roles.isFirm(tokens, token) || tokens.is(token, "Bank"));
    }

    /** What a name is used for at its place; null when it is not used as one at all. {@link #why} then tells why. */
    @Nullable
    Sense settle(Sense sense, int from, int to, @Nullable LocalDate day) {
        why = Why.NAME;
        boolean party = sense.use().kind() != null;
        if (!party) {
            return sense;
        }
        if (to - from == 1 && roles.isPersonal(tokens, from)) {
            boolean named = isPerson(from, to);
            if (named && !startsUnlikeCountry(from)) {
                persons.add(tokens.word(from));
            }
            if (named || persons.contains(tokens.word(from)) && !(from > 0 && isPreposition(from - 1))) {
                why = Why.PERSON;
                return null;
            }
        }
        if (sense.use() == Use.NAME && to - from == 1) {
            Ambiguity ambiguity = gazetteer.ambiguity(tokens.word(from));
            if (ambiguity != null && !isPartyHere(ambiguity, from, day)) {
                why = Why.NOT_BY_OTHER_WORDS;
                return ambiguity.other() == null ? null : Sense.always(Use.PLACE, ambiguity.other(), sense.origin());
            }
            why = ambiguity == null ? Why.NAME : Why.OTHER_WORDS;
        }
        boolean institution = sense.use() == Use.INSTITUTION || sense.use() == Use.SEAT;
        if (!institution && isFirm(from, to)) {
            why = Why.FIRM;
            return sense.as(Use.FIRM);
        }
        if (isDateline(from)) {
            why = Why.DATELINE;
            return sense.as(Use.PLACE);
        }
        if (sense.use() == Use.CAPITAL) {
            boolean government = standsForGovernment(from, to);
            why = government ? Why.GOVERNMENT : Why.PLACE;
            return government ? sense : sense.as(Use.PLACE);
        }
        return sense;
    }

    /** Why the name that was settled last is used as it is. */
    Why why() {
        return why;
    }

    private boolean isPerson(int from, int to) {
        boolean surnameFollows = to < tokens.size()
                && adjacent(to - 1)
                && isNameLike(to)
                && !isAllCapitals(to)
                && tokens.end(to) - tokens.start(to) > 2
                && !roles.isOfficial(tokens, to)
                && !roles.isFirm(tokens, to)
                && gazetteer.names().longestAt(text, tokens, to) == NameIndex.NO_MATCH;
        boolean firstNameBefore = followsOtherFirstName(from)
                && !isAllCapitals(from - 1)
                && gazetteer.names().longestAt(text, tokens, from - 1) == NameIndex.NO_MATCH;
        return (surnameFollows && startsUnlikeCountry(from) || firstNameBefore) && !inHeadline(from);
    }

    private boolean startsUnlikeCountry(int from) {
        return tokens.is(from, "Jordan") || tokens.is(from, "Chad") || tokens.is(from, "Georgia");
    }

    /** A word that decides right before a comma decides alone: {@code Atlanta, Georgia}, {@code Tbilisi, Georgia}. */
    private boolean isPartyHere(Ambiguity ambiguity, int from, @Nullable LocalDate day) {
        if (from > 1 && tokens.is(from - 1, ",")) {
            String city = tokens.word(from - 2);
            if (ambiguity.supporting().contains(city) || ambiguity.opposing().contains(city)) {
                return ambiguity.supporting().contains(city);
            }
        }
        return isParty(ambiguity, day);
    }

    private boolean isParty(Ambiguity ambiguity, @Nullable LocalDate day) {
        return decisions.computeIfAbsent(ambiguity.name(), name -> decide(ambiguity, day));
    }

    private boolean decide(Ambiguity ambiguity, @Nullable LocalDate day) {
        int balance = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.word(i);
            if (ambiguity.supporting().contains(word)) {
                balance++;
            } else if (ambiguity.opposing().contains(word)) {
                balance--;
            }
        }
        return balance > 0 || balance == 0 && (day == null || !day.isBefore(ambiguity.before()));
    }

    private boolean standsForGovernment(int from, int to) {
        if (to < tokens.size() && tokens.is(to, "'s") || to < tokens.size() && tokens.is(to, "\u2019s")) {
            return from == 0 || !isPreposition(from - 1);
        }
        if (from > 0 && isPreposition(from - 1)) {
            return false;
        }
        if (to < tokens.size() && roles.isAct(tokens, to)) {
            return true;
        }
        return from > 0 && roles.isTowards(tokens, from - 1) || joinsParty(from, to);
    }

    private boolean isPreposition(int token) {
        return tokens.is(token, "in")
                || tokens.is(token, "at")
                || tokens.is(token, "near")
                || tokens.is(token, "from")
                || tokens.is(token, "to")
                || tokens.is(token, "outside")
                || tokens.is(token, "via");
    }

    /** Whether a hyphen or "and" joins the capital to another capital or country: {@code Beijing and Washington}. */
    private boolean joinsParty(int from, int to) {
        return to + 1 < tokens.size() && isJoin(to) && isPartyName(to + 1)
                || from >= 2 && isJoin(from - 1) && isPartyName(from - 2);
    }

    private boolean isJoin(int token) {
        return tokens.is(token, "and") || tokens.is(token, "-") || tokens.is(token, "\u2013");
    }

    private boolean isPartyName(int token) {
        long match = gazetteer.names().longestAt(text, tokens, token);
        return match != NameIndex.NO_MATCH
                && gazetteer.names().senses(match).stream()
                        .anyMatch(sense -> sense.use() == Use.CAPITAL || sense.use() == Use.NAME);
    }

    /** Whether the name opens a paragraph as a dateline does: {@code TOKYO, March 27 - ...}, {@code PARIS (AP) -}. */
    private boolean isDateline(int from) {
        int paragraph = document.paragraphAt(tokens.start(from));
        if (paragraph < 0) {
            return false;
        }
        int first = tokens.firstFrom(document.paragraphs().get(paragraph).start());
        if (from - first > 3) {
            return false;
        }
        boolean dated = false;
        for (int i = from + 1; i < Math.min(from + 9, tokens.size()); i++) {
            char c = tokens.charAt(i);
            if (c == '-' || c == '\u2013' || c == '\u2014') {
                boolean spaced = tokens.start(i) > tokens.end(i - 1);
                return spaced && (dated || isAllCapitals(from));
            }
            dated |= c == '(' || roles.isDate(tokens, i);
        }
        return false;
    }

    private boolean startsSentence(int token) {
        int sentence = document.sentenceAt(tokens.start(token));
        return sentence >= 0 && document.sentences().get(sentence).start() == tokens.start(token)
                || token > 0 && !tokens.isWord(token - 1);
    }

    /** Whether most words around are capitalised, so that a capital says nothing. */
    private boolean inHeadline(int token) {
        int words = 0;
        int capitals = 0;
        for (int i = Math.max(0, token - 4); i < Math.min(tokens.size(), token + 5); i++) {
            if (tokens.isWord(i) && tokens.end(i) - tokens.start(i) > 3) {
                words++;
                capitals += Character.isUpperCase(tokens.charAt(i)) ? 1 : 0;
            }
        }
        return words > 3 && capitals >= words - 1;
    }

    private boolean isNameLike(int token) {
        return tokens.isWord(token) && Character.isUpperCase(tokens.charAt(token));
    }

    private boolean isAllCapitals(int token) {
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether only blanks part the token from the next. */
    private boolean adjacent(int token) {
        return token + 1 < tokens.size() && tokens.start(token + 1) - tokens.end(token) == 1;
    }
}
