package dev.detente.monitor.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.monitor.view.Statements.Page;
import dev.detente.monitor.view.Statements.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StatementsTest {
    private final Statements statements = new Statements(100, 1_000_000);

    @Test
    void comeNewestFirstOrOldestFirstWithinAStretchOfTime() {
        for (long time = 1; time <= 9; time++) {
            statements.add(statement("s" + time, time));
        }

        assertThat(ids(statements.page(between(3, 7), true, null, 10))).containsExactly("s6", "s5", "s4", "s3");
        assertThat(ids(statements.page(between(3, 7), false, null, 10))).containsExactly("s3", "s4", "s5", "s6");
        assertThat(ids(statements.page(between(7, 3), true, null, 10))).isEmpty();
    }

    @Test
    void aStatementThatComesAgainIsThereOnce() {
        statements.add(statement("same", 5));
        statements.add(statement("same", 8));

        assertThat(statements.size()).isEqualTo(1);
        assertThat(statements.find("same"))
                .hasValueSatisfying(found -> assertThat(found.time()).isEqualTo(8));
        assertThat(statements.perPair()).containsEntry("CN-US", 1);
    }

    @Test
    void theOldestByEventTimeAreLeftOutInWhateverOrderTheyCame() {
        Statements few = new Statements(3, 1_000_000);
        for (long time : new long[] {50, 10, 40, 20, 30}) {
            few.add(statement("s" + time, time));
        }

        assertThat(ids(few.page(StatementFilter.ALL, true, null, 10))).containsExactly("s50", "s40", "s30");
        assertThat(few.leftOut()).isEqualTo(2);
        assertThat(few.find("s10")).isEmpty();
    }

    @Test
    void manyBytesAreTooManyEvenOfFewStatements() {
        Statements small = new Statements(1_000, 2_500);
        for (int i = 0; i < 10; i++) {
            small.add(new StoredStatement(
                    "s" + i,
                    "CN-US",
                    i,
                    "CN",
                    "US",
                    "NEUTRAL",
                    "PARTY",
                    "OFFICIAL",
                    List.of(),
                    false,
                    "x".repeat(600)));
        }

        assertThat(small.size()).isEqualTo(3);
    }

    @Test
    void filtersByCountrySourceIssueToneAndPerspective() {
        statements.add(statement("a", 1));
        statements.add(new StoredStatement(
                "b", "FR-US", 2, "FR", "US", "HOSTILE", "OBSERVER", "EXPERT", List.of("TRADE", "AID"), true, "{}"));

        assertThat(ids(statements.page(
                        filter(Set.of("FR"), Set.of(), Set.of(), Set.of(), Set.of(), true), true, null, 9)))
                .containsExactly("b");
        assertThat(ids(statements.page(
                        filter(Set.of("US"), Set.of("CN"), Set.of(), Set.of(), Set.of(), true), true, null, 9)))
                .containsExactly("a");
        assertThat(ids(statements.page(
                        filter(Set.of(), Set.of(), Set.of("AID"), Set.of(), Set.of(), true), true, null, 9)))
                .containsExactly("b");
        assertThat(ids(statements.page(
                        filter(Set.of(), Set.of(), Set.of(), Set.of("NEUTRAL"), Set.of("PARTY"), true), true, null, 9)))
                .containsExactly("a");
        assertThat(ids(statements.page(filter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false), true, null, 9)))
                .containsExactly("a");
    }

    @Property(tries = 200)
    void pagesGiveEachStatementOnceInOrder(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9) Integer> times,
            @ForAll @IntRange(min = 1, max = 7) int limit,
            @ForAll boolean newestFirst) {
        Statements some = new Statements(100, 1_000_000);
        for (int i = 0; i < times.size(); i++) {
            some.add(statement("s" + i, times.get(i)));
        }
        List<String> paged = new ArrayList<>();
        Place after = null;
        do {
            Page page = some.page(StatementFilter.ALL, newestFirst, after, limit);
            paged.addAll(ids(page));
            after = page.next();
        } while (after != null);

        assertThat(paged)
                .containsExactlyElementsOf(ids(some.page(StatementFilter.ALL, newestFirst, null, 100)))
                .hasSize(times.size());
    }

    private static StatementFilter between(long from, long to) {
        return new StatementFilter(null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), from, to, true);
    }

    private static StatementFilter filter(
            Set<String> countries,
            Set<String> sources,
            Set<String> issues,
            Set<String> tones,
            Set<String> perspectives,
            boolean copies) {
        return new StatementFilter(
                null, countries, sources, issues, tones, perspectives, Long.MIN_VALUE, Long.MAX_VALUE, copies);
    }

    private static StoredStatement statement(String id, long time) {
        return new StoredStatement(
                id, "CN-US", time, "CN", "US", "NEUTRAL", "PARTY", "OFFICIAL", List.of("TRADE"), false, "{}");
    }

    private static List<String> ids(Page page) {
        return page.statements().stream().map(StoredStatement::id).toList();
    }
}
