package dev.detente.pipeline.event;

import dev.detente.analysis.Analysis;
import dev.detente.analysis.Analysis.AttributedQuote;
import dev.detente.analysis.Analysis.PairStatement;
import dev.detente.analysis.actor.Pairing;
import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.quote.Speaker;
import dev.detente.analysis.text.CodePoints;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.tone.Tone;
import dev.detente.article.NewsArticle;
import dev.detente.event.ArticleRef;
import dev.detente.event.Attribution;
import dev.detente.event.Cue;
import dev.detente.event.DoubtfulPair;
import dev.detente.event.Evidence;
import dev.detente.event.Perspective;
import dev.detente.event.QuoteType;
import dev.detente.event.Standing;
import dev.detente.event.Statement;
import dev.detente.event.TargetBasis;
import dev.detente.event.TextSpan;
import dev.detente.event.ToneLabel;
import dev.detente.event.UnpairedQuote;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns one article's analysis into events: UTF-16 spans into code points, enums into names on the wire. */
public final class EventMapper {
    /** How many code points of the text are given before and after a quote. */
    static final int CONTEXT = 120;

    private final Analysis analysis;
    private final String text;
    private final CodePoints codePoints;
    private final ArticleRef article;
    private final String modelVersion;

    /** The likeliest doubt of each quote. */
    private final Map<Integer, Pairing> doubts;

    /**
     * For one article.
     *
     * @param modelVersion version of the analysis, written into every event
     */
    public EventMapper(NewsArticle article, EventTime time, Analysis analysis, String modelVersion) {
        this.analysis = analysis;
        this.text = analysis.document().original();
        this.codePoints = analysis.document().codePoints();
        this.modelVersion = modelVersion;
        this.doubts = analysis.likeliestDoubts();
        this.article = ArticleRef.newBuilder()
                .setId(article.id())
                .setUrl(article.url())
                .setTitle(article.title())
                .setOutlet(article.outlet())
                .setPublishedAt(time.instant())
                .setTimeBasis(time.basis())
                .build();
    }

    /** The event for a statement of this analysis. */
    public Statement statement(PairStatement statement) {
        AttributedQuote attributed = analysis.quotes().get(statement.quote());
        Quote quote = attributed.quote();
        String source = statement.pairing().source();
        String target = statement.pairing().target();
        return Statement.newBuilder()
                .setId(EventIds.statement(article.getId(), start(quote.span()), end(quote.span()), source, target))
                .setPair(statement.pairing().pair())
                .setSourceCountry(source)
                .setTargetCountry(target)
                .setPerspective(
                        switch (statement.pairing().perspective()) {
                            case PARTY -> Perspective.PARTY;
                            case OBSERVER -> Perspective.OBSERVER;
                        })
                .setQuote(words(quote))
                .setSpeaker(speaker(attributed))
                .setCue(cue(quote.cue()))
                .setTone(tone(statement.tone()))
                .setIssues(statement.issues().stream().map(Enum::name).toList())
                .setTargetBasis(
                        switch (statement.pairing().basis()) {
                            case EXPLICIT -> TargetBasis.EXPLICIT;
                            case ADDRESSEE -> TargetBasis.ADDRESSEE;
                            case ARTICLE -> TargetBasis.ARTICLE;
                        })
                .setPairConfidence(statement.pairing().confidence())
                .setArticle(article)
                .setSyndication(null)
                .setModelVersion(modelVersion)
                .build();
    }

    /**
     * The event for a quote of this analysis that no statement is made of.
     *
     * @param index of the quote
     */
    public UnpairedQuote unpaired(int index) {
        AttributedQuote attributed = analysis.quotes().get(index);
        Quote quote = attributed.quote();
        return UnpairedQuote.newBuilder()
                .setId(EventIds.unpaired(article.getId(), start(quote.span()), end(quote.span())))
                .setQuote(words(quote))
                .setSpeaker(speaker(attributed))
                .setCue(cue(quote.cue()))
                .setCountries(analysis.countries())
                .setDoubtfulPair(doubt(index))
                .setArticle(article)
                .setModelVersion(modelVersion)
                .build();
    }

