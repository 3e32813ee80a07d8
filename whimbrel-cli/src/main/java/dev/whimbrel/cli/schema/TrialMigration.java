package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.files.MigrationFileName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A migration's file as it will be, in a folder of its own that is gone afterwards. */
final class TrialMigration {

    private TrialMigration() {}

    /** What is done with it. */
    interface Use {
        void of(AvailableMigration read, Path file) throws IOException;
    }

    /**
     * Writes it, reads it as any other, and uses it.
     *
     * @param use may move the file away
     */
    static void with(Invocation invocation, MigrationFileName name, String text, Use use) {
        try {
            Path folder = Files.createTempDirectory("whimbrel-proof");
            Path file = folder.resolve(name.fileName());
            try {
                Files.writeString(file, text);
                use.of(Runners.migrations(invocation, folder).list().getFirst(), file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
