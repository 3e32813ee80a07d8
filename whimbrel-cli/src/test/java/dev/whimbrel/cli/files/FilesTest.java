package dev.whimbrel.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.cli.TestProject;
import dev.whimbrel.cli.project.ProjectConfiguration;
import dev.whimbrel.testing.GoldenFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void inAnEmptyFolder() {
        project = new TestProject(directory);
    }

    @Test
    void initMakesAProjectThatNeedsNothingElse() {
        TestProject.Result result = project.run("init", "--name", "a \"shop\"");

        assertThat(result.exitCode()).isZero();
        GoldenFile.assertMatches("init/output.txt", result.out().replace(directory.toString(), "PROJECT"));
        GoldenFile.assertMatches("init/whimbrel.toml", project.read("whimbrel.toml"));
        assertThat(project.read(".gitignore")).isEqualTo(".whimbrel/\n");
        assertThat(project.read("migrations/20260304050607-create-notes.sql"))
                .contains("-- migrate:up", "CREATE TABLE notes", "-- migrate:down", "DROP TABLE notes;");
        ProjectConfiguration configuration =
                ProjectConfiguration.read(directory.resolve("whimbrel.toml"), "whimbrel.toml");
        assertThat(configuration.name(Map.of())).isEqualTo("a \"shop\"");
        assertThat(configuration
                        .environment("development", Optional.empty(), Map.of())
                        .url())
                .isEqualTo("embedded");
        assertThat(configuration
                        .environment("production", Optional.empty(), Map.of("DATABASE_URL", "x"))
                        .guarded())
                .isTrue();
    }

    @Test
    void theDefaultsThatTheFileNamesAreTheDefaults() {
        project.run("init");
        String commented = project.read("whimbrel.toml").replaceAll("(?m)^# (\\[migrate]|\\w+ = )", "$1");
        ProjectConfiguration usual = ProjectConfiguration.read(directory.resolve("whimbrel.toml"), "whimbrel.toml");
        project.write("whimbrel.toml", commented);
        ProjectConfiguration written = ProjectConfiguration.read(directory.resolve("whimbrel.toml"), "whimbrel.toml");

        assertThat(commented).contains("\n[migrate]\nlock_timeout = \"5s\"");
        assertThat(written.environment("test", Optional.empty(), Map.of()))
                .isEqualTo(usual.environment("test", Optional.empty(), Map.of()));
    }

    @Test
    void initLeavesAloneWhatIsThere() {
        project.write("migrations/20250101000000-old.sql", "")
                .write(".gitignore", "target/")
                .write("seeds/x", "");

        assertThat(project.run("init").out()).contains("whimbrel.toml").doesNotContain("create-notes", "README");
        assertThat(project.read(".gitignore")).isEqualTo("target/\n.whimbrel/\n");
        TestProject.Result again = project.run("init");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).startsWith("Error WB-103").contains("is there already: this is a project.");
    }

    @Test
    void initMakesTheNamedFolder() {
        assertThat(project.run("init", "--project", "shops/one", "--json")
                        .json()
                        .get("created"))
                .isEqualTo(List.of(
                        "shops/one/whimbrel.toml",
                        "shops/one/migrations/20260304050607-create-notes.sql",
                        "shops/one/seeds/README.md",
                        "shops/one/.gitignore"));
        assertThat(project.read("shops/one/whimbrel.toml")).contains("name = \"one\"");
    }

    @Test
    void generateWritesAnEmptyMigrationOfTheCurrentTime() {
        project.write("whimbrel.toml", "");

        assertThat(project.run("migration:generate", "Create Users").out()).contains("20260304050607-create-users.sql");
        assertThat(project.run("new", "add-email", "--format", "java").out()).contains("M20260304050608_AddEmail.java");
        assertThat(project.run("migration:create", "--name", "more").out()).contains("20260304050609-more.sql");
        assertThat(project.read("migrations/20260304050607-create-users.sql")).contains("-- migrate:up");
        assertThat(project.read("migrations/M20260304050608_AddEmail.java"))
                .contains("class M20260304050608_AddEmail implements Migration");
    }

    @Test
    void modelGenerateWritesTheTable() {
        project.write("whimbrel.toml", "");

        TestProject.Result result = project.run(
                "model:generate",
                "BlogPost",
                "--attributes",
                "title:string,price:decimal(10,2),author:references,status:enum(draft,published)");

        assertThat(result.exitCode()).isZero();
        assertThat(project.read("migrations/20260304050607-create-blog-posts.sql"))
                .contains(
                        "CREATE TABLE blog_posts",
                        "price numeric(10,2)",
                        "REFERENCES authors",
                        "DROP TABLE blog_posts");
    }

    @Test
    void seedsAreForAllEnvironmentsOrForOne() {
        project.write("whimbrel.toml", "");

        project.run("seed:generate", "countries");
        project.run("seed:create", "demo", "--only", "--env", "test");

        assertThat(directory.resolve("seeds/20260304050607-countries.sql")).exists();
        assertThat(directory.resolve("seeds/test/20260304050607-demo.sql")).exists();
    }

    @Test
    void generateNeedsAProject() {
        TestProject.Result result = project.run("new", "x");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("Error WB-101: There is no whimbrel.toml in " + directory + " or above it.")
                .contains("whimbrel init");
        assertThat(Files.exists(directory.resolve("migrations"))).isFalse();
    }
}
