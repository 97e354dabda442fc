package dev.detente.analysis.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.actor.GazetteerFile.Row;
import dev.detente.analysis.text.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks who held which office on which day, from 1985 to 2026, against a list that knows nothing of ours. */
class LeadersTest {
    private static final List<Row> CHECKS = GazetteerFile.rows("leaders.tsv", 4);

    @Test
    void whoIsInOfficeOnTheDayIsKnown() {
        Gazetteer gazetteer = Gazetteer.load();
        List<String> wrong = new ArrayList<>();
        for (Row check : CHECKS) {
            String found = found(gazetteer, check);
            boolean right = check.text(2).isEmpty()
                    ? found.isEmpty()
                    : found.startsWith(check.text(2) + ' ') && found.contains(check.text(3));
            if (!right) {
                wrong.add(String.join(" ", check.columns()) + ": found '" + found + "'");
            }
        }
        System.out.printf("leaders: %d of %d right; wrong: %s%n", CHECKS.size() - wrong.size(), CHECKS.size(), wrong);
        assertThat(CHECKS).hasSizeGreaterThanOrEqualTo(200);
        assertThat(wrong).isEmpty();
    }

    /** Party and office of the person that the name stands for; nothing for nobody. */
    private static String found(Gazetteer gazetteer, Row check) {
        Document document = Document.of("Later " + check.text(1) + " left the room.");
        LocalDate day = check.day(0, LocalDate.MIN);
        for (Sighting sighting : new SightingFinder(gazetteer, document, day, new HashSet<>()).find()) {
            if (sighting.sense().use() == Use.LEADER) {
                return sighting.sense().party() + " " + sighting.sense().office();
            }
        }
        return "";
    }
}
