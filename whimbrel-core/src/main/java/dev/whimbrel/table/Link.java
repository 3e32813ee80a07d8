package dev.whimbrel.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns by which rows of two tables belong together.
 *
 * @param own columns of the table that declares the relationship
 * @param near columns that have the same values as those, in their order: of the other table, or of the junction table
 * @param junction the table between both; null for none
 * @param junctionColumns columns of the junction table that refer to the other table; empty without one
 * @param far columns of the other table that have the same values as those
 */
public record Link(
        List<Column<?>> own,
        List<Column<?>> near,
        @Nullable Table<?> junction,
        List<Column<?>> junctionColumns,
        List<Column<?>> far) {

    /** A row of a table refers to one of another. */
    static Link refersTo(Table<?> from, Column<?> key, Table<?> to) {
        KeyPairs pairs = KeyPairs.of(key, to);
        return new Link(in(from, pairs.referring()), in(to, pairs.referred()), null, List.of(), List.of());
    }

    /** Rows of another table refer to one of a table. */
    static Link referredBy(Table<?> from, Column<?> key, Table<?> to) {
        KeyPairs pairs = KeyPairs.of(key, from);
        return new Link(in(from, pairs.referred()), in(to, pairs.referring()), null, List.of(), List.of());
    }

    /** Rows of a junction table refer to rows of both. */
    static Link through(Table<?> from, Column<?> toThis, Column<?> toOther, Table<?> to) {
        KeyPairs here = KeyPairs.of(toThis, from);
        KeyPairs there = KeyPairs.of(toOther, to);
        return new Link(
                in(from, here.referred()),
                here.referring(),
                (Table<?>) toThis.relation(),
                there.referring(),
                in(to, there.referred()));
    }

    /** The columns of a table, or of an alias of it, that have the same names. */
    private static List<Column<?>> in(Table<?> table, List<Column<?>> columns) {
        List<Column<?>> own = new ArrayList<>(columns.size());
        for (Column<?> column : columns) {
            own.add(table.columns().stream()
                    .filter(each -> each.name().equals(column.name()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(table + " has no column " + column.name())));
        }
        return own;
    }

    /** The columns of a foreign key with those that they refer to. An alias of a table is referred to as the table is. */
    private record KeyPairs(List<Column<?>> referring, List<Column<?>> referred) {

        static KeyPairs of(Column<?> key, Table<?> table) {
            return key.facts()
                    .of(ColumnFact.References.class)
                    .<Column<?>>map(reference -> reference.target().get())
                    .filter(target -> target.relationName().equals(table.name()))
                    .map(target -> new KeyPairs(List.of(key), List.of(target)))
                    .findFirst()
                    .orElseGet(() -> ofTable(key, table));
        }

        private static KeyPairs ofTable(Column<?> key, Table<?> table) {
            return ((Table<?>) key.relation())
                    .facts().foreignKeys.stream()
                            .filter(each -> each.columns().contains(key)
                                    && each.referredColumns()
                                            .get(0)
                                            .relationName()
                                            .equals(table.name()))
                            .map(each -> new KeyPairs(each.columns(), each.referredColumns()))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException(key + " doesn't refer to " + table));
        }
    }
}
