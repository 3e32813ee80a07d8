package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.TableDef;

/** Tables with one part exchanged or left out. */
final class Tables {

    private Tables() {}

    /** A table with the column of the same name exchanged. */
    static TableDef replace(TableDef table, ColumnDef column) {
        return table.withColumns(table.columns().stream()
                .map(each -> each.name().equals(column.name()) ? column : each)
                .toList());
    }

    /** A table with a constraint exchanged. */
    static TableDef replace(TableDef table, String name, ConstraintDef constraint) {
        return table.withConstraints(table.constraints().stream()
                .map(each -> each.name().equals(name) ? constraint : each)
                .toList());
    }

    /** A table without a constraint. */
    static TableDef withoutConstraint(TableDef table, String name) {
        return table.withConstraints(table.constraints().stream()
                .filter(each -> !each.name().equals(name))
                .toList());
    }

    /** A table without a column, and without the constraints and indexes that use it. */
    static TableDef withoutColumn(TableDef table, String column) {
        return table.withColumns(table.columns().stream()
                        .filter(each -> !each.name().equals(column))
                        .toList())
                .withConstraints(table.constraints().stream()
                        .filter(each -> !ColumnUse.in(each, column))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(each -> !ColumnUse.in(each, column))
                        .toList());
    }
}
