package dev.whimbrel.migrate.run;

/** How a migration stands. */
public enum MigrationState {
    /** It is in the history, and its file is as it was. */
    APPLIED,
    /** It is not in the history yet. */
    PENDING,
    /** It is in the history, and its file was changed since. */
    EDITED,
    /** It is in the history, and its file is gone. */
    MISSING,
    /** It is not in the history, though a newer one is. */
    LATE,
    /** It stopped halfway, up or down. */
    FAILED,
    /** It is a checkpoint, and the history has only some of the migrations that it stands for. */
    PARTLY
}
