package dev.detente.bench;

import dev.detente.article.NewsArticle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Short articles, each with a statement of one country about another, over as many country pairs as asked for. */
public final class PairArticles implements ArticleSupply {
    private static final List<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH))
            .toList();

    /** How many pairs there are. */
    public static final int MOST = COUNTRIES.size() * (COUNTRIES.size() - 1) / 2;

    private final int pairs;

    /**
     * Articles over a number of pairs.
     *
     * @throws IllegalArgumentException when the number is not between 1 and {@link #MOST}
     */
    public PairArticles(int pairs) {
        if (pairs < 1 || pairs > MOST) {
            throw new IllegalArgumentException("there are 1 to " + MOST + " country pairs, not " + pairs);
        }
        this.pairs = pairs;
    }

    @Override
    public NewsArticle article(long index) {
        int pair = (int) (index % pairs);
        int larger = (int) ((1 + Math.sqrt(1 + 8.0 * pair)) / 2);
        int smaller = pair - larger * (larger - 1) / 2;
        boolean turned = index / pairs % 2 == 1;
        String source = COUNTRIES.get(turned ? larger : smaller);
        String target = COUNTRIES.get(turned ? smaller : larger);
        return NewsArticle.ofText(ArticleSupply.id(index), """
                The foreign minister of %1$s spoke on day %3$d of talks with %2$s.

                "%2$s must return to the table at once," the foreign minister of %1$s said.
                """.formatted(source, target, index));
    }
}
