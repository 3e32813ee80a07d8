package dev.whimbrel.query;

import dev.whimbrel.query.internal.NamedSource;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.NullableExpression;
import dev.whimbrel.table.expression.ResultRow;
import dev.whimbrel.table.expression.RowSource;
import dev.whimbrel.table.expression.SqlWriter;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A query that is a table of others, under a name.
 *
 * @param <T> what the query gives for each row
 */
public abstract sealed class QueryTable<T> implements RowSource<T>, NamedSource permits Derived, CommonTable {

    final QueryBody<T> body;
    final String name;
    private final DerivedColumns columns;

    QueryTable(QueryBody<T> body, String name) {
        this.body = body;
        this.name = name;
        columns = new DerivedColumns(this, body);
    }

    final void writeNames(StatementWriter out) {
        columns.writeNames(out);
    }

    /**
     * A column of it.
     *
     * @param selected what the query selects; of a recursive one, what its first part does
     */
    public final <C> Expression<C> get(Expression<C> selected) {
        return columns.get(selected);
    }

    /**
     * A column of it that may be NULL.
     *
     * @param selected what the query selects; of a recursive one, what its first part does
     */
    public final <C> NullableExpression<C> get(NullableExpression<C> selected) {
        return columns.get(selected).orNull();
    }

    @Override
    public final String sourceName() {
        return name;
    }

    @Override
    public final int width() {
        return body.row().width();
    }

    @Override
    public final void writeSelection(SqlWriter out) {
        columns.writeSelection(out);
    }

    @Override
    public final @Nullable T read(ResultRow row, int first) throws SQLException {
        return body.row().read(row, first);
    }

    /** Its name. */
    @Override
    public final String toString() {
        return name;
    }
}
