package dev.whimbrel.cli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.cli.TestProject;
import dev.whimbrel.scratch.LocalServer;
import dev.whimbrel.scratch.RunningServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations that were replayed on the project's own server need not be replayed again: the name of this table tells. */
class KeptReplaysTest {

    private static final String SLOW_TABLE = "SELECT pg_sleep(0.6);\nDO $$ BEGIN EXECUTE"
            + " format('CREATE TABLE made_at_%s (id int)', (extract(epoch FROM clock_timestamp()) * 1000000)::bigint); END $$;";

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void aProject() {
        project = new TestProject(directory);
        assertThat(project.run("init", "--name", "shop").exitCode()).isZero();
        assertThat(project.run("db:start").exitCode()).isZero();
        project.write("empty.sql", "");
        project.migration("1", "slow", SLOW_TABLE, "SELECT 1;");
    }

    @AfterEach
    void stop() {
        LocalServer.of(directory).stopNow();
    }

    private String tables() {
        TestProject.Result result = project.run("diff", "--from", "sql:empty.sql", "--to", "migrations");
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.out();
    }

    private int kept() {
        try (RunningServer server = LocalServer.of(directory).start()) {
            assertThat(server.databases()).noneMatch(name -> name.contains("scratch"));
            return server.keptDatabases().size();
        }
    }

    @Test
    void whatWasReplayedIsTakenUpAgain() {
        String first = tables();
        assertThat(first).startsWith("CREATE TABLE public.made_at_");

        assertThat(tables()).isEqualTo(first);
        project.migration("20270101000000", "quick", "CREATE TABLE quick (id int);", "DROP TABLE quick;");
        assertThat(tables()).contains(first.strip()).contains("CREATE TABLE public.quick");
        assertThat(kept()).as("one for each state").isEqualTo(2);
    }

    @Test
    void anEditedMigrationIsReplayed() {
        String first = tables();
        project.migration("1", "slow", SLOW_TABLE + "\nSELECT 2;", "SELECT 1;");

        assertThat(tables()).startsWith("CREATE TABLE public.made_at_").isNotEqualTo(first);
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void whatAJavaMigrationUsesCountsToo() {
        project.write("migrations/support/Names.java", "class Names { static final String TABLE = \"one\"; }")
                .write("migrations/M20260102000000_Java.java", """
                        import dev.whimbrel.migrate.Migration;
                        import dev.whimbrel.migrate.SchemaBuilder;

                        public final class M20260102000000_Java implements Migration {
                            @Override
                            public void change(SchemaBuilder db) {
                                db.createTable(Names.TABLE, t -> t.bigint("id"));
                            }
                        }
                        """);
        assertThat(tables()).contains("CREATE TABLE public.one");

        project.write("migrations/support/Names.java", "class Names { static final String TABLE = \"two\"; }");

        assertThat(tables()).contains("CREATE TABLE public.two").doesNotContain("public.one");
    }

    @Test
    void aRoleThatClassesAndMigrationsNeedIsSpokenOfOnce() {
        project.migration("20270101000000", "grant", "GRANT USAGE ON SCHEMA public TO nobody_here;", "SELECT 1;")
                .write(
                        "whimbrel.toml",
                        project.read("whimbrel.toml").replace("[project]", "[project]\ntables = \"src\""))
                .write("src/shop/Users.java", """
                        package shop;

                        import dev.whimbrel.table.*;

                        @DbTable
                        public final class Users extends Table<User> {
                            public static final Users USERS = new Users();
                            public final Required<Integer> id = integer().primaryKey();
                            { object("grant").create("GRANT SELECT ON users TO nobody_here").drop("SELECT 1"); }
                            private Users() {}
                        }
                        """);

        TestProject.Result result = project.run("generate");

        assertThat(result.err()).containsOnlyOnce("There is no role nobody_here on the scratch server");
    }

    @Test
    void whatNeedsARoleThatIsNotThereIsNotKept() {
        project.migration(
                "20270101000000",
                "grant",
                "CREATE TABLE t (id int);\nGRANT SELECT ON t TO nobody_here;",
                "DROP TABLE t;");

        String first = tables();

        assertThat(kept()).isZero();
        assertThat(tables()).isNotEqualTo(first);
    }
}
