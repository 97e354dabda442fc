package dev.detente.analysis.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteTest {
    @Test
    void aTitleIntroducesTheSpeakerToo() {
        assertThat(introduction(
                        "Ito, professor at a school of energy, said they had sought talks.", "they had sought talks"))
                .isEqualTo("Ito, professor at a school of energy, ");
    }

    @Test
    void anotherClauseIsNoTitle() {
        assertThat(introduction("Ito spoke of tariffs and said they had sought talks.", "they had sought talks"))
                .isEqualTo("Ito");
    }

    @Test
    void theWordsThemselvesAreNoTitle() {
        assertThat(introduction("Ito, they have sought talks, said.", "they have sought talks"))
                .isEqualTo("Ito");
    }

    private static String introduction(String text, String words) {
        Quote quote = new Quote(
                Quote.Type.INDIRECT,
                List.of(span(text, words)),
                span(text, "said"),
                new Speaker(span(text, "Ito"), "Ito", null, null, null, span(text, "Ito")));
        Span introduction = quote.introduction(text);
        return introduction == null ? "" : introduction.of(text);
    }

    private static Span span(String text, String words) {
        return new Span(text.indexOf(words), text.indexOf(words) + words.length());
    }
}
