package dev.whimbrel.table.expression;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a query can give for each row: the value of an expression, or a whole row of a table.
 *
 * @param <T> the Java type of what is given
 */
public interface Selectable<T> {

    /** How many columns of the result it takes. */
    int width();

    /** Writes its columns into the list of a SELECT or RETURNING, separated by commas. */
    void writeSelection(SqlWriter out);

    /**
     * Reads it from the present row of a result.
     *
     * @param first the number of its first column, from 1
     * @return null where NULL is allowed and read
     * @throws dev.whimbrel.WhimbrelException {@code UNEXPECTED_NULL} for NULL where it isn't allowed
     */
    @Nullable T read(ResultRow row, int first) throws SQLException;
}
