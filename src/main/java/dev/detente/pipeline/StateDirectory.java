package dev.detente.pipeline;

import java.nio.file.Path;
import java.util.Map;

/** Where state is kept when nobody says where. */
public final class StateDirectory {
    private StateDirectory() {}

    /**
     * {@code $XDG_STATE_HOME/detente}, or {@code .local/state/detente} in the user's home: not in the system's
     * temporary directory, which is emptied at a restart, and all state with it.
     */
    public static String usual(Map<String, String> environment) {
        String home = environment.getOrDefault("XDG_STATE_HOME", "");
        Path base = home.isBlank() ? Path.of(System.getProperty("user.home", "."), ".local", "state") : Path.of(home);
        return base.resolve("detente").toString();
    }
}
