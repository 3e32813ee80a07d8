package dev.whimbrel.query;

import dev.whimbrel.query.internal.NamedSource;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.GeneratedNullable;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.expression.ColumnReference;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.NullableExpression;
import dev.whimbrel.table.expression.SqlWriter;
import dev.whimbrel.table.type.ColumnType;

/** The row that an INSERT was about to insert when it met a conflict; made for static import. Of use in {@code doUpdate(...)} only. */
public final class Excluded {

    private Excluded() {}

    /** The value of a column that was about to be inserted. */
    public static <T> Expression<T> excluded(Column<T> column) {
        return new ExcludedColumn<>(column);
    }

    /** The value of a column that was about to be inserted, which may be NULL. */
    public static <T> NullableExpression<T> excluded(Nullable<T> column) {
        return new ExcludedColumn<>(column).orNull();
    }

    /** The value of a column that was about to be inserted, which may be NULL. */
    public static <T> NullableExpression<T> excluded(GeneratedNullable<T> column) {
        return new ExcludedColumn<>(column).orNull();
    }

    /** The server's name for the row. */
    enum Row implements NamedSource {
        INSTANCE;

        @Override
        public String sourceName() {
            return "excluded";
        }

        @Override
        public void writeSource(SqlWriter out) {
            out.name(sourceName());
        }
    }

    private record ExcludedColumn<T>(Column<T> column) implements Expression<T>, ColumnReference {

        @Override
        public ObjectName relationName() {
            return column.relationName();
        }

        @Override
        public String name() {
            return column.name();
        }

        @Override
        public Row source() {
            return Row.INSTANCE;
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
            return "excluded(" + column + ")";
        }
    }
}
