package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.dialect.Inspector;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the names and types of what views show. */
public final class ViewColumns {

    private static final String QUERY = """
            SELECT n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod)
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relkind IN ('v', 'm') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
            ORDER BY n.nspname, c.relname, a.attnum
            """;

    private ViewColumns() {}

    /**
     * The columns of all views, in a transaction with nothing but {@code pg_catalog} on its search path.
     *
     * @param typeParser makes a type of what {@code format_type} writes
     */
    public static Map<ObjectName, List<ColumnDef>> read(
            Connection connection, Inspector.Scope scope, Function<String, SqlType> typeParser) throws SQLException {
        Map<ObjectName, List<ColumnDef>> views = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                ObjectName view = new ObjectName(rows.getString(1), rows.getString(2));
                if (scope.namespaces().isEmpty() || scope.namespaces().contains(view.schema())) {
                    ColumnDef column = ColumnDef.of(rows.getString(3), typeParser.apply(rows.getString(4)));
                    views.computeIfAbsent(view, name -> new ArrayList<>()).add(column);
                }
            }
        }
        return views;
    }
}
