package dev.detente.cli;

import dev.detente.pipeline.deadletter.DeadLetter;
import dev.detente.pipeline.deadletter.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which dead letters a command is about: all that fit every option given. */
final class DeadLetterFilter implements Predicate<DeadLetter> {
    @Parameters(
            arity = "0..*",
            paramLabel = "PARTITION@OFFSET",
            description = "Only the letters at these places, as 'detente dlq list --each' shows them.")
    private List<String> places = new ArrayList<>();

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = "Only letters with this reason: ${COMPLETION-CANDIDATES}.")
    private @Nullable Reason reason;

    @Option(names = "--article", paramLabel = "ID", description = "Only letters of the article with this id.")
    private @Nullable String article;

    @Option(names = "--from", paramLabel = "TIME", description = "Only letters written at this time or later.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Only letters written before this time.")
    private @Nullable String to;

    /**
     * Makes sense of what the user wrote.
     *
     * @throws CommandFailure when a place or a time is none
     */
    void check() {
        places.forEach(DeadLetterFilter::checkPlace);
        range();
    }

    static void checkPlace(String place) {
        if (!place.matches("\\d{1,9}@\\d{1,18}")) {
            throw CommandFailure.usage("'" + place + "' is no place like 0@42, a partition and an offset");
        }
    }

    private Range range() {
        return new Range(
                from == null ? Range.BEGINNING : new Range.AtTime(Range.time(from)),
                to == null ? null : new Range.AtTime(Range.time(to)));
    }

    /** Whether nothing narrows the choice. */
    boolean isEmpty() {
        return places.isEmpty() && reason == null && article == null && from == null && to == null;
    }

    @Override
    public boolean test(DeadLetter letter) {
        return (places.isEmpty() || places.contains(letter.place()))
                && (reason == null || reason.name().equals(letter.reason()))
                && (article == null || article.equals(letter.articleId().orElse(null)))
                && range().contains(letter.raw().offset(), letter.raw().timestamp());
    }
}
