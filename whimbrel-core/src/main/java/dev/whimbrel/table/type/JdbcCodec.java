package dev.whimbrel.table.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type that the JDBC driver reads and sets by itself.
 *
 * @param javaType what the driver is asked for
 * @param fromText the way from text, for elements of arrays and ranges
 */
record JdbcCodec<T>(Class<T> javaType, Function<T, String> text, Function<String, T> fromText) implements Codec<T> {

    static <T> JdbcCodec<T> of(Class<T> javaType, Function<String, T> fromText) {
        return new JdbcCodec<>(javaType, Object::toString, fromText);
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
        return rows.getObject(column, javaType);
    }

    @Override
    public void bind(PreparedStatement statement, int parameter, T value) throws SQLException {
        statement.setObject(parameter, value);
    }
}
