package dev.whimbrel.migrate.builder;

import org.jspecify.annotations.Nullable;

/** Which rows are deleted. It needs {@link #where} or {@link #allRows}: nothing means all rows by accident. */
public interface DeleteBuilder extends Reversal {

    /** Only rows that fulfil an SQL condition; {@code {}} stands for the next argument. */
    DeleteBuilder where(String condition, @Nullable Object... arguments);

    /** All rows. */
    DeleteBuilder allRows();
}
