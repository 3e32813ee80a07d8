package dev.whimbrel.cli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.cli.Main;
import dev.whimbrel.cli.TestProject;
import dev.whimbrel.testing.Await;
import dev.whimbrel.testing.Background;
import dev.whimbrel.testing.Blocker;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A push among others, and one that is killed. */
@Tag("slow")
class PushFaultsTest {

    private static final String AGE = "public final Nullable<Integer> age = integer().nullable();";

    @TempDir
    Path directory;

    private TestDatabase database;
    private TestProject project;

    @BeforeEach
    void aProjectWithAPushedTable() {
        database = TestServer.create();
        project = TestProject.on(directory, database.url());
        project.write("whimbrel.toml", "[project]\ntables = \"src\"\n" + project.read("whimbrel.toml"));
        table("Users", "");
        assertThat(push().exitCode()).isZero();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void table(String name, String column) {
        project.write("src/shop/" + name + ".java", """
                package shop;

                import dev.whimbrel.table.*;

                @DbTable
                public final class %1$s extends Timestamped<%2$s> {
                    public static final %1$s TABLE = new %1$s();
                    public final Required<Integer> id = integer().primaryKey();
                    %3$s
                    private %1$s() {}
                }
                """.formatted(name, name.substring(0, name.length() - 1), column));
    }

    private TestProject.Result push() {
        return project.run("push", "--scratch", database.url());
    }

    private boolean is(String condition) {
        return "t".equals(database.queryString("SELECT " + condition));
    }

    /** How many sessions of this database wait for a lock of another one. */
    private long waiting() {
        return database.queryLong("SELECT count(*) FROM pg_stat_activity WHERE datname = '" + database.name()
                + "' AND wait_event_type = 'Lock'");
    }

    @Test
    void oneThatIsKilledInTheMiddleLeavesWhatWasThereBefore() throws Exception {
        table("Accounts", "");
        table("Users", AGE);
        Process push;
        try (Blocker blocker = Blocker.reading(database, "users")) {
            push = process("push", "--scratch", database.url());
            Await.until("the push waits for the table", () -> waiting() == 1);
            push.destroyForcibly().waitFor();
            Await.until("its session ends", () -> waiting() == 0);
        }

        assertThat(push.exitValue()).isEqualTo(137);
        assertThat(is("EXISTS (SELECT FROM pg_database WHERE datname LIKE 'whimbrel_scratch%')"))
                .as("a scratch database is left")
                .isTrue();
        assertThat(is("to_regclass('accounts') IS NULL")).isTrue();
        assertThat(push().out()).contains("create table public.accounts", "add column public.users.age");
        assertThat(push().out()).startsWith("Nothing to do");
        assertThat(is("NOT EXISTS (SELECT FROM pg_database WHERE datname LIKE 'whimbrel_scratch%')"))
                .as("it is swept")
                .isTrue();
    }

    @Test
    void oneThatIsInterruptedBehindItsCommitSaysWhatIsKept() throws Exception {
        database.execute("CREATE VIEW seen AS SELECT id FROM users");
        table("Users", AGE);
        Process push;
        Blocker reader = Blocker.reading(database, "users");
        Background<Blocker> next = Background.start(() -> {
            Await.until("the push waits for the table", () -> waiting() == 1);
            return Blocker.of(database, "LOCK TABLE users IN ACCESS EXCLUSIVE MODE");
        });
        push = process("push", "--keep", "view:seen", "--scratch", database.url());
        Await.until("another one queues behind it", () -> waiting() == 2);
        reader.close();
        try (Blocker after = next.result()) {
            Await.until("what was pushed is looked at", () -> waiting() == 1);
            push.destroy();
            push.waitFor();
        }

        String said = project.read("said.txt");
        assertThat(push.exitValue()).as(said).isEqualTo(143);
        assertThat(said).contains("Interrupted", "Committed before, and kept: add column public.users.age");
        assertThat(is("EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'users'::regclass AND attname = 'age')"))
                .isTrue();
    }

    @Test
    void twoAtOnceMakeEverythingOnce() throws Exception {
        table("Accounts", "");
        table("Users", AGE);

        Background<TestProject.Result> one = Background.start(this::push);
        Background<TestProject.Result> other = Background.start(this::push);

        assertThat(List.of(one.result().exitCode(), other.result().exitCode()))
                .as("%s%s", one.result().err(), other.result().err())
                .containsExactly(0, 0);
        assertThat(one.result().out() + other.result().out()).contains("Nothing to do", "add column public.users.age");
    }

    @Test
    void oneBesideAMigrationWaitsAndComparesAgain() throws Exception {
        project.migration(
                "1",
                "add-age",
                "SELECT pg_advisory_xact_lock(42);\nALTER TABLE users ADD COLUMN age integer;",
                "ALTER TABLE users DROP COLUMN age;");
        table("Users", AGE);
        Background<TestProject.Result> push;
        Background<TestProject.Result> migrate;
        try (Blocker blocker = Blocker.of(database, "SELECT pg_advisory_xact_lock(42)")) {
            migrate = Background.start(() -> project.run("migrate"));
            Await.until("the migration waits", () -> waiting() == 1);
            push = Background.start(this::push);
            Await.until(
                    "the push tries to get the lock",
                    () -> is("count(*) > 1 FROM pg_stat_activity WHERE datname = '" + database.name()
                            + "' AND application_name LIKE 'whimbrel %lock%'"));
        }

        assertThat(migrate.result().exitCode()).isZero();
        assertThat(push.result().exitCode()).isZero();
        assertThat(push.result().err())
                .contains("Waiting for another runner", "Somebody else has changed the database meanwhile");
        assertThat(push.result().out()).startsWith("Nothing to do");
    }

    private Process process(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve("said.txt").toFile());
        builder.environment().remove("WHIMBREL_ENV");
        return builder.start();
    }
}
