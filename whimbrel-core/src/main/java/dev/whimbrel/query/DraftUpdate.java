package dev.whimbrel.query;

import dev.whimbrel.model.RowDraft;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.Writable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an update sets, which hooks may change. */
final class DraftUpdate<R> implements RowDraft<R> {

    private final Table<R> table;
    private final List<Assignment> all;

    DraftUpdate(Table<R> table, List<Assignment> given) {
        this.table = table;
        all = new ArrayList<>(given);
    }

    List<Assignment> all() {
        return List.copyOf(all);
    }

    @Override
    public Table<R> table() {
        return table;
    }

    private Optional<Assignment> given(Column<?> column) {
        return all.stream().filter(each -> each.column() == column).findFirst();
    }

    @Override
    public boolean isGiven(Column<?> column) {
        return given(column).isPresent();
    }

    @Override
    @SuppressWarnings("unchecked") // Only values of its type are given to a column.
    public <T> Optional<T> get(Column<T> column) {
        return given(column).flatMap(each -> Optional.ofNullable((T) each.value()));
    }

    @Override
    public <T> RowDraft<R> set(Writable<T> column, T value) {
        return put(Assignment.value(column.column(), value));
    }

    @Override
    public RowDraft<R> setNull(Nullable<?> column) {
        return put(Assignment.value(column, null));
    }

    private RowDraft<R> put(Assignment assignment) {
        Assignment.requireColumnOf(table, assignment.column());
        all.removeIf(each -> each.column() == assignment.column());
        all.add(assignment);
        return this;
    }
}
