package dev.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeCommandTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    Path directory;

    @Test
    void eachArticleGivesALineInTheOrderOfTheInputAndBadOnesAreReported() throws Exception {
        String good = IntStream.range(0, 300)
                .mapToObj(i -> "{\"id\":\"a" + i + "\",\"body\":\""
                        + "“Talks will go on,” the minister said. ".repeat(i % 7 + 1) + "\"}")
                .collect(Collectors.joining("\n"));
        Files.writeString(directory.resolve("in.jsonl"), good + "\n{\"id\":\n{\"id\":\"b\"}\n");

        Ran ran = Ran.in(directory).runs("analyze", "in.jsonl");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.REJECTED);
        assertThat(ran.out().lines().map(line -> json(line).get("id").asText()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 300).mapToObj(i -> "a" + i).toList());
        assertThat(ran.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("in.jsonl:301: "),
                        line -> assertThat(line).startsWith("in.jsonl:302: "));
    }

    @Test
    void aTextFromStandardInputIsOneArticle() {
        Ran ran = Ran.in(directory)
                .typing("“Talks will go on,” the minister said.\n\nIt rained.\n")
                .runs("analyze");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(ran.out()).hasLineCount(1);
        assertThat(fields(json(ran.out())))
                .containsExactly("id", "quotes", "statements", "countries", "doubtful_pairs");
    }

    @Test
    void theReadmesExampleIsAStatement() throws Exception {
        Matcher echo = Pattern.compile("^echo '(.+)' *\\\\?$", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("README.md")));
        assertThat(echo.find()).isTrue();

        Ran ran = Ran.in(directory).typing(echo.group(1)).runs("analyze", "--output", "text");

        assertThat(ran.out()).contains("CN → US    CRITICAL", "“We will not accept new tariffs,”");
    }

    @Test
    void peopleGetText() {
        Ran ran = Ran.in(directory)
                .typing("{\"id\":\"a\",\"title\":\"Talks\",\"body\":\"“Talks will go on,” the minister said.\"}")
                .runs("analyze", "--output", "text", "-");

        assertThat(ran.out())
                .startsWith("Talks\n")
                .contains("“Talks will go on,”")
                .doesNotContain("\u001b");
    }

    @Test
    void theReferenceArticleTakesThePromisedForm() throws Exception {
        Path reference = Path.of("..", "shared", "articles", "us-china-call.jsonl");
        assumeTrue(Files.exists(reference), "the reference article is not part of the project");
        String body = json(Files.readString(reference)).get("body").asText();

        Ran ran = Ran.in(Path.of("")).runs("analyze", reference.toString());

        assertThat(ran.exitCode()).isEqualTo(ExitCode.OK);
        JsonNode analysis = json(ran.out());
        assertThat(analysis.get("quotes")).isNotEmpty().allSatisfy(quote -> {
            assertThat(fields(quote)).contains("type", "start", "end", "text", "cue", "speaker");
            if (!quote.has("segments")) {
                int from = body.offsetByCodePoints(0, quote.get("start").asInt());
                int to = body.offsetByCodePoints(0, quote.get("end").asInt());
                assertThat(quote.get("text").asText()).isEqualTo(body.substring(from, to));
            }
            if (!quote.get("speaker").isNull()) {
                assertThat(fields(quote.get("speaker")))
                        .containsExactly(
                                "start", "end", "text", "name", "role", "organisation", "country", "standing", "via");
            }
        });
        for (JsonNode statement : analysis.get("statements")) {
            assertThat(fields(statement))
                    .containsExactly(
                            "pair",
                            "source_country",
                            "target_country",
                            "perspective",
                            "quote",
                            "tone",
                            "issues",
                            "target_basis",
                            "pair_confidence");
            assertThat(fields(statement.get("tone")))
                    .containsExactly("label", "score", "confidence", "act", "evidence");
            assertThat(statement.get("quote").asInt())
                    .isBetween(0, analysis.get("quotes").size() - 1);
        }
    }

    @Test
    void aGazetteerOfTheUsersOwnCounts() throws Exception {
        Files.writeString(directory.resolve("own.tsv"), "[institutions]\nNO\t-\t-\tSample Authority\n");
        Files.writeString(directory.resolve("wrong.tsv"), "[institutions]\nNO\tSample Authority\n");
        String body = "The Sample Authority said: “Sweden is a friend.”";

        Ran own = Ran.in(directory).typing(body).runs("analyze", "--gazetteer", "own.tsv");
        Ran fromEnvironment = Ran.in(directory)
                .with("DETENTE_GAZETTEER", "own.tsv")
                .typing(body)
                .runs("analyze");
        Ran wrong = Ran.in(directory).typing(body).runs("analyze", "--gazetteer", "wrong.tsv");

        assertThat(json(own.out()).get("statements").findValuesAsText("pair")).containsExactly("NO-SE");
        assertThat(fromEnvironment.out()).isEqualTo(own.out());
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).hasLineCount(1).contains("wrong.tsv:2: 2 columns instead of 4");
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode json(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }
}
