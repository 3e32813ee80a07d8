package dev.whimbrel.query;

import dev.whimbrel.query.internal.NamedSource;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.NullableExpression;
import dev.whimbrel.table.expression.RowSource;
import dev.whimbrel.table.expression.SqlWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A query as a table of another.
 *
 * @param <T> what the query gives for each row
 */
public final class Derived<T> implements RowSource<T>, NamedSource {

    private final Select<T, ?> query;
    private final String name;
    private final boolean lateral;
    private final DerivedColumns columns;

    Derived(Select<T, ?> query, String name, boolean lateral) {
        this.query = query;
        this.name = name;
        this.lateral = lateral;
        columns = new DerivedColumns(this, query.list());
    }

    /** The same, run for each row of the tables before it, whose columns it can name. */
    public Derived<T> lateral() {
        return new Derived<>(query, name, true);
    }

    /**
     * A column of it.
     *
     * @param selected what the query selects
     */
    public <C> Expression<C> get(Expression<C> selected) {
        return columns.get(selected);
    }

    /**
     * A column of it that may be NULL.
     *
     * @param selected what the query selects
     */
    public <C> NullableExpression<C> get(NullableExpression<C> selected) {
        return columns.get(selected).orNull();
    }

    @Override
    public String sourceName() {
        return name;
    }

    @Override
    public void writeSource(SqlWriter out) {
        out.sql(lateral ? "LATERAL (" : "(");
        query.writeTo(out);
        out.sql(") AS ").name(name);
        columns.writeNames(StatementWriter.of(out));
    }

    @Override
    public int width() {
        return query.row().width();
    }

    @Override
    public void writeSelection(SqlWriter out) {
        columns.writeSelection(out);
    }

    @Override
    public @Nullable T read(ResultSet rows, int first) throws SQLException {
        return query.row().read(rows, first);
    }

    @Override
    public String toString() {
        return name;
    }
}
