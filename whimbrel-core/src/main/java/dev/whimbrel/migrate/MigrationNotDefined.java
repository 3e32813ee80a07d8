package dev.whimbrel.migrate;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;

/** A Java migration that overrides neither {@code change} nor both {@code up} and {@code down}. */
public final class MigrationNotDefined extends WhimbrelException {

    /** The error of a class. */
    public MigrationNotDefined(Class<?> migration) {
        super(
                ErrorCode.MIGRATION_NOT_LOADABLE,
                migration.getSimpleName()
                        + " doesn't say what to do. Override change(db), or both up(db) and down(db).");
    }
}
