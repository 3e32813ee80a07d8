package dev.whimbrel.query;

import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.SqlWriter;

/** Whether a query gives a row; made for static import. */
public final class Exists implements Condition {

    private final Select<?, ?> query;

    private Exists(Select<?, ?> query) {
        this.query = query;
    }

    /** Whether a query gives any row. It can name the columns of the query around it. */
    public static Condition exists(Select<?, ?> query) {
        return new Exists(query);
    }

    /** Whether a query gives no row. It can name the columns of the query around it. */
    public static Condition notExists(Select<?, ?> query) {
        return exists(query).not();
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.sql("EXISTS (");
        query.writeTo(out);
        out.sql(")");
    }
}
