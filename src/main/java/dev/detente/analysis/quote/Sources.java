package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import dev.detente.analysis.quote.model.QuoteTagger.Attribution;
import dev.detente.analysis.text.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says who the source of reported speech is: what the tagger names, without what is only told of it; where it names
 * nobody, whoever the verb shares with another one ({@code said ... and added}).
 */
final class Sources {
    /** Participles that tell of the one before them: {@code the ministry is concerned}. */
    private static final Set<String> STATES_OF_MIND = Set.of(
            "worried",
            "concerned",
            "convinced",
            "determined",
            "opposed",
            "committed",
            "satisfied",
            "disappointed",
            "prepared",
            "pleased",
            "surprised",
            "interested",
            "disposed",
            "inclined");

    private static final int LONGEST_COMPANY = 8;

    private static final int LONGEST_TICKER = 4;

    private static final Set<String> COMPANIES = Set.of("Corp", "Co", "Inc", "Ltd", "Plc", "PLC");

    private final TaggedText text;
    private final WordTests words;
    private final NounGroups groups;
    private final Cues cues;
    private final Voices voices;
    private final QuotedAs quotedAs;

    Sources(TaggedText text, WordTests words, NounGroups groups, Cues cues) {
        this.text = text;
        this.words = words;
        this.groups = groups;
        this.cues = cues;
        this.voices = new Voices(text, words);
        this.quotedAs = new QuotedAs(text, groups);
    }

    /**
     * Who said it.
     *
     * @param speaker the words that name him, or null where there are none
     * @param mute whether there are none because what stands in his place can say nothing
     */
    record Finding(@Nullable Group speaker, boolean mute) {
        static final Finding NOBODY = new Finding(null, false);
    }

    /**
     * The words that name the source.
     *
     * @param before the speech that was attributed last before the cue, or null
     */
    Finding of(Attribution attribution, @Nullable Utterance before) {
        int cue = text.firstTokenFrom(attribution.cue().start());
        Group quoted = quotedAs.before(text.firstTokenFrom(attribution.cue().end()) - 1);
        if (quoted != null) {
            return new Finding(quoted, false);
        }
        Span source = attribution.source();
        if (source != null && source.start() < attribution.cue().start() && isPassive(attribution.cue())) {
            return Finding.NOBODY;
        }
        Group named = source == null ? null : named(source, cue);
        if (named != null && canBe(named, attribution.cue())) {
            return new Finding(named, false);
        }
        Group shared = shared(cue, text.firstTokenFrom(attribution.cue().end()), before);
        boolean mute = shared == null ? named != null : !canBe(shared, attribution.cue());
        return new Finding(mute ? null : shared, mute);
    }

    /**
     * Whether the group can be who spoke. A measure can where a verb of speech says so: {@code 46 pct said they would},
     * {@code an average of polls shows}. An owner can where the cue is a noun: {@code his promise to}, not {@code its
     * preferred stock}.
     */
    private boolean canBe(Group group, Span cue) {
        int verb = text.firstTokenFrom(cue.end()) - 1;
        boolean owner = group.first() == group.last() && text.has(group.first(), DETERMINER);
        if (voices.isEmpty(group) || owner && voices.isOwner(group.first()) && words.endsWith(verb, "ed")) {
            return false;
        }
        return !voices.isMute(group) || cues.isSpeech(cue);
    }

    /** {@code is expected}, {@code was widely seen}: whoever stands before it is who it is said of. */
    private boolean isPassive(Span cue) {
        int end = text.firstTokenFrom(cue.end());
        boolean be = false;
        for (int i = text.firstTokenFrom(cue.start()); i < end; i++) {
            if (be && !text.has(i, AUXILIARY) && !words.isAdverb(i)) {
                boolean past = text.has(i, FINITE) && !words.endsWith(i, "s");
                return past && !STATES_OF_MIND.contains(text.tokens().word(i));
            }
            be |= text.has(i, BE);
        }
        return false;
    }

