package dev.whimbrel.table;

import java.time.Instant;

/**
 * A table whose rows know when they were made and last changed. Both are kept by the database, whoever writes.
 *
 * @param <R> the row record
 */
@SuppressWarnings("this-escape") // What makes a column keeps the table and asks it for nothing.
public abstract class Timestamped<R> extends Table<R> {

    /** When the row was made. */
    public final Defaulted<Instant> createdAt = timestamptz().defaultNow();

    /** When the row was last changed. */
    public final Defaulted<Instant> updatedAt = timestamptz().defaultNow().touchOnUpdate();

    /** For the classes of tables. */
    protected Timestamped() {}
}
