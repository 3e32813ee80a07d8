package dev.whimbrel.query;

import dev.whimbrel.query.internal.NamedSource;
import dev.whimbrel.query.internal.WrittenRow;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.expression.ResultRow;
import dev.whimbrel.table.expression.RowSource;
import dev.whimbrel.table.expression.SqlWriter;

/** The whole of a row that a statement writes. */
record WholeRow<R>(Table<R> table, WrittenRow row) implements RowSource<R>, NamedSource {

    @Override
    public String sourceName() {
        return row.sourceName();
    }

    @Override
    public void writeSource(SqlWriter out) {
        row.writeSource(out);
    }

    @Override
    public int width() {
        return table.width();
    }

    @Override
    public void writeSelection(SqlWriter out) {
        out.columns(
                row,
                table.columns().stream()
                        .map(column -> new WrittenColumn<>(row.sourceName(), row, column))
                        .toList());
    }

    @Override
    public R read(ResultRow result, int first) {
        return table.read(result, first);
    }
}
