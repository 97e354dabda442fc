package dev.detente.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

/** What a registry has to answer, whoever wrote it. */
abstract class RegistryContract {
    private static final Schema FIRST = SchemaBuilder.record("Thing")
            .namespace("t")
            .fields()
            .requiredString("a")
            .endRecord();
    private static final Schema SECOND = SchemaBuilder.record("Thing")
            .namespace("t")
            .fields()
            .requiredString("a")
            .optionalString("b")
            .endRecord();
    private static final Schema INCOMPATIBLE = SchemaBuilder.record("Thing")
            .namespace("t")
            .fields()
            .requiredLong("a")
            .endRecord();

    private final String subject = "contract-" + UUID.randomUUID() + "-value";

    /** Base address of the registry under test. */
    abstract String url();

    private SchemaRegistry registry() {
        return new HttpSchemaRegistry(RegistryConfig.of(Map.of("schema.registry.url", url())));
    }

    @Test
    void theSameSchemaHasTheSameIdAndComesBackById() {
        int id = registry().register(subject, FIRST);

        assertThat(registry().register(subject, FIRST)).isEqualTo(id);
        assertThat(registry().register(subject + "-other", FIRST)).isEqualTo(id);
        assertThat(registry().idOf(subject, FIRST)).isEqualTo(id);
        assertThat(registry().byId(id)).isEqualTo(FIRST);
    }

    @Test
    void theLatestSchemaOfASubjectIsTheOneRegisteredLast() {
        registry().register(subject, FIRST);
        int id = registry().register(subject, SECOND);

        assertThat(registry().latest(subject)).isEqualTo(new SchemaRegistry.Registered(id, SECOND));
    }

    @Test
    void anIncompatibleSchemaIsRefused() {
        registry().register(subject, FIRST);
        assertThatThrownBy(() -> registry().register(subject, INCOMPATIBLE))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(409));
    }

    @Test
    void unknownIdsSubjectsAndSchemasAreTold() {
        assertThatThrownBy(() -> registry().byId(Integer.MAX_VALUE))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(RegistryException.SCHEMA_NOT_FOUND));
        assertThatThrownBy(() -> registry().latest(subject))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(RegistryException.SUBJECT_NOT_FOUND));
        registry().register(subject, FIRST);
        assertThatThrownBy(() -> registry().idOf(subject, SECOND))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(RegistryException.SCHEMA_NOT_FOUND));
    }

    @Test
    void aSubjectMayHoldCharactersThatAnAddressMayNot() {
        String odd = subject + " with/slash and ä";
        int id = registry().register(odd, FIRST);
        assertThat(registry().idOf(odd, FIRST)).isEqualTo(id);
    }
}
