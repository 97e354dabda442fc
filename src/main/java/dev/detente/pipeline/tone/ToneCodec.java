package dev.detente.pipeline.tone;

import dev.detente.event.ToneShift;
import dev.detente.event.ToneWindow;
import org.apache.kafka.common.serialization.Serde;

/**
 * Windows and shifts as bytes.
 *
 * @param windowTopic topic of the windows
 * @param shiftTopic topic of the shifts
 */
public record ToneCodec(String windowTopic, Serde<ToneWindow> windows, String shiftTopic, Serde<ToneShift> shifts)
        implements AutoCloseable {
    ToneEvent event(ToneWindow window) {
        byte[] bytes = windows.serializer().serialize(windowTopic, window);
        return new ToneEvent(
                ToneEvent.Kind.WINDOW, window.getPair(), window.getStart().toEpochMilli(), bytes);
    }

    ToneEvent event(ToneShift shift) {
        byte[] bytes = shifts.serializer().serialize(shiftTopic, shift);
        return new ToneEvent(
                ToneEvent.Kind.SHIFT, shift.getPair(), shift.getWindowStart().toEpochMilli(), bytes);
    }

    ToneShift shift(byte[] bytes) {
        return shifts.deserializer().deserialize(shiftTopic, bytes);
    }

    @Override
    public void close() {
        windows.close();
        shifts.close();
    }
}
