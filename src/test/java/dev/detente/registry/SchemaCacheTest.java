package dev.detente.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detente.registry.SchemaRegistry.Registered;
import java.time.Duration;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Type;
import org.junit.jupiter.api.Test;

/** What is still known of a subject's latest schema when the registry is away. */
class SchemaCacheTest {
    private static final Registered FIRST = new Registered(1, Schema.create(Type.STRING));
    private static final Registered SECOND = new Registered(2, Schema.create(Type.BYTES));

    private final Scripted registry = new Scripted();
    private long now;
    private final SchemaRegistry cache = new SchemaCache(registry, () -> now);

    @Test
    void theLatestSchemaIsAskedForEveryMinute() {
        assertThat(cache.latest("s")).isEqualTo(FIRST);
        registry.answer = SECOND;
        pass(59);
        assertThat(cache.latest("s")).isEqualTo(FIRST);
        pass(2);
        assertThat(cache.latest("s")).isEqualTo(SECOND);
        assertThat(registry.asked).isEqualTo(2);
    }

    @Test
    void whileTheRegistryIsAwayTheOneThatIsKnownGoesOnAndNobodyWaitsTwiceAMinute() {
        cache.latest("s");
        cache.latest("t");
        registry.answer = null;
        pass(61);
        assertThat(cache.latest("s")).isEqualTo(FIRST);
        assertThat(cache.latest("t")).isEqualTo(FIRST);
        assertThat(registry.asked).isEqualTo(3);

        registry.answer = SECOND;
        pass(61);
        assertThat(cache.latest("s")).isEqualTo(SECOND);
    }

    @Test
    void ofASubjectThatIsNotKnownTheTroubleIsTold() {
        registry.answer = null;
        assertThatThrownBy(() -> cache.latest("s")).isInstanceOf(RegistryUnavailableException.class);
    }

    private void pass(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }

    /** Answers with one schema, or is away when there is none. */
    private static final class Scripted implements SchemaRegistry {
        private Registered answer = FIRST;
        private int asked;

        @Override
        public Registered latest(String subject) {
            asked++;
            if (answer == null) {
                throw new RegistryUnavailableException("away", null);
            }
            return answer;
        }

        @Override
        public Schema byId(int id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int register(String subject, Schema schema) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int idOf(String subject, Schema schema) {
            throw new UnsupportedOperationException();
        }
    }
}
