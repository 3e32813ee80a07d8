package dev.whimbrel.dialect.postgres;

import dev.whimbrel.schema.ObjectName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Columns by the numbers of their table and their own, which a rename leaves as they are. */
final class PostgresStoredColumns {

    private static final String STORED = """
            SELECT c.oid || '.' || a.attnum, n.nspname, c.relname, a.attname
            FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
              AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
            """;

    private PostgresStoredColumns() {}

    static Map<String, String> read(Connection connection, Set<ObjectName> hidden) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(STORED)) {
            while (rows.next()) {
                ObjectName table = new ObjectName(rows.getString(2), rows.getString(3));
                if (!hidden.contains(table)) {
                    columns.put(rows.getString(1), table + "." + rows.getString(4));
                }
            }
        }
        return columns;
    }
}
