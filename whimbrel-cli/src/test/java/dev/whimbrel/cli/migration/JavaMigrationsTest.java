package dev.whimbrel.cli.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.cli.TestProject;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java migrations that the command compiles. */
class JavaMigrationsTest {

    private static final String MIGRATION = "migrations/M20260101000000_CreateUsers.java";

    @TempDir
    Path directory;

    private TestDatabase database;
    private TestProject project;

    @BeforeEach
    void aProject() {
        database = TestServer.create();
        project = TestProject.on(directory, database.url());
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private static String migration(String table) {
        return """
                import dev.whimbrel.migrate.Migration;
                import dev.whimbrel.migrate.SchemaBuilder;

                public final class M20260101000000_CreateUsers implements Migration {
                    @Override
                    public void change(SchemaBuilder db) {
                        db.createTable(%s, t -> t.bigint("id").primaryKey());
                    }
                }
                """.formatted(table);
    }

    @Test
    void areCompiledOnce() throws IOException {
        project.write(MIGRATION, migration("\"users\""));

        assertThat(project.run("migrate", "--dry-run").out()).contains("CREATE TABLE users");
        Path kept = kept().getFirst();
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(kept, longAgo);

        assertThat(project.run("migrate").exitCode()).isZero();
        assertThat(project.run("undo").exitCode()).isZero();
        assertThat(kept()).containsExactly(kept);
        assertThat(Files.getLastModifiedTime(kept)).as("time of the last use").isGreaterThan(longAgo);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve(".whimbrel/classes"))) {
            return files.toList();
        }
    }

    @Test
    void mayUseTheProjectsOwnClasses() throws IOException {
        compile(
                "app/Names.java",
                "package app; public final class Names { public static String users() { return \"staff\"; } }");
        jar("lib/any.jar");
        project.write("whimbrel.toml", """
                        [project]
                        class_path = ["${BUILD:-target}/classes", "lib/*"]
                        [environments.development]
                        url = "%s"
                        """.formatted(database.url())).write(MIGRATION, migration("app.Names.users()"));

        assertThat(project.run("migrate").err()).isEmpty();
        assertThat(database.queryString("SELECT to_regclass('staff')::text")).isEqualTo("staff");
    }

    private void jar(String file) throws IOException {
        Path jar = directory.resolve(file);
        Files.createDirectories(jar.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("nothing.txt"));
        }
    }

    private void compile(String file, String source) throws IOException {
        project.write("src/" + file, source);
        Path classes = Files.createDirectories(directory.resolve("target/classes"));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        classes.toString(),
                        directory.resolve("src").resolve(file).toString());
        assertThat(result).isZero();
    }

    @Test
    void missTheirClassesWhenTheProjectWasNotBuilt() {
        project.write("whimbrel.toml", """
                        [project]
                        class_path = [
                          "target/classes",
                        ]
                        [environments.development]
                        url = "%s"
                        """.formatted(database.url())).write(MIGRATION, migration("app.Names.users()"));

        TestProject.Result result = project.run("migrate");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("Error WB-101: project.class_path names " + directory.resolve("target/classes")
                        + ", which does not exist. Build the project first, or correct the entry.\n"
                        + "  at whimbrel.toml:3\n");
    }

    @Test
    void pointAtTheLineThatDoesNotCompile() {
        project.write(MIGRATION, migration("nothing"));

        TestProject.Result result = project.run("migrate", "--json");

        assertThat((Map<?, ?>) result.json().get("error"))
                .extracting("location")
                .isEqualTo(Map.of("file", directory.resolve(MIGRATION).toString(), "line", 7L));
        assertThat(project.run("migrate").err())
                .startsWith("Error WB-203: The Java migrations don't compile:\n  " + directory.resolve(MIGRATION)
                        + ":7: error: cannot find symbol\n");
    }
}
