package dev.detente.analysis.actor;

import dev.detente.analysis.actor.ActorResolver.Parties;
import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** To whom words are said, where the sentence around them tells. */
final class Addressee {
    /** Cues with somebody spoken to behind them. */
    private static final Set<String> TELLING = Set.of(
            "told",
            "tells",
            "telling",
            "urged",
            "urges",
            "urging",
            "warned",
            "warns",
            "warning",
            "asked",
            "asks",
            "asking",
            "assured",
            "informed",
            "informing",
            "notified",
            "reminded",
            "advised",
            "pressed",
            "pressured",
            "ordered",
            "instructed",
            "called",
            "calls",
            "calling",
            "appealed");

    /** Cues with somebody behind them whom the words are about, whomever else they name. */
    private static final Set<String> BLAMING = Set.of(
            "accused",
            "accuses",
            "accusing",
            "blamed",
            "blames",
            "blaming",
            "criticised",
            "criticized",
            "criticising",
            "criticizing",
            "condemned",
            "condemning",
            "denounced",
            "denouncing",
            "thanked",
            "thanking",
            "praised",
            "praising",
            "congratulated",
            "rebuked",
            "chided",
            "faulted");

    /** Cues behind which "of" or "about" tells whom the words are about. */
    private static final Set<String> SAYING =
            Set.of("said", "says", "say", "saying", "added", "wrote", "writes", "remarked", "commented", "declared");

    /** Cues that may take what somebody is to do with him who is to do it. */
    private static final Set<String> ORDERING = Set.of(
            "urged", "urges", "urging", "asked", "asks", "asking", "ordered", "orders", "ordering", "instructed");

    /** How many words behind such a cue name whom it tells. */
    private static final int TOLD_REACH = 3;

    private Addressee() {}

    /** The party right behind a cue that takes one: {@code told Japan that}, {@code warned Tehran}. */
    static @Nullable String told(Tokens tokens, Quote quote, String source, List<Mention> mentions, Roles roles) {
        return object(tokens, quote, source, mentions, roles, TELLING);
    }

    /**
     * The party that the sentence around the words says they are about: right behind a cue that judges it
     * ({@code accused Bonn of}, {@code blamed Iran for}), or behind one that is said of it ({@code said of Japan}).
     */
    static @Nullable String subject(Tokens tokens, Quote quote, String source, List<Mention> mentions, Roles roles) {
        String judged = object(tokens, quote, source, mentions, roles, BLAMING);
        return judged == null ? spokenOf(tokens, quote, source, mentions, roles) : judged;
    }

    private static @Nullable String spokenOf(
            Tokens tokens, Quote quote, String source, List<Mention> mentions, Roles roles) {
        Span cue = quote.cue();
        if (cue == null || !SAYING.contains(lastWord(tokens, cue))) {
            return null;
        }
        int next = tokens.firstFrom(cue.end());
        boolean of = next + 1 < tokens.size()
                && (tokens.is(next, "of") || tokens.is(next, "about"))
                && !Character.isDigit(tokens.charAt(next + 1));
        Span words = quote.span();
        boolean inside = of && tokens.start(next) >= words.start() && tokens.start(next) < words.end();
        return of && !inside ? named(tokens, next + 1, source, mentions, roles) : null;
    }

    /** Whether the words are what somebody is told to do: {@code urged residents to leave}. */
    static boolean isOrder(Tokens tokens, Quote quote) {
        Span cue = quote.cue();
        if (cue == null || cue.end() > quote.span().start()) {
            return false;
        }
        String verb = lastWord(tokens, cue);
        int first = tokens.firstFrom(quote.span().start());
        int last = ORDERING.contains(verb) ? first + TOLD_REACH : TELLING.contains(verb) ? first : first - 1;
        for (int i = first; i <= Math.min(last, tokens.size() - 1); i++) {
            if (tokens.is(i, "to")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String object(
            Tokens tokens, Quote quote, String source, List<Mention> mentions, Roles roles, Set<String> cues) {
        Span cue = quote.cue();
        if (cue == null || !cues.contains(lastWord(tokens, cue))) {
            return null;
        }
        return named(tokens, tokens.firstFrom(cue.end()), source, mentions, roles);
    }

    /** The other party that the next few words name. */
    private static @Nullable String named(Tokens tokens, int next, String source, List<Mention> mentions, Roles roles) {
        int last = Math.min(next + TOLD_REACH, tokens.size());
        if (next >= last) {
            return null;
        }
        Span behind = new Span(tokens.start(next), tokens.end(last - 1));
        for (Mention mention : MentionsIn.span(mentions, behind)) {
            int noun = tokens.firstFrom(mention.span().end());
            boolean somebody = mention.kind() == Mention.Kind.DEMONYM && noun < tokens.size();
            boolean own = mention.party().equals(source);
            return own || somebody && roles.isObserver(tokens, noun) ? null : mention.party();
        }
        return null;
    }

    private static String lastWord(Tokens tokens, Span span) {
        int last = tokens.firstFrom(span.end()) - 1;
        return last < 0 ? "" : tokens.word(last);
    }

    /** The one other party that the sentence around the quote names, where the article has no main pair. */
    static @Nullable String nearby(Document document, Quote quote, String source, Parties parties) {
        int sentence = document.sentenceAt(quote.span().start());
        if (sentence < 0) {
            return null;
        }
        String found = null;
        for (Mention mention :
                MentionsIn.span(parties.mentions(), document.sentences().get(sentence))) {
            if (!mention.party().equals(source)) {
                if (found != null && !found.equals(mention.party())) {
                    return null;
                }
                found = mention.party();
            }
        }
        return found;
    }
}
