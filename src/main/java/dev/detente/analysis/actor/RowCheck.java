package dev.detente.analysis.actor;

import dev.detente.analysis.actor.GazetteerFile.Row;
import dev.detente.analysis.text.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must be true of each row of a gazetteer, whoever wrote it. */
final class RowCheck {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,16}");

    private final Set<String> codes;

    /** @param codes all parties that there are */
    RowCheck(Set<String> codes) {
        this.codes = codes;
    }

    /** @throws GazetteerException when the row cannot be */
    void check(Section section, Row row) {
        switch (section) {
            case COUNTRIES, BLOCS -> {
                require(CODE.matcher(row.text(0)).matches(), row, "'%s' is no code: 2 to 16 capitals", row.text(0));
                period(row, 1);
                List.of(3, 4, 5, 6).forEach(column -> names(row, column, false));
            }
            case INSTITUTIONS -> {
                party(row, row.text(0));
                period(row, 1);
                names(row, 3, true);
            }
            case PEOPLE -> {
                party(row, row.text(0));
                require(!row.text(1).isEmpty(), row, "no office");
                period(row, 2);
                require(!row.text(4).replace("~", "").isBlank(), row, "no surname");
                names(row, 5, true);
            }
            case NAMES -> {
                require(Use.ofName(row.text(0)) != null, row, "'%s' is no kind of name", row.text(0));
                party(row, row.text(1).isEmpty() ? null : row.text(1));
                names(row, 2, true);
            }
            case HINTS -> {
                party(row, row.text(0));
                require(isWeight(row.text(1)), row, "'%s' is no weight from 0 to 1", row.text(1));
                names(row, 2, true);
            }
            case AMBIGUOUS -> {
                names(row, 0, true);
                party(row, row.text(1).isEmpty() ? null : row.text(1));
                row.day(4, LocalDate.MIN);
            }
            case TERRITORIES -> {
                party(row, row.text(0));
                names(row, 1, true);
                row.list(1).forEach(code -> party(row, code));
            }
            case ROLES -> {
                require(Roles.KINDS.contains(row.text(0)), row, "'%s' is no kind of word", row.text(0));
                names(row, 1, true);
            }
        }
    }

    private void party(Row row, @Nullable String code) {
        require(code == null || codes.contains(code), row, "unknown party '%s'", String.valueOf(code));
    }

    private static void period(Row row, int column) {
        LocalDate from = row.day(column, LocalDate.MIN);
        LocalDate to = row.day(column + 1, LocalDate.MAX);
        require(from.isBefore(to), row, "the period ends before it starts: %s", from + " to " + to);
    }

    private static void names(Row row, int column, boolean needed) {
        List<String> names = row.list(column);
        require(!needed || !names.isEmpty(), row, "column %s is empty", Integer.toString(column + 1));
        for (String name : names) {
            require(Tokens.of(name).size() > 0, row, "a name without a word: '%s'", name);
        }
    }

    private static boolean isWeight(String text) {
        try {
            double weight = Double.parseDouble(text);
            return weight >= 0 && weight <= 1;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void require(boolean condition, Row row, String complaint, Object... values) {
        if (!condition) {
            throw row.wrong(complaint.formatted(values));
        }
    }
}
