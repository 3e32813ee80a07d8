package dev.whimbrel.migrate;

import java.util.List;

/**
 * A migration that was found: its identity is known, its content is read only when it is needed.
 *
 * @param version what identifies and orders it
 * @param name what it does, for example {@code create-users}
 * @param file the file or class it is in, as the user knows it
 * @param checksum its content's fingerprint with its kind, for example {@code sql:9f86d0…}; line ends and trailing blanks
 *     don't count. Only fingerprints of one kind can be compared
 * @param standsFor the migrations that it takes the place of, when it is a checkpoint; otherwise empty
 * @param loader reads it
 */
public record AvailableMigration(
        Version version, String name, String file, Checksum checksum, List<Squashed> standsFor, ScriptLoader loader) {

    public AvailableMigration {
        standsFor = List.copyOf(standsFor);
    }

    /** An ordinary migration, which is no checkpoint. */
    public AvailableMigration(Version version, String name, String file, Checksum checksum, ScriptLoader loader) {
        this(version, name, file, checksum, List.of(), loader);
    }

    /** The migration as people name it. */
    public MigrationId id() {
        return new MigrationId(version, name);
    }

    /** Whether it stands for others. */
    public boolean isCheckpoint() {
        return !standsFor.isEmpty();
    }

    /** Reads or compiles a migration. */
    @FunctionalInterface
    public interface ScriptLoader {

        /**
         * The migration, ready to run.
         *
         * @throws dev.whimbrel.WhimbrelException {@code MALFORMED_FILE} or {@code MIGRATION_NOT_LOADABLE}
         */
        MigrationScript load();
    }
}
