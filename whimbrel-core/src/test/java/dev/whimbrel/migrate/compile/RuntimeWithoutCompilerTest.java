package dev.whimbrel.migrate.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.files.JavaSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts this JDK as if it were a runtime that has fewer modules. */
class RuntimeWithoutCompilerTest {

    /** Compiles one source and prints what goes wrong. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            try {
                JavaMigrationCompiler.of(List.of()).compile(List.of(new JavaSource(Path.of("A.java"), "class A {}")));
                System.out.println("compiled");
            } catch (WhimbrelException e) {
                System.out.println(e.code().id() + " " + e.getMessage());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.sql", "java.sql,java.compiler"})
    void saysThatAJdkIsNeeded(String modules) throws IOException, InterruptedException {
        assertThat(run("--limit-modules", modules))
                .startsWith("WB-203 Java migrations have to be compiled, but this Java has no compiler: "
                        + System.getProperty("java.home"))
                .contains("Run with a JDK 21 or newer instead of a bare runtime: set JAVA_HOME to one");
    }

    @ParameterizedTest
    @ValueSource(strings = "java.sql,jdk.compiler,jdk.zipfs")
    void compilesWithAJdk(String modules) throws IOException, InterruptedException {
        assertThat(run("--limit-modules", modules)).isEqualToIgnoringNewLines("compiled");
    }

    private static String run(String option, String value) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        option,
                        value,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
