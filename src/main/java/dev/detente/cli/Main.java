package dev.detente.cli;

/** Entry point of the {@code detente} command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("detente");
    }
}
