package dev.whimbrel.query;

import static dev.whimbrel.table.expression.Expressions.expression;

import dev.whimbrel.query.internal.NamedSource;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Expressions;
import dev.whimbrel.table.expression.ResultRow;
import dev.whimbrel.table.expression.RowSource;
import dev.whimbrel.table.expression.SqlWriter;
import dev.whimbrel.table.type.ColumnType;
import dev.whimbrel.table.type.Interval;
import dev.whimbrel.table.type.Types;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a function gives as a table of one column: {@code from(series).where(series.value().gt(3))}. Its arguments can name the
 * columns of tables before it.
 *
 * @param <T> the type of the column
 */
public final class FunctionTable<T> implements RowSource<T>, NamedSource {

    private final String name;
    private final Expression<T> call;
    private final Expression<T> value;

    private FunctionTable(String name, Expression<T> call) {
        this.name = name;
        this.call = call;
        this.value = new NamedColumn<>(this, "value", call.type(), false);
    }

    /**
     * A function's result under a name.
     *
     * @param call the call, whose type is that of each row
     */
    public static <T> FunctionTable<T> of(String name, Expression<T> call) {
        return new FunctionTable<>(name, call);
    }

    /** Whole numbers from one to another, both among them. */
    public static FunctionTable<Integer> series(String name, int from, int to) {
        return of(name, expression(Types.INTEGER, "generate_series({}, {})", from, to));
    }

    /** Points in time from one to another at most, one step after the other. */
    public static FunctionTable<Instant> series(String name, Instant from, Instant to, Interval step) {
        ColumnType<Instant> type = Types.timestamptz(null);
        return of(name, expression(type, "generate_series({}, {}, {})", from, to, Expressions.value(step)));
    }

    /** The elements of an array, each as a row. */
    public static <T> FunctionTable<T> unnest(String name, Expression<List<T>> array) {
        return of(name, expression(Types.elementOf(array.type()), "unnest({})", array));
    }

    /** The elements of a JSON array, each as a row, as JSON. */
    public static FunctionTable<String> jsonElements(String name, Expression<?> json) {
        return of(name, expression(Types.string(SqlType.jsonb()), "jsonb_array_elements({})", json));
    }

    /** The column. */
    public Expression<T> value() {
        return value;
    }

    @Override
    public String sourceName() {
        return name;
    }

    @Override
    public void writeSource(SqlWriter out) {
        out.expression(call).sql(" AS ").name(name).sql("(").name("value").sql(")");
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public void writeSelection(SqlWriter out) {
        value.writeTo(out);
    }

    @Override
    public @Nullable T read(ResultRow row, int first) throws SQLException {
        return row.get(first, call.type());
    }

    @Override
    public String toString() {
        return name;
    }
}
