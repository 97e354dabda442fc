package dev.detente.analysis.tone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.tone.ToneClassifier.Passage;
import dev.detente.analysis.tone.ToneClassifier.Reading;
import dev.detente.analysis.tone.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SenseFeaturesTest {
    private final ToneLexicon lexicon = ToneLexicon.load();

    @Test
    void whatIsLearnedOfAWordHoldsForItsLike() {
        assertThat(lexicon.sense(Words.hash("departure"))).isNotZero().isEqualTo(lexicon.sense(Words.hash("farewell")));

        assertThat(shared("a departure today", "a farewell today"))
                .isGreaterThan(shared("a departure today", "a surcharge today"));
    }

    @Test
    void aWordThatNobodyListedHasTheStancesOfItsLike() {
        assertThat(lexicon.stances(Words.stem("deceptive"))).isEqualTo(1 << Stance.WRONG.ordinal());
    }

    @Test
    void aWordAndItsDenialAreNotAlike() {
        assertThat(shared("a departure today", "no farewell today"))
                .isLessThan(shared("a departure today", "a farewell today"));
    }

    /** How many features the two have in common. */
    private long shared(String one, String other) {
        Set<Integer> features = features(one);
        return features(other).stream().filter(features::contains).count();
    }

    private Set<Integer> features(String text) {
        Document document = Document.of(text);
        List<Span> all = List.of(new Span(0, text.length()));
        Reading reading = Reading.of(
                new Passage(document, all, null, List.of(), List.of(), List.of()),
                ToneModelFile.shipped().common());
        FeatureBag bag = new FeatureBag(18);
        new ToneFeatures(lexicon).of(reading.content(), reading.cue(), bag);
        return Arrays.stream(bag.buckets, 0, bag.count).boxed().collect(Collectors.toSet());
    }
}
