package dev.detente.monitor.health;

import dev.detente.monitor.health.Health.Check;
import dev.detente.monitor.view.MonitorView;
import dev.detente.monitor.view.TopicFollower;
import java.util.List;

/** Judges a monitor: it is live while it reads, and ready once it has read all there was. */
public final class ViewHealth {
    private ViewHealth() {}

    /** What to think of a view and of who fills it. */
    public static Health of(MonitorView view, TopicFollower follower) {
        String trouble = view.trouble();
        return new Health(
                List.of(new Check(
                        "reader",
                        follower.isAlive(),
                        follower.isAlive() ? "the topics are read" : "the reader has ended")),
                List.of(new Check(
                        "view",
                        view.isComplete() && trouble == null,
                        trouble != null ? trouble : "all that is in the topics has been read")));
    }
}
