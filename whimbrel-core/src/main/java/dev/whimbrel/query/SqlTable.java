package dev.whimbrel.query;

import dev.whimbrel.query.internal.NamedSource;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.SqlWriter;
import dev.whimbrel.table.type.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A query in SQL of one's own as a table:
 * {@code SqlTable sales = SqlTable.of("sales", "SELECT day, sum(amount) AS total FROM ... WHERE day > {} GROUP BY day", since)}, and
 * {@code sales.column("total", Types.BIGINT)} is a column of it.
 */
public final class SqlTable implements NamedSource {

    private final String name;
    private final String sql;
    private final @Nullable Object[] arguments;

    private SqlTable(String name, String sql, @Nullable Object[] arguments) {
        this.name = name;
        this.sql = sql;
        this.arguments = arguments;
    }

    /**
     * A query under a name.
     *
     * @param sql the SELECT, trusted; {@code {}} outside of quotes stands for the next argument
     * @param arguments values, which are bound, and columns of tables before it
     */
    public static SqlTable of(String name, String sql, @Nullable Object... arguments) {
        return new SqlTable(name, sql, arguments.clone());
    }

    /**
     * A column of it; {@code orNull()} where it may be NULL.
     *
     * @param column its name as the query gives it
     * @param type how it is read
     */
    public <T> Expression<T> column(String column, ColumnType<T> type) {
        return new NamedColumn<>(this, column, type, false);
    }

    @Override
    public String sourceName() {
        return name;
    }

    @Override
    public void writeSource(SqlWriter out) {
        out.sql("LATERAL (").template(sql, arguments).sql(") AS ").name(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
