package dev.detente.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.article.NewsArticle.ContentType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles as JSON: lines and documents. */
class JsonArticlesTest {
    private static final String FULL = """
            {"id":"a1","url":"https://example.org/1","title":"T","body":"B","outlet":"O","outlet_country":"de",
            "author":"A","language":"en","published_at":"2026-05-04T10:00:00Z","collected_at":1777888800000,
            "content_type":"text/html; charset=utf-8","tags":["x","y"],"unknown":{"deep":[1,{"er":null}]}}""".replace("\n", "");

    @Test
    void everyFieldOfALineIsRead() {
        assertThat(Read.article("a.jsonl", FULL))
                .isEqualTo(new NewsArticle(
                        "a1",
                        "https://example.org/1",
                        "T",
                        "B",
                        ContentType.HTML,
                        "O",
                        "DE",
                        "A",
                        "en",
                        Instant.parse("2026-05-04T10:00:00Z"),
                        Instant.ofEpochMilli(1777888800000L),
                        List.of("x", "y")));
    }

    @Test
    void textStandsInForBody() {
        assertThat(Read.article("a.jsonl", "{\"text\":\"words\"}").body()).isEqualTo("words");
        assertThat(Read.article("a.jsonl", "{\"text\":\"words\",\"body\":\"more\"}")
                        .body())
                .isEqualTo("more");
    }

    @Test
    void bodyIsKeptAsItCame() {
        String body = Read.article("a.jsonl", "{\"body\":\"  a\\r\\n\\u0000\\t b \\ud83d\\ude00\\n\"}")
                .body();

        assertThat(body).isEqualTo("  a\r\n\0\t b \uD83D\uDE00\n");
    }

    @Test
    void loneSurrogatesBecomeTheReplacementCharacterAndMoveNoOffset() {
        assertThat(Read.article("a.jsonl", "{\"body\":\"a\\ud800b\\udc00\\ud83d\\ude00\\ud83d\"}")
                        .body())
                .isEqualTo("a\uFFFDb\uFFFD\uD83D\uDE00\uFFFD");
    }

