package dev.detente.settings;

import java.util.List;
import java.util.Locale;

/** What must not be shown. */
public final class Secrets {
    private static final String MASK = "********";

    /**
     * Parts of the names of Kafka's and the registry's secret properties; a test holds Kafka's own list against them.
     */
    private static final List<String> SIGNS = List.of(
            "password", "passphrase", "secret", "token", "user.info", "jaas.config", "private.key", "keystore.key");

    /** Names that have such a part and hold no secret. */
    private static final List<String> HARMLESS = List.of(
            "token.endpoint.url",
            "token.file",
            "keystore.key.password.file",
            "credentials.source",
            "delegation.token.max.lifetime");

    private Secrets() {}

    /** Whether the property of this name holds a secret. */
    public static boolean isSecret(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        return HARMLESS.stream().noneMatch(name::endsWith) && SIGNS.stream().anyMatch(name::contains);
    }

    /** The value as it may be shown: a secret masked, and the user and password in an address. */
    public static String masked(String key, String value) {
        return isSecret(key) ? MASK : withoutUserInfo(value);
    }

    private static String withoutUserInfo(String value) {
        StringBuilder shown = new StringBuilder(value.length());
        int from = 0;
        for (int scheme = value.indexOf("://"); scheme >= 0; scheme = value.indexOf("://", from)) {
            int authority = scheme + 3;
            int at = lastAt(value, authority);
            shown.append(value, from, authority);
            from = authority;
            if (at >= 0) {
                shown.append(MASK);
                from = at;
            }
        }
        return shown.append(value, from, value.length()).toString();
    }

    /** The last at sign of an address's authority, or -1. */
    private static int lastAt(String value, int authority) {
        int at = -1;
        for (int i = authority; i < value.length() && "/,?#".indexOf(value.charAt(i)) < 0; i++) {
            if (value.charAt(i) == '@') {
                at = i;
            }
        }
        return at;
    }
}
