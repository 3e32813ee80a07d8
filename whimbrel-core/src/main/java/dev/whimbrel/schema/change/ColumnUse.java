package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.IndexElement;
import dev.whimbrel.schema.TableDef;
import java.util.List;

/** What of a table uses one of its columns. */
final class ColumnUse {

    private ColumnUse() {}

    /** Whether a constraint of the column's own table falls with it. */
    static boolean in(ConstraintDef constraint, String column) {
        return switch (constraint) {
            case ConstraintDef.PrimaryKey key ->
                key.columns().contains(column) || key.include().contains(column);
            case ConstraintDef.Unique unique ->
                unique.columns().contains(column) || unique.include().contains(column);
            case ConstraintDef.ForeignKey key -> key.columns().contains(column);
            case ConstraintDef.Check check -> SqlWords.mention(check.expression(), column);
            case ConstraintDef.Other other -> SqlWords.mention(other.definition(), column);
        };
    }

    /** Whether an index of the column's own table falls with it. */
    static boolean in(IndexDef index, String column) {
        String where = index.where();
        return index.include().contains(column)
                || (where != null && SqlWords.mention(where, column))
                || index.elements().stream().anyMatch(element -> in(element, column));
    }

    private static boolean in(IndexElement element, String column) {
        String expression = element.expression();
        return expression == null ? column.equals(element.column()) : SqlWords.mention(expression, column);
    }

    /** The generated columns that are computed from a column. */
    static List<String> generatedFrom(TableDef table, String column) {
        return table.columns().stream()
                .filter(c ->
                        c.generated() != null && SqlWords.mention(c.generated().expression(), column))
                .map(ColumnDef::name)
                .toList();
    }
}
