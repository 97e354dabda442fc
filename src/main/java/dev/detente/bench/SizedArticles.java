package dev.detente.bench;

import dev.detente.article.NewsArticle;

/** Articles of one length: bodies of another supply, one after the other, cut where the length is reached. */
public final class SizedArticles implements ArticleSupply {
    /** How many bodies of the other supply stand ready for each article. */
    private static final int STRIDE = 1 << 20;

    private final ArticleSupply bodies;
    private final int characters;

    /** Articles whose body has so many characters. */
    public SizedArticles(ArticleSupply bodies, int characters) {
        this.bodies = bodies;
        this.characters = characters;
    }

    @Override
    public NewsArticle article(long index) {
        StringBuilder text = new StringBuilder(characters);
        for (long i = 0; text.length() < characters; i++) {
            text.append(bodies.article(index * STRIDE + i).body()).append("\n\n");
        }
        text.setLength(characters);
        return bodies.article(index).withBody(text.toString());
    }
}
