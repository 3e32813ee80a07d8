package dev.whimbrel.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.whimbrel.cli.LauncherProject.Run;
import dev.whimbrel.testing.InheritedSignals;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code whimbrel} at the root of the project. */
class LauncherTest {

    @TempDir
    private Path folder;

    private LauncherProject project;

    @BeforeEach
    void aClone() throws Exception {
        project = new LauncherProject(folder);
    }

    // the JDK

    @Test
    void theNewestJdkThatWillDoIsTaken() throws Exception {
        project.jdk("a-17", "17.0.15");
        project.jdk("b-21", "21.0.1");
        Path newest = project.jdk("c-25", "25.0.3");
        project.jre("d-26", "26-ea");
        assertThat(project.run().exitCode()).isZero();
        assertThat(project.state().resolve("jdk")).content().contains(newest + "\n25\n");
    }

    @Test
    void javaHomeIsTakenWhenItWillDo() throws Exception {
        project.jdk("newer", "25");
        Path older = project.jdk("older", "21.0.1");
        assertThat(project.with("JAVA_HOME", older).run().exitCode()).isZero();
        assertThat(project.state().resolve("jdk")).content().contains(older + "\n21\n");
    }

    @Test
    void aJavaHomeThatIsTooOldIsPassedOver() throws Exception {
        Path newer = project.jdk("newer", "25");
        Path old = project.jdk("old", "17.0.15");
        assertThat(project.with("JAVA_HOME", old).run().exitCode()).isZero();
        assertThat(project.state().resolve("jdk")).content().contains(newer + "\n25\n");
    }

    @Test
    void whimbrelJavaHomeIsObeyedOrRefused() throws Exception {
        project.jdk("newer", "25");
        Path wanted = project.jdk("wanted", "22");
        assertThat(project.with("WHIMBREL_JAVA_HOME", wanted).run().exitCode()).isZero();
        assertThat(project.state().resolve("jdk")).content().contains(wanted + "\n22\n");

        Path old = project.jdk("old", "1.8.0_402");
        Run run = project.with("WHIMBREL_JAVA_HOME", old).run();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("WHIMBREL_JAVA_HOME (" + old + ") is Java 1.8.0_402, too old");
    }

