package dev.detente.pipeline.event;

import java.util.List;

/**
 * All that one article gives, complete and serialised, so that nothing can fail once the first event is handed on.
 *
 * @param time when the article's words were said
 * @param statements keyed by country pair, in order of place
 * @param unpaired keyed by the article's id, in order of place
 */
public record ArticleEvents(EventTime time, List<EncodedEvent> statements, List<EncodedEvent> unpaired) {
    public ArticleEvents {
        statements = List.copyOf(statements);
        unpaired = List.copyOf(unpaired);
    }
}
