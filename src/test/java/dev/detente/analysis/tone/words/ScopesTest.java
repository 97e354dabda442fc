package dev.detente.analysis.tone.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What words are in the scope of; sentences are about sanctions, the word that is asked after. */
class ScopesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "It has no plans to impose sanctions.",
                "It stopped short of sanctions.",
                "It ruled out sanctions.",
                "Far from imposing sanctions, it helped.",
                "It rejects reports that it prepared sanctions.",
                "It denied claims that it prepared sanctions.",
                "We would have imposed sanctions."
            })
    void whatIsDeniedOrEndedMeansTheContrary(String text) {
        assertThat(Scopes.isContrary(atSanctions("", text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It imposed sanctions.",
                "It did not rule out sanctions.",
                "It refused to rule out sanctions.",
                "It never stopped short of sanctions.",
                "It imposed not only sanctions.",
                "It has no friends, but it has sanctions."
            })
    void whatIsDeniedTwiceOrInAnotherClauseIsMeant(String text) {
        assertThat(Scopes.isContrary(atSanctions("", text))).isFalse();
    }

    @Test
    void theWordsThatAttributeAPassageCountForIt() {
        assertThat(Scopes.isContrary(atSanctions("denied", "that it prepared sanctions.")))
                .isTrue();
        assertThat(Scopes.isContrary(atSanctions("denied", "that it lifted sanctions.")))
                .isFalse();
        assertThat(Scopes.isContrary(atSanctions("confirmed", "that it prepared sanctions.")))
                .isFalse();
        assertThat(atSanctions("called for", "sanctions.") & Scopes.DEMANDED).isNotZero();
    }

    @Test
    void aConditionAndWhatItIsSetForAreTold() {
        String text = "If they attack, sanctions follow.";
        assertThat(atSanctions("", text) & (Scopes.CONDITION | Scopes.CONDITIONAL))
                .isEqualTo(Scopes.CONDITIONAL);
        assertThat(atSanctions("", "They attack as long as sanctions hurt.") & Scopes.CONDITION)
                .isNotZero();
    }

    private static int atSanctions(String cue, String text) {
        Document document = Document.of(cue + " " + text);
        Wording attributing = wording(document, new Span(0, cue.length()));
        Wording content =
                wording(document, new Span(cue.length(), document.text().length()));
        Scopes.mark(attributing, content);
        for (int i = 0; i < content.size; i++) {
            if (content.word[i] == Words.hash("sanctions")) {
                return content.scope[i];
            }
        }
        throw new AssertionError("no sanctions in " + text);
    }

    private static Wording wording(Document document, Span span) {
        return Wording.of(
                document,
                List.of(span),
                List.of(),
                List.of(),
                List.of(),
                WordSet.of("sanctions", "it", "far", "we", "if", "they"));
    }
}