    @Test
    void aBadLineCostsNoOther() {
        List<Reading> readings = Read.all("a.jsonl", "{\"body\":\"1\"}\n\n{\"body\":\r\n{\"body\":\"2\"}\r\n[1]\n");

        assertThat(readings)
                .extracting(Reading::place)
                .containsExactly("a.jsonl:1", "a.jsonl:3", "a.jsonl:4", "a.jsonl:5");
        assertThat(readings.get(0)).isInstanceOf(Reading.Accepted.class);
        assertThat(readings.get(1)).isInstanceOf(Reading.Rejected.class);
        assertThat(readings.get(2)).isInstanceOf(Reading.Accepted.class);
        assertThat(readings.get(3)).isEqualTo(new Reading.Rejected("a.jsonl", 5, "is no JSON object"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"id":"x"}                                       | has no body
                    {"body":null}                                    | has no body
                    {"body":" \\n"}                                  | body is empty
                    {"body":7}                                       | body is not a string
                    {"text":{"a":1}}                                 | text is not a string
                    {"body":"b","title":["t"]}                       | title is not a string
                    {"body":"b","tags":[1]}                          | tags is not a list of strings
                    {"body":"b","published_at":"yesterday"}          | published_at is no ISO 8601 date and no epoch milliseconds: "yesterday"
                    {"body":"b","published_at":"20260504"}           | published_at is no ISO 8601 date and no epoch milliseconds: "20260504"
                    {"body":"b","collected_at":1e3}                  | collected_at is no ISO 8601 date and no epoch milliseconds: "1e3"
                    {"body":"b","outlet_country":"Germany"}          | outlet_country is no ISO 3166-1 alpha-2 code: "Germany"
                    {"body":"b","content_type":"pdf"}                | content_type is neither TEXT nor HTML: "pdf"
                    {"body":"b"} {"body":"c"}                        | has more after its JSON object
                    "body"                                           | is no JSON object
                    {"body":"b" "id":"c"}                            | is no valid JSON at column 13
                    {body:"b"}                                       | is no valid JSON at column 2
                    {"body":"b"                                      | is no valid JSON at column
                    """)
    void aRejectionSaysWhatIsWrong(String line, String reason) {
        assertThat(Read.rejection("a.jsonl", line)).startsWith(reason).hasLineCount(1);
    }

    @Test
    void anIdMayBeLongButNotTooLong() {
        String longest = "i".repeat(ArticleIds.MAX_LENGTH);

        assertThat(Read.article("a.jsonl", "{\"body\":\"b\",\"id\":\"" + longest + "\"}")
                        .id())
                .isEqualTo(longest);
        assertThat(Read.rejection("a.jsonl", "{\"body\":\"b\",\"id\":\"" + longest + "i\"}"))
                .isEqualTo("has an id of 1,025 characters, more than 1,024");
    }

    @Test
    void aNumberMayBeAnId() {
        assertThat(Read.article("a.jsonl", "{\"body\":\"b\",\"id\":17}").id()).isEqualTo("17");
    }

    @Test
    void severalAuthorsAreOneByLine() {
        assertThat(Read.article("a.jsonl", "{\"body\":\"b\",\"author\":[\"A. One\",\"B. Two\"]}")
                        .author())
                .isEqualTo("A. One, B. Two");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() {
        assertThat(Read.article("a.jsonl", "\uFEFF{\"body\":\"b\"}").body()).isEqualTo("b");
        assertThat(Read.article("a.json", "\uFEFF[{\"body\":\"b\"}]").body()).isEqualTo("b");
    }

    @Test
    void bytesThatAreNoUtf8RejectTheLineAndSayWhere() {
        byte[] bytes = "{\"body\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        bytes[9] = (byte) 0x93;

        assertThat(Read.rejection(Read.all("a.jsonl", bytes)))
                .isEqualTo("is not valid UTF-8 (byte 0x93 at offset 9); convert it first");
    }

    @Test
    void anArrayOfArticlesIsReadOneByOne() {
        List<Reading> readings = Read.all(
                "a.json",
                "[\n{\"body\":\"1\"},\n{\"body\":\"\"},\n[{\"body\":\"no\"}], 7,\n{\"body\":\"2\",\n\"id\":\"z\"}]");

        assertThat(readings).extracting(Reading::line).containsExactly(2L, 3L, 4L, 4L, 5L);
        assertThat(readings.subList(1, 4))
                .extracting(reading -> ((Reading.Rejected) reading).reason())
                .containsExactly("body is empty", "is no JSON object", "is no JSON object");
        assertThat(((Reading.Accepted) readings.get(4)).article().id()).isEqualTo("z");
    }

    @Test
    void anArticleMaySpanLines() {
        assertThat(Read.article("a.json", "{\n  \"body\": \"b\"\n}\n").body()).isEqualTo("b");
    }

    @Test
    void jsonLinesMayBeCalledJson() {
        List<Reading> readings = Read.all("a.json", "{\"body\":\"1\"}\n{broken\n{\"body\":\"2\"}\n");

        assertThat(readings).hasSize(3);
        assertThat(readings.get(2)).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void whereADocumentBreaksTheRejectionSaysThatTheRestIsLost() {
        List<Reading> readings = Read.all("a.json", "[{\"body\":\"1\"},\n{\"body\" \"2\"},{\"body\":\"3\"}]");

        assertThat(readings).hasSize(2);
        assertThat(((Reading.Rejected) readings.get(1)).reason()).endsWith("what follows in this file cannot be read");
        assertThat(readings.get(1).line()).isEqualTo(2);
    }

    @Test
    void deepNestingIsRefusedNotFollowed() {
        String deep = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + ",\"body\":\"b\"}";

        assertThat(Read.rejection("a.jsonl", deep))
                .startsWith("is no valid JSON")
                .contains("nesting depth");
        assertThat(Read.rejection("a.json", "[" + deep + "]")).contains("nesting depth");
    }
}
