package dev.whimbrel.query;

import dev.whimbrel.query.internal.WrittenRow;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.GeneratedNullable;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.NullableExpression;
import dev.whimbrel.table.expression.Selectable;
import java.util.Optional;

/**
 * A row as it was before a statement wrote it and as it is after it, for {@code returning(...)}; made for static import:
 * {@code db.update(POSTS).set(...).where(...).returning(Projection.of(before(POSTS.title), POSTS.title, Change::new))}. Needs PostgreSQL 18.
 *
 * <p>There is no row before an insert and none after a delete: its columns are NULL, so where that may be they are read with
 * {@code orNull()}.
 */
public final class BeforeAndAfter {

    /** The server's name for the row before. */
    static final String OLD = "old";

    /** The server's name for the row after. */
    static final String NEW = "new";

    private BeforeAndAfter() {}

    /** What a column was. */
    public static <T> Expression<T> before(Column<T> column) {
        return WrittenColumn.of("before", OLD, column);
    }

    /** What a column was, which may be NULL. */
    public static <T> NullableExpression<T> before(Nullable<T> column) {
        return before((Column<T>) column).orNull();
    }

    /** What a column was, which may be NULL. */
    public static <T> NullableExpression<T> before(GeneratedNullable<T> column) {
        return before((Column<T>) column).orNull();
    }

    /** The whole row that was; nothing where it was inserted. */
    public static <R> Selectable<Optional<R>> before(Table<R> table) {
        return new WholeRow<>(table, new WrittenRow(OLD, table)).optional();
    }

    /** What a column has become. */
    public static <T> Expression<T> after(Column<T> column) {
        return WrittenColumn.of("after", NEW, column);
    }

    /** What a column has become, which may be NULL. */
    public static <T> NullableExpression<T> after(Nullable<T> column) {
        return after((Column<T>) column).orNull();
    }

    /** What a column has become, which may be NULL. */
    public static <T> NullableExpression<T> after(GeneratedNullable<T> column) {
        return after((Column<T>) column).orNull();
    }

    /** The whole row that has become; nothing where it was deleted. */
    public static <R> Selectable<Optional<R>> after(Table<R> table) {
        return new WholeRow<>(table, new WrittenRow(NEW, table)).optional();
    }
}
