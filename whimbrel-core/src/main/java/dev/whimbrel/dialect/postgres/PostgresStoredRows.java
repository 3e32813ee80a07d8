package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.Sql;
import dev.whimbrel.dialect.StoredRows;
import dev.whimbrel.schema.ObjectName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes rows as INSERT statements. Each value is written as its text, which the server reads back as the same value. Generated
 * columns compute themselves; sequences are set to where they stand.
 */
final class PostgresStoredRows {

    private static final String SETTINGS =
            "SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres';"
                    + " SET bytea_output = 'hex'; SET search_path = ''";

    private static final String OURS = " AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'"
            + " AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::regclass"
            + " AND d.objid = c.oid AND d.deptype = 'e')";

    private static final String TABLES = """
            SELECT n.nspname, c.relname, format('%I.%I', n.nspname, c.relname),
                string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum),
                string_agg('quote_nullable(' || quote_ident(a.attname) || '::text)', ' || '', '' || ' ORDER BY a.attnum),
                bool_or(a.attidentity = 'a')
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            WHERE c.relkind = 'r' AND c.relpersistence <> 't'
            """ + OURS + " GROUP BY n.nspname, c.relname ORDER BY n.nspname, c.relname";

    private static final String SEQUENCES = """
            SELECT tn.nspname, t.relname, quote_literal(format('%I.%I', n.nspname, c.relname)),
                CASE WHEN c.relkind = 'S' THEN pg_catalog.pg_sequence_last_value(c.oid) END
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_depend o ON o.classid = 'pg_catalog.pg_class'::regclass AND o.objid = c.oid
                AND o.refclassid = 'pg_catalog.pg_class'::regclass AND o.deptype IN ('a', 'i')
            LEFT JOIN pg_catalog.pg_class t ON t.oid = o.refobjid
            LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
            WHERE c.relkind = 'S'
            """ + OURS + " ORDER BY n.nspname, c.relname";

    private final Connection connection;
    private final Set<ObjectName> hidden;
    private final int most;
    private final SortedMap<ObjectName, Long> counts = new TreeMap<>();
    private final List<Sql> statements = new ArrayList<>();

    PostgresStoredRows(Connection connection, Set<ObjectName> hidden, int most) {
        this.connection = connection;
        this.hidden = hidden;
        this.most = most;
    }

    /** A table whose rows can be read. */
    private record Source(ObjectName name, String qualified, String columns, String values, boolean overriding) {}

    StoredRows read() throws SQLException {
        try (Statement statement = PostgresDriver.statement(connection)) {
            statement.setEscapeProcessing(false);
            statement.execute(SETTINGS);
            List<Source> tables = tables(statement);
            for (Source table : tables) {
                count(statement, table);
            }
            if (counts.values().stream().mapToLong(Long::longValue).sum() <= most) {
                for (Source table : tables) {
                    insert(statement, table);
                }
            }
            sequences(statement);
        }
        return new StoredRows(counts, statements);
    }

    private List<Source> tables(Statement statement) throws SQLException {
        List<Source> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(TABLES)) {
            while (found.next()) {
                ObjectName name = new ObjectName(found.getString(1), found.getString(2));
                if (!hidden.contains(name)) {
                    tables.add(new Source(
                            name, found.getString(3), found.getString(4), found.getString(5), found.getBoolean(6)));
                }
            }
        }
        return tables;
    }

    private void count(Statement statement, Source table) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT count(*) FROM ONLY " + table.qualified())) {
            found.next();
            if (found.getLong(1) > 0) {
                counts.put(table.name(), found.getLong(1));
            }
        }
    }

    private void insert(Statement statement, Source table) throws SQLException {
        if (!counts.containsKey(table.name())) {
            return;
        }
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(
                "SELECT '(' || " + table.values() + " || ')' FROM ONLY " + table.qualified() + " ORDER BY ctid")) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        statements.add(Sql.of("INSERT INTO " + table.qualified() + " (" + table.columns() + ")"
                + (table.overriding() ? " OVERRIDING SYSTEM VALUE" : "") + " VALUES\n    "
                + String.join(",\n    ", rows)));
    }

    private void sequences(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery(SEQUENCES)) {
            while (found.next()) {
                String namespace = found.getString(1);
                boolean isHidden = namespace != null && hidden.contains(new ObjectName(namespace, found.getString(2)));
                String last = found.getString(4);
                if (!isHidden && last != null) {
                    statements.add(Sql.of("SELECT pg_catalog.setval(" + found.getString(3) + ", " + last + ", true)"));
                }
            }
        }
    }
}
