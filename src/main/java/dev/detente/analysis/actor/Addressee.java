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
    private static final Set<String> TELLING =
            Set.of("told", "tells", "urged", "urges", "warned", "warns", "asked", "asks", "assured", "reminded");

    /** How many words behind such a cue name whom it tells. */
    private static final int TOLD_REACH = 3;

    private Addressee() {}

    /** The party right behind a cue that takes one: {@code told Japan that}, {@code warned Tehran}. */
    static @Nullable String told(Tokens tokens, Quote quote, String source, List<Mention> mentions) {
        Span cue = quote.cue();
        if (cue == null || !TELLING.contains(lastWord(tokens, cue))) {
            return null;
        }
        int next = tokens.firstFrom(cue.end());
        int last = Math.min(next + TOLD_REACH, tokens.size());
        if (next >= last) {
            return null;
        }
        Span behind = new Span(tokens.start(next), tokens.end(last - 1));
        for (Mention mention : MentionsIn.span(mentions, behind)) {
            return mention.party().equals(source) ? null : mention.party();
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
