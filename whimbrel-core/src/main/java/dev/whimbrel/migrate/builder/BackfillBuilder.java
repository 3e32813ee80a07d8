package dev.whimbrel.migrate.builder;

import org.jspecify.annotations.Nullable;

/** What a backfill sets, and where. */
public interface BackfillBuilder extends Reversal {

    /** Sets a column to a Java value, or to an {@link SqlExpression}. */
    BackfillBuilder set(String column, @Nullable Object value);

    /** Sets a column to an SQL expression; {@code {}} stands for the next argument. */
    BackfillBuilder setSql(String column, String expression, @Nullable Object... arguments);

    /** Only rows that fulfil an SQL condition; {@code {}} stands for the next argument. Without it, all rows. */
    BackfillBuilder where(String condition, @Nullable Object... arguments);

    /** How many rows are updated in one transaction, at least 1; without it 1,000. */
    BackfillBuilder batch(int rows);
}
