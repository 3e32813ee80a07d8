package dev.whimbrel.source;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the tables of two schemas of one server, in which the order of columns doesn't count. */
final class SameTables {

    private SameTables() {}

    /** Those that both have, and have alike. */
    static Set<ObjectName> of(Schema one, Schema other) {
        Set<ObjectName> same = new TreeSet<>();
        for (TableDef table : one.tables().values()) {
            TableDef there = other.tables().get(table.name());
            if (there != null && (table.equals(there) || ordered(table).equals(ordered(there)))) {
                same.add(table.name());
            }
        }
        return same;
    }

    private static TableDef ordered(TableDef table) {
        return table.withColumns(table.columns().stream()
                .sorted(Comparator.comparing(ColumnDef::name))
                .toList());
    }

    /** All else. */
    static Schema without(Schema schema) {
        return new Schema(
                schema.namespaces(),
                schema.extensions(),
                schema.enums(),
                schema.sequences(),
                new TreeMap<>(),
                schema.views(),
                schema.opaque());
    }
}
