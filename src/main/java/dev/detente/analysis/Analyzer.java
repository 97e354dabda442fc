package dev.detente.analysis;

import dev.detente.analysis.Analysis.AttributedQuote;
import dev.detente.analysis.Analysis.Doubt;
import dev.detente.analysis.Analysis.PairStatement;
import dev.detente.analysis.actor.ActorResolver;
import dev.detente.analysis.actor.ActorResolver.Parties;
import dev.detente.analysis.actor.Affiliation;
import dev.detente.analysis.actor.Mention;
import dev.detente.analysis.actor.Pairing;
import dev.detente.analysis.actor.UserGazetteer;
import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.quote.QuoteExtractor;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.tone.Issue;
import dev.detente.analysis.tone.IssueTagger;
import dev.detente.analysis.tone.Tone;
import dev.detente.analysis.tone.ToneClassifier;
import dev.detente.article.ArticleText;
import dev.detente.article.NewsArticle;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front door of the analysis: an article in, its quotes and statements out. Pure and deterministic: the same
 * article gives the same analysis, on every machine. Safe to share between threads.
 */
public final class Analyzer {
    /** Version of the analysis as it ships; changes with any rule, list or model. */
    public static final String MODEL_VERSION = "2026-11-26.3";

    private final QuoteExtractor quoteExtractor = new QuoteExtractor();
    private final ActorResolver actorResolver;
    private final String version;
    private final ToneClassifier toneClassifier = new ToneClassifier();
    private final IssueTagger issueTagger = new IssueTagger();

    /** With the gazetteer that ships. */
    public Analyzer() {
        this(UserGazetteer.NONE);
    }

    /**
     * With a user's own entries over the gazetteer that ships.
     *
     * @throws dev.detente.analysis.actor.GazetteerException when an entry of the user's cannot be
     */
    public Analyzer(UserGazetteer gazetteer) {
        actorResolver = new ActorResolver(gazetteer);
        version = MODEL_VERSION
                + gazetteer.fingerprint().map(print -> "+" + print).orElse("");
    }

    /**
     * Version of the analysis, written into every event: {@link #MODEL_VERSION}, and with a user's gazetteer, {@code +}
     * and what tells its entries from any others.
     */
    public String version() {
        return version;
    }

    /** Analyses an article. Time and memory grow linearly with its length. */
    public Analysis analyze(NewsArticle article) {
        Document document = Document.of(ArticleText.of(article));
        List<Quote> quotes = quoteExtractor.extract(document);
        Parties parties = actorResolver.parties(document, article.title(), dateOf(article));

        List<Affiliation> speakers = actorResolver.affiliations(document, quotes, parties);
        List<AttributedQuote> attributed = new ArrayList<>(quotes.size());
        List<PairStatement> statements = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        for (int i = 0; i < quotes.size(); i++) {
            Quote quote = quotes.get(i);
            Affiliation speaker = speakers.get(i);
            attributed.add(new AttributedQuote(quote, speaker.party(), speaker.standing()));
            for (Pairing pairing : actorResolver.pairings(document, quote, speaker, parties)) {
                if (!pairing.isSure()) {
                    doubts.add(new Doubt(i, pairing));
                    continue;
                }
                Tone tone = toneClassifier.classify(passage(document, quote, pairing, parties));
                statements.add(new PairStatement(i, pairing, tone, issues(document, quote)));
            }
        }
        return new Analysis(document, attributed, statements, doubts, parties.countries());
    }

    private List<Issue> issues(Document document, Quote quote) {
        return issueTagger.issues(document, quote.segments(), quote.introduction(document.text()));
    }

    /** Analyses an article, and tells what its names are taken for and why. */
    public Explanation explain(NewsArticle article) {
        Document document = Document.of(ArticleText.of(article));
        Parties parties = actorResolver.parties(document, article.title(), dateOf(article));
        Analysis analysis = analyze(article);
        return new Explanation(
                analysis,
                actorResolver.names(document, dateOf(article)),
                parties.mainPair(),
                actorResolver.affiliations(
                        document,
                        analysis.quotes().stream().map(AttributedQuote::quote).toList(),
                        parties));
    }

    private static @Nullable LocalDate dateOf(NewsArticle article) {
        return article.publishedAt() == null
                ? null
                : article.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static ToneClassifier.Passage passage(Document document, Quote quote, Pairing pairing, Parties parties) {
        List<Span> sources = new ArrayList<>();
        List<Span> targets = new ArrayList<>();
        List<Span> others = new ArrayList<>();
        for (Mention mention : parties.mentions()) {
            if (mention.span().start() >= quote.span().end()) {
                break;
            }
            if (quote.span().contains(mention.span())) {
                List<Span> side = mention.party().equals(pairing.source())
                        ? sources
                        : mention.party().equals(pairing.target()) ? targets : others;
                side.add(mention.span());
            }
        }
        return new ToneClassifier.Passage(document, quote.segments(), quote.cue(), sources, targets, others);
    }
}
