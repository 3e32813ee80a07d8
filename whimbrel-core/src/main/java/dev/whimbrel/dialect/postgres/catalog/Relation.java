package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A table, view or sequence, with what belongs to it as far as it has been read. */
final class Relation {

    final Head head;
    final SortedMap<Long, Column> columns = new TreeMap<>();
    final List<ConstraintDef> constraints = new ArrayList<>();

    Relation(Head head) {
        this.head = head;
    }

    /** A column by its number. */
    Column column(long number) throws ObjectVanishedException {
        return Catalog.present(columns.get(number));
    }

    String columnName(long number) throws ObjectVanishedException {
        return column(number).definition().name();
    }

    List<String> columnNames(List<Long> numbers) throws ObjectVanishedException {
        List<String> names = new ArrayList<>(numbers.size());
        for (long number : numbers) {
            names.add(columnName(number));
        }
        return names;
    }

    List<ColumnDef> columnDefinitions() {
        return columns.values().stream().map(Column::definition).toList();
    }

    /**
     * The relation itself.
     *
     * @param kind the letter of {@code pg_class.relkind}
     * @param composed whether it is carried as a whole in text, because the model has no place for what it is
     * @param inScope false when it was read only because others refer to it
     * @param partitionOf the partitioned table that it is a part of; 0 for none
     * @param query the query of a view; null for others
     */
    record Head(
            long oid,
            ObjectName name,
            char kind,
            boolean unlogged,
            boolean populated,
            boolean composed,
            boolean inScope,
            long partitionOf,
            SortedMap<String, String> options,
            @Nullable String query) {}

    /** A column, and the object ids of its type and collation. */
    record Column(ColumnDef definition, long type, long collation) {
        Column nullable() {
            return new Column(definition.withNullable(true), type, collation);
        }
    }
}
