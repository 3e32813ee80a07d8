package dev.whimbrel.seeds;

import dev.whimbrel.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All rows of all tables, but the runner's own.
 *
 * @param byTable the rows of each table as JSON, sorted
 */
record Rows(Map<String, List<@Nullable String>> byTable) {

    private static final String TABLES = """
            SELECT relname FROM pg_class
            WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND relname NOT LIKE 'whimbrel%'
            """;

    /**
     * The rows of a database now.
     *
     * @param without columns that are left out, written {@code table.column}
     */
    static Rows of(TestDatabase database, Set<String> without) {
        Map<String, List<@Nullable String>> rows = new TreeMap<>();
        for (String table : database.queryStrings(TABLES)) {
            String leftOut = without.stream()
                    .filter(column -> column.startsWith(table + "."))
                    .map(column -> " - '" + column.substring(column.indexOf('.') + 1) + "'")
                    .reduce("", String::concat);
            rows.put(
                    table,
                    database.queryStrings(
                            "SELECT (to_jsonb(t)" + leftOut + ")::text FROM \"" + table + "\" t ORDER BY 1"));
        }
        return new Rows(rows);
    }
}
