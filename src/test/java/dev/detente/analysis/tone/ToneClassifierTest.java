package dev.detente.analysis.tone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.NamedParties;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.tone.Tone.Evidence;
import dev.detente.analysis.tone.ToneClassifier.Passage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped model promises, on sentences that it was not trained on. */
class ToneClassifierTest {
    private static final Path TRAINING = Path.of("src", "training", "tone");
    private static final Path PAIRS = TRAINING.resolve("heldout-minimal-pairs.tsv");
    private static final List<String> COUNTRIES = List.of(
            "China",
            "the United States",
            "US",
            "U.S.",
            "Turkey",
            "Côte d'Ivoire",
            "Saudi Arabia",
            "North Korea",
            "Iran's",
            "the Islamic Republic of Iran",
            "Georgia",
            "Papua New Guinea");

    private final ToneClassifier classifier = new ToneClassifier();

    @Test
    void noCountryIsHostileByName() throws IOException {
        List<Lesson> sentences = CorpusFile.read(PAIRS).subList(0, 200);
        for (int i = 0; i < sentences.size(); i++) {
            Passage original = sentences.get(i).passage();
            Tone tone = classifier.classify(original);
            for (int swap = 1; swap <= 3; swap++) {
                String source = COUNTRIES.get((i + swap) % COUNTRIES.size());
                String target = COUNTRIES.get((i * 5 + swap * 7 + 1) % COUNTRIES.size());
                Tone swapped = classifier.classify(renamed(original, source, target));

                assertThat(swapped.score())
                        .as(
                                "%s and %s in %s",
                                source, target, original.document().text())
                        .isEqualTo(tone.score());
                assertThat(swapped.act()).isEqualTo(tone.act());
                assertThat(swapped.confidence()).isEqualTo(tone.confidence());
            }
        }
    }

    @Test
    void negationAndConditionTurnTheToneInSentencesKeptForTesting() throws IOException {
        Map<String, Boolean> right = new LinkedHashMap<>();
        for (Lesson lesson : CorpusFile.read(PAIRS)) {
            Tone tone = classifier.classify(lesson.passage());
            right.merge(lesson.group(), isOnTheRightSide(lesson, tone), Boolean::logicalAnd);
        }
        double share = (double) right.values().stream().filter(both -> both).count() / right.size();
        System.out.printf("minimal pairs with the right sign both times: %.3f of %d%n", share, right.size());
        assertThat(share).isGreaterThan(0.48);
    }

    private static boolean isOnTheRightSide(Lesson lesson, Tone tone) {
        return switch (Objects.requireNonNull(lesson.label())) {
            case HOSTILE, CRITICAL -> tone.score() < 0;
            case NEUTRAL -> Math.abs(tone.score()) < 0.2;
            case CONCILIATORY, COOPERATIVE -> tone.score() > 0;
        };
    }

    /** The same passage with other names; places move with them. */
    private static Passage renamed(Passage passage, String source, String target) {
        String text = passage.document().text();
        StringBuilder renamed = new StringBuilder();
        List<Span> sources = new ArrayList<>();
        List<Span> targets = new ArrayList<>();
        List<Span> others = new ArrayList<>();
        int from = passage.words().get(0).start();
        for (int i = 0; i < text.length(); i++) {
            boolean isSource = starts(passage.sources(), i);
            boolean isTarget = starts(passage.targets(), i);
            if (isSource || isTarget || starts(passage.others(), i)) {
                String name = isSource ? source : isTarget ? target : "Portugal";
                (isSource ? sources : isTarget ? targets : others)
                        .add(new Span(renamed.length(), renamed.length() + name.length()));
                renamed.append(name);
                i += "Ruritania".length() - 1;
            } else {
                renamed.append(text.charAt(i));
            }
        }
        Span all = new Span(from, renamed.length());
        return new Passage(Document.of(renamed.toString()), List.of(all), passage.cue(), sources, targets, others);
    }

    private static boolean starts(List<Span> spans, int index) {
        return spans.stream().anyMatch(span -> span.start() == index);
    }

    @Property(tries = 300)
    void hostileTextHasAToneWithEvidenceInsideOfIt(@ForAll String text) {
        Passage passage = whole(text);

        Tone tone = classifier.classify(passage);

        assertThat(tone.evidence())
                .allSatisfy(words -> assertThat(passage.words().get(0).contains(words.span()))
                        .isTrue());
        assertThat(classifier.classify(passage)).isEqualTo(tone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Portuguese chancellor kindly invited my staff and me to Lisbon, and I invited her to Norway.",
                "The Norwegian defence ministry has invited its Portuguese counterpart to observe the exercise.",
                "We have sent the president of Portugal an invitation to open the bridge together with us."
            })
    void anInvitationIsAnOfferAndNoConcession(String text) {
        assertThat(classifier
                        .classify(new NamedParties().read(text, List.of(), List.of()))
                        .label())
                .isEqualTo(Tone.Label.CONCILIATORY);
    }

    @Test
    void evidenceIsTheWordsThatDecidedInOrderOfPlace() {
        String text = "We firmly reject these groundless accusations and we will retaliate.";

        Tone tone = classifier.classify(whole(text));

        assertThat(tone.score()).isNegative();
        assertThat(tone.evidence())
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words.weight()).isNegative());
        assertThat(tone.evidence()).extracting(Evidence::span).isSorted();
    }

    @Test
    void aPassageOfMegabytesIsReadInPart() {
        String text = "We will retaliate, \u201Cunless\u201D they stop. ".repeat(100_000);

        Tone tone = classifier.classify(whole(text));

        assertThat(tone.label()).isIn(Tone.Label.HOSTILE, Tone.Label.CRITICAL);
    }

    @Test
    void noWordsAreNeutralAndNoAct() {
        Tone tone = classifier.classify(whole(""));

        assertThat(tone.label()).isEqualTo(Tone.Label.NEUTRAL);
        assertThat(tone.evidence()).isEmpty();
    }

    @Test
    void theSameLessonsGiveTheSameModel() throws IOException {
        List<Lesson> lessons = CorpusFile.read(TRAINING.resolve("a01-trade.tsv"));

        assertThat(model(lessons)).isEqualTo(model(lessons));
    }

    private static byte[] model(List<Lesson> lessons) throws IOException {
        ToneModel model = new ToneTrainer(lessons).train(ToneLexicon.load(), Calibration.NONE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ToneModelFile.write(model, bytes);
        return bytes.toByteArray();
    }

    private static Passage whole(String text) {
        return new Passage(
                Document.of(text), List.of(new Span(0, text.length())), null, List.of(), List.of(), List.of());
    }
}
