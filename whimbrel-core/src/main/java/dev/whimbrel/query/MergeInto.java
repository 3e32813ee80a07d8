package dev.whimbrel.query;

import dev.whimbrel.table.Table;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Source;

/**
 * The beginning of a {@link Merge}.
 *
 * @param <R> the row record of the table
 */
public final class MergeInto<R> {

    private final Session session;
    private final Table<R> table;

    MergeInto(Session session, Table<R> table) {
        this.session = session;
        this.table = table;
    }

    /**
     * Says where the rows come from that are held against those of the table.
     *
     * @param on which row belongs to which; more than one for a row that is changed is an error of the server
     */
    public Merge<R> using(Source source, Condition on) {
        return new Merge<>(session, table, source, on);
    }
}
