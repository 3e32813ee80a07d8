package dev.whimbrel.table.type;

import dev.whimbrel.table.rule.Rule;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of a value to the database and back. The form in text is enough; the JDBC methods are overridden where there is a
 * quicker way. A codec has no state and may be used by many threads at once.
 *
 * @param <T> the Java type
 */
public interface Codec<T> {

    /** The value in the form that the database reads, without quotes. */
    String toText(T value);

    /** The value of a text that the database wrote. */
    T fromText(String text);

    /** What values have to keep so that they can go to the database, besides what its type says; they are told with other rules. */
    default List<Rule<T>> rules() {
        return List.of();
    }

    /** The value as the dialect writes it in SQL: one of the types that {@code Renderer.literal} knows. */
    default Object toLiteral(T value) {
        return toText(value);
    }

    /**
     * Reads a column of the present row.
     *
     * @param column the column's number, from 1
     * @return null for NULL
     */
    default @Nullable T read(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : fromText(text);
    }

    /**
     * Sets a parameter of a statement.
     *
     * @param parameter the parameter's number, from 1
     */
    default void bind(PreparedStatement statement, int parameter, T value) throws SQLException {
        String text = toText(value);
        NulCharacter.refuse(text);
        statement.setObject(parameter, text, Types.OTHER);
    }
}
