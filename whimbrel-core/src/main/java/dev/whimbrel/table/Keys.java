package dev.whimbrel.table;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.IndexElement;
import dev.whimbrel.schema.TableDef;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a foreign key can refer to. */
final class Keys {

    private Keys() {}

    /** Whether some columns, in whatever order, are a key of a table. */
    static boolean isUnique(TableDef table, List<String> columns) {
        Set<String> wanted = new HashSet<>(columns);
        return table.constraints().stream().anyMatch(constraint -> wanted.equals(columnsOf(constraint)))
                || table.indexes().stream().anyMatch(index -> wanted.equals(columnsOf(index)));
    }

    /** Whether some columns are a key of those rows of a table that fulfil a condition. */
    static boolean isUniqueInPart(TableDef table, List<String> columns) {
        return table.indexes().stream()
                .anyMatch(index -> index.unique()
                        && index.where() != null
                        && index.leadingColumns().size() == columns.size()
                        && index.leadingColumns().containsAll(columns));
    }

    private static Set<String> columnsOf(ConstraintDef constraint) {
        return switch (constraint) {
            case ConstraintDef.PrimaryKey key -> new HashSet<>(key.columns());
            case ConstraintDef.Unique key -> new HashSet<>(key.columns());
            case ConstraintDef.ForeignKey other -> Set.of();
            case ConstraintDef.Check other -> Set.of();
            case ConstraintDef.Other other -> Set.of();
        };
    }

    private static Set<String> columnsOf(IndexDef index) {
        boolean key = index.unique()
                && index.where() == null
                && index.elements().stream().noneMatch(element -> element.column() == null);
        Set<String> columns = new HashSet<>();
        if (key) {
            for (IndexElement element : index.elements()) {
                columns.add(Objects.requireNonNull(element.column()));
            }
        }
        return columns;
    }
}