    /** The source without what stands in apposition to it, without a time, and no fragment; null if nothing is left. */
    private @Nullable Group named(Span source, int cue) {
        int first = text.firstTokenFrom(source.start());
        int end = text.firstTokenFrom(source.end());
        int last = first;
        while (last + 1 < end
                && !text.is(last + 1, ',')
                && !text.is(last + 1, '(')
                && !opensTicker(last + 1, first, end)
                && !text.has(last + 1, RELATIVE)
                && !isInfinitive(last + 1, end)) {
            last++;
        }
        last = beforeTime(first, beforeVerb(first, last));
        first = behindClause(first, last, cue);
        if (first < last && isFragment(first) && text.isCapitalised(first + 1)) {
            first++;
        }
        if (last < first || isFragment(first)) {
            return null;
        }
        first = behindPhrase(first, last);
        if (first == last && first > 0 && text.is(first, "that")) {
            Group meant = groups.endingAt(first - 1, sentenceStart(cue));
            return meant == null ? new Group(first, last) : meant;
        }
        if (opensPhrase(first) && last > first) {
            // "At the session the envoy said": the phrase tells when.
            Group inner = groups.endingAt(last, first + 1);
            return inner != null && groups.isName(inner) ? inner : new Group(first, last);
        }
        while (first > 1 && isJoint(first - 1) && text.isGlued(first) && text.isGlued(first - 1)) {
            first -= 2;
        }
        Group group = new Group(companyStart(first, last), last);
        if (last < cue && groups.isPlace(group)) {
            Group subject = groups.subjectFrom(sentenceStart(cue), cue);
            return subject == null ? group : subject;
        }
        return group;
    }

    /** Where the name of a company begins that "and" stands in: {@code Standard and Poor's Corp}. */
    private int companyStart(int first, int last) {
        boolean company = COMPANIES.contains(text.tokens().word(last)) && text.isCapitalised(first);
        if (!company || first < 2 || !text.is(first - 1, "and") || !text.isCapitalised(first - 2)) {
            return first;
        }
        int start = first - 2;
        while (start > 0
                && first - start < LONGEST_COMPANY
                && !text.startsParagraph(start)
                && text.isWord(start - 1)
                && text.isCapitalised(start - 1)) {
            start--;
        }
        return start;
    }

    /** The sign of a company at an exchange, behind its name: {@code Sample Corp <SMPL.O>}. */
    private boolean opensTicker(int token, int first, int end) {
        if (!text.is(token, '<') || token == first || token + 1 >= end || words.isPronounCase(token + 1)) {
            return false;
        }
        int close = token + 1;
        while (close < end && !text.is(close, '>')) {
            close++;
        }
        return close >= end - 1 && close - token <= LONGEST_TICKER;
    }

    /** {@code to have been}, {@code to raise}. */
    private boolean isInfinitive(int token, int end) {
        return token + 1 < end && text.is(token, "to") && text.has(token + 1, AUXILIARY | BASE);
    }

    /** Where a source ends that a verb follows, which another shares it with: {@code the ministry met him and}. */
    private int beforeVerb(int first, int last) {
        if (last == first || !text.has(last, CONJUNCTION)) {
            return last;
        }
        for (int i = first + 1; i < last; i++) {
            if (isVerb(i) || text.has(i, AUXILIARY)) {
                return i - 1;
            }
        }
        return last - 1;
    }

    /** Where somebody begins whom a clause of others' stands before: {@code the rate was 3 pct and traders}. */
    private int behindClause(int first, int last, int cue) {
        if (last + 1 != cue) {
            return first;
        }
        for (int i = first + 1; i < last && !text.has(i, RELATIVE) && !text.is(i, "that"); i++) {
            boolean says = text.is(i, "said") || text.is(i, "told");
            boolean verb = says || text.has(i, AUXILIARY) && !text.is(i, "am") && !text.isPossessive(i);
            if (verb && text.outside(i) && !text.isCapitalised(i)) {
                Group behind = groups.leftOf(cue, i + 1);
                if (behind == null || voices.isMute(behind)) {
                    return first;
                }
                boolean all = says && (text.has(i + 1, DETERMINER) || text.isCapitalised(i + 1));
                int begin = all ? i + 1 : behind.first();
                while (begin > i + 1 && text.has(begin - 1, DETERMINER)) {
                    begin--;
                }
                return says || text.has(begin - 1, CONJUNCTION | SUBORDINATOR) ? begin : first;
            }
        }
        return first;
    }

    /** Where somebody begins whom a time or a place stands before: {@code yesterday the minister}. */
    private int behindPhrase(int first, int last) {
        for (int i = last - 1; i > first; i--) {
            boolean article = text.is(i, "the") || text.is(i, "a") || text.is(i, "an");
            if (article && (text.is(i - 1, "later") || text.is(i - 1, "ago") || text.has(i - 1, TIME))) {
                return i;
            }
            if (article && words.isNoun(i - 1) && !text.has(i - 1, DETERMINER | CONJUNCTION | FINITE | GERUND)) {
                return i;
            }
        }
        return first;
    }

