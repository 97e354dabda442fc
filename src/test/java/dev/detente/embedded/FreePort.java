package dev.detente.embedded;

/** A free port, for tests of other packages that start servers themselves. */
public final class FreePort {
    private FreePort() {}

    /** As the embedded servers find one. */
    public static int find() {
        return Ports.free();
    }
}
