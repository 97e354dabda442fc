package dev.detente.analysis.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.text.Document;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationMarksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "She said: \u201CWe agree.\u201D Then she left. | We agree.",
                "She said: \"We agree.\" Then she left. | We agree.",
                "She said: ''We agree.'' Then she left. | We agree.",
                "She said: ``We agree.'' Then she left. | We agree.",
                "She said: \u00ABWe agree.\u00BB Then she left. | We agree.",
                "She said: \u201EWe agree.\u201C Then she left. | We agree.",
                "She said: \u2018We agree, it\u2019s done.\u2019 Then she left. | We agree, it\u2019s done.",
                "She said: 'We agree, it's done.' Then she left. | We agree, it's done.",
                "She said: \u201CThe \u2018old\u2019 plan is dead.\u201D | The \u2018old\u2019 plan is dead."
            })
    void eachHouseStyleIsRead(String text, String words) {
        assertThat(inner(text)).containsExactly(words);
    }

    @Test
    void anApostropheOpensNothing() {
        assertThat(inner("The ministers' plan of the '90s isn't the envoys' plan."))
                .isEmpty();
    }

    @Test
    void aQuotationThatIsNeverClosedEndsWithItsParagraph() {
        List<Quotation> quotations =
                QuotationMarks.of(Document.of("\u201CWe start today.\n\n\u201CWe end tomorrow,\u201D she said."));

        assertThat(quotations).extracting(Quotation::closed).containsExactly(false, true);
        assertThat(quotations).extracting(Quotation::paragraph).containsExactly(0, 1);
    }

    @Test
    void whereAWriterForgotToCloseTheNextOpeningMarkBeginsAnew() {
        assertThat(inner("\u201CWe start today, she said. \u201CWe end tomorrow.\u201D"))
                .containsExactly("We start today, she said.", "We end tomorrow.");
    }

    @Test
    void curlyMarksWithinCurlyMarksStayPartOfTheWords() {
        assertThat(inner("She said: \u201CThey wear, \u201Cas always,\u201D red hats.\u201D Then she left."))
                .containsExactly("They wear, \u201Cas always,\u201D red hats.");
        assertThat(inner("She wrote: \u201CPeople with \u201Cno treaty\u201D shirts came here.\u201D Then she left."))
                .containsExactly("People with \u201Cno treaty\u201D shirts came here.");
    }

    @Test
    void marksAroundNothingAreNoQuotation() {
        assertThat(inner("\"\" \u201C \u201D \" . \"")).isEmpty();
    }

    private static List<String> inner(String text) {
        Document document = Document.of(text);
        return QuotationMarks.of(document).stream()
                .map(quotation -> quotation.inner().of(document.text()))
                .toList();
    }
}
