package dev.detente.pipeline;

import dev.detente.analysis.Analysis;
import dev.detente.analysis.Analysis.PairStatement;
import dev.detente.article.NewsArticle;
import dev.detente.event.Statement;
import dev.detente.event.UnpairedQuote;
import dev.detente.pipeline.deadletter.Causes;
import dev.detente.pipeline.deadletter.Reason;
import dev.detente.pipeline.deadletter.Refusal;
import dev.detente.pipeline.event.ArticleEvents;
import dev.detente.pipeline.event.EncodedEvent;
import dev.detente.pipeline.event.EventMapper;
import dev.detente.pipeline.topic.RecordLimits;
import dev.detente.pipeline.topic.Topics;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;

/** From an article's analysis to its serialised events, or a {@link Refusal}. For one thread at a time. */
final class ArticleWorkshop {
    /** What the mark of its copies adds to a statement later. */
    private static final int MARK_BYTES = 64;

    private final String modelVersion;
    private final Topics topics;
    private final RecordLimits limits;
    private final Serializer<Statement> statements;
    private final Serializer<UnpairedQuote> unpaired;

    ArticleWorkshop(
            String modelVersion,
            Topics topics,
            RecordLimits limits,
            Serializer<Statement> statements,
            Serializer<UnpairedQuote> unpaired) {
        this.modelVersion = modelVersion;
        this.topics = topics;
        this.limits = limits;
        this.statements = statements;
        this.unpaired = unpaired;
    }

    /**
     * The events of an article.
     *
     * @param found its analysis
     * @throws Refusal if an event is too large, or what was found makes none
     * @throws org.apache.kafka.common.KafkaException if an event cannot be serialised, which is no article's fault
     */
    ArticleEvents events(DatedArticle dated, Analysis found) {
        NewsArticle article = dated.article();
        EventMapper mapper = new EventMapper(article, dated.time(), found, modelVersion);
        Size size = new Size();

        List<EncodedEvent> ofPairs = new ArrayList<>(found.statements().size());
        BitSet paired = new BitSet(found.quotes().size());
        for (PairStatement statement : found.statements()) {
            paired.set(statement.quote());
            Statement event = mapped(() -> mapper.statement(statement));
            ofPairs.add(new EncodedEvent(event.getPair(), encode(topics.statements(), statements, event, size)));
        }
        List<EncodedEvent> withoutPair = new ArrayList<>();
        for (int i = paired.nextClearBit(0); i < found.quotes().size(); i = paired.nextClearBit(i + 1)) {
            int quote = i;
            UnpairedQuote event = mapped(() -> mapper.unpaired(quote));
            withoutPair.add(new EncodedEvent(article.id(), encode(topics.unpaired(), unpaired, event, size)));
        }
        return new ArticleEvents(dated.time(), ofPairs, withoutPair);
    }

    /** A span that lies outside the text, say: a defect of the analysis, shown by one article. */
    private static <T> T mapped(Supplier<T> event) {
        try {
            return event.get();
        } catch (RuntimeException e) {
            throw new Refusal(Reason.ANALYSIS_FAILED, "what was found makes no event: " + Causes.told(e), e);
        }
    }

    private <T extends SpecificRecord> byte[] encode(String topic, Serializer<T> serializer, T event, Size size) {
        byte[] bytes = serializer.serialize(topic, event);
        if (bytes.length > limits.event() - MARK_BYTES) {
            throw new Refusal(
                    Reason.EVENT_TOO_LARGE,
                    "an event for " + topic + " takes " + bytes.length + " bytes, and " + (limits.event() - MARK_BYTES)
                            + " is the limit");
        }
        size.bytes += bytes.length;
        if (size.bytes > limits.eventsOfArticle()) {
            throw new Refusal(
                    Reason.EVENT_TOO_LARGE,
                    "the article's events take more than " + limits.eventsOfArticle() + " bytes together");
        }
        return bytes;
    }

    /** What the events of one article take so far. */
    private static final class Size {
        private long bytes;
    }
}
