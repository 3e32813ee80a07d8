package dev.whimbrel.table;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that rows of a table have to fulfil before they are written. Put together once for each table. */
public final class TableRules {

    private final Map<Column<?>, ColumnRules> columns = new HashMap<>();
    private final List<RowRule> rowRules;
    private final List<Column<?>> seeingNull;

    TableRules(Table<?> table) {
        rowRules = List.copyOf(table.facts().rowRules);
        rowRules.forEach(rule -> requireOwnColumns(table, rule));
        AnnotatedComponents annotated = AnnotatedComponents.of(table);
        for (Column<?> column : table.columns()) {
            ColumnRules rules = new ColumnRules(column, annotated.checkOrNull(table.fieldName(column)));
            if (!rules.isEmpty()) {
                columns.put(column, rules);
            }
        }
        seeingNull = table.columns().stream()
                .filter(column -> {
                    ColumnRules rules = columns.get(column);
                    return rules != null && rules.seesNull();
                })
                .toList();
    }

    private static void requireOwnColumns(Table<?> table, RowRule rule) {
        for (Column<?> column : rule.columns()) {
            if (!table.columns().contains(column)) {
                throw new WhimbrelException(
                        ErrorCode.USAGE,
                        "The rule \"" + rule.message() + "\" of " + table + " names " + column
                                + ", which is none of its columns. Name the fields of the table.");
            }
        }
    }

    /** What the values of a column have to fulfil; null for nothing but being there where NULL isn't allowed. */
    public @org.jspecify.annotations.Nullable ColumnRules ofOrNull(Column<?> column) {
        return columns.get(column);
    }

    /** What columns have to fulfil together. */
    public List<RowRule> rowRules() {
        return rowRules;
    }

    /** Columns that allow NULL, but have annotations that may not. */
    public List<Column<?>> seeingNull() {
        return seeingNull;
    }
}
