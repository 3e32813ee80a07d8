package dev.whimbrel.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Inserts and reads rows with nothing but what the processor wrote. */
final class Rows {

    private Rows() {}

    static void insert(Connection connection, NewRow<?> row) throws SQLException {
        String names = row.values().keySet().stream()
                .map(column -> '"' + column.name() + '"')
                .collect(Collectors.joining(", "));
        String places = row.values().keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        String sql = "INSERT INTO " + row.table().name() + " (" + names + ") VALUES (" + places + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (Map.Entry<Column<?>, @org.jspecify.annotations.Nullable Object> each :
                    row.values().entrySet()) {
                bind(statement, parameter++, each.getKey(), each.getValue());
            }
            statement.executeUpdate();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void bind(
            PreparedStatement statement,
            int parameter,
            Column<T> column,
            @org.jspecify.annotations.Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setObject(parameter, null);
        } else {
            column.type().codec().bind(statement, parameter, (T) value);
        }
    }

    static <T extends Relation<R>, R> List<R> all(Connection connection, T relation, TableMeta<T, R> meta)
            throws SQLException {
        List<R> all = new ArrayList<>();
        String names = relation.columns().stream()
                .map(column -> '"' + column.name() + '"')
                .collect(Collectors.joining(", "));
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT " + names + " FROM " + relation.name() + " ORDER BY 1");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(meta.read(RowReader.of(rows, 1), relation));
            }
        }
        return all;
    }
}