    private @Nullable DoubtfulPair doubt(int quote) {
        Pairing pairing = doubts.get(quote);
        return pairing == null ? null : new DoubtfulPair(pairing.source(), pairing.target(), pairing.confidence());
    }

    private dev.detente.event.Quote words(Quote quote) {
        Span span = quote.span();
        List<TextSpan> segments = quote.segments().size() == 1
                ? List.of()
                : quote.segments().stream()
                        .map(segment -> new TextSpan(start(segment), end(segment)))
                        .toList();
        return dev.detente.event.Quote.newBuilder()
                .setType(
                        switch (quote.type()) {
                            case DIRECT -> QuoteType.DIRECT;
                            case MIXED -> QuoteType.MIXED;
                            case INDIRECT -> QuoteType.INDIRECT;
                        })
                .setText(quote.words(text))
                .setStart(start(span))
                .setEnd(end(span))
                .setSegments(segments)
                .setBefore(before(span.start()))
                .setAfter(after(span.end()))
                .setAttribution(
                        switch (quote.attribution()) {
                            case SPEECH -> Attribution.SPEECH;
                            case BELIEF -> Attribution.BELIEF;
                            case INTENTION -> Attribution.INTENTION;
                        })
                .setConfidence(quote.confidence())
                .build();
    }

    private String before(int end) {
        int start = end;
        for (int points = 0; points < CONTEXT && start > 0; points++) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        return text.substring(start, end);
    }

    private String after(int start) {
        int end = start;
        for (int points = 0; points < CONTEXT && end < text.length(); points++) {
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(start, end);
    }

    private dev.detente.event.@Nullable Speaker speaker(AttributedQuote attributed) {
        Speaker speaker = attributed.quote().speaker();
        if (speaker == null) {
            return null;
        }
        Span via = speaker.via();
        return dev.detente.event.Speaker.newBuilder()
                .setMention(speaker.mention().of(text))
                .setStart(start(speaker.mention()))
                .setEnd(end(speaker.mention()))
                .setName(speaker.name())
                .setRole(speaker.role())
                .setOrganisation(speaker.organisation())
                .setCountry(attributed.party())
                .setStanding(
                        switch (attributed.standing()) {
                            case OFFICIAL -> Standing.OFFICIAL;
                            case EXPERT -> Standing.EXPERT;
                            case MEDIA -> Standing.MEDIA;
                            case OTHER -> Standing.OTHER;
                            case UNKNOWN -> Standing.UNKNOWN;
                        })
                .setVia(via == null ? null : via.of(text))
                .build();
    }

    private @Nullable Cue cue(@Nullable Span cue) {
        return cue == null ? null : new Cue(cue.of(text), start(cue), end(cue));
    }

    private dev.detente.event.Tone tone(Tone tone) {
        return dev.detente.event.Tone.newBuilder()
                .setLabel(
                        switch (tone.label()) {
                            case HOSTILE -> ToneLabel.HOSTILE;
                            case CRITICAL -> ToneLabel.CRITICAL;
                            case NEUTRAL -> ToneLabel.NEUTRAL;
                            case CONCILIATORY -> ToneLabel.CONCILIATORY;
                            case COOPERATIVE -> ToneLabel.COOPERATIVE;
                        })
                .setScore(tone.score())
                .setConfidence(tone.confidence())
                .setAct(tone.act().name())
                .setEvidence(tone.evidence().stream()
                        .map(words -> Evidence.newBuilder()
                                .setText(words.span().of(text))
                                .setStart(start(words.span()))
                                .setEnd(end(words.span()))
                                .setWeight(words.weight())
                                .build())
                        .toList())
                .build();
    }

    private int start(Span span) {
        return codePoints.offset(span.start());
    }

    private int end(Span span) {
        return codePoints.offset(span.end());
    }
}
