package dev.detente.analysis.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detente.analysis.text.Span;
import dev.detente.analysis.tone.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sentences that the tone model is trained on. */
class CorpusFileTest {
    @TempDir
    private Path directory;

    @Test
    void whatIsKeptForTestingIsNeverTrainedOn() throws IOException {
        List<Lesson> lessons = CorpusFile.readAll(Path.of("src", "training", "tone"));
        List<String> kept = CorpusFile.read(Path.of("src", "training", "tone", "heldout-minimal-pairs.tsv")).stream()
                .map(lesson -> lesson.passage().document().text())
                .toList();

        assertThat(lessons)
                .hasSizeGreaterThan(4000)
                .noneMatch(lesson -> lesson.id().startsWith("heldout-"));
        assertThat(lessons)
                .extracting(lesson -> lesson.passage().document().text())
                .doesNotContainAnyElementsOf(kept);
    }

    @Test
    void theWordsOfASentenceAreThoseThatTheClassifierReads() {
        assertThat(ToneTraining.words("warned", "{S} won't sell {T}\u2019s 12 ships, Zarquon"))
                .extracting(word -> word.replaceAll("[|].*", ""))
                .containsExactly(
                        "warned", "#cue", "#source", "won't", "sell", "#target", "#number", "ships", ",", "#name");
        assertThat(ToneTraining.words("", "ships")).containsExactly("#cue", "ships|" + Words.stem("ship"));
    }

    @Test
    void partiesAreSpansAndTheCueStandsApart() throws IOException {
        Path file = directory.resolve("one.tsv");
        Files.writeString(file, "g1\treported\twarned\t{S} would answer {T} and {O}\tHOSTILE\tTHREATEN\tSECURITY\n");

        Lesson lesson = CorpusFile.read(file).get(0);
        String text = lesson.passage().document().text();

        assertThat(lesson.group()).isEqualTo("one.tsv:g1");
        assertThat(lesson.label()).isEqualTo(Tone.Label.HOSTILE);
        assertThat(lesson.passage().cue()).isEqualTo(new Span(0, "warned".length()));
        assertThat(lesson.passage().words().get(0).start()).isEqualTo("warned ".length());
        assertThat(lesson.passage().sources()).hasSize(1);
        assertThat(lesson.passage().targets())
                .hasSize(1)
                .allMatch(span -> text.substring(0, span.start()).endsWith("answer "));
        assertThat(lesson.passage().others()).hasSize(1);
    }

    @Test
    void aLineThatIsNoneIsNamed() throws IOException {
        Path file = directory.resolve("bad.tsv");
        Files.writeString(file, "# comment\n-\tdirect\t-\tWords.\tANGRY\tACCUSE\t-\n");

        assertThatThrownBy(() -> CorpusFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("bad.tsv:2");
    }
}
