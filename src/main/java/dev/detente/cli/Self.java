package dev.detente.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This program, to be started as another process. */
final class Self {
    private Self() {}

    /** What a process of ours has of this one's options: memory, collector, archived classes. */
    private static final List<String> SHARED = List.of("-Xm", "-XX:+Use", "-XX:SharedArchiveFile", "-Xlog:cds");

    /** The command line: this Java, this class path, and those of its options that fit any process of ours. */
    static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> SHARED.stream().anyMatch(option::startsWith))
                .forEach(command::add);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        return command;
    }
}
