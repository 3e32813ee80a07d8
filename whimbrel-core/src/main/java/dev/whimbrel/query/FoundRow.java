package dev.whimbrel.query;

import dev.whimbrel.model.Hooks;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.ResultRow;
import dev.whimbrel.table.expression.RowSource;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.expression.Source;
import dev.whimbrel.table.expression.SqlWriter;
import java.sql.SQLException;
import java.util.Optional;

/** The whole row of a table whose hooks see what is read of it. */
record FoundRow<R>(RowSource<R> source, Hooks<R> hooks) implements RowSource<R> {

    /** What a query of whole rows begins with. */
    static SelectState state(Session session, Source source) {
        SelectState state = SelectState.from(source);
        Hooks<?> hooks = source instanceof Table<?> table ? session.hooks(table) : null;
        if (hooks != null) {
            for (Condition condition : hooks.finding()) {
                state.where = SelectState.and(state.where, condition);
            }
        }
        return state;
    }

    @Override
    public void writeSource(SqlWriter out) {
        source.writeSource(out);
    }

    @Override
    public int width() {
        return source.width();
    }

    @Override
    public void writeSelection(SqlWriter out) {
        source.writeSelection(out);
    }

    @Override
    @SuppressWarnings("NullAway") // The whole row of a table is never null.
    public R read(ResultRow row, int first) throws SQLException {
        return hooks.found(source.read(row, first));
    }

    @Override
    public Selectable<Optional<R>> optional() {
        return Mapped.of(source.optional(), row -> row.map(hooks::found));
    }
}
