package dev.whimbrel.query;

import dev.whimbrel.model.Hooks;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.Table;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What an INSERT inserts. */
interface InsertBody {

    /**
     * The statements up to where ON CONFLICT may stand, each written when it is asked for.
     *
     * @param ordered whether the order of the rows has to be that in which they were given
     * @param check sees all values, and ends, before this returns
     */
    Stream<Consumer<StatementWriter>> statements(boolean ordered, WriteCheck check);

    /** The rows when the hooks that see them before have seen them. */
    <R> InsertBody drafted(Table<R> table, Hooks<R> hooks);

    /** Whether it is one row at most. */
    boolean isOneRow();
}
