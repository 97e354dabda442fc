package dev.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorsCommandTest {
    private static final String TEXT = "“We will talk to Beijing,” Treasury Secretary Baker said in Paris."
            + " Georgia, from Atlanta to Savannah, is warm.";

    @TempDir
    Path directory;

    @Test
    void eachNameIsShownWithWhatItMeansAndWhy() {
        Ran ran = Ran.in(directory).runs("actors", "explain", TEXT, "--date", "1987-03-01");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(ran.out().lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Baker ")
                        .contains("US, treasury secretary James Baker", "behind the title", "people.tsv:"))
                .anySatisfy(line -> assertThat(line).startsWith("Paris ").contains("FR, place"))
                .anySatisfy(line -> assertThat(line).startsWith("Georgia ").contains("US, place", "other words"))
                .anySatisfy(line -> assertThat(line).contains("Secretary Baker: US, in office on the day, OFFICIAL"))
                .anySatisfy(line -> assertThat(line).startsWith("about "));
        assertThat(ran.out()).doesNotContain("\u001b");
    }

    @Test
    void theDateDecidesWhoIsInOffice() {
        Ran ran = Ran.in(directory).runs("actors", "explain", "Donald Trump left.", "--date", "2023-05-01");

        assertThat(ran.out()).containsPattern("Donald Trump\\s+nothing\\s+no meaning holds on the day");
    }

    @Test
    void programsGetJsonFromAFileOfTheUsersOwnToo() throws Exception {
        Files.writeString(directory.resolve("own.tsv"), "[institutions]\nNO\t-\t-\tSample Authority\n");

        Ran ran = Ran.in(directory)
                .typing("The Sample Authority said: “Sweden is a friend.”")
                .runs("actors", "explain", "--output", "json", "--gazetteer", "own.tsv", "-");

        JsonNode explanation = new JsonMapper().readTree(ran.out());
        JsonNode name = explanation.get("names").get(0);
        assertThat(name.get("text").asText()).isEqualTo("Sample Authority");
        assertThat(name.get("means").get("party").asText()).isEqualTo("NO");
        assertThat(name.get("means").get("origin").asText()).endsWith("own.tsv:2");
        JsonNode quote = explanation.get("quotes").get(0);
        assertThat(quote.get("speaker").get("ground").asText()).isIn("PARTY", "INSTITUTION", "OFFICE");
        assertThat(quote.get("pairs").get(0).get("target_country").asText()).isEqualTo("SE");
    }

    @Test
    void aDayThatIsNoneIsAMistakeOfTheUsers() {
        assertThat(Ran.in(directory)
                        .runs("actors", "explain", "Text.", "--date", "yesterday")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Ran.in(directory).runs("actors", "explain").exitCode()).isEqualTo(ExitCode.USAGE);
    }
}