    /** Whether the mark makes one word of two: {@code Trans-Canada}, {@code PG&E}. */
    private boolean isJoint(int token) {
        return text.is(token, '-') || text.is(token, '&') || text.is(token, '/');
    }

    private boolean opensPhrase(int token) {
        return text.has(token, PREPOSITION) && !text.has(token, DETERMINER | ADVERB);
    }

    /** Whether a verb stands where somebody should: {@code placed in a market}. */
    private boolean isFragment(int token) {
        if (text.isCapitalised(token) || text.has(token, ROLE | ORGANISATION | DETERMINER)) {
            return false;
        }
        boolean participle = words.endsWith(token, "ed")
                && (text.has(token, FINITE) || token + 1 < text.size() && text.has(token + 1, INNER_PREPOSITION));
        return participle || text.has(token, GERUND | AUXILIARY) || text.is(token, "said");
    }

    /** Where a source ends that a time follows: {@code the president on Friday}, {@code the paper this month}. */
    private int beforeTime(int first, int last) {
        int end = last;
        while (end >= first && !text.isWord(end) && !text.isPossessive(end) && !text.isAbbreviationPeriod(end)) {
            end--;
        }
        while (end > first
                && (isAside(end) || text.has(end, AUXILIARY) && !text.isCapitalised(end) && !text.isPossessive(end))) {
            end--;
        }
        if (end >= first && text.has(end, TIME)) {
            end--;
            while (end >= first
                    && (text.has(end, DETERMINER | PREPOSITION | INNER_PREPOSITION | TIME) || isNearTime(end))) {
                end--;
            }
        }
        return end;
    }

    /** What tells of the verb, not of whom it is said: {@code the ministry further}, {@code traders here}. */
    private boolean isAside(int token) {
        return text.is(token, "earlier")
                || text.is(token, "later")
                || text.is(token, "further")
                || text.is(token, "here")
                || text.is(token, "declined");
    }

    private boolean isNearTime(int token) {
        return text.is(token, "last") || text.is(token, "later") || text.is(token, "earlier") || text.is(token, "next");
    }

    /** The subject of a verb that has none of its own: that of the sentence, or who spoke before in it. */
    private @Nullable Group shared(int cue, int end, @Nullable Utterance before) {
        int verb = cue;
        while (verb < end && (text.has(verb, AUXILIARY) || words.isAdverb(verb))) {
            if (text.has(verb, BE)) {
                return null;
            }
            verb++;
        }
        if (verb == end || !isVerb(verb) || verb + 1 < end && isNounBefore(verb, verb + 1)) {
            return null;
        }
        int start = sentenceStart(cue);
        Span earlier = before == null ? null : before.cue();
        boolean same = earlier != null && text.tokens().start(start) <= earlier.start();
        Group subject = cues.subject(verb, start, before != null && same ? before.speaker() : null);
        return subject == null || isScrap(subject) || isFragment(subject.first()) ? null : subject;
    }

    /** {@code doubts about}, {@code claims of}: what looks like a verb is a noun. */
    private boolean isNounBefore(int word, int preposition) {
        return text.has(word, FINITE)
                && !words.endsWith(word, "ed")
                && (text.is(preposition, "about") || text.is(preposition, "of") || text.is(preposition, "over"));
    }

    /** A bare word in lower case, or a number, is no subject: {@code level}, {@code 2013}; nor is {@code There}. */
    private boolean isScrap(Group group) {
        if (group.first() < group.last()) {
            return false;
        }
        int token = group.first();
        if (text.is(token, "the") || text.is(token, "a") || text.is(token, "an") || text.is(token, "There")) {
            return true;
        }
        return !text.isCapitalised(token)
                && !text.has(token, PRONOUN | RELATIVE | DETERMINER | ROLE)
                && !words.endsWith(token, "s");
    }

    private boolean isVerb(int token) {
        return !text.isCapitalised(token)
                && !text.is(token, "according")
                && (text.has(token, FINITE | GERUND | VERB)
                        || words.endsWith(token, "ed")
                        || words.isGerund(token)
                        || cues.isSpeaking(token));
    }

    private int sentenceStart(int token) {
        int sentence = text.document().sentenceAt(text.tokens().start(token));
        return text.firstTokenFrom(
                text.document().sentences().get(Math.max(0, sentence)).start());
    }
}
