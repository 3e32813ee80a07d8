package dev.whimbrel.migrate.run;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The places of columns in their tables. A column that was dropped comes back at the end of its table: no statement can put it
 * where it was, so its place says nothing about a down.
 */
final class ColumnPlaces {

    private ColumnPlaces() {}

    /**
     * What is there after a down, with the columns where they were in the tables that lost some to the up.
     *
     * @param before what was there before the up
     * @param up what was there after it
     * @param down what is there after the down
     */
    static Schema restored(Schema before, Schema up, Schema down) {
        Schema restored = down;
        for (TableDef table : before.tables().values()) {
            TableDef after = down.tables().get(table.name());
            boolean lost = !names(up.tables().get(table.name())).containsAll(names(table));
            if (after != null && lost && names(after).equals(names(table))) {
                restored = restored.with(inOrderOf(table, after));
            }
        }
        return restored;
    }

    private static TableDef inOrderOf(TableDef table, TableDef after) {
        List<String> order = table.columns().stream().map(ColumnDef::name).toList();
        return after.withColumns(after.columns().stream()
                .sorted(Comparator.comparingInt(column -> order.indexOf(column.name())))
                .toList());
    }

    private static Set<String> names(@Nullable TableDef table) {
        Set<String> names = new HashSet<>();
        if (table != null) {
            table.columns().forEach(column -> names.add(column.name()));
        }
        return names;
    }
}
