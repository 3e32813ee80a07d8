package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.NullableExpression;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.expression.SqlWriter;
import dev.whimbrel.table.expression.Subquery;
import dev.whimbrel.table.type.ColumnType;
import java.util.List;
import java.util.function.Function;

/**
 * A query of one expression, one whole row, or what was made of a row.
 *
 * @param <T> what it gives for each row
 */
public final class Select1<T> extends JoinSteps<T, Select1<T>> implements Subquery<T> {

    private final Selectable<T> row;
    private final List<? extends Selectable<?>> list;

    Select1(Session session, SelectState state, Selectable<T> row) {
        this(session, state, row, List.of(row));
    }

    /**
     * A query whose rows are made of several things.
     *
     * @param list what they are made of, in the order in which {@code row} reads them
     */
    Select1(Session session, SelectState state, Selectable<T> row, List<? extends Selectable<?>> list) {
        super(session, state);
        this.row = row;
        this.list = list;
    }

    @Override
    Select1<T> with(SelectState next) {
        return new Select1<>(session, next, row, list);
    }

    @Override
    Selectable<T> row() {
        return row;
    }

    @Override
    List<? extends Selectable<?>> list() {
        return list;
    }

    /** Makes something else of each row. */
    public <R> Select1<R> map(Function<? super T, ? extends R> mapping) {
        return new Select1<>(session, state, Mapped.of(row, mapping), list);
    }

    /**
     * Its value within another query; NULL when there is no row, an error of the server when there are several.
     *
     * @throws WhimbrelException {@code INVALID_QUERY} when it isn't a query of one expression
     */
    public NullableExpression<T> asValue() {
        return new ScalarSubquery<>(type(), this);
    }

    /**
     * The type of its one column.
     *
     * @throws WhimbrelException {@code INVALID_QUERY} when it isn't a query of one expression
     */
    @Override
    public ColumnType<T> type() {
        if (row instanceof Expression<T> expression) {
            return expression.type();
        }
        throw new WhimbrelException(
                ErrorCode.INVALID_QUERY,
                "A query that stands for a value selects one expression; this one selects " + row.width() + " columns: "
                        + this);
    }

    private record ScalarSubquery<T>(ColumnType<T> type, Select1<T> query) implements NullableExpression<T> {
        @Override
        public void writeTo(SqlWriter out) {
            out.sql("(");
            query.writeTo(out);
            out.sql(")");
        }
    }
}
