package dev.whimbrel.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A clone of the project as the launcher sees it, with a Maven and with JDKs that only note what they are asked to do: Maven
 * in {@code builds.log}, a line for each build; {@code java} on its standard output, a line for each argument.
 */
final class LauncherProject {

    /** The JVM's arguments, one in each line; the last word may ask for an exit code or for a long run. */
    private static final String JAVA = """
            #!/bin/sh
            all="$*"
            for last; do
                case $last in -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*) echo "trained by ${all##*Main }" >>"${last#*=}" ;; esac
                printf '[%s]\\n' "$last"
            done
            case $last in
                exit-*) exit "${last#exit-}" ;;
                run-on) exec sleep 60 ;;
            esac
            """;

    private static final String MAVEN = """
            #!/bin/sh
            echo "$@" >>builds.log
            echo "the words of Maven"
            [ -e broken ] && exit 1
            while [ -e slow ]; do sleep 0.05; done
            mkdir -p distribution/target/launcher/lib
            echo jar >distribution/target/launcher/lib/command.jar
            """;

    private final Path home;
    private final Map<String, String> environment = new LinkedHashMap<>();

    LauncherProject(Path folder) throws IOException {
        this.home = folder.resolve("clone of whimbrel");
        Files.createDirectories(home.resolve("whimbrel-core/src/main/java"));
        Files.createDirectories(home.resolve("whimbrel-cli/src/main/java"));
        Files.createDirectories(home.resolve("distribution"));
        Files.createFile(home.resolve("pom.xml"));
        Files.createFile(home.resolve("whimbrel-core/src/main/java/Core.java"));
        Files.copy(Path.of("..", "whimbrel"), home.resolve("whimbrel"));
        makeOlder();
        script(folder.resolve("tools/mvn"), MAVEN);
        environment.put("PATH", folder.resolve("tools") + File.pathSeparator + System.getenv("PATH"));
        environment.put("WHIMBREL_JDK_PATH", folder.resolve("jdks").toString());
        environment.put("HOME", folder.toString());
        // Nothing goes on in the background when a test ends.
        environment.put("WHIMBREL_JAVA_OPTS", "-Xshare:auto");
    }

    /** Everything was written some time ago. */
    private void makeOlder() throws IOException {
        try (var paths = Files.walk(home)) {
            for (Path path : paths.toList()) {
                Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(60)));
            }
        }
    }

    Path home() {
        return home;
    }

    Path state() {
        return home.resolve("distribution/target/launcher");
    }

    /** A JDK that will do, in the folder where the launcher looks. */
    Path jdk(String name, String version) throws IOException {
        Path jdk = jre(name, version);
        script(jdk.resolve("bin/javac"), JAVA);
        return jdk;
    }

    /** One that has no compiler. */
    Path jre(String name, String version) throws IOException {
        Path jdk = home.resolveSibling("jdks").resolve(name);
        script(jdk.resolve("bin/java"), JAVA);
        Files.writeString(
                jdk.resolve("release"),
                "IMPLEMENTOR=\"A & B\"\nJAVA_VERSION=\"" + version + "\"\nJAVA_RUNTIME_VERSION=\"" + version
                        + "+9\"\n");
        return jdk;
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    LauncherProject with(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    int builds() throws IOException {
        Path log = home.resolve("builds.log");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    Process start(Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(new File("/"));
        builder.environment().keySet().removeIf(name -> name.contains("JAVA") || name.startsWith("WHIMBREL_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    Run run(String... arguments) throws IOException, InterruptedException {
        return finish(start(home.resolve("whimbrel"), arguments));
    }

    static Run finish(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output, errors);
    }

    /** How a launcher ended. */
    record Run(int exitCode, String output, String errors) {}
}
