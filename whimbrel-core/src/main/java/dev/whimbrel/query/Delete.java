package dev.whimbrel.query;

import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.expression.Source;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Removes rows: {@code db.delete(POSTS).where(POSTS.id.eq(id)).execute()}.
 *
 * @param <R> the row record of the table
 */
public final class Delete<R> extends Write<R> {

    private final List<CommonTable<?>> with;
    private final List<Source> using;
    private final @Nullable Condition where;
    private final boolean all;

    Delete(Session session, Table<R> table) {
        this(session, table, List.of(), List.of(), null, false);
    }

    private Delete(
            Session session,
            Table<R> table,
            List<CommonTable<?>> with,
            List<Source> using,
            @Nullable Condition where,
            boolean all) {
        super(session, table);
        this.with = with;
        this.using = using;
        this.where = where;
        this.all = all;
    }

    /** Common table expressions that its conditions can name. */
    public Delete<R> with(CommonTable<?>... tables) {
        return new Delete<>(session, table, SelectState.plus(with, List.of(tables)), using, where, all);
    }

    /** Other tables whose columns its condition can name. */
    public Delete<R> using(Source... sources) {
        return new Delete<>(session, table, with, SelectState.plus(using, List.of(sources)), where, all);
    }

    /** Only rows that fulfil a condition, besides those that were said before. {@link Condition#always()} is no condition. */
    public Delete<R> where(Condition condition) {
        return new Delete<>(session, table, with, using, and(where, condition), all);
    }

    /** Every row of the table where there is no condition, or one of which nothing is left. */
    public Delete<R> all() {
        return new Delete<>(session, table, with, using, where, true);
    }

    @Override
    Stream<Consumer<StatementWriter>> texts(@Nullable Selectable<?> returning, WriteCheck check) {
        requireCondition("delete", where, all);
        return Stream.of(out -> write(out, returning));
    }

    private void write(StatementWriter out, @Nullable Selectable<?> returning) {
        List<Source> scope = scope(using);
        CommonTable.writeAll(with, out);
        out.sql("DELETE FROM ");
        table.writeSource(out);
        out.inside(scope, inner -> {
            if (!using.isEmpty()) {
                inner.sql(" USING ").commas(using, each -> each.writeSource(inner));
            }
            writeWhere(where, inner);
        });
        writeReturning(returning, scope, out);
    }
}
