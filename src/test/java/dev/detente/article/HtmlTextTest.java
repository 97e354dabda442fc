package dev.detente.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule of {@code docs/offsets.md}. Expected texts write line breaks as {@code \n}. */
class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <p>One</p><p>Two</p>                              | One\\n\\nTwo
                    One<br>two<br/><br>three                          | One\\ntwo\\nthree
                    <p>One<br></p>two                                 | One\\n\\ntwo
                    <p> a  <b>b </b> &nbsp; c</p>                     | a b c
                    <p>a<b>b</b>c</p>                                 | abc
                    <p>&ldquo;Caf&eacute;&rdquo; &amp; &#128512;</p>  | “Café” & 😀
                    he said <q>so</q>.                                | he said “so”.
                    <p>co&shy;operation</p>                           | cooperation
                    a<script>b()</script><style>c</style><!-- d -->e  | a e
                    <nav>Home</nav><p>a</p><aside>ad</aside>          | a
                    <p hidden>x</p><p>a</p>                           | a
                    <ul><li>a<li>b</ul>                               | a\\n\\nb
                    <table><tr><td>a<td>b</table>                     | a\\n\\nb
                    <figure><figcaption>x</figcaption></figure>a      | a
                    <form><p>all of the page</p></form>               | all of the page
                    plain words                                       | plain words
                    a < b and 5 <6                                    | a < b and 5 <6
                    """)
    void textOf(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text.replace("\\n", "\n"));
    }

    @Test
    void theArticlesOwnElementIsTakenFromThePage() {
        String page =
                "<div>Most read</div><article>A teaser</article><article><h1>Title</h1><p>The article's own words, "
                        + "many of them.</p></article><div>Imprint</div>";

        assertThat(HtmlText.of(page)).isEqualTo("Title\n\nThe article's own words, many of them.");
    }

    @Test
    void anArticleElementThatHoldsLittleOfThePageIsNotTheArticle() {
        String page =
                "<div><p>The words of the article stand in a plain division here.</p></div><article>Teaser</article>";

        assertThat(HtmlText.of(page)).startsWith("The words of the article").endsWith("Teaser");
    }

    @Test
    void articleBodyGoesBeforeArticleAndMain() {
        String page = "<main><h1>T</h1><article><p>By someone</p><div itemprop=articleBody>The words that count.</div>"
                + "</article></main>";

        assertThat(HtmlText.of(page)).isEqualTo("The words that count.");
        assertThat(HtmlText.of("<p>Top</p><div role=main>The words that count.</div>"))
                .isEqualTo("The words that count.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<blockquote><p>", "<table><tr><td>", "<article>", "<a href=x>"})
    void deepNestingOverflowsNothing(String element) {
        assertThat(HtmlText.of("before " + element.repeat(100_000) + "innermost"))
                .endsWith("innermost");
    }

    @Test
    void tenMegabytesOfMarkupAreTaken() {
        assertThat(HtmlText.of("<p>word</p>".repeat(1_000_000))).hasSize(6_000_000 - 2);
        assertThat(HtmlText.of("\"".repeat(10_000_000))).hasSize(10_000_000);
        assertThat(HtmlText.of("<".repeat(10_000_000))).isNotEmpty();
        assertThat(HtmlText.of("&".repeat(10_000_000))).hasSize(10_000_000);
    }

    @Test
    void aTagWithAnEndlessNameIsText() {
        String endless = "<x".repeat(2_000_000);

        assertThat(HtmlText.of(endless)).startsWith("<x<x<x").hasSizeGreaterThan(3_999_900);
        assertThat(HtmlText.of("</" + "x".repeat(65) + ">")).isEqualTo("</" + "x".repeat(65) + ">");
        assertThat(HtmlText.of("<" + "x".repeat(64) + ">word")).isEqualTo("word");
    }

    @Test
    void plainTextIsLeftAlone() {
        NewsArticle article = NewsArticle.ofText("id", " <p>a\r\n&amp; ");

        assertThat(ArticleText.of(article)).isSameAs(article.body());
    }
}
