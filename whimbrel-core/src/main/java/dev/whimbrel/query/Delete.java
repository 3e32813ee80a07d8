package dev.whimbrel.query;

import dev.whimbrel.model.Hooks;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.Visibility;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.expression.Source;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Removes rows: {@code db.delete(POSTS).where(POSTS.id.eq(id)).execute()}. Those of a table that marks rows as deleted are marked;
 * {@code db.hardDelete(...)} removes them.
 *
 * @param <R> the row record of the table
 */
public final class Delete<R> extends WriteWhere<R, Delete<R>> {

    /** The column that is set instead of removing rows; null to remove them. */
    private final @Nullable Column<?> mark;

    Delete(Session session, Table<R> table, @Nullable Column<?> mark, Visibility visibility) {
        this(session, table, Chosen.seeing(visibility), mark);
    }

    private Delete(Session session, Table<R> table, Chosen chosen, @Nullable Column<?> mark) {
        super(session, table, chosen);
        this.mark = mark;
    }

    @Override
    Delete<R> with(Session other, Chosen rows) {
        return new Delete<>(other, table, rows, mark);
    }

    /** Other tables whose columns its condition can name. */
    public Delete<R> using(Source... sources) {
        return but(next -> next.others = SelectState.plus(chosen.others, List.of(sources)));
    }

    @Override
    Write<R> drafted(Hooks<R> hooks) {
        return hooks.anyBefore(Hooks.Change.DELETE) ? HookedWrite.seen(this, hooks, Hooks.Change.DELETE) : this;
    }

    @Override
    Hooks.Change change(boolean inserted) {
        return Hooks.Change.DELETE;
    }

    @Override
    Stream<Consumer<StatementWriter>> texts(@Nullable Selectable<?> returning, WriteCheck check) {
        requireCondition("delete", chosen.where, chosen.all);
        return Stream.of(out -> write(out, returning));
    }

    private void write(StatementWriter out, @Nullable Selectable<?> returning) {
        List<Source> scope = scope(chosen.others);
        CommonTable.writeAll(chosen.with, out);
        out.sql(mark == null ? "DELETE FROM " : "UPDATE ");
        table.writeSource(out);
        out.inside(scope, inner -> {
            if (mark != null) {
                inner.sql(" SET ").commas(Assignment.marking(table, mark), each -> each.write(inner));
            }
            if (!chosen.others.isEmpty()) {
                inner.sql(mark == null ? " USING " : " FROM ").commas(chosen.others, each -> each.writeSource(inner));
            }
            writeWhere(whole(), inner);
        });
        writeReturning(returning, scope, out);
    }
}
