package dev.whimbrel.schema;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A view or a materialized view.
 *
 * @param name its full name
 * @param materialized whether its rows are kept
 * @param query the SELECT, without a terminator
 * @param columns the names of its columns; empty to take them from the query
 * @param options the {@code WITH} options, for example {@code security_barrier}, {@code check_option}
 * @param populated whether a materialized view holds rows; true for a plain view
 * @param indexes the indexes of a materialized view, by name in ascending order
 * @param comment its comment; null for none
 */
public record ViewDef(
        ObjectName name,
        boolean materialized,
        String query,
        List<String> columns,
        Map<String, String> options,
        boolean populated,
        List<IndexDef> indexes,
        @Nullable String comment) {

    public ViewDef {
        columns = List.copyOf(columns);
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        indexes =
                indexes.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }

    /** This view under another name. */
    public ViewDef withName(ObjectName newName) {
        return new ViewDef(newName, materialized, query, columns, options, populated, indexes, comment);
    }

    /** This materialized view with other indexes. */
    public ViewDef withIndexes(List<IndexDef> newIndexes) {
        return new ViewDef(name, materialized, query, columns, options, populated, newIndexes, comment);
    }

    /** This view with another comment, or none. */
    public ViewDef withComment(@Nullable String newComment) {
        return new ViewDef(name, materialized, query, columns, options, populated, indexes, newComment);
    }
}
