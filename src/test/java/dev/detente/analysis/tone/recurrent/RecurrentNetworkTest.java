package dev.detente.analysis.tone.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.tone.words.WordSet;
import dev.detente.analysis.tone.words.Wording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class RecurrentNetworkTest {
    private static final RecurrentNetwork NETWORK = RecurrentNetworkFile.shipped();
    private static final int ACTS = 16;

    @Property(tries = 200)
    void whatTheWordsAddIsWhatSetsTheOpinionApartFromNone(
            @ForAll @Size(max = 60) List<@AlphaChars @StringLength(min = 1, max = 9) String> words) {
        Wording content = wording(String.join(" ", words));
        Opinion opinion = NETWORK.read(wording("said"), content);
        float[] logits = opinion.logits();
        for (int c = 0; c < logits.length; c++) {
            double[] slopes = new double[logits.length];
            slopes[c] = 1;
            double[] ofWords = new double[content.size + 1];
            opinion.addTo(ofWords, slopes);

            assertThat(Arrays.stream(ofWords).sum() + opinion.ofNoWord(slopes)).isCloseTo(logits[c], within(1e-3));
        }
    }

    @Test
    void orderCounts() {
        assertThat(logits("said", "we will talk and not fight"))
                .isNotEqualTo(logits("said", "we will fight and not talk"));
    }

    @Test
    void theCueCounts() {
        assertThat(logits("denied", "that it had shelled the border"))
                .isNotEqualTo(logits("said", "that it had shelled the border"));
    }

    @Test
    void aWordThatItHasNotReadIsReadByItsOtherFormsOrItsEnding() {
        assertThat(logits("said", "they xqzwing us")).isEqualTo(logits("said", "they bcdfing us"));
        assertThat(logits("said", "they xqzwing us")).isNotEqualTo(logits("said", "they xqzwly us"));
    }

    @Test
    void thereIsALogOddForEachActAndLabelAlsoOfNoWords() {
        assertThat(NETWORK.read(wording(""), wording("")).logits()).hasSize(ACTS + 5);
    }

    @Test
    void whatIsNoNetworkIsRefused() throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(other)) {
            out.write("something else".getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> RecurrentNetworkFile.read(new ByteArrayInputStream(other.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a recurrent network");
    }

    @Test
    void aboutATenthOfTheGroupsIsKeptOut() {
        long kept = IntStream.range(0, 10_000)
                .filter(i -> KeptOut.has("a01.tsv:p" + i))
                .count();

        assertThat(kept).isBetween(900L, 1_100L);
    }

    private static float[] logits(String cue, String content) {
        return NETWORK.read(wording(cue), wording(content)).logits();
    }

    private static Wording wording(String text) {
        return Wording.of(
                Document.of(text),
                List.of(new Span(0, text.length())),
                List.of(),
                List.of(),
                List.of(),
                WordSet.of("said"));
    }
}
