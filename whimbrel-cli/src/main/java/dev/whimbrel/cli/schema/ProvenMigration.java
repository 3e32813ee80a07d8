package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.generate.GeneratedMark;
import dev.whimbrel.generate.MigrationGenerator;
import dev.whimbrel.generate.MigrationText;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.files.MigrationFileName;
import dev.whimbrel.migrate.files.MigrationFileName.Format;
import dev.whimbrel.migrate.files.MigrationName;
import dev.whimbrel.migrate.generate.NewMigration;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Writes what was generated into a folder, once it is proven. */
final class ProvenMigration {

    private ProvenMigration() {}

    /**
     * Writes it.
     *
     * @param after the newest migration on which it is built
     * @param beforeWriting runs when it is proven, and may refuse
     */
    static Path write(
            Invocation invocation,
            MigrationGenerator generator,
            Optional<Version> after,
            MigrationName name,
            Format format,
            Runnable beforeWriting) {
        MigrationText text = new MigrationText(Runners.dialect(), generator.route());
        Function<MigrationFileName, String> content = file -> switch (file.format()) {
            case SQL -> text.sql();
            case JAVA -> text.java(file.className());
        };
        invocation.output().progress().show("proving the migration", 0, 0);
        return new NewMigration(invocation.migrations())
                .write(name, format, invocation.surroundings().clock().instant(), file -> {
                    String written = GeneratedMark.onto(content.apply(file), format, after);
                    TrialMigration.with(invocation, file, written, (read, path) -> generator.prove(read));
                    beforeWriting.run();
                    return written;
                });
    }
}
