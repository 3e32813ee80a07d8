package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.query.internal.NamedSource;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.expression.ColumnReference;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Labelled;
import dev.whimbrel.table.expression.NullableExpression;
import dev.whimbrel.table.expression.OptionalRow;
import dev.whimbrel.table.expression.OrNull;
import dev.whimbrel.table.expression.ResultRow;
import dev.whimbrel.table.expression.RowSource;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.expression.SqlWriter;
import dev.whimbrel.table.type.Types;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the program as a table: to join with, and for update, delete and merge, where each row has values of its own.
 *
 * <pre>{@code
 * ValuesTable<Renamed> given = ValuesTable.of("given", renamed)
 *         .column(POSTS.id, Renamed::id)
 *         .column(POSTS.title, Renamed::title);
 *
 * db.update(POSTS)
 *         .set(POSTS.title, given.get(POSTS.title))
 *         .from(given)
 *         .where(POSTS.id.eq(given.get(POSTS.id)))
 *         .execute();
 * }</pre>
 *
 * <p>Each column's values travel in one array, so that the statement is the same for any number of rows, none among them. Selected as
 * a whole, a row is what it was made of: {@code db.from(POSTS).join(given, ...)} gives posts with their {@code Renamed}.
 *
 * @param <E> what a row is made of
 */
public final class ValuesTable<E> implements RowSource<E>, NamedSource {

    /** The column that tells which row it is; no table's column should have this name. */
    private static final String PLACE = "place of the row";

    private final String name;
    private final List<E> rows;
    private final List<ValuesColumn<?>> columns;

    private ValuesTable(String name, List<E> rows, List<ValuesColumn<?>> columns) {
        this.name = name;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Rows under a name, without columns at first.
     *
     * @param name its name in the statement
     * @param rows any number, also none
     */
    public static <E> ValuesTable<E> of(String name, Collection<? extends E> rows) {
        return new ValuesTable<>(name, List.copyOf(rows), List.of());
    }

    /**
     * The same with one more column.
     *
     * @param like what has its type, by which {@link #get} finds it: mostly the column of a table. Its name is that of the column, or the
     *     label of another expression, as for two columns of one kind: {@code POSTS.title.as("new_title")}
     * @param value its value in each row; null for NULL, where {@code like} may be NULL
     * @throws WhimbrelException {@code INVALID_QUERY} for a null where there can be none, or a second column of the name
     */
    public <C> ValuesTable<E> column(Expression<C> like, Function<? super E, ? extends @Nullable C> value) {
        String column = nameOf(like);
        for (ValuesColumn<?> each : columns) {
            if (each.name().equals(column)) {
                throw invalid(name + " has two columns \"" + column + "\". Give one a name of its own, "
                        + "with as(\"...\"), and use that very object in get() too.");
            }
        }
        List<@Nullable C> values = new ArrayList<>(rows.size());
        boolean mayBeNull = mayBeNull(like);
        for (E row : rows) {
            C it = value.apply(row);
            if (it == null && !mayBeNull) {
                throw invalid("Row " + (values.size() + 1) + " of " + name + " has null for " + column
                        + ", which is never NULL. If it may be, give the column as orNull().");
            }
            values.add(it);
        }
        return new ValuesTable<>(name, rows, SelectState.plus(columns, new ValuesColumn<>(bare(like), column, values)));
    }

    private static WhimbrelException invalid(String message) {
        return new WhimbrelException(ErrorCode.INVALID_QUERY, message);
    }

    private static String nameOf(Expression<?> like) {
        return switch (bare(like)) {
            case Labelled<?> labelled -> labelled.label();
            case ColumnReference column -> column.name();
            case Expression<?> other ->
                throw invalid("A column of given rows has the name of a table's column, or a label: say as(\"...\").");
        };
    }

    private static boolean mayBeNull(Expression<?> like) {
        return like instanceof NullableExpression<?>
                || (like instanceof Labelled<?> labelled && mayBeNull(labelled.expression()));
    }

    private static <C> Expression<C> bare(Expression<C> like) {
        return like instanceof OrNull<C> orNull ? orNull.expression() : like;
    }

    /**
     * A column of it.
     *
     * @param like what the column was made of
     */
    public <C> Expression<C> get(Expression<C> like) {
        for (ValuesColumn<?> column : columns) {
            if (column.like().equals(bare(like))) {
                return new NamedColumn<>(this, column.name(), like.type(), StatementWriter.isSecret(like));
            }
        }
        throw invalid(like + " is no column of " + name + ". Say column(...) of it first, and use what comes of that.");
    }

    /**
     * A column of it that may be NULL.
     *
     * @param like what the column was made of
     */
    public <C> NullableExpression<C> get(NullableExpression<C> like) {
        return get((Expression<C>) like).orNull();
    }

    /** The place of a row among those that were given, from 1: to order by. */
    public Expression<Long> place() {
        return new NamedColumn<>(this, PLACE, Types.BIGINT, false);
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public void writeSelection(SqlWriter out) {
        place().writeTo(out);
    }

    @Override
    public E read(ResultRow row, int first) throws SQLException {
        Long place = Objects.requireNonNull(place().read(row, first));
        return rows.get(place.intValue() - 1);
    }

    @Override
    public Selectable<Optional<E>> optional() {
        return OptionalRow.markedBy(this, 0);
    }

    @Override
    public String sourceName() {
        return name;
    }

    @Override
    public void writeSource(SqlWriter writer) {
        StatementWriter out = StatementWriter.of(writer);
        if (columns.isEmpty()) {
            throw invalid(name + " has no columns. Say column(...).");
        }
        if (columns.stream().allMatch(ValuesColumn::fitsArray)) {
            writeArrays(out);
            return;
        }
        out.sql("(SELECT ")
                .commas(columns, each -> each.writeValue(out))
                .sql(", ")
                .name(PLACE)
                .sql(" FROM ");
        writeArrays(out);
        out.sql(") AS ");
        writeName(out);
    }

    private void writeArrays(StatementWriter out) {
        out.sql("unnest(").commas(columns, each -> each.writeArray(out)).sql(") WITH ORDINALITY AS ");
        writeName(out);
    }

    private void writeName(StatementWriter out) {
        out.name(name)
                .sql("(")
                .commas(columns, each -> out.name(each.name()))
                .sql(", ")
                .name(PLACE)
                .sql(")");
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}
