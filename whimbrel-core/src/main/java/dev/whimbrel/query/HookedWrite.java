package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.model.Hooks;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.expression.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes rows with what is done before and after it: one transaction, or one part of the transaction that is open. */
final class HookedWrite {

    private HookedWrite() {}

    static <R> long execute(Write<R> write, Hooks<R> hooks) {
        return together(write.session, () -> {
            Write<R> drafted = write.drafted(hooks);
            return anyAfter(drafted, hooks)
                    ? (long) written(drafted, drafted.table, hooks).size()
                    : drafted.executeItself();
        });
    }

    static <R, T> List<T> fetch(Write<R> write, Selectable<T> row, Hooks<R> hooks) {
        return together(write.session, () -> {
            Write<R> drafted = write.drafted(hooks);
            return anyAfter(drafted, hooks) ? written(drafted, row, hooks) : drafted.fetchItself(row);
        });
    }

    /** In a part of its own, so that what a hook throws takes back what was written, whoever catches it. */
    private static <T> T together(Session session, Supplier<T> work) {
        return new Transactions(session).run(TransactionOptions.DEFAULT, transaction -> work.get());
    }

    private static <R> boolean anyAfter(Write<R> write, Hooks<R> hooks) {
        return hooks.anyAfter(write.change(true)) || hooks.anyAfter(write.change(false));
    }

    private record Written<R, T>(
            boolean inserted, R row, @Nullable T selected) {}

    @SuppressWarnings("NullAway") // A NULL that was read is in the list as null, which List<T> cannot say.
    private static <R, T> List<T> written(Write<R> write, Selectable<T> selected, Hooks<R> hooks) {
        List<Written<R, T>> all =
                write.fetchItself(Projection.of(write.inserted(), write.table, selected, Written::new));
        List<T> list = new ArrayList<>(all.size());
        for (Written<R, T> each : all) {
            hooks.after(write.change(each.inserted()), each.row());
            list.add(each.selected());
        }
        return list;
    }

    /** The same statement for rows that it has read and locked, and that hooks have seen. */
    static <R, S extends WriteWhere<R, S>> S seen(S write, Hooks<R> hooks, Hooks.Change change) {
        Table<R> table = write.table;
        List<Column<?>> key = table.primaryKeyColumns();
        if (key.isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "Hooks of " + table + " can't see rows before they are deleted: it has no primary key to tell them"
                            + " apart. Say withoutHooks().");
        }
        write.requireCondition("delete", write.chosen.where, write.chosen.all);
        Map<List<@Nullable Object>, R> rows = new LinkedHashMap<>();
        for (R row : rows(write)) {
            List<@Nullable Object> values = new ArrayList<>(key.size());
            key.forEach(column -> values.add(table.value(row, column)));
            rows.putIfAbsent(values, row);
        }
        rows.values().forEach(row -> hooks.before(change, row));
        return write.where(rows.isEmpty() ? Condition.never() : Keys.among(table, key, rows.values()));
    }

    private static <R> List<R> rows(WriteWhere<R, ?> write) {
        SelectState state = SelectState.from(write.table);
        state.with = write.chosen.with;
        for (Source other : write.chosen.others) {
            state = state.joined(JoinKind.CROSS, other, null);
        }
        state.where = write.chosen.where;
        state.locks = List.of(RowLock.forUpdate().of(write.table));
        state = state.seeing(write.table, write.chosen.visibility);
        return new Rows1<>(write.session, state, write.table).fetch();
    }
}
