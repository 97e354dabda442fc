package dev.detente.analysis;

import dev.detente.analysis.actor.ActorResolver;
import dev.detente.analysis.actor.Mention;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.tone.SentenceReader;
import dev.detente.analysis.tone.ToneClassifier.Passage;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads single sentences with the gazetteer: where neither source nor target is given, the party that is named first is
 * the source and the next other one the target; all further parties are third ones. Safe to share between threads.
 */
public final class NamedParties implements SentenceReader {
    private final ActorResolver actorResolver = new ActorResolver();

    @Override
    public Passage read(String text, List<Span> sources, List<Span> targets) {
        Document document = Document.of(text);
        List<Mention> mentions = actorResolver.parties(document, null, null).mentions();
        boolean given = !sources.isEmpty() || !targets.isEmpty();
        String source = given ? "" : partyOtherThan("", mentions);
        String target = given ? "" : partyOtherThan(source, mentions);
        List<Span> ofSource = new ArrayList<>(sources);
        List<Span> ofTarget = new ArrayList<>(targets);
        List<Span> ofOthers = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.party().equals(source)) {
                ofSource.add(mention.span());
            } else if (mention.party().equals(target)) {
                ofTarget.add(mention.span());
            } else {
                ofOthers.add(mention.span());
            }
        }
        Span all = new Span(0, text.length());
        return new Passage(document, List.of(all), null, ofSource, ofTarget, ofOthers);
    }

    private static String partyOtherThan(String party, List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (!mention.party().equals(party)) {
                return mention.party();
            }
        }
        return "";
    }
}
