package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.ColumnType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a result, wherever it comes from: from JDBC itself, or out of a value that holds rows. */
public interface ResultRow {

    /**
     * The value of a column; null for NULL.
     *
     * @param column its number, from 1
     */
    <T> @Nullable T get(int column, ColumnType<T> type) throws SQLException;

    /**
     * Whether a column is NULL.
     *
     * @param column its number, from 1
     */
    boolean isNull(int column) throws SQLException;

    /**
     * A column whose value holds rows, as JSON.
     *
     * @param column its number, from 1
     * @return the values of each row: text, null for NULL, and lists of the same for rows within them
     */
    List<List<@Nullable Object>> rows(int column) throws SQLException;

    /**
     * What a column is called, for errors.
     *
     * @param column its number, from 1
     */
    String label(int column) throws SQLException;

    /** The present row of a result of JDBC. */
    static ResultRow of(ResultSet rows) {
        return new JdbcRow(rows);
    }
}
