package dev.detente.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.article.NewsArticle;
import dev.detente.faults.Newsroom.Dispatch;
import dev.detente.faults.Newsroom.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Articles that are good one by one and trying together. */
@Tag("faults")
@Tag("slow")
@Timeout(1200)
class LoadShapesIT {
    private static final long SEED = 11;

    @Test
    void aHotPairIsAsInAQuietRun() throws Exception {
        Edition edition = Newsroom.editionOfOnePair(SEED, 4_000);
        try (Trial trial = new Trial("hot-pair", Servers.shared(), 4)) {
            trial.send(edition);
            trial.run("first");
            trial.run("second");
            trial.harmed();

            trial.assertAsInAQuietRun(edition);
        }
    }

    @Test
    void manyArticlesOfOneMomentAreAsInAQuietRun() throws Exception {
        Edition edition = Newsroom.editionOfOneMoment(SEED, 10_000);
        try (Trial trial = new Trial("one-moment", Servers.shared(), 4)) {
            trial.send(edition);
            trial.run("first");
            trial.run("second");
            trial.harmed();

            trial.assertAsInAQuietRun(edition);
        }
    }

    @Test
    void idlePartitionsHoldNothingUp() throws Exception {
        Edition one = Newsroom.edition(SEED, 600);
        NewsArticle article = one.dispatches().stream()
                .filter(dispatch -> dispatch.article() != null)
                .findFirst()
                .orElseThrow()
                .article();
        // One key, and so one partition of 16: each article is a corrected one.
        List<Dispatch> corrections = new ArrayList<>();
        for (Dispatch dispatch : one.dispatches()) {
            if (dispatch.article() != null) {
                corrections.add(Dispatch.of(dispatch.article().withId(article.id())));
            }
        }
        Edition edition = new Edition("one-key", corrections);
        try (Trial trial = new Trial("idle", Servers.shared(), 16)) {
            trial.send(edition);
            trial.run("first");
            trial.harmed();

            trial.assertAsInAQuietRun(edition);
        }
    }

    @Test
    void articlesWithImpossibleDatesLeaveTheWindowsOfOthersAlone() throws Exception {
        Edition good = Newsroom.edition(SEED, 600);
        Set<String> strange = new TreeSet<>();
        List<Dispatch> dispatches = new ArrayList<>();
        for (Dispatch dispatch : good.dispatches()) {
            dispatches.add(dispatch);
            if (dispatch.article() != null && dispatches.size() % 20 == 0) {
                String id = "strange-" + dispatches.size();
                String date = strange.size() % 2 == 0 ? "1815-06-18T00:00:00Z" : "2099-01-01T00:00:00Z";
                strange.add(id);
                dispatches.add(Dispatch.of(dispatch.article().withId(id).withPublishedAt(Instant.parse(date))));
            }
        }
        long today = Instant.now().toEpochMilli() / 86_400_000 * 86_400_000;
        try (Trial trial = new Trial("strange-dates", Servers.shared(), 2)) {
            trial.send(new Edition("strange-dates", dispatches));
            trial.run("only");
            trial.harmed();
            Outcome outcome = trial.outcome();

            assertThat(strange).hasSizeGreaterThan(10);
            assertThat(outcome.only(name -> name.contains(" strange-")).count()).isPositive();
            trial.assertEqual(
                    good,
                    outcome.only(name -> !name.contains(" strange-") && !isWindowSince(today, name)),
                    Trial.quiet(good));
        }
    }

    /** Whether it is the name of a window that starts at this time or later: {@code tone PAIR ISSUE SIZE START}. */
    private static boolean isWindowSince(long time, String name) {
        return name.startsWith("tone ") && Long.parseLong(name.substring(name.lastIndexOf(' ') + 1)) >= time;
    }
}
