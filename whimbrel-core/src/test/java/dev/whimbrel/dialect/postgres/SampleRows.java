package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.WorkSession;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Made-up rows in the tables of a schema, and what is in them, so that a test sees whether it is there afterwards. */
final class SampleRows {

    private SampleRows() {}

    /** Up to three rows in each table that takes them. */
    static void add(TestDatabase database) throws SQLException {
        try (WorkSession session = new PostgresDialect()
                .openSession(settings -> database.connect(), new WorkSession.Identity("test", "rows"))) {
            session.begin(WorkSession.Limits.NONE);
            PostgresValueProof.addRows(session, Set.of());
            session.commit(List.of());
        }
    }

    /** Empties the tables that a statement speaks of, with those that refer to them, and takes them out of what is known. */
    static void remove(Connection connection, Schema schema, String sql, Map<String, String> contents)
            throws SQLException {
        for (ObjectName name : schema.tables().keySet()) {
            if (sql.contains(PostgresIdentifiers.quote(name.name()))) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("TRUNCATE " + quoted(name) + " CASCADE");
                }
            }
        }
        for (ObjectName name : schema.tables().keySet()) {
            if (queried(connection, "SELECT count(*) FROM " + quoted(name)).equals("0")) {
                contents.keySet().removeIf(place -> place.equals(quoted(name)) || place.startsWith(quoted(name) + "."));
            }
        }
    }

    /** The values of the columns that two schemas have alike, and the number of rows of the tables that both have. */
    static Map<String, String> ofCommon(Connection connection, Schema one, Schema other) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        for (TableDef table : one.tables().values()) {
            TableDef counterpart = other.tables().get(table.name());
            if (counterpart != null) {
                String from = " FROM " + quoted(table.name());
                contents.put(quoted(table.name()), queried(connection, "SELECT count(*)" + from));
                for (ColumnDef column : table.columns()) {
                    if (isAlike(column, counterpart.column(column.name()))) {
                        String name = PostgresIdentifiers.quote(column.name());
                        contents.put(
                                quoted(table.name()) + "." + name,
                                queried(
                                        connection,
                                        "SELECT string_agg(coalesce(quote_literal(%1$s), 'NULL'), ' ' ORDER BY %1$s::text)"
                                                        .formatted(name)
                                                + from));
                    }
                }
            }
        }
        return contents;
    }

    private static boolean isAlike(ColumnDef column, Optional<ColumnDef> other) {
        return column.generated() == null
                && other.filter(o -> o.generated() == null && o.type().equals(column.type()))
                        .isPresent();
    }

    private static String queried(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private static String quoted(ObjectName name) {
        return PostgresIdentifiers.quote(name.schema()) + "." + PostgresIdentifiers.quote(name.name());
    }
}
