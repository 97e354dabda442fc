package dev.detente.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @Test
    void everythingThatKafkaHoldsSecretIsMasked() {
        Stream<String> secrets = Stream.of(
                        AdminClientConfig.configDef(), ProducerConfig.configDef(), ConsumerConfig.configDef())
                .flatMap(definition -> definition.configKeys().values().stream())
                .filter(key -> key.type == ConfigDef.Type.PASSWORD
                        && !key.name.endsWith("certificate.chain")
                        && !key.name.endsWith("truststore.certificates"))
                .map(key -> key.name);

        assertThat(secrets).isNotEmpty().allMatch(Secrets::isSecret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "basic.auth.user.info",
                "schema.registry.basic.auth.user.info",
                "schema.registry.ssl.keystore.password",
                "bearer.auth.token",
                "consumer.sasl.jaas.config"
            })
    void secretsOfTheRegistryAndOfSingleClientsAreMasked(String key) {
        assertThat(Secrets.masked(key, "open sesame")).isEqualTo("********");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"basic.auth.credentials.source", "sasl.oauthbearer.token.endpoint.url", "security.protocol"})
    void whatIsNoSecretIsShown(String key) {
        assertThat(Secrets.masked(key, "value")).isEqualTo("value");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8081, http://localhost:8081",
        "https://me:pa@ss@host:1/p?q=a@b, https://********@host:1/p?q=a@b",
        "'http://a,https://u:p@b', 'http://a,https://********@b'"
    })
    void theUserInAnAddressIsMasked(String address, String shown) {
        assertThat(Secrets.masked("schema.registry.url", address)).isEqualTo(shown);
    }
}
