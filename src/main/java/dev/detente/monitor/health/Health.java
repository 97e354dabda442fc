package dev.detente.monitor.health;

import java.util.List;

/**
 * Whether an instance is well.
 *
 * @param live what must hold, or else the instance should be started anew
 * @param ready what must hold for the instance to do its work
 */
public record Health(List<Check> live, List<Check> ready) {
    public Health {
        live = List.copyOf(live);
        ready = List.copyOf(ready);
    }

    /**
     * One thing that was looked at.
     *
     * @param name what it is, in one word
     * @param reason what was seen, for people
     */
    public record Check(String name, boolean isWell, String reason) {}

    /** Whether it is worth going on. */
    public boolean isLive() {
        return live.stream().allMatch(Check::isWell);
    }

    /** Whether it does its work. */
    public boolean isReady() {
        return isLive() && ready.stream().allMatch(Check::isWell);
    }
}
