package dev.detente.registry;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;

/**
 * How to speak to the registry, read from Confluent's configuration keys.
 *
 * @param urls base addresses, tried in order
 * @param authorization value of the {@code Authorization} header, or null; a secret
 * @param autoRegister whether an unknown schema is registered when it is first written ({@code auto.register.schemas},
 *     true by default)
 * @param useLatestVersion whether to write with the subject's latest schema instead of the record's own
 *     ({@code use.latest.version}, false by default)
 * @param latestCompatibilityStrict whether the latest schema must be able to take every record of the record's own
 *     ({@code latest.compatibility.strict}, true by default)
 * @param normalize whether the registry is asked to compare schemas in normal form ({@code normalize.schemas}, false by
 *     default)
 * @param keyNames how the subject of a key is named
 * @param valueNames how the subject of a value is named
 * @param requestTimeout how long one request may take ({@code schema.registry.request.timeout.ms}, 5 s by default)
 * @param retryTimeout how long to go on trying a registry that does not answer
 *     ({@code schema.registry.retry.timeout.ms}, 15 s by default)
 * @param ssl TLS settings in Kafka's own keys, without the prefix {@code schema.registry.}
 */
record RegistryConfig(
        List<URI> urls,
        @Nullable String authorization,
        boolean autoRegister,
        boolean useLatestVersion,
        boolean latestCompatibilityStrict,
        boolean normalize,
        SubjectNameStrategy keyNames,
        SubjectNameStrategy valueNames,
        Duration requestTimeout,
        Duration retryTimeout,
        Map<String, Object> ssl) {

    private static final String PREFIX = "schema.registry.";

    /**
     * Reads the configuration.
     *
     * @throws ConfigException if an entry is missing or has a value that it cannot have; secrets are not in the message
     */
    static RegistryConfig of(Map<String, ?> configs) {
        List<URI> urls = urls(configs);
        return new RegistryConfig(
                urls.stream().map(RegistryConfig::withoutUserInfo).toList(),
                authorization(configs, urls),
                bool(configs, "auto.register.schemas", true),
                bool(configs, "use.latest.version", false),
                bool(configs, "latest.compatibility.strict", true),
                bool(configs, "normalize.schemas", false),
                SubjectNameStrategy.of(text(configs, "key.subject.name.strategy")),
                SubjectNameStrategy.of(text(configs, "value.subject.name.strategy")),
                millis(configs, "schema.registry.request.timeout.ms", 5_000),
                millis(configs, "schema.registry.retry.timeout.ms", 15_000),
                ssl(configs));
    }

    private static List<URI> urls(Map<String, ?> configs) {
        String text = text(configs, "schema.registry.url");
        if (text == null || text.isBlank()) {
            throw new ConfigException("schema.registry.url is missing");
        }
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .map(RegistryConfig::uri)
                .toList();
    }

    private static URI uri(String text) {
        try {
            URI uri = URI.create(text.replaceAll("/+$", ""));
            if (uri.getHost() != null && Set.of("http", "https", "mock").contains(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // said below, without the text: it may hold a password
        }
        throw new ConfigException("schema.registry.url holds something that is no http or https address");
    }

    private static URI withoutUserInfo(URI uri) {
        return uri.getRawUserInfo() == null ? uri : URI.create(uri.toString().replace(uri.getRawUserInfo() + "@", ""));
    }

    private static @Nullable String authorization(Map<String, ?> configs, List<URI> urls) {
        String bearer = secret(configs, "bearer.auth.credentials.source");
        if (bearer != null) {
            String token = secret(configs, "bearer.auth.token");
            if (!bearer.equals("STATIC_TOKEN") || token == null) {
                throw new ConfigException(
                        "bearer.auth.credentials.source is STATIC_TOKEN, with the token in bearer.auth.token");
            }
            return "Bearer " + token;
        }
        String source = secret(configs, "basic.auth.credentials.source");
        String userInfo = switch (source == null ? "URL" : source.toUpperCase(Locale.ROOT)) {
            case "URL" ->
                urls.stream()
                        .map(URI::getUserInfo)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            case "USER_INFO" -> secret(configs, "basic.auth.user.info");
            default -> throw new ConfigException("basic.auth.credentials.source is URL or USER_INFO, not " + source);
        };
        return userInfo == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> ssl(Map<String, ?> configs) {
        Map<String, Object> ssl = new HashMap<>();
        configs.forEach((key, value) -> {
            if (key.startsWith(PREFIX + "ssl.") && value != null) {
                ssl.put(key.substring(PREFIX.length()), value);
            }
        });
        if (ssl.isEmpty()) {
            return ssl;
        }
        if ("".equals(ssl.get(SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG))) {
            throw new ConfigException("schema.registry.ssl.endpoint.identification.algorithm: the name in a registry's"
                    + " certificate is always checked");
        }
        ConfigDef kafka = new ConfigDef();
        SslConfigs.addClientSslSupport(kafka);
        return kafka.parse(ssl);
    }

    /** Confluent's client takes these with and without its prefix. */
    private static @Nullable String secret(Map<String, ?> configs, String key) {
        String text = text(configs, key);
        return text == null ? text(configs, PREFIX + key) : text;
    }

    private static @Nullable String text(Map<String, ?> configs, String key) {
        Object value = configs.get(key);
        if (value instanceof List<?> list) {
            return String.join(",", list.stream().map(String::valueOf).toList());
        }
        if (value instanceof Class<?> type) {
            return type.getName();
        }
        return value instanceof Password password ? password.value() : value == null ? null : value.toString();
    }

    private static boolean bool(Map<String, ?> configs, String key, boolean otherwise) {
        String text = text(configs, key);
        if (text == null) {
            return otherwise;
        }
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ConfigException(key, text, "true or false");
        };
    }

    private static Duration millis(Map<String, ?> configs, String key, long otherwise) {
        String text = text(configs, key);
        try {
            return Duration.ofMillis(text == null ? otherwise : Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            throw new ConfigException(key, text, "a number of milliseconds");
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "RegistryConfig[urls=" + urls + ", autoRegister=" + autoRegister + ", useLatestVersion="
                + useLatestVersion + "]";
    }
}
