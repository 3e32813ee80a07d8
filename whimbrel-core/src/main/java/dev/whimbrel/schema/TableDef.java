package dev.whimbrel.schema;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An ordinary table.
 *
 * @param name its full name
 * @param columns its columns in their order
 * @param constraints its constraints, by name in ascending order
 * @param indexes its indexes that belong to no constraint, by name in ascending order
 * @param unlogged whether changes skip the write-ahead log
 * @param storageParameters the {@code WITH} options, for example {@code fillfactor}
 * @param comment its comment; null for none
 */
public record TableDef(
        ObjectName name,
        List<ColumnDef> columns,
        List<ConstraintDef> constraints,
        List<IndexDef> indexes,
        boolean unlogged,
        Map<String, String> storageParameters,
        @Nullable String comment) {

    public TableDef {
        columns = List.copyOf(columns);
        constraints = constraints.stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
        indexes =
                indexes.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
        storageParameters = Collections.unmodifiableSortedMap(new TreeMap<>(storageParameters));
    }

    /** A table with nothing but columns. */
    public static TableDef of(ObjectName name, List<ColumnDef> columns) {
        return new TableDef(name, columns, List.of(), List.of(), false, Map.of(), null);
    }

    /** The column of a name, if there is one. */
    public Optional<ColumnDef> column(String columnName) {
        return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
    }

    /** The constraint of a name, if there is one. */
    public Optional<ConstraintDef> constraint(String constraintName) {
        return constraints.stream().filter(c -> c.name().equals(constraintName)).findFirst();
    }

    /** The index of a name, if there is one. */
    public Optional<IndexDef> index(String indexName) {
        return indexes.stream().filter(i -> i.name().equals(indexName)).findFirst();
    }

    /** This table under another name. */
    public TableDef withName(ObjectName newName) {
        return new TableDef(newName, columns, constraints, indexes, unlogged, storageParameters, comment);
    }

    /** This table with other columns. */
    public TableDef withColumns(List<ColumnDef> newColumns) {
        return new TableDef(name, newColumns, constraints, indexes, unlogged, storageParameters, comment);
    }

    /** This table with other constraints. */
    public TableDef withConstraints(List<ConstraintDef> newConstraints) {
        return new TableDef(name, columns, newConstraints, indexes, unlogged, storageParameters, comment);
    }

    /** This table with other indexes. */
    public TableDef withIndexes(List<IndexDef> newIndexes) {
        return new TableDef(name, columns, constraints, newIndexes, unlogged, storageParameters, comment);
    }

    /** This table with another comment, or none. */
    public TableDef withComment(@Nullable String newComment) {
        return new TableDef(name, columns, constraints, indexes, unlogged, storageParameters, newComment);
    }

    /** This table, with its changes in the write-ahead log or not. */
    public TableDef withUnlogged(boolean newUnlogged) {
        return new TableDef(name, columns, constraints, indexes, newUnlogged, storageParameters, comment);
    }

    /** This table with other storage parameters. */
    public TableDef withStorageParameters(Map<String, String> newParameters) {
        return new TableDef(name, columns, constraints, indexes, unlogged, newParameters, comment);
    }
}
