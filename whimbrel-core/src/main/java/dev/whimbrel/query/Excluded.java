package dev.whimbrel.query;

import dev.whimbrel.table.Column;
import dev.whimbrel.table.GeneratedNullable;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.NullableExpression;

/** The row that an INSERT was about to insert when it met a conflict; made for static import. Of use in {@code doUpdate(...)} only. */
public final class Excluded {

    /** The server's name for the row. */
    static final String ROW = "excluded";

    private Excluded() {}

    /** The value of a column that was about to be inserted. */
    public static <T> Expression<T> excluded(Column<T> column) {
        return WrittenColumn.of("excluded", ROW, column);
    }

    /** The value of a column that was about to be inserted, which may be NULL. */
    public static <T> NullableExpression<T> excluded(Nullable<T> column) {
        return excluded((Column<T>) column).orNull();
    }

    /** The value of a column that was about to be inserted, which may be NULL. */
    public static <T> NullableExpression<T> excluded(GeneratedNullable<T> column) {
        return excluded((Column<T>) column).orNull();
    }
}
