package dev.whimbrel.query;

import dev.whimbrel.model.Hooks;
import dev.whimbrel.model.RowDraft;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.NewRow;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Writable;
import java.util.Optional;
import java.util.function.Supplier;

/** A new row whose values hooks may change; the one that was given stays as it is. */
final class DraftRow<R> extends NewRow<R> implements RowDraft<R> {

    private DraftRow(NewRow<R> given) {
        super(given.table());
        given.values().forEach(this::set);
        for (Column<?> column : table().columns()) {
            Supplier<?> supplier = column.suppliedOnInsert().orElse(null);
            if (supplier != null && !values().containsKey(column)) {
                set(column, supplier.get());
            }
        }
    }

    static <R> DraftRow<R> of(NewRow<R> given, Hooks<R> hooks) {
        DraftRow<R> draft = new DraftRow<>(given);
        hooks.drafting(Hooks.Change.INSERT, draft);
        return draft;
    }

    @Override
    public boolean isGiven(Column<?> column) {
        return values().containsKey(column);
    }

    @Override
    @SuppressWarnings("unchecked") // Only values of its type are given to a column.
    public <T> Optional<T> get(Column<T> column) {
        return Optional.ofNullable((T) values().get(column));
    }

    @Override
    public <T> RowDraft<R> set(Writable<T> column, T value) {
        Assignment.requireColumnOf(table(), column.column());
        set(column.column(), value);
        return this;
    }

    @Override
    public RowDraft<R> setNull(Nullable<?> column) {
        Assignment.requireColumnOf(table(), column);
        set((Column<?>) column, null);
        return this;
    }
}
