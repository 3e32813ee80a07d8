package dev.whimbrel.table;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.expression.ResultRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Gives the values of a row, one column after the other. */
public interface RowReader {

    /**
     * The value of the next column, which is never NULL.
     *
     * @throws WhimbrelException {@code UNEXPECTED_NULL} when it is NULL all the same
     */
    <T> T required(Column<T> column);

    /** The value of the next column; null for NULL. */
    <T> @Nullable T nullable(Column<T> column);

    /**
     * Reads the present row of a result.
     *
     * @param first the number of the first column, from 1
     */
    static RowReader of(ResultSet rows, int first) {
        return of(ResultRow.of(rows), first);
    }

    /**
     * Reads a row.
     *
     * @param first the number of the first column, from 1
     */
    static RowReader of(ResultRow row, int first) {
        return new ResultReader(row, first);
    }

    /** Reads one column after the other. */
    final class ResultReader implements RowReader {
        private final ResultRow row;
        private int next;

        private ResultReader(ResultRow row, int first) {
            this.row = row;
            next = first;
        }

        @Override
        public <T> T required(Column<T> column) {
            T value = nullable(column);
            if (value == null) {
                throw new WhimbrelException(
                        ErrorCode.UNEXPECTED_NULL,
                        column + " is NOT NULL by its class, but NULL was read. If an outer join leaves the row out,"
                                + " select the table with optional() and the column with orNull(); if it may be NULL in"
                                + " the database, declare it nullable().");
            }
            return value;
        }

        @Override
        public <T> @Nullable T nullable(Column<T> column) {
            int index = next++;
            try {
                return row.get(index, column.type());
            } catch (SQLException e) {
                throw new WhimbrelException(
                        ErrorCode.STATEMENT_FAILED, column + " can't be read: " + e.getMessage(), e);
            }
        }
    }
}
