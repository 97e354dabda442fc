package dev.detente.monitor.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.monitor.view.LiveEvent.Kind;
import dev.detente.monitor.view.LiveEvents.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveEventsTest {
    private final LiveEvents live = new LiveEvents(2);

    @Test
    void aListenerIsToldWhatComesAndWhatHeWants() throws Exception {
        Listener all = listen(null);
        Listener shifts = live.listen(null, event -> event.kind() == Kind.SHIFT).orElseThrow();
        publish(Kind.STATEMENT, "one");
        publish(Kind.SHIFT, "two");

        assertThat(heard(all)).containsExactly("one", "two");
        assertThat(heard(shifts)).containsExactly("two");
    }

    @Test
    void whoComesBackGoesOnWhereHeLeft() throws Exception {
        Listener first = listen(null);
        publish(Kind.STATEMENT, "one");
        publish(Kind.STATEMENT, "two");
        String id = live.id(first.next(1, TimeUnit.SECONDS).orElseThrow());
        first.close();
        publish(Kind.STATEMENT, "three");

        Listener again = listen(id);

        assertThat(again.hasGap()).isFalse();
        assertThat(again.startId()).isEmpty();
        assertThat(heard(again)).containsExactly("two", "three");
    }

    @Test
    void whoComesBackTooLateOrToAnotherRunIsToldThatThereIsAGap() {
        Listener first = listen(null);
        String start = first.startId().orElseThrow();
        first.close();
        for (int i = 0; i < 3_000; i++) {
            publish(Kind.STATEMENT, "event " + i);
        }

        assertThat(listen(start).hasGap()).isTrue();
        assertThat(listen("0badcafe-1").hasGap()).isTrue();
        assertThat(live.listeners()).isEqualTo(2);
    }

    @Test
    void thereAreOnlySoManyListeners() {
        Listener one = listen(null);
        listen(null);
        assertThat(live.listen(null, event -> true)).isEmpty();

        one.close();

        assertThat(live.listen(null, event -> true)).isPresent();
    }

    @Test
    void aSlowListenerIsMarkedAndHoldsNobodyUp() throws Exception {
        Listener slow = listen(null);
        Listener quick = listen(null);
        int heard = 0;
        for (int i = 0; i < 1_000; i++) {
            publish(Kind.STATEMENT, "event " + i);
            heard += quick.next(1, TimeUnit.SECONDS).isPresent() ? 1 : 0;
        }

        assertThat(slow.isTooSlow()).isTrue();
        assertThat(quick.isTooSlow()).isFalse();
        assertThat(heard).isEqualTo(1_000);
    }

    private Listener listen(@Nullable String lastId) {
        return live.listen(lastId, event -> true).orElseThrow();
    }

    private void publish(Kind kind, String json) {
        live.publish(kind, "CN-US", () -> json);
    }

    private static List<String> heard(Listener listener) throws InterruptedException {
        List<String> heard = new ArrayList<>();
        Optional<LiveEvent> next = listener.next(0, TimeUnit.SECONDS);
        while (next.isPresent()) {
            heard.add(next.get().json());
            next = listener.next(0, TimeUnit.SECONDS);
        }
        return heard;
    }
}
