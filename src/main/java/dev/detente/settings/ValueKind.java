package dev.detente.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What values a setting takes. */
enum ValueKind {
    /** Any text that is not blank. */
    TEXT {
        @Override
        @Nullable
        String complaint(String value) {
            return value.isBlank() ? "is empty" : null;
        }
    },
    /** HTTP addresses, separated by commas. */
    URLS {
        @Override
        @Nullable
        String complaint(String value) {
            for (String url : value.split(",", -1)) {
                if (!isHttp(url.strip())) {
                    return "is not an address like http://localhost:8081";
                }
            }
            return null;
        }
    },
    /** The beginning of a topic's name, which may be empty. */
    TOPIC_PREFIX {
        @Override
        @Nullable
        String complaint(String value) {
            boolean legal = value.length() <= 100
                    && value.chars()
                            .allMatch(
                                    c -> c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-'));
            return legal ? null : "may hold at most 100 letters, digits, dots, hyphens and underscores";
        }
    },
    /** A whole number from 1. */
    POSITIVE_INTEGER {
        @Override
        @Nullable
        String complaint(String value) {
            return inRange(value, 1, Integer.MAX_VALUE) ? null : "is not a whole number from 1";
        }
    },
    /** A number of copies, or -1. */
    REPLICATION {
        @Override
        @Nullable
        String complaint(String value) {
            boolean legal = value.equals("-1") || inRange(value, 1, Short.MAX_VALUE);
            return legal ? null : "is neither -1 nor a whole number from 1";
        }
    },
    /** A TCP port, or 0 for any that is free. */
    PORT {
        @Override
        @Nullable
        String complaint(String value) {
            return inRange(value, 0, 65_535) ? null : "is not a port from 1 to 65535, or 0 for any that is free";
        }
    },
    /** A host and a port to listen on. */
    ADDRESS {
        @Override
        @Nullable
        String complaint(String value) {
            int colon = value.lastIndexOf(':');
            boolean legal = colon > 0 && inRange(value.substring(colon + 1), 0, 65_535);
            return legal ? null : "is not an address like 127.0.0.1:8080";
        }
    },
    /** A length of time. */
    DURATION {
        @Override
        @Nullable
        String complaint(String value) {
            Duration duration = duration(value);
            boolean legal = duration != null && !duration.isNegative() && !duration.isZero();
            return legal ? null : "is not a duration like 500ms, 15s, 2m, 12h or 90d";
        }
    },
    /** Lengths of time, separated by commas. */
    DURATIONS {
        @Override
        @Nullable
        String complaint(String value) {
            for (String duration : value.split(",", -1)) {
                String complaint = DURATION.complaint(duration);
                if (complaint != null) {
                    return complaint + ", or several, separated by commas";
                }
            }
            return null;
        }
    },
    /** A number above zero. */
    POSITIVE_NUMBER {
        @Override
        @Nullable
        String complaint(String value) {
            try {
                double number = Double.parseDouble(value);
                return number > 0 && number < Double.POSITIVE_INFINITY ? null : "is not a number above 0";
            } catch (NumberFormatException e) {
                return "is not a number above 0";
            }
        }
    },
    /** A length of time, or for ever. */
    RETENTION {
        @Override
        @Nullable
        String complaint(String value) {
            boolean legal = value.equals(Settings.FOREVER) || DURATION.complaint(value) == null;
            return legal ? null : "is neither 'forever' nor a duration like 12h or 90d";
        }
    },
    /** A processing guarantee of Kafka Streams. */
    GUARANTEE {
        @Override
        @Nullable
        String complaint(String value) {
            return Set.of("exactly_once_v2", "at_least_once").contains(value)
                    ? null
                    : "is neither exactly_once_v2 nor at_least_once";
        }
    },
    /** When to do something. */
    WHEN {
        @Override
        @Nullable
        String complaint(String value) {
            return Set.of("auto", "always", "never").contains(value) ? null : "is none of auto, always, never";
        }
    };

    /** What is wrong with a value, to be read after it; null where nothing is. */
    abstract @Nullable String complaint(String value);

    /**
     * A duration as {@code 500ms}, {@code 15s}, {@code 2m}, {@code 12h}, {@code 90d} or in ISO 8601; null otherwise.
     */
    static @Nullable Duration duration(String value) {
        String text = value.strip().toLowerCase(Locale.ROOT);
        try {
            if (text.endsWith("ms")) {
                return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
            }
            if (text.endsWith("d") && !text.startsWith("p")) {
                return Duration.ofDays(Long.parseLong(text.substring(0, text.length() - 1)));
            }
            if (text.startsWith("p")) {
                return Duration.parse(text);
            }
            return Duration.parse("pt" + text);
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static boolean inRange(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            return number >= least && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isHttp(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
