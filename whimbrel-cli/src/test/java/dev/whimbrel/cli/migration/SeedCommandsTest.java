package dev.whimbrel.cli.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.cli.TestProject;
import dev.whimbrel.cli.Transcript;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedCommandsTest {

    @TempDir
    Path directory;

    private TestDatabase database;
    private TestProject project;

    @BeforeEach
    void seedsForAllAndForOneEnvironment() {
        database = TestServer.create();
        project = TestProject.on(directory, database.url())
                .migration(
                        "1",
                        "create-countries",
                        "CREATE TABLE countries (code text PRIMARY KEY);",
                        "DROP TABLE countries;")
                .write("seeds/20260201000001-countries.sql", seed("FR"))
                .write("seeds/development/20260201000002-demo.sql", seed("XX"))
                .write("seeds/test/20260201000003-test.sql", seed("TT"));
        project.run("migrate");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private static String seed(String code) {
        return "-- migrate:up\nINSERT INTO countries VALUES ('" + code
                + "');\n-- migrate:down\nDELETE FROM countries WHERE code = '" + code + "';\n";
    }

    @Test
    void eachSeedOfTheEnvironmentRunsOnce() {
        new Transcript(project, database.name())
                .run("seed")
                .run("db:seed:all")
                .run("seed:status")
                .run("seed:undo --dry-run")
                .run("seed:undo")
                .run("db:seed:undo:all")
                .run("seed:status --json")
                .assertMatches("seeds/there-and-back.txt");
    }

    @Test
    void otherEnvironmentsGetTheirOwn() {
        project.write("whimbrel.toml", "[environments.test]\nurl = \"" + database.url() + "\"\n");

        project.run("seed", "--env", "test");

        assertThat(database.queryStrings("SELECT code FROM countries ORDER BY 1"))
                .containsExactly("FR", "TT");
    }

    @Test
    void theHistoryOfSeedsIsMendedByItself() {
        project.run("seed");
        project.write("seeds/20260201000001-countries.sql", seed("DE"));

        assertThat(project.run("seed").exitCode()).isEqualTo(3);
        assertThat(project.run("repair").exitCode()).isZero();
        assertThat(project.run("repair", "--seeds").exitCode()).isEqualTo(3);
        assertThat(project.run("repair", "--seeds", "--accept-edited").exitCode())
                .isZero();
        assertThat(project.run("seed").exitCode()).isZero();
    }

    @Test
    void twoSeedsOfOneVersionAreRefused() {
        project.write("seeds/development/20260201000001-more.sql", seed("YY"));

        TestProject.Result result = project.run("seed");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).startsWith("Error WB-201").contains("20260201000001-countries.sql", "more.sql");
    }

    @Test
    void aFolderThatIsNoEnvironmentIsRefused() {
        project.write("seeds/prodction/20260201000009-more.sql", seed("YY"));

        assertThat(project.run("seed").err()).startsWith("Error WB-200").contains("prodction");
    }

    @Test
    void withoutAFolderThereIsNothingToSeed() {
        TestProject empty = TestProject.on(directory.resolve("migrations"), database.url());

        assertThat(empty.run("seed").err()).contains("seeds", "whimbrel seed:generate NAME");
    }
}
