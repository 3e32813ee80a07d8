package dev.whimbrel.query;

import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.expression.SqlWriter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A query under a name that stands before another: {@code with(recent)}, then {@code from(recent)}.
 *
 * @param <T> what it gives for each row
 */
public final class CommonTable<T> extends QueryTable<T> {

    private final @Nullable Function<CommonTable<T>, Select<T, ?>> step;
    private final boolean each;
    private final String materialized;

    private CommonTable(
            String name,
            QueryBody<T> query,
            @Nullable Function<CommonTable<T>, Select<T, ?>> step,
            boolean each,
            String materialized) {
        super(query, name);
        this.step = step;
        this.each = each;
        this.materialized = materialized;
    }

    /** A query under a name. */
    public static <T> CommonTable<T> of(String name, Select<T, ?> query) {
        return new CommonTable<>(name, QueryBody.of(query), null, false, "");
    }

    /**
     * A statement that writes rows, under a name by which others read what it returns: rows move in one statement, as in an
     * {@code insertInto(...).select(...)} of those that a DELETE returns. It is run once, read or not; the rest of the statement sees the
     * tables as they were before it.
     *
     * @param written writes by one statement
     */
    public static <T> CommonTable<T> of(String name, Returning<T> written) {
        return new CommonTable<>(name, QueryBody.of(written), null, false, "");
    }

    /**
     * A query that goes on from its own rows until there are no new ones: a tree or a graph. A row that was there already is
     * left out, so that circles come to an end.
     *
     * @param first the rows to begin with
     * @param step from the rows that the last step gave to the next
     */
    public static <T> CommonTable<T> recursive(
            String name, Select<T, ?> first, Function<CommonTable<T>, Select<T, ?>> step) {
        return new CommonTable<>(name, QueryBody.of(first), step, false, "");
    }

    /** The same as {@link #recursive}, with all rows, also those that were there already. It is endless on a circle. */
    public static <T> CommonTable<T> recursiveAll(
            String name, Select<T, ?> first, Function<CommonTable<T>, Select<T, ?>> step) {
        return new CommonTable<>(name, QueryBody.of(first), step, true, "");
    }

    /** The same, made once as a whole, however often it is used. */
    public CommonTable<T> materialized() {
        return new CommonTable<>(name, body, step, each, "MATERIALIZED ");
    }

    /** The same, made a part of the query around it where possible. */
    public CommonTable<T> notMaterialized() {
        return new CommonTable<>(name, body, step, each, "NOT MATERIALIZED ");
    }

    static void writeAll(List<CommonTable<?>> tables, StatementWriter out) {
        if (tables.isEmpty()) {
            return;
        }
        boolean recursive = tables.stream().anyMatch(table -> table.step != null);
        out.sql(recursive ? "WITH RECURSIVE " : "WITH ")
                .commas(tables, table -> table.define(out))
                .sql(" ");
        tables.forEach(table -> out.hide(table.name));
    }

    private void define(StatementWriter out) {
        out.name(name);
        writeNames(out);
        out.sql(" AS ").sql(materialized).sql("(");
        if (step == null) {
            body.text().accept(out);
        } else {
            out.sql("(");
            body.text().accept(out);
            out.sql(each ? ") UNION ALL (" : ") UNION (");
            step.apply(this).writeTo(out);
            out.sql(")");
        }
        out.sql(")");
    }

    @Override
    public void writeSource(SqlWriter out) {
        out.name(name);
    }
}
