package dev.detente.monitor.web;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, checked: what makes no sense is refused with a reason. */
final class Params {
    private static final int MAX_LENGTH = 500;
    private static final int MAX_VALUES = 50;
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,10}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_-]{1,40}");
    private static final Pattern DURATION = Pattern.compile("PT?[0-9]{1,6}[DHMS]");

    private final Context context;

    /**
     * The parameters of a request.
     *
     * @param known the names that it may have
     * @throws ApiException if it has others, or the same one twice
     */
    Params(Context context, String... known) {
        this.context = context;
        Set<String> names = Set.of(known);
        for (Map.Entry<String, List<String>> given : context.queryParamMap().entrySet()) {
            if (!names.contains(given.getKey())) {
                throw ApiException.badParameter(
                        shortened(given.getKey()),
                        "there is no such parameter; there are " + String.join(", ", new TreeSet<>(names)));
            }
            if (given.getValue().size() > 1) {
                throw ApiException.badParameter(given.getKey(), "is given twice; separate values by commas");
            }
            if (given.getValue().get(0).length() > MAX_LENGTH) {
                throw ApiException.badParameter(given.getKey(), "has more than " + MAX_LENGTH + " characters");
            }
        }
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40);
    }

    private @Nullable String value(String name) {
        String value = context.queryParam(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The pair of the path, {@code CN-US}. */
    String pair() {
        String pair = context.pathParam("pair");
        String[] parties = pair.split("-", -1);
        if (parties.length != 2
                || !CODE.matcher(parties[0]).matches()
                || !CODE.matcher(parties[1]).matches()) {
            throw ApiException.badParameter("pair", "is not a pair like CN-US");
        }
        if (parties[0].compareTo(parties[1]) >= 0) {
            throw ApiException.badParameter("pair", "should be two codes in alphabetical order, like CN-US");
        }
        return pair;
    }

    /** Country codes, separated by commas. */
    Set<String> countries(String name) {
        Set<String> codes = values(name);
        for (String code : codes) {
            if (!CODE.matcher(code).matches()) {
                throw ApiException.badParameter(name, "is not a list of codes like CN,US");
            }
        }
        return codes;
    }

    /** Names, in capitals, separated by commas. */
    Set<String> names(String name) {
        Set<String> names = values(name);
        for (String found : names) {
            if (!NAME.matcher(found).matches()) {
                throw ApiException.badParameter(name, "is not a list of names like TRADE,SECURITY");
            }
        }
        return names;
    }

    /** Names out of a list, separated by commas. */
    Set<String> namesOf(String name, Set<String> allowed) {
        Set<String> names = values(name);
        if (!allowed.containsAll(names)) {
            throw ApiException.badParameter(name, "takes " + String.join(", ", new TreeSet<>(allowed)));
        }
        return names;
    }

    private Set<String> values(String name) {
        String value = value(name);
        if (value == null) {
            return Set.of();
        }
        Set<String> values = new TreeSet<>();
        for (String one : value.split(",", -1)) {
            if (!one.isBlank()) {
                values.add(one.strip().toUpperCase(Locale.ROOT));
            }
        }
        if (values.size() > MAX_VALUES) {
            throw ApiException.badParameter(name, "has more than " + MAX_VALUES + " values");
        }
        return values;
    }

    /** One name, or another when it is not given. */
    String name(String name, String otherwise) {
        Set<String> names = names(name);
        if (names.size() > 1) {
            throw ApiException.badParameter(name, "takes one value");
        }
        return names.isEmpty() ? otherwise : names.iterator().next();
    }

    /** A word out of a list, in small letters; the first of the list when it is not given. */
    String choice(String name, String... choices) {
        String value = value(name);
        if (value == null) {
            return choices[0];
        }
        if (!List.of(choices).contains(value)) {
            throw ApiException.badParameter(name, "takes " + String.join(", ", choices));
        }
        return value;
    }

    /** The length of a window in ISO 8601, or another when it is not given. */
    String duration(String name, String otherwise) {
        String value = value(name);
        if (value != null && !DURATION.matcher(value).matches()) {
            throw ApiException.badParameter(name, "is not a length of time like P1D or PT1H");
        }
        return value == null ? otherwise : value;
    }

    /** A moment in milliseconds since the epoch: an instant, or a date for its first moment in UTC. */
    long time(String name, long otherwise) {
        String value = value(name);
        if (value == null) {
            return otherwise;
        }
        try {
            Instant instant = value.length() <= 10
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(value);
            return instant.toEpochMilli();
        } catch (DateTimeParseException | ArithmeticException e) {
            throw ApiException.badParameter(
                    name, "is neither a date like 2026-05-01 nor a moment like 2026-05-01T12:00:00Z");
        }
    }

    /** A whole number in a range, or another when it is not given. */
    int number(String name, int otherwise, int least, int most) {
        String value = value(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw ApiException.badParameter(name, "is not a whole number from " + least + " to " + most);
    }

    /** Any text, as it is given. */
    @Nullable
    String text(String name) {
        return value(name);
    }

    /** Whether CSV is wanted and not JSON: {@code format=csv}, or else what the request accepts. */
    boolean wantsCsv() {
        String format = choice("format", "", "json", "csv");
        if (!format.isEmpty()) {
            return format.equals("csv");
        }
        String accept = context.header("Accept");
        return accept != null && accept.startsWith("text/csv");
    }
}
