package dev.whimbrel.query;

import dev.whimbrel.table.expression.ResultRow;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.expression.SqlWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * What is made of several things that are selected together.
 *
 * @param list what it is made of
 * @param reader makes it of the present row
 */
record Mapped<T>(List<? extends Selectable<?>> list, Reader<T> reader) implements Selectable<T> {

    /** Reads the present row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultRow row, int first) throws SQLException;
    }

    @SuppressWarnings("NullAway") // A NULL that was read is given on as it is, for the mapping to take.
    static <A, T> Mapped<T> of(Selectable<A> one, Function<? super A, ? extends T> mapping) {
        return new Mapped<>(List.of(one), (rows, first) -> mapping.apply(one.read(rows, first)));
    }

    @Override
    public int width() {
        int width = 0;
        for (Selectable<?> each : list) {
            width += each.width();
        }
        return width;
    }

    @Override
    public void writeSelection(SqlWriter out) {
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.sql(", ");
            }
            list.get(i).writeSelection(out);
        }
    }

    @Override
    public T read(ResultRow row, int first) throws SQLException {
        return reader.read(row, first);
    }
}
