package dev.whimbrel.query;

import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.query.internal.Unlimited;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.NewRow;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows to insert by as few statements as possible, in their order.
 *
 * <p>Where each row gives the same columns, each column's values go in one array, which {@code unnest} makes rows of: the statement
 * is the same for any number of rows, so that it is prepared once, and the protocol's limit of 65,535 values doesn't apply. It
 * can't be had for columns that are arrays themselves, which {@code unnest} would take apart, nor for rows of which only some leave a
 * column to its default. Those go by VALUES with {@code DEFAULT} where nothing is given, in portions whose sizes are powers
 * of two, so that few different statements occur.
 */
final class ManyRows {

    /** The most rows of one statement with arrays; a value can't have more than 1 GB, which these should stay below. */
    private static final int ARRAY_ROWS = 10_000;

    /** The most rows of one statement with VALUES. */
    private static final int VALUES_ROWS = 1024;

    /** The most values of one statement. */
    private static final int MOST_VALUES = 65_535;

    private final Table<?> table;
    private final int rows;
    private final List<GivenValues> columns;

    ManyRows(Table<?> table, List<? extends NewRow<?>> rows) {
        this.table = table;
        this.rows = rows.size();
        columns = table.columns().stream()
                .map(column -> GivenValues.of(column, rows))
                .flatMap(Optional::stream)
                .toList();
    }

    void pass(WriteCheck check) {
        check.inserted(columns, rows);
    }

    Stream<Consumer<StatementWriter>> statements(boolean ordered) {
        columns.forEach(GivenValues::requireNoNull);
        boolean arrays = !columns.isEmpty()
                && columns.stream()
                        .allMatch(each -> each.complete()
                                && ColumnArrays.fits(each.column().type()));
        return arrays
                ? portions(ARRAY_ROWS).map(portion -> out -> writeArrays(portion, ordered, out))
                : portions(Math.min(VALUES_ROWS, MOST_VALUES / Math.max(1, columns.size())))
                        .flatMap(ManyRows::powersOfTwo)
                        .map(portion -> out -> writeValues(portion, out));
    }

    /** Some rows: from one, up to another that isn't among them. */
    private record Portion(int from, int to) {}

    private Stream<Portion> portions(int most) {
        return IntStream.iterate(0, from -> from < rows, from -> from + most)
                .mapToObj(from -> new Portion(from, Math.min(rows, from + most)));
    }

    private static Stream<Portion> powersOfTwo(Portion portion) {
        List<Portion> portions = new ArrayList<>();
        int from = portion.from();
        while (from < portion.to()) {
            int to = from + Integer.highestOneBit(portion.to() - from);
            portions.add(new Portion(from, to));
            from = to;
        }
        return portions.stream();
    }

    private void writeArrays(Portion portion, boolean ordered, StatementWriter out) {
        InsertedRows.writeHead(table, columns.stream().map(GivenValues::column).toList(), out);
        if (!ordered) {
            out.sql(" SELECT * FROM unnest(");
            out.commas(columns, each -> writeArray(each, portion, out)).sql(")");
            return;
        }
        String names =
                IntStream.range(0, columns.size()).mapToObj(i -> "c" + i + ", ").reduce("", String::concat);
        out.sql(" SELECT ").sql(names.substring(0, names.length() - 2)).sql(" FROM unnest(");
        out.commas(columns, each -> writeArray(each, portion, out));
        out.sql(") WITH ORDINALITY AS given(").sql(names).sql("place) ORDER BY place");
    }

    @SuppressWarnings("unchecked")
    private static void writeArray(GivenValues given, Portion portion, StatementWriter out) {
        List<@Nullable Object> values = given.values().subList(portion.from(), portion.to());
        Column<?> column = given.column();
        out.array(
                values,
                (ColumnType<Object>) column.type(),
                Unlimited.of(column.type().sqlType()),
                column);
    }

    private void writeValues(Portion portion, StatementWriter out) {
        List<? extends Column<?>> named = columns.isEmpty()
                ? table.columns().subList(0, 1)
                : columns.stream().map(GivenValues::column).toList();
        InsertedRows.writeHead(table, named, out);
        out.sql(" VALUES ");
        for (int row = portion.from(); row < portion.to(); row++) {
            out.sql(row == portion.from() ? "(" : ", (");
            writeRow(row, out);
            out.sql(")");
        }
    }

    private void writeRow(int row, StatementWriter out) {
        if (columns.isEmpty()) {
            out.sql("DEFAULT");
        }
        out.commas(columns, each -> {
            Object value = each.values().get(row);
            if (GivenValues.LEFT_OUT.equals(value)) {
                out.sql("DEFAULT");
            } else {
                out.valueFor(value, each.column());
            }
        });
    }
}
