package dev.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the launcher in a checkout of its own, with a Java and a Maven that only say what they are asked to do. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    Path directory;

    private Path checkout;
    private Path launcher;
    private Path jar;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = Files.createDirectories(directory.resolve("check out"));
        launcher = checkout.resolve("detente");
        Files.copy(Path.of("detente"), launcher, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        jar = checkout.resolve("target/detente.jar");
        Files.createDirectories(jar.getParent());
        Files.createDirectories(checkout.resolve("src/main"));
        Files.createDirectories(checkout.resolve("schemas"));
        Files.writeString(checkout.resolve("pom.xml"), "");
        Files.setLastModifiedTime(checkout.resolve("pom.xml"), FileTime.from(LONG_AGO));
        script(
                "jdk/bin/java",
                "if [ \"$1\" = -version ]; then echo 'openjdk version \"17.0.1\"' >&2; else"
                        + " for a in \"$@\"; do echo \"<$a>\"; done; fi");
        script("bin/mvn", "echo 'compiling'; echo built > \"$PWD/target/detente.jar\"");
    }

    @Test
    void handsOverToTheJarAndKeepsArgumentsWhole() throws Exception {
        Files.writeString(jar, "");

        Ran ran = launch(launcher, Map.of("JAVA_OPTS", "-Xmx1g -Da=*", "DETENTE_OPTS", "-Xss2m"), "analyze", "my file");

        assertThat(ran.out().lines())
                .containsExactly(
                        "<-XX:+UseParallelGC>",
                        "<-Xmx1g>",
                        "<-Da=*>",
                        "<-Xss2m>",
                        "<-jar>",
                        "<" + jar.toRealPath() + ">",
                        "<analyze>",
                        "<my file>");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_OPTS", "DETENTE_OPTS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"})
    void leavesTheGarbageCollectorToWhoeverNamesOne(String variable) throws Exception {
        Files.writeString(jar, "");

        Ran ran = launch(launcher, Map.of(variable, "-Xss2m -XX:+UseZGC"));

        assertThat(ran.out()).doesNotContain("Parallel");
    }

    @Test
    void usesTheArchivedClassesOfThisJarAndOfNoOther() throws Exception {
        Files.writeString(jar, "");
        Path archive = Files.writeString(checkout.resolve("target/detente.jsa"), "");

        Files.setLastModifiedTime(archive, FileTime.from(LONG_AGO));
        assertThat(launch(launcher, Map.of()).out()).doesNotContain("SharedArchiveFile");

        Files.setLastModifiedTime(archive, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(launch(launcher, Map.of("JAVA_OPTS", "-Xmx1g")).out().lines())
                .startsWith(
                        "<-XX:SharedArchiveFile=" + archive.toRealPath() + ">",
                        "<-Xlog:cds*=off>",
                        "<-XX:+UseParallelGC>",
                        "<-Xmx1g>");
    }

    @Test
    void archivesClassesAfterABuildAndDoesWithoutWhereThatFails() throws Exception {
        script(
                "jdk/bin/java",
                "case \"$1\" in -version) echo 'openjdk version \"17.0.1\"' >&2;;"
                        + " -XX:ArchiveClassesAtExit=*) echo \"$*\" >\"$PWD/training\"; exit 1;;"
                        + " *) echo \"<$1>\";; esac");

        Ran ran = launch(launcher, Map.of(), "--version");

        assertThat(checkout.resolve("training")).content().contains(" demo --once ");
        assertThat(ran.out()).isEqualTo("<-XX:+UseParallelGC>\n");
        assertThat(ran.exitCode()).isZero();
    }

    @Test
    void findsItsCheckoutThroughSymbolicLinks() throws Exception {
        Files.writeString(jar, "");
        Path first = Files.createSymbolicLink(directory.resolve("first"), Path.of("check out", "detente"));
        Path second = Files.createSymbolicLink(directory.resolve("second"), first);

        assertThat(launch(second, Map.of()).out()).contains("<" + jar.toRealPath() + ">");
    }

    @Test
    void buildsWhenThereIsNoJar() throws Exception {
        Ran ran = launch(launcher, Map.of(), "--version");

        assertThat(ran.err()).isEqualTo("detente: building\n");
        assertThat(ran.out()).contains("<--version>");
        assertThat(jar).hasContent("built");
    }

    @Test
    void buildsWhenASourceIsNewerThanTheJarAndOnlyThen() throws Exception {
        Files.writeString(jar, "old");
        Path source = Files.writeString(checkout.resolve("src/main/A.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(LONG_AGO));
        launch(launcher, Map.of());
        assertThat(jar).hasContent("old");

        Files.setLastModifiedTime(jar, FileTime.from(LONG_AGO.minusSeconds(60)));
        launch(launcher, Map.of());
        assertThat(jar).hasContent("built");
    }

    @Test
    void aBuildThatWasKilledDoesNotBlockTheNextOne() throws Exception {
        Path lock = Files.createDirectories(checkout.resolve("target/.building"));
        Files.writeString(lock.resolve("pid"), "999999999");

        assertThat(launch(launcher, Map.of()).exitCode()).isZero();
        assertThat(lock).doesNotExist();
    }

    @Test
    void aBuildThatFailsShowsItsLog() throws Exception {
        script("bin/mvn", "echo 'no such class'; exit 1");

        Ran ran = launch(launcher, Map.of());

        assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(ran.err()).contains("no such class").contains("detente: the build failed; all of it is in ");
        assertThat(ran.out()).isEmpty();
        assertThat(checkout.resolve("target/.building")).doesNotExist();
    }

    @Test
    void saysWhichJavaItNeeds() throws Exception {
        script("jdk/bin/java", "echo 'java version \"1.8.0_402\"' >&2");

        Ran ran = launch(launcher, Map.of());

        assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(ran.err())
                .startsWith("detente: needs Java 17 or later, and ")
                .hasLineCount(1);
    }

    private void script(String name, String body) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ran launch(Path command, Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(args));
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_OPTS", "DETENTE_OPTS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", directory.resolve("jdk").toString());
        builder.environment().merge("PATH", directory.resolve("bin").toString(), (path, mine) -> mine + ":" + path);
        int code = builder.start().waitFor();
        return new Ran(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
