package dev.detente.analysis.tone;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import java.util.List;

/** Says which issues words are about. Safe to share. */
public final class IssueTagger {
    /** The issues of the words, the most telling first; empty where none fits. */
    public List<Issue> issues(Document document, List<Span> words) {
        return List.of();
    }
}
