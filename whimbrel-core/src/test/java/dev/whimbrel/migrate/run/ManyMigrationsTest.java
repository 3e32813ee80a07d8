package dev.whimbrel.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.dialect.postgres.PostgresSplitter;
import dev.whimbrel.migrate.files.MigrationDirectory;
import dev.whimbrel.migrate.files.SourceCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that has been at work for many years. */
@Tag("slow")
class ManyMigrationsTest {

    private static final int MIGRATIONS = 5_000;
    private static final DateTimeFormatter VERSION = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final MigrationFixture fixture = new MigrationFixture();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void fiveThousandMigrationsAreAppliedReportedAndUndone() throws IOException {
        LocalDateTime start = LocalDateTime.of(2020, 1, 1, 0, 0);
        for (int i = 1; i <= MIGRATIONS; i++) {
            Files.writeString(
                    folder.resolve(VERSION.format(start.plusHours(i)) + "-step-" + i + ".sql"), """
                            -- migrate:up
                            CREATE TABLE t%1$d (id bigint PRIMARY KEY, name text);
                            -- migrate:down
                            DROP TABLE t%1$d;
                            """.formatted(i));
        }
        MigrationDirectory directory = new MigrationDirectory(folder, new PostgresSplitter(), SourceCompiler.none());
        MigratorSettings settings = fixture.settings();
        Migrator migrator = new Migrator(MigratorSettings.of(settings.connections(), settings.dialect(), directory));

        assertThat(migrator.migrate(null, Permissions.NONE)).hasSize(MIGRATIONS);
        assertThat(migrator.migrate(null, Permissions.NONE)).isEmpty();
        assertThat(migrator.status().pending()).isZero();
        assertThat(migrator.status().migrations())
                .hasSize(MIGRATIONS)
                .allSatisfy(status -> assertThat(status.state()).isEqualTo(MigrationState.APPLIED));
        assertThat(fixture.tables()).hasSize(MIGRATIONS);
        assertThat(migrator.undo(new UndoTarget.All())).hasSize(MIGRATIONS);
        assertThat(fixture.tables()).isEmpty();
    }
}
