package dev.detente.analysis.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
    @ParameterizedTest
    @CsvSource({
        "said, 29",
        "says, 29",
        "Say, 30",
        "saying, 31",
        "denies, 29",
        "denied, 29",
        "denying, 31",
        "admitting, 31",
        "urges, 29",
        "urging, 31",
        "wrote, 29",
        "written, 29",
        "promises, 29",
        "stressed, 29",
        "vowing, 31"
    })
    void cueVerbsAreKnownInAllForms(String word, int formBit) {
        int bits = Lexicon.shipped().bits(word, 0, word.length());

        assertThat(bits & Lexicon.CUE).isEqualTo(1 << formBit);
    }

    @ParameterizedTest
    @CsvSource({"zyzzyva", "sayingly", "''"})
    void otherWordsAreNoCues(String word) {
        assertThat(Lexicon.shipped().bits(word, 0, word.length()) & Lexicon.CUE).isZero();
    }
}
