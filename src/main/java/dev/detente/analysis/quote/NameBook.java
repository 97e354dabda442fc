package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All names of an article in order, and the full names by their first and last word. */
final class NameBook {
    private static final int LONGEST = 10;
    private static final Set<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH))
            .collect(Collectors.toUnmodifiableSet());

    private final TaggedText text;
    private final WordTests words;
    private final List<Name> names = new ArrayList<>();
    private final int[] nameAt;
    private final Map<String, List<Name>> byLastWord = new HashMap<>();
    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    private NameBook(TaggedText text, WordTests words) {
        this.text = text;
        this.words = words;
        this.nameAt = new int[text.size()];
    }

    static NameBook of(TaggedText text, WordTests words) {
        NameBook book = new NameBook(text, words);
        int i = 0;
        while (i < text.size()) {
            i = book.opens(i) ? book.read(i) : i + 1;
        }
        return book;
    }

    /** The name that the token belongs to, or null. */
    @Nullable
    Name at(int token) {
        return nameAt[token] == 0 ? null : names.get(nameAt[token] - 1);
    }

    /** The words of the name without title, possessive ending and the like. */
    String words(Name name) {
        return text.words(text.span(name.nameFirst(), name.last()));
    }

    /** The full name that a short one stands for: the same last word, else the same first word; itself if none. */
    Name fullest(Name name) {
        if (name.isFull() && !name.body()) {
            return titled(name);
        }
        String last = word(name.last());
        if (COUNTRIES.contains(last) || text.has(name.last(), DEMONYM)) {
            return name;
        }
        Name found = pick(byLastWord.get(last), name);
        if (found == null && name.nameFirst() == name.last() && isAcronym(name.last())) {
            // A transcript names its speakers in capitals.
            found = pick(byLastWord.get(last.charAt(0) + last.substring(1).toLowerCase(Locale.ROOT)), name);
        }
        if (found == null) {
            found = pick(byFirstWord.get(word(name.nameFirst())), name);
        }
        return found == null ? name : found;
    }

    /** The mention of the same name that carries a title, for role and country; the given one if none does. */
    private Name titled(Name name) {
        if (name.isTitled()) {
            return name;
        }
        String words = words(name);
        for (Name other : byLastWord.getOrDefault(word(name.last()), List.of())) {
            if (other.isTitled() && words(other).equals(words)) {
                return other;
            }
        }
        return name;
    }

    private @Nullable Name pick(@Nullable List<Name> candidates, Name shortName) {
        if (candidates == null) {
            return null;
        }
        Name best = null;
        for (Name candidate : candidates) {
            boolean fits = candidate.body() == shortName.body() || isAcronym(shortName.last());
            boolean clash = shortName.gender() != 0
                    && candidate.gender() != 0
                    && (candidate.gender() & shortName.gender()) == 0;
            if (fits && !clash && (best == null || !best.isTitled() && candidate.isTitled())) {
                best = candidate;
            }
        }
        return best;
    }

    private String word(int token) {
        return text.tokens().word(token);
    }

    private boolean opens(int token) {
        if (!text.isWord(token) || !text.isCapitalised(token)) {
            return false;
        }
        boolean acronym = isAcronym(token);
        if (text.has(token, FINITE | GERUND) && !acronym && !text.has(token, TITLE | ROLE | ORGANISATION)) {
            // A sentence may open with a verb.
            return false;
        }
        return acronym
                || !text.has(
                        token,
                        DETERMINER
                                | PRONOUN
                                | OBJECT_PRONOUN
                                | PREPOSITION
                                | AUXILIARY
                                | CONJUNCTION
                                | SUBORDINATOR
                                | RELATIVE
                                | TIME
                                | ADVERB)
                || text.has(token, TITLE) && !text.has(token, ADVERB);
    }

    private boolean isAcronym(int token) {
        int start = text.tokens().start(token);
        return text.tokens().end(token) - start > 1
                && Character.isUpperCase(text.text().charAt(start + 1));
    }

    /** Reads the run that starts here, keeps it, and returns the token behind it. */
    private int read(int first) {
        int last = first;
        int i = first + 1;
        while (i < text.size()
                && i - first < LONGEST
                && !text.startsParagraph(i)
                && text.quotationAt(i) == text.quotationAt(first)) {
            if (text.isWord(i)) {
                if (text.isCapitalised(i) && (opens(i) || text.has(i, TITLE))) {
                    last = i++;
                } else if (i + 1 < text.size()
                        && connects(i)
                        && opens(i + 1)
                        && (words.isParticle(i) || isBodySoFar(first, last) || isOfficeOfSomebody(i + 1))) {
                    last = ++i;
                    i++;
                } else {
                    break;
                }
            } else if (text.isAbbreviationPeriod(i)
                    || text.is(i, '-') && text.isGlued(i) && i + 1 < text.size() && text.isGlued(i + 1)
                    || text.is(i, '&')) {
                i++;
            } else {
                break;
            }
            if (last == i - 1 && last > first && sentenceBreak(last - 1)) {
                last--;
                break;
            }
        }
        keep(first, last);
        return last + 1;
    }

    private boolean sentenceBreak(int token) {
        return text.is(token, '.') && !text.isAbbreviationPeriod(token);
    }

    private boolean connects(int token) {
        return text.is(token, "of") || words.isParticle(token);
    }

    private boolean isBodySoFar(int first, int last) {
        return text.has(last, ORGANISATION) || text.has(first, ORGANISATION);
    }

    /** "Secretary of State A B": the office goes before a name. */
    private boolean isOfficeOfSomebody(int token) {
        return text.isPortfolio(token) && token + 1 < text.size() && opens(token + 1);
    }

    private void keep(int first, int last) {
        boolean body = anyBody(first, last);
        int nameFirst = first;
        for (int i = first; i < last; i++) {
            boolean office = text.has(i, TITLE | ROLE | DEMONYM) && !isGivenName(i, first) || text.isPortfolio(i);
            if (text.isWord(i) && office) {
                nameFirst = nextWord(i + 1);
            }
        }
        if (body) {
            // "Federal Reserve Board Chairman A B" is a person, "Chinese Foreign Ministry" a body.
            body = nameFirst >= last || nameFirst == first || anyBody(nameFirst, last);
            nameFirst = body ? first : nameFirst;
        }
        body |= first == last
                && isAcronym(first)
                && text.tokens().end(first) - text.tokens().start(first) > 2
                && !text.has(first, DEMONYM);
        nameFirst = Math.min(nameFirst, last);
        Name name = new Name(first, nameFirst, last, body, gender(first, nameFirst, last));
        names.add(name);
        for (int i = first; i <= last; i++) {
            nameAt[i] = names.size();
        }
        if (name.isFull()) {
            byLastWord.computeIfAbsent(word(last), w -> new ArrayList<>(2)).add(name);
            for (int i = nameFirst; i < last; i++) {
                if (text.isWord(i)) {
                    byFirstWord
                            .computeIfAbsent(word(i), w -> new ArrayList<>(2))
                            .add(name);
                }
            }
        }
    }

    private boolean anyBody(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (text.has(i, ORGANISATION | OUTLET)) {
                return true;
            }
        }
        return false;
    }

    private boolean isGivenName(int token, int first) {
        return token > first && text.has(token, MALE | FEMALE) && !text.has(token, TITLE);
    }

    private int nextWord(int token) {
        int i = token;
        while (i < text.size() && !text.isWord(i)) {
            i++;
        }
        return i;
    }

    private int gender(int first, int nameFirst, int last) {
        int gender = 0;
        for (int i = first; i <= last && gender == 0; i++) {
            if (i < nameFirst || i == nameFirst && last > nameFirst) {
                gender |= genderBits(i);
            }
        }
        return gender;
    }

    private int genderBits(int token) {
        return (text.has(token, MALE) ? MALE : 0) | (text.has(token, FEMALE) ? FEMALE : 0);
    }
}
