package dev.detente.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {
    @Test
    void ordinaryTextStaysAsItIs() {
        assertThat(SafeText.line("Détente — “heißt” 緊張緩和 🕊")).isEqualTo("Détente — “heißt” 緊張緩和 🕊");
    }

    @Test
    void nothingCanMoveTheCursorOrChangeColours() {
        assertThat(SafeText.line("a\u001b[2J\u0000\u009bb\u0007\u007f"))
                .isEqualTo("a\uFFFD[2J\uFFFD\uFFFDb\uFFFD\uFFFD");
    }

    @Test
    void aTextStaysOnItsLine() {
        assertThat(SafeText.line("one\r\ntwo\tthree\u2028four\u0085five")).isEqualTo("one  two three four five");
    }

    @Test
    void nothingCanTurnLettersAroundOrHide() {
        assertThat(SafeText.line("a\u202Eb\u2066c\u200Fd\uFEFFe\u061Cf" + Character.toString(0xE0041) + "g"))
                .isEqualTo("abcdefg");
    }

    @Test
    void aLoneSurrogateIsReplaced() {
        assertThat(SafeText.line("a\uD83Db")).isEqualTo("a\uFFFDb");
    }
}
