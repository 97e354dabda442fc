package dev.detente.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.embedded.SchemaStore.Compatibility;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaStoreTest {
    private static final String SUBJECT = "things-value";
    private static final Schema A =
            SchemaBuilder.record("Thing").fields().requiredString("a").endRecord();
    private static final Schema A_OPTIONAL_B = SchemaBuilder.record("Thing")
            .fields()
            .requiredString("a")
            .optionalString("b")
            .endRecord();
    private static final Schema A_B = SchemaBuilder.record("Thing")
            .fields()
            .requiredString("a")
            .requiredString("b")
            .endRecord();
    private static final Schema NOTHING = SchemaBuilder.record("Thing").fields().endRecord();

    private final SchemaStore store = new SchemaStore();

    @ParameterizedTest
    @CsvSource({
        // level, adds a field with a default, adds one without, removes one without
        "NONE, true, true, true",
        "BACKWARD, true, false, true",
        "BACKWARD_TRANSITIVE, true, false, true",
        "FORWARD, true, true, false",
        "FORWARD_TRANSITIVE, true, true, false",
        "FULL, true, false, false",
        "FULL_TRANSITIVE, true, false, false"
    })
    void aLevelSaysWhatMayChange(Compatibility level, boolean optional, boolean required, boolean removed) {
        add(A);
        store.setLevel(Optional.of(SUBJECT), level);
        assertThat(store.incompatibilities(SUBJECT, A_OPTIONAL_B).isEmpty()).isEqualTo(optional);
        assertThat(store.incompatibilities(SUBJECT, A_B).isEmpty()).isEqualTo(required);
        assertThat(store.incompatibilities(SUBJECT, NOTHING).isEmpty()).isEqualTo(removed);
    }

    @ParameterizedTest
    @CsvSource({"BACKWARD, true", "BACKWARD_TRANSITIVE, false", "FULL, true", "FULL_TRANSITIVE, false"})
    void aTransitiveLevelLooksAtAllVersions(Compatibility level, boolean allowed) {
        add(A);
        add(A_OPTIONAL_B);
        Schema otherB = SchemaBuilder.record("Thing")
                .fields()
                .requiredString("a")
                .name("b")
                .type()
                .unionOf()
                .nullType()
                .and()
                .stringType()
                .endUnion()
                .noDefault()
                .endRecord();
        store.setLevel(Optional.empty(), level);
        assertThat(store.incompatibilities(SUBJECT, otherB).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void idsAreCountedOverAllSubjectsAndVersionsInEach() {
        add(A);
        add(A_OPTIONAL_B);
        SchemaStore.Version elsewhere = store.next("other-value", A_OPTIONAL_B);
        assertThat(elsewhere.version()).isOne();
        assertThat(elsewhere.id()).isEqualTo(2);
        assertThat(store.next("other-value", A_B).id()).isEqualTo(3);
    }

    private void add(Schema schema) {
        store.add(store.next(SUBJECT, schema));
    }
}
