package dev.whimbrel.source;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.MigrationId;

/** A migration that fails when all of them are applied to a scratch database. */
public final class ReplayFailure extends WhimbrelException {

    private static final long serialVersionUID = 1;

    private final transient MigrationId migration;

    ReplayFailure(String source, MigrationId migration, WhimbrelException cause) {
        super(
                cause.code(),
                source + " can't be replayed in a scratch database: " + cause.getMessage(),
                cause.location().orElse(null),
                cause);
        this.migration = migration;
    }

    /** The one that fails. */
    public MigrationId migration() {
        return migration;
    }
}
