package dev.whimbrel.query.internal;

import dev.whimbrel.table.type.ColumnType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * A value of a statement.
 *
 * @param value null for NULL
 * @param type the way that it goes to the database
 * @param secret whether it is never shown
 */
public record Bind(@Nullable Object value, ColumnType<?> type, boolean secret) {

    /**
     * Sets it.
     *
     * @param parameter the parameter's number, from 1
     */
    public void set(PreparedStatement statement, int parameter) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, Types.NULL);
        } else {
            set(statement, parameter, value, type);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void set(PreparedStatement statement, int parameter, Object value, ColumnType<T> type)
            throws SQLException {
        type.codec().bind(statement, parameter, (T) value);
    }

    /** The same, never shown. */
    Bind asSecret() {
        return secret ? this : new Bind(value, type, true);
    }

    /** The value as it may be shown. */
    public String shown() {
        return value == null ? "NULL" : secret ? "***" : type.text(value);
    }

    /** Without a secret value. */
    @Override
    public String toString() {
        return shown();
    }
}
