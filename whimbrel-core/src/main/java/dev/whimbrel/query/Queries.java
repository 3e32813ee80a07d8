package dev.whimbrel.query;

import dev.whimbrel.table.expression.RowSource;

/** What can be asked of a database, outside and inside of transactions. */
public abstract sealed class Queries extends SelectSteps permits Database, Transaction {

    Queries() {}

    /** Begins a query of whole rows; {@code join} and {@code leftJoin} add those of others. */
    public final <R> Rows1<R> from(RowSource<R> source) {
        return new Rows1<>(session(), SelectState.from(source), source);
    }
}
