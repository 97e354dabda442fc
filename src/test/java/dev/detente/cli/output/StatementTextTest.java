package dev.detente.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.cli.output.StatementView.Doubt;
import dev.detente.cli.output.StatementView.Judgement;
import dev.detente.cli.output.StatementView.Source;
import dev.detente.cli.output.StatementView.Who;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementTextTest {
    private static final Judgement JUDGEMENT =
            new Judgement("FR", "DE", "CRITICAL", -0.45, "REJECT", List.of("TRADE", "ENERGY"), false);
    private static final Source SOURCE =
            new Source("The Daily Lantern", Instant.parse("2025-06-05T22:00:00Z"), "Talks falter");

    @Test
    void aStatementReadsAsWhoToWhomHowWhatAndWhere() {
        StatementView view = new StatementView(
                JUDGEMENT,
                null,
                "DIRECT",
                "We reject this tariff and every other one that may follow it",
                new Who("Ms Vale", "Ada Vale", "Minister", null, "FR"),
                SOURCE);

        assertThat(new StatementText(Style.PLAIN, 60).block(view)).isEqualTo("""
                        FR → DE    CRITICAL     -0.45  REJECT      TRADE, ENERGY
                          “We reject this tariff and every other one that may follow
                          it”
                          Ada Vale, Minister (FR) · The Daily Lantern · 2025-06-05 ·
                          Talks falter""");
    }

    @Test
    void aSpeakerWithoutANameGoesByHisRoleRatherThanByHe() {
        assertThat(shown(new Who("He", null, "deputy foreign minister", null, "IR")))
                .endsWith("  deputy foreign minister (IR)");
        assertThat(shown(new Who("He", null, null, null, "IR"))).endsWith("  He (IR)");
        assertThat(shown(new Who("the envoy", null, "envoy", null, "US"))).endsWith("  the envoy (US)");
    }

    private static String shown(Who speaker) {
        StatementView view =
                new StatementView(JUDGEMENT, null, "INDIRECT", "it rained", speaker, new Source(null, null, null));
        return new StatementText(Style.PLAIN, 60).block(view);
    }

    @Test
    void aQuoteWithoutAPairSaysSo() {
        StatementView view = new StatementView(null, null, "INDIRECT", "it rained", null, new Source(null, null, null));

        assertThat(new StatementText(Style.PLAIN, 60).block(view)).isEqualTo("no pair\n  it rained\n  speaker unknown");
    }

    @Test
    void aQuoteWhosePairIsTooUnsureTellsWhichItMayBe() {
        StatementView view = new StatementView(
                null, new Doubt("FR", "DE", 0.614), "INDIRECT", "it rained", null, new Source(null, null, null));

        assertThat(new StatementText(Style.PLAIN, 60).block(view))
                .startsWith("no pair: FR → DE is sure by 0.61 only\n");
    }

    @Test
    void onlyTheStyleColoursAndNothingInTheWordsCan() {
        StatementView view = new StatementView(JUDGEMENT, null, "MIXED", "so \u001b[31mred", null, SOURCE);

        assertThat(new StatementText(Style.PLAIN, 60).block(view)).doesNotContain("\u001b");
        assertThat(new StatementText(Style.COLOURED, 60).block(view))
                .contains("\u001b[33mCRITICAL")
                .contains("so \uFFFD[31mred");
    }

    @Test
    void wideLettersAndWordsLongerThanALineAreBrokenWhereTheyFit() {
        assertThat(Wrap.lines("緊張緩和緊張緩和緊張緩和", " ", 21)).containsExactly(" 緊張緩和緊張緩和緊張", " 緩和");
        assertThat(Wrap.lines("a".repeat(45), "", 20)).containsExactly("a".repeat(20), "a".repeat(20), "a".repeat(5));
        assertThat(Wrap.lines("", " ", 20)).isEmpty();
    }
}
