package dev.whimbrel.table.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type that the JDBC driver reads and sets by itself.
 *
 * @param getter reads a value; gives null for NULL
 * @param setter sets a parameter
 * @param fromText the way from text, for elements of arrays and ranges
 */
record JdbcCodec<T>(Getter<T> getter, Setter<T> setter, Function<T, String> text, Function<String, T> fromText)
        implements Codec<T> {

    /** Reads a column of the present row. */
    @FunctionalInterface
    interface Getter<T> {
        @Nullable T get(ResultSet rows, int column) throws SQLException;
    }

    /** Sets a parameter. */
    @FunctionalInterface
    interface Setter<T> {
        void set(PreparedStatement statement, int parameter, T value) throws SQLException;
    }

    /** A type that the driver has methods of its own for, which are quicker than those for any type. */
    static <T> JdbcCodec<T> of(Getter<T> getter, Setter<T> setter, Function<String, T> fromText) {
        return new JdbcCodec<>(getter, setter, Object::toString, fromText);
    }

    /** What was just read as a primitive value, which JDBC gives for NULL too; null for NULL. */
    static <T> @Nullable T orNull(T value, ResultSet rows) throws SQLException {
        return rows.wasNull() ? null : value;
    }

    /** A type that the driver is asked for by its class. */
    static <T> JdbcCodec<T> of(Class<T> javaType, Function<String, T> fromText) {
        return of(javaType, Object::toString, fromText);
    }

    /** A type that the driver is asked for by its class, with a text of its own. */
    static <T> JdbcCodec<T> of(Class<T> javaType, Function<T, String> text, Function<String, T> fromText) {
        return new JdbcCodec<>(
                (rows, column) -> rows.getObject(column, javaType), PreparedStatement::setObject, text, fromText);
    }

    @Override
    public String toText(T value) {
        return text.apply(value);
    }

    @Override
    public T fromText(String written) {
        return fromText.apply(written);
    }

    @Override
    public Object toLiteral(T value) {
        return value;
    }

    @Override
    public @Nullable T read(ResultSet rows, int column) throws SQLException {
        return getter.get(rows, column);
    }

    @Override
    public void bind(PreparedStatement statement, int parameter, T value) throws SQLException {
        setter.set(statement, parameter, value);
    }
}
