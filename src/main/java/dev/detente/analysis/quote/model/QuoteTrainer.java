package dev.detente.analysis.quote.model;

import dev.detente.analysis.quote.model.GoldArticle.Attribution;
import dev.detente.analysis.quote.model.GoldArticle.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains the quote model. */
public final class QuoteTrainer {
    static final int CUE_BITS = Integer.getInteger("cuebits", 20);
    static final int SPAN_BITS = Integer.getInteger("spanbits", 20);
    static final int ACCEPT_BITS = 18;
    static final int CUE_EPOCHS = Integer.getInteger("cueepochs", 6);
    static final int SPAN_EPOCHS = Integer.getInteger("spanepochs", 5);
    static final int ACCEPT_EPOCHS = Integer.getInteger("acceptepochs", 6);
    static final int FOLDS = Integer.getInteger("folds", 3);

    private QuoteTrainer() {}

    static QuoteModel train(List<GoldArticle> articles, WordClasses classes) {
        CueHeads heads = new CueHeads(articles);
        LogisticLearner acceptance = new LogisticLearner(ACCEPT_BITS, 0.1f, 1e-5f, 10);
        Features buffer = new Features(ACCEPT_BITS);
        List<List<Candidate>> all = new ArrayList<>();
        List<TokenTable> tables = new ArrayList<>();
        List<GoldArticle> order = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<GoldArticle> in = new ArrayList<>();
            List<GoldArticle> out = new ArrayList<>();
            for (GoldArticle article : articles) {
                (Math.floorMod(article.id().hashCode() / 7, FOLDS) == fold ? out : in).add(article);
            }
            QuoteModel model = spansAndCues(in, heads, classes);
            for (GoldArticle article : out) {
                TokenTable table = new TokenTable(article.document(), QuoteState.of(article.document()), classes);
                tables.add(table);
                all.add(QuoteTagger.candidates(table, model));
                order.add(article);
            }
        }
        Random random = new Random(7);
        List<int[]> places = new ArrayList<>();
        for (int a = 0; a < all.size(); a++) {
            for (int c = 0; c < all.get(a).size(); c++) {
                places.add(new int[] {a, c});
            }
        }
        for (int[] place : places) {
            AcceptFeatures.of(tables.get(place[0]), all.get(place[0]).get(place[1]), all.get(place[0]), buffer);
            acceptance.count(buffer);
        }
        for (int epoch = 0; epoch < ACCEPT_EPOCHS; epoch++) {
            Collections.shuffle(places, random);
            for (int[] place : places) {
                Candidate c = all.get(place[0]).get(place[1]);
                AcceptFeatures.of(tables.get(place[0]), c, all.get(place[0]), buffer);
                acceptance.learn(buffer, isRight(order.get(place[0]), c, heads), random);
            }
        }
        acceptance.average();
        QuoteModel model = spansAndCues(articles, heads, classes);
        return new QuoteModel(
                classes,
                model.cues(),
                model.spans(),
                model.transitions(),
                model.continuation(),
                acceptance.table,
                Float.parseFloat(System.getProperty("threshold", "-0.3")));
    }

    private static boolean isRight(GoldArticle article, Candidate c, CueHeads heads) {
        for (Attribution attribution : article.attributions()) {
            if (attribution.cue().from() <= c.head && c.head < attribution.cue().to()) {
                int shared = 0;
                int length = 0;
                for (Run run : attribution.content()) {
                    length += run.to() - run.from();
                    for (int i = run.from(); i < run.to(); i++) {
                        shared += c.contains(i) ? 1 : 0;
                    }
                }
                return heads.of(article, attribution.cue()) == c.head && shared * 2 >= length + c.length() - shared;
            }
        }
        return false;
    }

    private static QuoteModel spansAndCues(List<GoldArticle> articles, CueHeads heads, WordClasses classes) {
        long start = System.nanoTime();
        Random random = new Random(42);
        LogisticLearner cues = new LogisticLearner(
                CUE_BITS,
                Float.parseFloat(System.getProperty("cuerate", "0.1")),
                1e-5f,
                Integer.getInteger("cuedrop", 10));
        Features buffer = new Features(CUE_BITS);
        SpanLearner spans = new SpanLearner(
                SPAN_BITS,
                Float.parseFloat(System.getProperty("rate", "0.1")),
                Float.parseFloat(System.getProperty("decay", "1e-5")));
        Features spanBuffer = new Features(SPAN_BITS);
        LogisticLearner continuations = new LogisticLearner(16, 0.1f, 1e-5f, 10);
        Features continuationBuffer = new Features(16);
        List<GoldArticle> order = new ArrayList<>(articles);
        List<TokenTable> tables = new ArrayList<>();
        Integer[] index = new Integer[articles.size()];
        for (int i = 0; i < index.length; i++) {
            index[i] = i;
            tables.add(new TokenTable(
                    articles.get(i).document(), QuoteState.of(articles.get(i).document()), classes));
        }
        for (int i = 0; i < articles.size(); i++) {
            TokenTable table = tables.get(i);
            boolean[] isHead = new boolean[table.size];
            for (Attribution attribution : articles.get(i).attributions()) {
                isHead[heads.of(articles.get(i), attribution.cue())] = true;
            }
            for (int t = 0; t < table.size; t++) {
                CueFeatures.of(table, t, buffer);
                cues.count(buffer);
            }
            SpanFeatures features = new SpanFeatures(table, isHead, spanBuffer);
            for (Attribution attribution : articles.get(i).attributions()) {
                int head = heads.of(articles.get(i), attribution.cue());
                int s = table.sentenceOf[head];
                int lo = Math.max(table.sentenceStart[s], head - Viterbi.REACH);
                int hi = Math.min(table.sentenceEnd[s], head + Viterbi.REACH + 1);
                spans.count(features, spanBuffer, lo, hi, head);
                continuations(
                        table,
                        attribution,
                        lo,
                        hi,
                        head,
                        gold(attribution, lo, hi, head),
                        isHead,
                        continuations,
                        continuationBuffer,
                        random,
                        true);
            }
        }
        double loss = 0;
        for (int epoch = 0; epoch < Math.max(CUE_EPOCHS, SPAN_EPOCHS); epoch++) {
            Collections.shuffle(Arrays.asList(index), random);
            loss = 0;
            for (int i : index) {
                GoldArticle article = order.get(i);
                TokenTable table = tables.get(i);
                boolean[] isHead = new boolean[table.size];
                for (Attribution attribution : article.attributions()) {
                    isHead[heads.of(article, attribution.cue())] = true;
                }
                if (epoch < CUE_EPOCHS) {
                    for (int t = 0; t < table.size; t++) {
                        CueFeatures.of(table, t, buffer);
                        cues.learn(buffer, isHead[t], random);
                    }
                }
                if (epoch < SPAN_EPOCHS) {
                    SpanFeatures features = new SpanFeatures(table, isHead, spanBuffer);
                    for (Attribution attribution : article.attributions()) {
                        int head = heads.of(article, attribution.cue());
                        int s = table.sentenceOf[head];
                        int lo = Math.max(table.sentenceStart[s], head - Viterbi.REACH);
                        int hi = Math.min(table.sentenceEnd[s], head + Viterbi.REACH + 1);
                        int[] gold = gold(attribution, lo, hi, head);
                        loss += spans.learn(features, spanBuffer, lo, hi, head, gold, random);
                        continuations(
                                table,
                                attribution,
                                lo,
                                hi,
                                head,
                                gold,
                                isHead,
                                continuations,
                                continuationBuffer,
                                random,
                                epoch < 0);
                    }
                }
            }
            if (Boolean.getBoolean("verbose")) {
                System.err.printf(
                        "epoch %d loss %.0f %d s%n", epoch, loss, (System.nanoTime() - start) / 1_000_000_000);
            }
        }
        cues.average();
        spans.average();
        continuations.average();
        return new QuoteModel(classes, cues.table, spans.table, spans.transitions, continuations.table, cues.table, 0);
    }

    private static void continuations(
            TokenTable table,
            Attribution attribution,
            int lo,
            int hi,
            int head,
            int[] gold,
            boolean[] isHead,
            LogisticLearner learner,
            Features buffer,
            Random random,
            boolean counting) {
        Candidate c = new Candidate(head, 3);
        c.read(gold, lo, hi - lo);
        Extension.extend(table, c, lo, hi);
        if (c.pieces == 0) {
            return;
        }
        int from = Math.max(table.sentenceEnd[table.sentenceOf[head]], c.content[c.pieces * 2 - 1]);
        boolean again = false;
        while (true) {
            int to = Extension.wholeQuotation(table, from);
            if (to < 0) {
                return;
            }
            boolean yes = false;
            for (Run run : attribution.content()) {
                yes |= run.from() <= from + 1 && run.to() > from + 1;
            }
            ContinuationFeatures.of(table, c, from, to, again, isHead, buffer);
            if (counting) {
                learner.count(buffer);
            } else {
                learner.learn(buffer, yes, random);
            }
            if (!yes) {
                return;
            }
            c.add(from, to);
            from = to;
            again = true;
        }
    }

    static int[] gold(Attribution attribution, int lo, int hi, int head) {
        int[] kind = new int[hi - lo];
        for (Run run : attribution.content()) {
            fill(kind, run, lo, hi, Labels.CONTENT_BEGIN);
        }
        if (attribution.source() != null) {
            fill(kind, attribution.source(), lo, hi, Labels.SOURCE_BEGIN);
        }
        fill(kind, attribution.cue(), lo, hi, Labels.CUE);
        int[] labels = new int[kind.length];
        for (int i = 0; i < kind.length; i++) {
            if (kind[i] == Labels.OUTSIDE || kind[i] == Labels.CUE) {
                labels[i] = kind[i];
                continue;
            }
            boolean first = i == 0 || kind[i - 1] != kind[i];
            boolean last = i + 1 == kind.length || kind[i + 1] != kind[i];
            labels[i] = kind[i] + (first ? last ? 3 : 0 : last ? 2 : 1);
        }
        return labels;
    }

    private static void fill(int[] kind, Run run, int lo, int hi, int label) {
        for (int i = Math.max(lo, run.from()); i < Math.min(hi, run.to()); i++) {
            kind[i - lo] = label;
        }
    }
}
