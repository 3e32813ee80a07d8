package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.model.Hooks;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Table;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Rows to insert that a query gives. */
record InsertedQuery(Table<?> table, List<? extends Column<?>> columns, Select<?, ?> query) implements InsertBody {

    @Override
    public boolean isOneRow() {
        return false;
    }

    @Override
    public <R> InsertBody drafted(Table<R> of, Hooks<R> hooks) {
        if (hooks.anyDrafting(Hooks.Change.INSERT)) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "Hooks of " + of + " that see new rows before they are inserted can't see those that a query gives."
                            + " Say withoutHooks(), or read the rows and insert them.");
        }
        return this;
    }

    @Override
    public Stream<Consumer<StatementWriter>> statements(boolean ordered, WriteCheck check) {
        // What a query gives, only the server knows.
        check.end(false);
        return Stream.of(out -> {
            InsertedRows.writeHead(table, columns, out);
            out.sql(" ");
            query.writeTo(out);
        });
    }
}
