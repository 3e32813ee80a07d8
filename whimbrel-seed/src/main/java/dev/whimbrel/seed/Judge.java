package dev.whimbrel.seed;

import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.TableDef;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets the server decide which values a check allows: candidates are sent as arrays of texts and come back as the numbers of those
 * that the check's own expression accepts.
 */
final class Judge {

    private static final String READS = """
            CREATE FUNCTION pg_temp.whimbrel_reads(given text, type text) RETURNS boolean LANGUAGE plpgsql AS $whimbrel$
            BEGIN
              EXECUTE format('SELECT %L::%s', given, type);
              RETURN true;
            EXCEPTION WHEN data_exception OR integrity_constraint_violation OR syntax_error_or_access_rule_violation
                OR feature_not_supported OR program_limit_exceeded THEN
              RETURN false;
            END $whimbrel$
            """;

    private final Server server;
    private boolean asked;

    Judge(Server server) {
        this.server = server;
    }

    /** Those values that a type reads, its domain's checks included. */
    List<String> readable(List<String> values, String type) {
        if (values.isEmpty()) {
            return List.of();
        }
        if (!asked) {
            server.execute(READS);
            asked = true;
        }
        return server
                .rows(
                        "SELECT given FROM unnest(?) WITH ORDINALITY AS all_given(given, place)"
                                + " WHERE pg_temp.whimbrel_reads(given, ?) ORDER BY place",
                        values.toArray(),
                        type)
                .stream()
                .map(row -> String.valueOf(row[0]))
                .toList();
    }

    /** Leaves nothing behind. */
    void close() {
        if (asked) {
            server.execute("DROP FUNCTION pg_temp.whimbrel_reads(text, text)");
        }
    }

    /**
     * Those rows that fulfil all conditions, in their order. A row for which a condition can't be computed doesn't.
     *
     * @param columns the columns that the rows have
     * @param rows for each column a value, null for NULL
     */
    List<@Nullable String[]> fulfilling(
            TableDef table, List<String> columns, List<@Nullable String[]> rows, List<String> conditions) {
        String sql = statement(table, columns, conditions);
        List<@Nullable String[]> fulfilling = new ArrayList<>();
        judge(sql, columns.size(), rows, fulfilling);
        return fulfilling;
    }

    private void judge(String sql, int width, List<@Nullable String[]> rows, List<@Nullable String[]> fulfilling) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            Savepoint before = server.connection().setSavepoint();
            try {
                Object[] arrays = new Object[width];
                for (int i = 0; i < width; i++) {
                    int column = i;
                    arrays[i] = rows.stream().map(row -> row[column]).toArray();
                }
                for (@Nullable String[] number : server.rowsOrFailure(sql, arrays)) {
                    fulfilling.add(rows.get(Integer.parseInt(String.valueOf(number[0])) - 1));
                }
                server.connection().releaseSavepoint(before);
            } catch (SQLException e) {
                server.connection().rollback(before);
                server.connection().releaseSavepoint(before);
                if (rows.size() > 1) {
                    int half = rows.size() / 2;
                    judge(sql, width, rows.subList(0, half), fulfilling);
                    judge(sql, width, rows.subList(half, rows.size()), fulfilling);
                }
            }
        } catch (SQLException e) {
            throw server.failed(sql, e);
        }
    }

    /** The rows get the table's name and its columns' names and types, so that expressions mean in them what they mean in the table. */
    private String statement(TableDef table, List<String> columns, List<String> conditions) {
        Renderer renderer = server.renderer();
        String name = renderer.identifier(table.name().name());
        StringBuilder given = new StringBuilder();
        StringBuilder cast = new StringBuilder("place");
        for (int i = 0; i < columns.size(); i++) {
            ColumnDef column = table.column(columns.get(i)).orElseThrow();
            given.append(i == 0 ? "" : ", ").append("?::text[]");
            cast.append(", c")
                    .append(i)
                    .append("::")
                    .append(renderer.type(column.type()))
                    .append(" AS ")
                    .append(renderer.identifier(column.name()));
        }
        String names = String.join(
                ", ",
                columns.stream().map(column -> "c" + columns.indexOf(column)).toList());
        String from = "(SELECT " + cast + " FROM unnest(" + given + ") WITH ORDINALITY AS given(" + names
                + ", place)) AS " + name;
        StringBuilder computed = new StringBuilder();
        for (ColumnDef column : table.columns()) {
            if (column.generated() != null && isComputable(table, column, columns)) {
                computed.append(", (")
                        .append(column.generated().expression())
                        .append(") AS ")
                        .append(renderer.identifier(column.name()));
            }
        }
        if (computed.length() > 0) {
            from = "(SELECT " + name + ".*" + computed + " FROM " + from + ") AS " + name;
        }
        List<String> all = conditions.stream()
                .map(condition -> "((" + condition + ") IS NOT FALSE)")
                .toList();
        return "SELECT place FROM " + from + " WHERE " + String.join(" AND ", all) + " ORDER BY place";
    }

    private static boolean isComputable(TableDef table, ColumnDef generated, List<String> columns) {
        return columns.containsAll(Condition.sources(table, generated));
    }
}
