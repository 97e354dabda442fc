package dev.detente.analysis;

import dev.detente.analysis.actor.ActorResolver;
import dev.detente.analysis.actor.ActorResolver.Parties;
import dev.detente.analysis.actor.Mention;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import dev.detente.analysis.tone.SentenceReader;
import dev.detente.analysis.tone.ToneClassifier.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Reads single sentences with the gazetteer: where neither source nor target is given, the party that is named first is
 * the source and the next other one the target, unless the sentence speaks of itself as we: then the first is the
 * target. All further parties are third ones. Safe to share between threads.
 */
public final class NamedParties implements SentenceReader {
    private static final Set<String> FIRST_PERSON = Set.of("we", "We", "our", "Our", "I", "my", "My");

    private final ActorResolver actorResolver = new ActorResolver();

    @Override
    public Passage read(String text, List<Span> sources, List<Span> targets) {
        Document document = Document.of(text);
        Parties parties = actorResolver.parties(document, null, null);
        List<Mention> mentions = new ArrayList<>(parties.mentions());
        mentions.addAll(parties.capitals());
        mentions.sort(Comparator.comparing(Mention::span));
        boolean given = !sources.isEmpty() || !targets.isEmpty();
        String source = given || speaksOfItself(document.tokens()) ? "" : partyOtherThan("", mentions);
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

    private static boolean speaksOfItself(Tokens tokens) {
        for (int token = 0; token < tokens.size(); token++) {
            if (FIRST_PERSON.contains(tokens.word(token))) {
                return true;
            }
        }
        return false;
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
