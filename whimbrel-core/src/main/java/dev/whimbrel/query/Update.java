package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.Writable;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.expression.Source;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Changes rows. Columns for which the program gives values on update ({@code updateWith}) get them unless they are set.
 *
 * <pre>{@code
 * db.update(USERS).set(USERS.isActive, false).setNull(USERS.lastLoginAt).where(USERS.id.eq(id)).execute();
 * }</pre>
 *
 * @param <R> the row record of the table
 */
public final class Update<R> extends Write<R> {

    private final List<CommonTable<?>> with;
    private final Assignments assignments;
    private final List<Source> from;
    private final @org.jspecify.annotations.Nullable Condition where;
    private final boolean all;
    private final boolean validates;

    Update(Session session, Table<R> table) {
        this(session, table, List.of(), Assignments.none(table), List.of(), null, false, true);
    }

    private Update(
            Session session,
            Table<R> table,
            List<CommonTable<?>> with,
            Assignments assignments,
            List<Source> from,
            @org.jspecify.annotations.Nullable Condition where,
            boolean all,
            boolean validates) {
        super(session, table);
        this.with = with;
        this.assignments = assignments;
        this.from = from;
        this.where = where;
        this.all = all;
        this.validates = validates;
    }

    private Update<R> but(Assignments changed) {
        return new Update<>(session, table, with, changed, from, where, all, validates);
    }

    /** Common table expressions that its FROM and its conditions can name. */
    public Update<R> with(CommonTable<?>... tables) {
        return new Update<>(session, table, SelectState.plus(with, List.of(tables)), assignments, from, where, all, validates);
    }

    /** Sets a column to a value. */
    public <T> Update<R> set(Writable<T> column, T value) {
        return but(assignments.set(column, value));
    }

    /** Sets a column that may be NULL to a value, or to NULL for null. */
    public <T> Update<R> set(Nullable<T> column, @org.jspecify.annotations.Nullable T value) {
        return but(assignments.set(column, value));
    }

    /** Sets a column to what an expression gives for the row as it was before. */
    public <T> Update<R> set(Writable<T> column, Expression<? extends T> value) {
        return but(assignments.set(column, value));
    }

    /** Sets a column to NULL. */
    public Update<R> setNull(Nullable<?> column) {
        return but(assignments.setNull(column));
    }

    /** Other tables whose columns its values and conditions can name. Where one row gets several of theirs, one is taken. */
    public Update<R> from(Source... sources) {
        return new Update<>(session, table, with, assignments, SelectState.plus(from, List.of(sources)), where, all, validates);
    }

    /** Only rows that fulfil a condition, besides those that were said before. {@link Condition#always()} is no condition. */
    public Update<R> where(Condition condition) {
        return new Update<>(session, table, with, assignments, from, and(where, condition), all, validates);
    }

    /** Every row of the table where there is no condition, or one of which nothing is left. */
    public Update<R> all() {
        return new Update<>(session, table, with, assignments, from, where, true, validates);
    }

    /** Without holding the values against the rules of the table. */
    public Update<R> withoutValidation() {
        return new Update<>(session, table, with, assignments, from, where, all, false);
    }

    @Override
    boolean validates() {
        return validates;
    }

    @Override
    Stream<Consumer<StatementWriter>> texts(
            @org.jspecify.annotations.Nullable Selectable<?> returning, WriteCheck check) {
        requireCondition("update", where, all);
        if (assignments.all().isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY, "The update of " + table + " sets nothing. Say set(column, value).");
        }
        List<Assignment> complete = Assignment.withSupplied(table, assignments.all());
        check.updated(complete);
        check.end(false);
        return Stream.of(out -> write(out, complete, returning));
    }

    private void write(
            StatementWriter out,
            List<Assignment> complete,
            @org.jspecify.annotations.Nullable Selectable<?> returning) {
        List<Source> scope = scope(from);
        CommonTable.writeAll(with, out);
        out.sql("UPDATE ");
        table.writeSource(out);
        out.sql(" SET ");
        out.inside(scope, inner -> {
            inner.commas(complete, each -> each.write(inner));
            if (!from.isEmpty()) {
                inner.sql(" FROM ").commas(from, each -> each.writeSource(inner));
            }
            writeWhere(where, inner);
        });
        writeReturning(returning, scope, out);
    }
}
