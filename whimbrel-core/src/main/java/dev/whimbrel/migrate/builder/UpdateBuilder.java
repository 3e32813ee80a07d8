package dev.whimbrel.migrate.builder;

import org.jspecify.annotations.Nullable;

/** What an update sets, and where. It needs {@link #where} or {@link #allRows}: nothing means all rows by accident. */
public interface UpdateBuilder extends Reversal {

    /** Sets a column to a Java value, or to an {@link SqlExpression}. */
    UpdateBuilder set(String column, @Nullable Object value);

    /** Sets a column to an SQL expression; {@code {}} stands for the next argument. */
    UpdateBuilder setSql(String column, String expression, @Nullable Object... arguments);

    /** Only rows that fulfil an SQL condition; {@code {}} stands for the next argument. */
    UpdateBuilder where(String condition, @Nullable Object... arguments);

    /** All rows. */
    UpdateBuilder allRows();
}
