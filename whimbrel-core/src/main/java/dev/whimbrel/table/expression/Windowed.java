package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.ColumnType;

/** A function of the rows of a window. */
record Windowed<T>(Expression<T> function, Window window) implements Expression<T> {

    @Override
    public ColumnType<T> type() {
        return function.type();
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.expression(function).sql(" OVER ");
        window.writeTo(out);
    }
}
