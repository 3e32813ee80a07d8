package dev.whimbrel.model;

import dev.whimbrel.table.Column;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.Writable;
import java.util.Optional;

/**
 * What is about to be written: the values of a new row, or those that an update sets, which are one for all of its rows. What the
 * database computes isn't known here.
 *
 * @param <R> the row record of the table
 */
public interface RowDraft<R> {

    /** The table that is written. */
    Table<R> table();

    /** Whether a column is given a value, NULL, or an expression. */
    boolean isGiven(Column<?> column);

    /** The value that a column is given; empty for NULL, for an expression, and where it is left out. */
    <T> Optional<T> get(Column<T> column);

    /** Gives a column a value, whether it has one or not. */
    <T> RowDraft<R> set(Writable<T> column, T value);

    /** Gives a column NULL. */
    RowDraft<R> setNull(Nullable<?> column);
}
