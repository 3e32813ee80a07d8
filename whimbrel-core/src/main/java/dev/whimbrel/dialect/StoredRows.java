package dev.whimbrel.dialect;

import dev.whimbrel.schema.ObjectName;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rows that are in a database, as statements that put them into an empty one.
 *
 * @param tables how many rows each table has that has any
 * @param statements what puts them there, and the sequences where they stand; none of the rows when there are too many
 */
public record StoredRows(SortedMap<ObjectName, Long> tables, List<Sql> statements) {

    public StoredRows {
        tables = new TreeMap<>(tables);
        statements = List.copyOf(statements);
    }

    /** How many there are in all. */
    public long count() {
        return tables.values().stream().mapToLong(Long::longValue).sum();
    }
}
