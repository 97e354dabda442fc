package dev.detente.cli.output;

import dev.detente.cli.output.StatementView.Doubt;
import dev.detente.cli.output.StatementView.Judgement;
import dev.detente.cli.output.StatementView.Source;
import dev.detente.cli.output.StatementView.Who;
import java.util.Optional;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** What people are shown of the events in the topics, whatever version of the schema they were written with. */
public final class EventViews {
    private EventViews() {}

    /** The view of a Statement or an UnpairedQuote; empty for anything else. */
    public static Optional<StatementView> statement(IndexedRecord value) {
        String name = value.getSchema().getName();
        Fields event = new Fields(value);
        Fields quote = event.record("quote");
        if (quote == null || !(name.equals("Statement") || name.equals("UnpairedQuote"))) {
            return Optional.empty();
        }
        return Optional.of(new StatementView(
                judgement(event),
                doubt(event.record("doubtful_pair")),
                quote.textOr("type", "UNKNOWN"),
                quote.textOr("text", ""),
                who(event.record("speaker")),
                source(event.record("article"))));
    }

    private static @Nullable Judgement judgement(Fields event) {
        Fields tone = event.record("tone");
        if (tone == null) {
            return null;
        }
        return new Judgement(
                event.textOr("source_country", "?"),
                event.textOr("target_country", "?"),
                tone.textOr("label", "UNKNOWN"),
                tone.number("score"),
                tone.textOr("act", "STATEMENT"),
                event.texts("issues"),
                event.textOr("perspective", "").equals("OBSERVER"));
    }

    private static @Nullable Doubt doubt(@Nullable Fields pair) {
        return pair == null
                ? null
                : new Doubt(
                        pair.textOr("source_country", "?"),
                        pair.textOr("target_country", "?"),
                        pair.number("pair_confidence"));
    }

    private static @Nullable Who who(@Nullable Fields speaker) {
        if (speaker == null) {
            return null;
        }
        return new Who(
                speaker.textOr("mention", "?"),
                speaker.text("name"),
                speaker.text("role"),
                speaker.text("organisation"),
                speaker.text("country"));
    }

    private static Source source(@Nullable Fields article) {
        return article == null
                ? new Source(null, null, null)
                : new Source(article.text("outlet"), article.time("published_at"), article.text("title"));
    }
}
