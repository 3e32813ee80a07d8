package dev.whimbrel.query;

import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.expression.SqlWriter;

/**
 * A query as a table of another.
 *
 * @param <T> what the query gives for each row
 */
public final class Derived<T> extends QueryTable<T> {

    private final boolean lateral;

    Derived(QueryBody<T> body, String name, boolean lateral) {
        super(body, name);
        this.lateral = lateral;
    }

    /** The same, run for each row of the tables before it, whose columns it can name. */
    public Derived<T> lateral() {
        return new Derived<>(body, name, true);
    }

    @Override
    public void writeSource(SqlWriter out) {
        out.sql(lateral ? "LATERAL (" : "(");
        body.text().accept(StatementWriter.of(out));
        out.sql(") AS ").name(name);
        writeNames(StatementWriter.of(out));
    }
}
