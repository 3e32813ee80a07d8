package dev.whimbrel.cli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.cli.TestProject;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Table classes into a development database, without a migration. */
class PushCommandTest {

    @TempDir
    Path directory;

    private TestDatabase database;
    private TestProject project;

    @BeforeEach
    void createProject() {
        database = TestServer.create();
        project = TestProject.on(directory, database.url());
        project.write("whimbrel.toml", "[project]\ntables = \"src\"\n" + project.read("whimbrel.toml"));
        users("public final Required<String> name = text();");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void users(String... columns) {
        project.write("src/shop/Users.java", """
                package shop;

                import dev.whimbrel.table.*;

                @DbTable
                public final class Users extends Timestamped<User> {
                    public static final Users USERS = new Users();
                    public final Required<Integer> id = integer().primaryKey();
                    %s
                    private Users() {}
                }
                """.formatted(String.join("\n    ", columns)));
    }

    private TestProject.Result push(String... options) {
        return project.run(Stream.concat(Stream.of("push", "--scratch", database.url()), Stream.of(options))
                .toArray(String[]::new));
    }

    @Test
    void anEmptyDatabaseGetsTheTablesAndThenThereIsNothingToDo() {
        TestProject.Result first = push();

        assertThat(first.err()).isEmpty();
        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).contains("create table public.users");
        database.execute("INSERT INTO users (id, name) VALUES (1, 'Ann')");
        assertThat(push().out()).isEqualTo("Nothing to do: the database is what the table classes say.\n");
        assertThat(database.queryString("SELECT to_regclass('whimbrel_history')::text"))
                .isNull();
    }
}
