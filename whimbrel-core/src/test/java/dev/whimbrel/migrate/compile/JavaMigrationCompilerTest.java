package dev.whimbrel.migrate.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.compile.ClassPath;
import dev.whimbrel.compile.CompiledClasses;
import dev.whimbrel.dialect.postgres.PostgresSplitter;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationScript;
import dev.whimbrel.migrate.files.JavaSource;
import dev.whimbrel.migrate.files.MigrationDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaMigrationCompilerTest {

    private static final String NAME = "M20260101120000_CreateUsers";
    private static final String IMPORTS = "import dev.whimbrel.migrate.*;\nimport java.time.Duration;\n";

    @TempDir
    Path folder;

    @Test
    void compilesAndLoadsAMigration() throws IOException {
        write(NAME + ".java", IMPORTS + "public class " + NAME + """
                          implements Migration {
                            @Override
                            public void change(SchemaBuilder db) {}

                            @Override
                            public MigrationOptions options() {
                                return new MigrationOptions(false, Duration.ofSeconds(7), null);
                            }
                        }
                        """);

        assertThat(load().options(Direction.UP).lockTimeout()).hasSeconds(7);
    }

    @Test
    void compilesSourcesTogetherWithTheirHelpersAndNestedClasses() throws IOException {
        write(
                "M20260101120000_First.java",
                IMPORTS + "public class M20260101120000_First implements Migration { int n = help.Limits.seconds(); }");
        write(
                "M20260102120000_Second.java",
                IMPORTS + "public class M20260102120000_Second implements Migration {\n"
                        + "  public void change(SchemaBuilder db) {}\n"
                        + "  record Limit(int seconds) {}\n"
                        + "  public MigrationOptions options() {\n"
                        + "    var limit = new Limit(help.Limits.seconds() + new M20260101120000_First().n);\n"
                        + "    Runnable lambda = () -> new Object() {}.hashCode();\n"
                        + "    lambda.run();\n"
                        + "    return new MigrationOptions(true, Duration.ofSeconds(limit.seconds()), null);\n"
                        + "  }\n}");
        write(
                "support/Limits.java",
                "package help;\npublic class Limits { public static int seconds() { return 4; } }");

        MigrationScript second = directory(compiler()).list().get(1).loader().load();

        assertThat(second.options(Direction.UP).lockTimeout()).hasSeconds(8);
    }

    @Test
    void takesAPackageForWhatItIs() throws IOException {
        write(
                NAME + ".java",
                "package com.acme.migrations;\n" + IMPORTS + "public class " + NAME
                        + " implements Migration { public void change(SchemaBuilder db) {} }");

        assertThat(load()).isNotNull();
    }

    @Test
    void showsErrorsAsTheCompilerShowsThem() throws IOException {
        write(NAME + ".java", IMPORTS + "public class " + NAME + """
                          implements Migration {
                            @Override
                            public void up(SchemaBuilder db) {
                                db.createTabel("users");
                            }
                        }
                        """);
        Path file = folder.resolve(NAME + ".java");

        assertThatThrownBy(this::load)
                .isInstanceOfSatisfying(WhimbrelException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_NOT_LOADABLE);
                    assertThat(e.location()).contains(new SourceLocation(file.toString(), 6));
                })
                .hasMessage("The Java migrations don't compile:\n" + file + """
                        :6: error: cannot find symbol
                                db.createTabel("users");
                                  ^
                          symbol:   method createTabel(String)
                          location: variable db of type SchemaBuilder
                        1 error""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            class X {}                                                    | The file declares no class M20260101120000_CreateUsers. Name its public class like the file.
            public class X implements Migration {}                        | class X is public, should be declared in a file named X.java
            public class NAME {}                                          | NAME is no migration. Let it implement dev.whimbrel.migrate.Migration.
            class NAME implements Migration {}                            | NAME can't be instantiated. Make it a public class, not abstract.
            public abstract class NAME implements Migration {}            | NAME can't be instantiated. Make it a public class, not abstract.
            public interface NAME extends Migration {}                    | NAME can't be instantiated. Make it a public class, not abstract.
            public class NAME implements Migration { NAME() {} }          | NAME needs a public constructor without parameters.
            public record NAME(int a) implements Migration { }            | NAME needs a public constructor without parameters.
            public class NAME implements Migration { int a = Integer.parseInt("x"); } | NAME.java:3: NAME could not be created: java.lang.NumberFormatException
            public class NAME implements Migration { static int a = 1 / (NAME.a - NAME.a); } | NAME could not be created: java.lang.ArithmeticException: / by zero
            """)
    void saysWhatAClassNeedsToBeAMigration(String source, String message) throws IOException {
        write(NAME + ".java", IMPORTS + source.replace("NAME", NAME));

        assertThatThrownBy(this::load)
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_NOT_LOADABLE))
                .hasMessageContaining(message.replace("NAME", NAME));
    }

    @Test
    void keepsTheLineNumbersOfTheSource() throws IOException {
        write(
                NAME + ".java",
                IMPORTS + "public class " + NAME + " implements Migration {\n\n  { Integer.parseInt(\"x\"); }\n}");

        assertThatThrownBy(this::load)
                .hasMessageContaining(
                        NAME + ".java:5: " + NAME + " could not be created: java.lang.NumberFormatException")
                .hasCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    void runsNoAnnotationProcessorsAndWritesNoFiles() throws IOException {
        write(
                NAME + ".java",
                IMPORTS + "@Deprecated public class " + NAME
                        + " implements Migration { public void change(SchemaBuilder db) {} }");

        load();

        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void usesFurtherFoldersAndJarsOfTheClassPath() throws IOException {
        Path classes = Files.createDirectories(folder.resolve(".classes/app"));
        Path jar = folder.resolve(".app.jar");
        CompiledClasses compiled = Javac.compile(
                javax.tools.ToolProvider.getSystemJavaCompiler(),
                List.of(
                        new JavaSource(
                                Path.of("InFolder.java"),
                                "package app; public class InFolder { public static int n() { return 1; } }"),
                        new JavaSource(
                                Path.of("InJar.java"),
                                "package app; public class InJar { public static int n() { return 2; } }")),
                ClassPath.runningAnd(List.of()));
        Files.write(classes.resolve("InFolder.class"), compiled.bytes().get("app.InFolder"));
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("app/InJar.class"));
            out.write(compiled.bytes().get("app.InJar"));
        }
        write(
                NAME + ".java",
                IMPORTS + "public class " + NAME + " implements Migration {\n"
                        + "  public void change(SchemaBuilder db) {}\n"
                        + "  public MigrationOptions options() {\n"
                        + "    return new MigrationOptions(true, Duration.ofSeconds(app.InFolder.n() + app.InJar.n()), null);\n"
                        + "  }\n}");

        MigrationScript script = directory(JavaMigrationCompiler.of(List.of(classes.getParent(), jar)))
                .list()
                .getFirst()
                .loader()
                .load();

        assertThat(script.options(Direction.UP).lockTimeout()).hasSeconds(3);
    }

    private MigrationScript load() {
        return directory(compiler()).list().getFirst().loader().load();
    }

    private static JavaMigrationCompiler compiler() {
        return JavaMigrationCompiler.of(List.of());
    }

    private MigrationDirectory directory(JavaMigrationCompiler compiler) {
        return new MigrationDirectory(folder, new PostgresSplitter(), compiler);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
