package dev.detente.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.text.Span;
import dev.detente.analysis.tone.ToneClassifier;
import dev.detente.analysis.tone.ToneClassifier.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences of which nobody said who acts towards whom. */
class NamedPartiesTest {
    private final NamedParties parties = new NamedParties();

    @Test
    void theFirstPartyIsTheSourceAndTheNextTheTarget() {
        Passage passage = read("Japan accused China of helping Iran, and China denied it.");

        assertThat(words(passage, passage.sources())).containsExactly("Japan");
        assertThat(words(passage, passage.targets())).containsExactly("China", "China");
        assertThat(words(passage, passage.others())).containsExactly("Iran");
    }

    @Test
    void whoeverSpeaksAsWeNamesTheTargetFirst() {
        Passage passage = read("We will not rule out the use of force against Iran.");

        assertThat(passage.sources()).isEmpty();
        assertThat(words(passage, passage.targets())).containsExactly("Iran");
    }

    @Test
    void whatIsGivenStays() {
        String text = "Japan accused China of helping Iran.";

        Passage passage = parties.read(text, List.of(new Span(31, 35)), List.of());

        assertThat(words(passage, passage.sources())).containsExactly("Iran");
        assertThat(passage.targets()).isEmpty();
    }

    @Test
    void otherCountriesInTheirPlaceHaveTheSameTone() {
        ToneClassifier classifier = new ToneClassifier();
        double score = classifier
                .classify(read("China threatened Japan with new tariffs."))
                .score();

        for (String other : List.of(
                "The United States threatened Papua New Guinea with new tariffs.",
                "Turkey threatened the Netherlands with new tariffs.",
                "Saudi Arabia threatened Georgia with new tariffs.")) {
            assertThat(classifier.classify(read(other)).score()).as(other).isEqualTo(score);
        }
    }

    private Passage read(String text) {
        return parties.read(text, List.of(), List.of());
    }

    private static List<String> words(Passage passage, List<Span> spans) {
        return spans.stream()
                .map(span -> span.of(passage.document().original()))
                .toList();
    }
}
