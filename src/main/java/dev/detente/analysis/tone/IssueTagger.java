package dev.detente.analysis.tone;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says which issues words are about, from the phrases of {@code issues.tsv}. Safe to share. */
public final class IssueTagger {
    private static final PhraseIndex<Issue> ISSUES = load();

    /** The issues of the words, the one with most phrases first; empty where none fits. */
    public List<Issue> issues(Document document, List<Span> words) {
        Map<Issue, Integer> counts = new EnumMap<>(Issue.class);
        Tokens tokens = document.tokens();
        for (Span span : words) {
            ISSUES.find(tokens, tokens.firstFrom(span.start()), tokens.firstFrom(span.end()))
                    .forEach(match -> counts.merge(match.value(), 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static PhraseIndex<Issue> load() {
        PhraseIndex<Issue> index = new PhraseIndex<>();
        ToneLexicon.forEachRow("issues.tsv", row -> index.add(row[0], Issue.valueOf(row[1])));
        return index;
    }
}
