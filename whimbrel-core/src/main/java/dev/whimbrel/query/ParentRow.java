package dev.whimbrel.query;

import dev.whimbrel.query.internal.NamedSource;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.SqlWriter;

/** The row that others belong to, within the query that gets them; it goes by a name that no table has. */
enum ParentRow implements NamedSource {
    INSTANCE;

    @Override
    public String sourceName() {
        return "whimbrel_parent";
    }

    @Override
    public void writeSource(SqlWriter out) {
        out.name(sourceName());
    }

    /** A key of it. */
    static <T> Expression<T> key(int number, Column<T> like) {
        return new NamedColumn<>(INSTANCE, "k" + number, like.type(), like.secret());
    }

    /** The names of its keys: {@code whimbrel_parent(k1, k2)}. */
    static void writeNames(int count, StatementWriter out) {
        out.name(INSTANCE.sourceName()).sql("(");
        for (int i = 0; i < count; i++) {
            out.sql(i == 0 ? "k" : ", k").sql(Integer.toString(i + 1));
        }
        out.sql(")");
    }
}
