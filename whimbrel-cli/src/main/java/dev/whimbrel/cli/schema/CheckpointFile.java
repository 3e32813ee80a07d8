package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.generate.Squash;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.files.MigrationFileName;
import dev.whimbrel.migrate.files.MigrationFileName.Format;
import dev.whimbrel.migrate.files.MigrationName;
import java.nio.file.Path;
import java.util.List;

/** The file of a checkpoint, which takes the place of others: they are moved to a folder beside the migrations. */
final class CheckpointFile {

    private final Invocation invocation;
    private final MigrationFileName name;
    private final Path folder;
    private final Path attic;

    CheckpointFile(Invocation invocation, Version version, MigrationName name) {
        this.invocation = invocation;
        this.name = new MigrationFileName(version, name, Format.SQL);
        this.folder = invocation.migrations();
        this.attic = folder.resolveSibling(folder.getFileName() + "-squashed").resolve(version.digits());
    }

    Path path() {
        return folder.resolve(name.fileName());
    }

    /** Where the files are that it stands for. */
    Path attic() {
        return attic;
    }

    /** Proves it as it will be read, and only then changes anything. */
    void write(Squash squash, List<AvailableMigration> squashed) {
        TrialMigration.with(invocation, name, squash.text(), (read, file) -> {
            invocation.output().progress().show("proving the checkpoint", 0, 0);
            squash.prove(read);
            CheckpointSwap.of(this, file, squashed).run();
        });
    }
}
