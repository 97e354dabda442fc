package dev.detente.pipeline.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {
    private static final String WORDS = "We urge them to stop this at once and to come back to the table";

    @Test
    void caseAndPunctuationDoNotCount() {
        assertThat(like(WORDS, "“WE urge them, to stop this – at once! – and to come back to the table…”"))
                .isTrue();
        assertThat(like("We won't wait for any of them", "We won’t wait for any of them"))
                .isTrue();
    }

    @Test
    void halfOfTheWordsInCommonIsLikeEnoughAndLessIsNot() {
        assertThat(like("a b c d e f", "a b c d x y")).isTrue();
        assertThat(like("a b c d e f", "a b c x y z")).isFalse();
    }

    @Test
    void numbersMustNotContradictEachOther() {
        assertThat(like(
                        "business loans fell 660 million to 277.93 billion",
                        "business loans fell 377 million to 279.08 billion"))
                .isFalse();
        assertThat(like("the trip is set for April 6 to 8", "the trip is set for April 6-8"))
                .isTrue();
        assertThat(like("they want to build 5 roads there", "they want to build five roads there"))
                .isTrue();
    }

    @Test
    void aFewWordsMustBeTheSame() {
        assertThat(like("Not now", "not now.")).isTrue();
        assertThat(like("Not now", "Not ever")).isFalse();
        assertThat(like("", "!")).isTrue();
    }

    @Test
    void ofALongQuoteASampleOfItsWordsIsCompared() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(Integer.toString(i, 36).replaceAll("\\d", "z")).append(' ');
        }
        Wording wording = Wording.of(text.toString());

        assertThat(wording.words()).hasSize(Wording.MOST_WORDS).isSorted();
        assertThat(wording.isLike(Wording.of(text + "and a few more words"))).isTrue();
        assertThat(wording.isLike(Wording.of(WORDS))).isFalse();
    }

    private static boolean like(String one, String other) {
        boolean like = Wording.of(one).isLike(Wording.of(other));
        assertThat(Wording.of(other).isLike(Wording.of(one))).isEqualTo(like);
        return like;
    }
}
