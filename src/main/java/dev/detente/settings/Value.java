package dev.detente.settings;

/**
 * A value that counts.
 *
 * @param text the value as it was written
 * @param origin where it was written
 */
public record Value(String text, Origin origin) {}
