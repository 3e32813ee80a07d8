package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.IndexElement;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What keys and foreign keys mean to each other. */
final class Keys {

    private Keys() {}

    /** A foreign key with the table that it belongs to. */
    record Reference(ObjectName table, ConstraintDef.ForeignKey key) {
        @Override
        public String toString() {
            return key.name() + " of table " + table;
        }
    }

    /** Whether a constraint has an index of its own name. */
    static boolean hasIndex(ConstraintDef constraint) {
        return switch (constraint) {
            case ConstraintDef.PrimaryKey key -> true;
            case ConstraintDef.Unique unique -> true;
            case ConstraintDef.Other other ->
                other.definition().stripLeading().toUpperCase(Locale.ROOT).startsWith("EXCLUDE");
            case ConstraintDef.ForeignKey key -> false;
            case ConstraintDef.Check check -> false;
        };
    }

    /** The columns of a table's primary key; empty without one. */
    static List<String> primaryKeyOf(TableDef table) {
        return table.constraints().stream()
                .filter(ConstraintDef.PrimaryKey.class::isInstance)
                .map(key -> ((ConstraintDef.PrimaryKey) key).columns())
                .findFirst()
                .orElse(List.of());
    }

    /** The foreign keys of other tables that refer to a table. */
    static List<Reference> referencesTo(Schema schema, ObjectName target) {
        return schema.tables().values().stream()
                .filter(table -> !table.name().equals(target))
                .flatMap(table -> foreignKeysOf(table).stream())
                .filter(reference -> reference.key().referencedTable().equals(target))
                .toList();
    }

    /**
     * A foreign key that stands on the key of a table that a change takes away: nothing else in the changed table makes its
     * referenced columns unique.
     */
    static Optional<Reference> leftWithoutKey(Schema schema, TableDef changed) {
        return schema.tables().values().stream()
                .map(table -> table.name().equals(changed.name()) ? changed : table)
                .flatMap(table -> foreignKeysOf(table).stream())
                .filter(reference -> reference.key().referencedTable().equals(changed.name()))
                .filter(reference ->
                        !hasKey(changed, new HashSet<>(reference.key().referencedColumns())))
                .findFirst();
    }

    private static List<Reference> foreignKeysOf(TableDef table) {
        return table.constraints().stream()
                .filter(ConstraintDef.ForeignKey.class::isInstance)
                .map(key -> new Reference(table.name(), (ConstraintDef.ForeignKey) key))
                .toList();
    }

    private static boolean hasKey(TableDef table, Set<String> columns) {
        boolean constraint = table.constraints().stream().anyMatch(c -> switch (c) {
            case ConstraintDef.PrimaryKey key -> columns.equals(Set.copyOf(key.columns()));
            case ConstraintDef.Unique unique -> columns.equals(Set.copyOf(unique.columns()));
            case ConstraintDef.ForeignKey key -> false;
            case ConstraintDef.Check check -> false;
            case ConstraintDef.Other other -> false;
        });
        return constraint || table.indexes().stream().anyMatch(index -> isKey(index, columns));
    }

    private static boolean isKey(IndexDef index, Set<String> columns) {
        if (!index.unique() || index.where() != null) {
            return false;
        }
        Set<String> keys = new HashSet<>();
        for (IndexElement element : index.elements()) {
            if (element.column() == null) {
                return false;
            }
            keys.add(element.column());
        }
        return keys.equals(columns);
    }
}
