package dev.whimbrel.migrate;

/**
 * A migration that was found: its identity is known, its content is read only when it is needed.
 *
 * @param version what identifies and orders it
 * @param name what it does, for example {@code create-users}
 * @param file the file or class it is in, as the user knows it
 * @param checksum its content's fingerprint with its kind, for example {@code sql:9f86d0…}; line ends and trailing blanks
 *     don't count. Only fingerprints of one kind can be compared
 * @param loader reads it
 */
public record AvailableMigration(Version version, String name, String file, Checksum checksum, ScriptLoader loader) {

    /** The migration as people name it. */
    public MigrationId id() {
        return new MigrationId(version, name);
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
