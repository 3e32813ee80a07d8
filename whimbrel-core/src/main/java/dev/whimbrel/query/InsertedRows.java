package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.model.Hooks;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.NewRow;
import dev.whimbrel.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Rows to insert, whose values are given. */
record InsertedRows(Table<?> table, List<? extends NewRow<?>> rows) implements InsertBody {

    static InsertedRows of(Table<?> table, Collection<? extends NewRow<?>> rows) {
        for (NewRow<?> row : rows) {
            if (!row.table().equals(table)) {
                throw new WhimbrelException(
                        ErrorCode.INVALID_QUERY,
                        "A new row of " + row.table() + " is among those to insert into " + table + ".");
            }
        }
        return new InsertedRows(table, List.copyOf(rows));
    }

    @Override
    @SuppressWarnings("unchecked") // They are rows of this table.
    public <R> InsertBody drafted(Table<R> of, Hooks<R> hooks) {
        return hooks.anyDrafting(Hooks.Change.INSERT)
                ? new InsertedRows(
                        of,
                        rows.stream()
                                .map(row -> DraftRow.of((NewRow<R>) row, hooks))
                                .toList())
                : this;
    }

    @Override
    public boolean isOneRow() {
        return rows.size() <= 1;
    }

    @Override
    public Stream<Consumer<StatementWriter>> statements(boolean ordered, WriteCheck check) {
        return switch (rows.size()) {
            case 0 -> Stream.empty();
            case 1 -> Stream.of(one(rows.get(0), check));
            default -> {
                ManyRows many = new ManyRows(table, rows);
                many.pass(check);
                check.end(true);
                yield many.statements(ordered);
            }
        };
    }

    private Consumer<StatementWriter> one(NewRow<?> row, WriteCheck check) {
        List<Column<?>> columns = new ArrayList<>(table.columns().size());
        List<Assignment> given = new ArrayList<>(table.columns().size());
        for (Column<?> column : table.columns()) {
            if (GivenValues.isGiven(row, column)) {
                columns.add(column);
                given.add(Assignment.value(column, GivenValues.value(row, column)));
            }
        }
        check.inserted(given);
        check.end(false);
        return out -> {
            writeHead(table, columns, out);
            if (!given.isEmpty()) {
                out.sql(" VALUES (").commas(given, each -> each.writeValue(out)).sql(")");
            }
        };
    }

    /** {@code INSERT INTO tags (name)}; of no columns, the whole of a row that has only defaults. */
    static void writeHead(Table<?> table, List<? extends Column<?>> columns, StatementWriter out) {
        out.sql("INSERT INTO ").written(table);
        if (columns.isEmpty()) {
            out.sql(" DEFAULT VALUES");
            return;
        }
        out.sql(" (").commas(columns, out::bareColumn).sql(")");
        for (Column<?> column : columns) {
            if (column instanceof Generated<?>) {
                out.sql(" OVERRIDING SYSTEM VALUE");
                return;
            }
        }
    }
}
