package dev.detente.analysis.tone.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;

class GatedUnitTest {
    @Property
    void theTangentIsCloseToTheRealOne(@ForAll @FloatRange(min = -50, max = 50) float x) {
        assertThat((double) GatedUnit.tanh(x)).isCloseTo(StrictMath.tanh(x), within(1e-4));
    }

    @Property(tries = 50)
    void aStateStaysWithinItsRangeWhateverIsRead(@ForAll long seed) {
        Random random = new Random(seed);
        GatedUnit unit = new GatedUnit(floats(random, 3 * 8 * 8), floats(random, 8));
        float[] state = new float[8];
        for (int word = 0; word < 100; word++) {
            unit.read(floats(random, 24), state, new GatedUnit.Room(8));
            for (float number : state) {
                assertThat(number).isBetween(-1.001f, 1.001f);
            }
        }
    }

    private static float[] floats(Random random, int count) {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = random.nextFloat() * 20 - 10;
        }
        return floats;
    }
}
