package dev.whimbrel.query;

import dev.whimbrel.query.internal.Names;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.expression.Selectable;
import java.util.List;
import java.util.function.Consumer;

/**
 * What gives rows where it is a part of a statement.
 *
 * @param row reads a row
 * @param list what it selects or returns
 * @param text writes it
 */
record QueryBody<T>(
        Names names, Selectable<T> row, List<? extends Selectable<?>> list, Consumer<StatementWriter> text) {

    static <T> QueryBody<T> of(Select<T, ?> query) {
        return new QueryBody<>(query.session.names(), query.row(), query.list(), query::writeTo);
    }

    static <T> QueryBody<T> of(Returning<T> written) {
        return new QueryBody<>(
                written.write.session.names(),
                written.row,
                List.of(written.row),
                out -> written.write.writeTo(out, written.row));
    }
}
