package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.ColumnType;
import dev.whimbrel.table.type.NestedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The present row of a result of JDBC.
 *
 * @param result whose present row it is
 */
record JdbcRow(ResultSet result) implements ResultRow {

    @Override
    public <T> @Nullable T get(int column, ColumnType<T> type) throws SQLException {
        return type.codec().read(result, column);
    }

    @Override
    public boolean isNull(int column) throws SQLException {
        return result.getObject(column) == null;
    }

    @Override
    public List<List<@Nullable Object>> rows(int column) throws SQLException {
        String json = result.getString(column);
        return json == null ? List.of() : NestedRows.parse(json);
    }

    @Override
    public String label(int column) throws SQLException {
        return result.getMetaData().getColumnLabel(column);
    }
}
