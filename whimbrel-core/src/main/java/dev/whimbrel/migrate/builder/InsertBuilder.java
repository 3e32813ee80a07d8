package dev.whimbrel.migrate.builder;

/** How rows are inserted. */
public interface InsertBuilder extends Reversal {

    /** A row whose key is there already is left out. */
    InsertBuilder onConflictDoNothing();
}
