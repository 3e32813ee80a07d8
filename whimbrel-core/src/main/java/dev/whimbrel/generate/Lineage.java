package dev.whimbrel.generate;

import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.files.FileFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the authors of migrations in a folder knew of each other's, as far as the marks of generated ones tell. */
public final class Lineage {

    private final List<AvailableMigration> migrations;

    /**
     * The lineage of a folder.
     *
     * @param migrations all of them, by version
     */
    public Lineage(List<AvailableMigration> migrations) {
        this.migrations = List.copyOf(migrations);
    }

    /** The migration of a version. */
    public Optional<AvailableMigration> of(Version version) {
        return migrations.stream().filter(m -> m.version().equals(version)).findFirst();
    }

    /** The mark of a migration; empty when it wasn't generated. */
    public Optional<GeneratedMark> mark(AvailableMigration migration) {
        return GeneratedMark.of(text(migration));
    }

    /** Whether a migration was generated, and not edited since. */
    public boolean isAsGenerated(AvailableMigration migration) {
        String text = text(migration);
        return GeneratedMark.of(text).filter(mark -> mark.fits(text)).isPresent();
    }

    /** Those before a migration that were not there when it was generated, the newest first; none when it has no mark. */
    public List<AvailableMigration> unknownTo(AvailableMigration migration) {
        Optional<GeneratedMark> mark = mark(migration);
        if (mark.isEmpty()) {
            return List.of();
        }
        Optional<Version> after = mark.get().after();
        return before(migration).stream()
                .filter(earlier -> after.isEmpty() || earlier.version().compareTo(after.get()) > 0)
                .toList();
    }

    /** Those before a migration, the newest first. */
    public List<AvailableMigration> before(AvailableMigration migration) {
        return migrations.stream()
                .filter(earlier -> earlier.version().compareTo(migration.version()) < 0)
                .toList()
                .reversed();
    }

    private static String text(AvailableMigration migration) {
        try {
            return new String(Files.readAllBytes(Path.of(migration.file())), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FileFailure.reason(e), e);
        }
    }
}