    @Test
    void withoutAJdkThatWillDoItSaysWhatIsThereAndWhatIsNeeded() throws Exception {
        Path old = project.jdk("old", "17.0.15");
        Path incomplete = project.jre("incomplete", "25");
        Run run = project.run();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors())
                .contains("needs a JDK 21 or newer")
                .contains(old + " is Java 17.0.15, too old")
                .contains(incomplete + " is Java 25 without its compiler")
                .contains("apt install openjdk-21-jdk-headless")
                .contains("WHIMBREL_JAVA_HOME");
        assertThat(project.builds()).isZero();
    }

    @Test
    void aJdkThatIsGoneOrUpdatedIsLookedForAgain() throws Exception {
        Path first = project.jdk("first", "25");
        project.run();
        project.jdk("second", "24");
        project.run();
        assertThat(project.state().resolve("jdk")).content().contains(first.toString());

        Files.delete(first.resolve("bin/java"));
        project.run();
        assertThat(project.state().resolve("jdk")).content().contains("second\n24\n24-A---B-24-9");

        project.jdk("second", "24.0.1");
        assertThat(project.run().exitCode()).isZero();
        assertThat(project.state().resolve("jdk")).content().contains("second\n24\n24-A---B-24.0.1-9");
    }

    // the build

    @Test
    void itBuildsOnFirstUseAndWhenASourceIsNewerOrGone() throws Exception {
        project.jdk("jdk", "25");
        assertThat(project.run().errors()).contains("building").contains("built in");
        assertThat(Files.readString(project.home().resolve("builds.log")))
                .contains("-Plauncher -pl distribution -am package");
        assertThat(project.run().errors()).isEmpty();
        assertThat(project.builds()).isEqualTo(1);

        Path source = project.home().resolve("whimbrel-core/src/main/java/Core.java");
        Files.writeString(source, "class Core {}");
        project.run();
        assertThat(project.builds()).isEqualTo(2);

        Files.delete(source);
        project.run();
        assertThat(project.builds()).isEqualTo(3);

        Files.createFile(project.home().resolve("whimbrel-core/README"));
        project.run();
        assertThat(project.builds()).isEqualTo(3);
    }

    @Test
    void aSourceFromTheFutureIsBuiltOnce() throws Exception {
        project.jdk("jdk", "25");
        Files.setLastModifiedTime(
                project.home().resolve("pom.xml"), FileTime.from(Instant.now().plus(Duration.ofDays(400))));
        project.run();
        project.run();
        assertThat(project.builds()).isEqualTo(1);
    }

    @Test
    void aFailedBuildIsShownAndTriedAgain() throws Exception {
        project.jdk("jdk", "25");
        Path broken = Files.createFile(project.home().resolve("broken"));
        Run run = project.run();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors())
                .contains("the words of Maven")
                .contains("the build failed")
                .contains(project.state().resolve("build.log").toString());
        Files.delete(broken);
        assertThat(project.run().exitCode()).isZero();
        assertThat(project.builds()).isEqualTo(2);
    }

    @Test
    void ofTwoLaunchersAtOnceOneBuildsAndBothRun() throws Exception {
        project.jdk("jdk", "25");
        Path slow = Files.createFile(project.home().resolve("slow"));
        Process first = project.start(project.home().resolve("whimbrel"), "first");
        await(() -> Files.exists(project.home().resolve("builds.log")));
        Process second = project.start(project.home().resolve("whimbrel"), "second");
        assertThat(second.errorReader().readLine()).contains("another whimbrel is building");
        Files.delete(slow);
        assertThat(LauncherProject.finish(first).output()).contains("[first]");
        assertThat(LauncherProject.finish(second).output()).contains("[second]");
        assertThat(project.builds()).isEqualTo(1);
    }

    @Test
    void theLockOfAKilledLauncherIsNoObstacle() throws Exception {
        project.jdk("jdk", "25");
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(project.state().resolve("lock"));
        Files.writeString(project.state().resolve("lock/pid"), gone.pid() + "\n");
        assertThat(project.run().exitCode()).isZero();

        Files.delete(project.state().resolve("current"));
        Path torn = Files.createDirectories(project.state().resolve("lock"));
        Files.setLastModifiedTime(torn, FileTime.from(Instant.now().minus(Duration.ofMinutes(3))));
        assertThat(project.run().exitCode()).isZero();
        assertThat(project.builds()).isEqualTo(2);
    }

    @Test
    void anInterruptedBuildEndsMavenAndLeavesNoLock() throws Exception {
        project.jdk("jdk", "25");
        Path slow = Files.createFile(project.home().resolve("slow"));
        Process launcher = project.start(project.home().resolve("whimbrel"));
        await(() -> Files.exists(project.home().resolve("builds.log")));
        ProcessHandle maven = launcher.children().findFirst().orElseThrow();
        signal("TERM", launcher.pid());
        assertThat(LauncherProject.finish(launcher).exitCode()).isEqualTo(143);
        await(() -> !maven.isAlive());
        assertThat(project.state().resolve("lock")).doesNotExist();
        Files.delete(slow);
        assertThat(project.run().exitCode()).isZero();
    }

    @Test
    void aRunningCommandKeepsItsJarsWhenTheNextOneBuilds() throws Exception {
        project.jdk("jdk", "25");
        Process running = project.start(project.home().resolve("whimbrel"), "run-on");
        await(() -> Files.exists(project.state().resolve("current")));
        Path jars = project.state()
                .resolve(Files.readString(project.state().resolve("current")).strip());
        Files.writeString(project.home().resolve("pom.xml"), "changed");
        project.run();
        assertThat(project.builds()).isEqualTo(2);
        assertThat(jars.resolve("command.jar")).exists();
        running.destroyForcibly().waitFor();
    }

    // the start

    @Test
    void argumentsAndTheExitCodeGoThroughUnchanged() throws Exception {
        project.jdk("jdk", "25");
        project.run();
        Run run = project.run("new", "a b", "", "*", "$HOME", "it's \"quoted\"\nover lines", "exit-3");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.errors()).isEmpty();
        assertThat(run.output())
                .endsWith(
                        "[dev.whimbrel.cli.Main]\n[new]\n[a b]\n[]\n[*]\n[$HOME]\n[it's \"quoted\"\nover lines]\n[exit-3]\n");
    }

    @Test
    void javaCanReadAnyPathWhateverTheLocaleIs() throws Exception {
        Path jdk = project.jdk("25", "25");
        Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\necho \"$LC_ALL|${WHIMBREL_LOCALE-}\"\n");
        project.with("LANG", "").with("LC_CTYPE", "");

        assertThat(project.with("LC_ALL", "C").run().output()).isEqualTo("C.UTF-8|C\n");
        assertThat(project.with("LC_ALL", "").run().output()).isEqualTo("C.UTF-8|C\n");
        assertThat(project.with("LC_ALL", "de_DE.utf8").run().output()).isEqualTo("de_DE.utf8|\n");
    }

    @Test
    void aClosedStreamIsNotGivenToSomethingElse() throws Exception {
        Path jdk = project.jdk("25", "25");
        Files.writeString(
                jdk.resolve("bin/java"), "#!/bin/sh\n{ true 9>&1; } 2>/dev/null && { true 9<&0; } 2>/dev/null\n");
        project.run();

        Process closed = project.start(Path.of("sh"), "-c", "exec \"$0\" <&- >&-", project.home() + "/whimbrel");

        assertThat(LauncherProject.finish(closed).exitCode()).isZero();
    }

    @Test
    void itRunsFromAnywhereAndThroughSymbolicLinks() throws Exception {
        project.jdk("jdk", "25");
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("whimbrel-dev"), Path.of("../clone of whimbrel/whimbrel"));
        Files.createSymbolicLink(bin.resolve("w"), bin.resolve("whimbrel-dev"));
        assertThat(LauncherProject.finish(project.start(bin.resolve("w"), "status"))
                        .output())
                .contains("[status]");
        assertThat(project.builds()).isEqualTo(1);
    }

    @Test
    void signalsReachTheJvmItself() throws Exception {
        assumeFalse(InheritedSignals.ignoreInterrupts(), "The build was started with interrupts ignored");
        project.jdk("jdk", "25");
        project.run();
        Process launcher = project.start(project.home().resolve("whimbrel"), "run-on");
        assertThat(launcher.inputReader().readLine()).startsWith("[-XX:");
        await(() -> launcher.info().command().orElse("").endsWith("sleep"));
        signal("INT", launcher.pid());
        assertThat(launcher.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(130);
    }

    @Test
    void theSecondStartUsesAnAotCacheOrOnAnOlderJdkAClassDataArchive() throws Exception {
        project.jdk("jdk", "25.0.3");
        assertThat(project.with("WHIMBREL_JAVA_OPTS", "").run().output()).doesNotContain("AOTCache");
        await(() -> archives(".aot") == 1 && archives(".lock") == 0);
        assertThat(project.run().output())
                .contains("[-XX:AOTCache=" + project.state())
                .contains("[-Xlog:disable]");
        assertThat(project.with("WHIMBREL_JAVA_OPTS", "-Xmx1g -Xshare:off")
                        .run()
                        .output())
                .contains("[-Xmx1g]\n[-Xshare:off]\n")
                .doesNotContain("AOTCache");

        project.with("WHIMBREL_JAVA_OPTS", "").with("JAVA_HOME", project.jdk("older", "21"));
        project.run();
        await(() -> archives(".jsa") == 1 && archives(".lock") == 0);
        assertThat(project.run().output()).contains("[-XX:SharedArchiveFile=" + project.state());
    }

    @Test
    void commandsThatCompileTableClassesHaveAnAotCacheOfTheirOwnAndUseTheOtherUntilItIsThere() throws Exception {
        project.jdk("jdk", "25.0.3");
        project.with("WHIMBREL_JAVA_OPTS", "").run();
        await(() -> archives(".aot") == 1 && archives(".lock") == 0);
        Path usual = archive("25.0.3-9.aot");
        assertThat(project.run("-p", "shop", "generate", "--format", "java").output())
                .contains("[-XX:AOTCache=" + usual + "]")
                .contains("[-Xlog:disable]");
        await(() -> archives(".aot") == 2 && archives(".lock") == 0);

        Path compiler = archive("-compiler.aot");
        for (String line :
                List.of("generate", "db:push", "check", "pull", "model:generate user", "diff --from=tables:")) {
            assertThat(project.run(line.split(" ")).output()).contains("[-XX:AOTCache=" + compiler + "]");
        }
        for (String line : List.of("status", "migrate", "migration:generate", "diff --from db: --to sql:a")) {
            assertThat(project.run(line.split(" ")).output()).contains("[-XX:AOTCache=" + usual + "]");
        }
    }

    @Test
    void eachAotCacheIsTrainedOnceForManyLaunchersByWhatUsesIt() throws Exception {
        project.jdk("jdk", "25.0.3");
        project.run();
        project.with("WHIMBREL_JAVA_OPTS", "");
        List<Process> launchers = List.of(
                project.start(project.home().resolve("whimbrel"), "generate"),
                project.start(project.home().resolve("whimbrel"), "generate"),
                project.start(project.home().resolve("whimbrel"), "status"));
        for (Process launcher : launchers) {
            assertThat(LauncherProject.finish(launcher).exitCode()).isZero();
        }
        await(() -> archives(".aot") == 2 && archives(".lock") == 0);
        assertThat(Files.readAllLines(archive("-compiler.aot"))).containsExactly("trained by aot-training --compile");
        assertThat(Files.readAllLines(archive("25.0.3-9.aot"))).containsExactly("trained by aot-training");
    }

    @Test
    void nothingIsTrainedInAFolderThatCannotBeWritten() throws Exception {
        assumeFalse(Files.isWritable(Path.of("/")), "The superuser may write everywhere");
        project.jdk("jdk", "25.0.3");
        project.run();
        Path app = app();
        Files.setPosixFilePermissions(app, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            Run run = project.with("WHIMBREL_JAVA_OPTS", "").run("generate");
            assertThat(run.exitCode()).isZero();
            assertThat(run.errors()).isEmpty();
            assertThat(run.output()).doesNotContain("AOTCache");
            assertThat(archives(".lock")).isZero();
        } finally {
            Files.setPosixFilePermissions(app, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private Path app() throws IOException {
        return project.state()
                .resolve(Files.readString(project.state().resolve("current")).strip());
    }

    private Path archive(String suffix) throws IOException {
        try (var files = Files.list(app())) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void anArchiveThatTheJvmCannotUseIsPassedOverInSilence() throws Exception {
        project.with("WHIMBREL_JAVA_HOME", System.getProperty("java.home")).run();
        Path app = app();
        writeJarOfThisClassPath(app.resolve("command.jar"));
        List<String> jdk = Files.readAllLines(project.state().resolve("jdk"));
        String suffix = Integer.parseInt(jdk.get(2)) >= 25 ? ".aot" : ".jsa";
        Files.writeString(app.resolve(jdk.get(3) + suffix), "This is no archive.");
        Files.writeString(app.resolve(jdk.get(3) + "-compiler" + suffix), "This is no archive either.");
        project.with("WHIMBREL_JAVA_OPTS", "");

        Run run = project.run("--version");
        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).startsWith("whimbrel ");
        assertThat(run.exitCode()).isZero();

        Run compiling = project.run("generate", "--help");
        assertThat(compiling.errors()).isEmpty();
        assertThat(compiling.output()).contains("whimbrel generate");
        assertThat(compiling.exitCode()).isZero();
    }

    private static void writeJarOfThisClassPath(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(joining(" ")));
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    private long archives(String suffix) {
        try (var files = Files.list(app())) {
            return files.filter(file -> file.toString().endsWith(suffix)).count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void signal(String name, long pid) throws Exception {
        assertThat(new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
                        .start()
                        .waitFor())
                .isZero();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
