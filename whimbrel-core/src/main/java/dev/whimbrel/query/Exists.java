package dev.whimbrel.query;

import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.SqlWriter;

/** Whether a query gives a row. */
record Exists(Select<?, ?> query) implements Condition {

    static Exists of(Select<?, ?> query) {
        return new Exists(query);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.sql("EXISTS (");
        query.writeTo(out);
        out.sql(")");
    }
}
