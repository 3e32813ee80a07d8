package dev.whimbrel.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.migrate.compile.JavaMigrationCompiler;
import dev.whimbrel.migrate.files.MigrationDirectory;
import dev.whimbrel.schema.ObjectName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BegunReplayTest {

    @TempDir
    Path folder;

    private final TestScratch scratch = new TestScratch(true);
    private final SchemaReader reader = new SchemaReader(new PostgresDialect(), () -> scratch, Set.of());
    private final ExecutorService beside = Executors.newCachedThreadPool();

    @AfterEach
    void nothingIsLeft() {
        reader.close();
        assertThat(scratch.left).hasValue(0);
        assertThat(beside.shutdownNow()).isEmpty();
    }

    private SchemaSource.Migrations migration(String sql) throws IOException {
        Files.writeString(folder.resolve("20260101000000-first.sql"), "-- migrate:up\n" + sql + "\n-- migrate:down\n");
        return new SchemaSource.Migrations(
                "migrations",
                new MigrationDirectory(folder, new PostgresDialect().splitter(), JavaMigrationCompiler.of(List.of())));
    }

    @Test
    void whenItIsWantedTheMigrationsAreApplied() throws IOException {
        try (BegunReplay begun = reader.beginReplay(migration("CREATE TABLE a (id int);"), true, beside);
                ReplayedMigrations replayed = begun.end()) {
            assertThat(replayed.schema().graph().schema().tables()).containsKey(new ObjectName("public", "a"));
        }
    }

    @Test
    void nothingIsMadeForNobody() throws IOException {
        reader.beginReplay(migration("CREATE TABLE a (id int);"), true, beside).close();
        reader.beginReplay(migration("CREATE TABLE a (id int);"), false, beside).close();

        assertThat(scratch.made).hasValue(0);
    }

    @Test
    void whatFailsIsToldOnlyToWhoWantsIt() throws IOException {
        SchemaSource.Migrations wrong = migration("CREATE TABLE a (id no_type);");
        reader.beginReplay(wrong, true, beside).close();

        try (BegunReplay begun = reader.beginReplay(wrong, true, beside)) {
            assertThatThrownBy(begun::end).isInstanceOf(ReplayFailure.class).hasMessageContaining("no_type");
        }
    }
}
