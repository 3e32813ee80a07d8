package dev.whimbrel.query;

import dev.whimbrel.query.internal.WrittenRow;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.expression.ColumnReference;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.SqlWriter;
import dev.whimbrel.table.type.ColumnType;

/**
 * A column of a row that a statement writes.
 *
 * @param function the function that makes it, for messages
 */
record WrittenColumn<T>(String function, WrittenRow source, Column<T> column)
        implements Expression<T>, ColumnReference {

    static <T> WrittenColumn<T> of(String function, String row, Column<T> column) {
        return new WrittenColumn<>(function, new WrittenRow(row, column.relation()), column);
    }

    @Override
    public ObjectName relationName() {
        return column.relationName();
    }

    @Override
    public String name() {
        return column.name();
    }

    @Override
    public boolean secret() {
        return column.secret();
    }

    @Override
    public ColumnType<T> type() {
        return column.type();
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.column(this);
    }

    @Override
    public String toString() {
        return function + "(" + column + ")";
    }
}
