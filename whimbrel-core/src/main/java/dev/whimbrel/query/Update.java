package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.model.Hooks;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.Visibility;
import dev.whimbrel.table.Writable;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Expressions;
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
public final class Update<R> extends WriteWhere<R, Update<R>> {

    private final Assignments assignments;
    private final boolean validates;

    Update(Session session, Table<R> table, Visibility visibility) {
        this(session, table, Chosen.seeing(visibility), Assignments.none(table), true);
    }

    private Update(Session session, Table<R> table, Chosen chosen, Assignments assignments, boolean validates) {
        super(session, table, chosen);
        this.assignments = assignments;
        this.validates = validates;
    }

    @Override
    Update<R> with(Session other, Chosen rows) {
        return new Update<>(other, table, rows, assignments, validates);
    }

    private Update<R> but(Assignments changed) {
        return new Update<>(session, table, chosen, changed, validates);
    }

    /** Sets columns of the table. */
    Update<R> setting(List<Assignment> more) {
        return but(assignments.and(more));
    }

    /**
     * Makes a number greater, or smaller by a negative one, whatever it is by then: {@code increment(POSTS.views, 1L)}. Two that do so at
     * once both count.
     */
    public <N extends Number> Update<R> increment(Writable<N> column, N by) {
        return set(column, Expressions.expression(column.type(), "{} + {}", column, by));
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
        return but(next -> next.others = SelectState.plus(chosen.others, List.of(sources)));
    }

    /** Also rows that are marked as deleted. */
    public Update<R> withDeleted() {
        return but(next -> next.visibility = chosen.visibility.with(Visibility.Deleted.SHOWN));
    }

    /** Without holding the values against the rules of the table. */
    public Update<R> withoutValidation() {
        return new Update<>(session, table, chosen, assignments, false);
    }

    @Override
    Write<R> drafted(Hooks<R> hooks) {
        if (change(false) == Hooks.Change.RESTORE) {
            return hooks.anyBefore(Hooks.Change.RESTORE) ? HookedWrite.seen(this, hooks, Hooks.Change.RESTORE) : this;
        }
        return but(assignments.drafted(hooks));
    }

    @Override
    Hooks.Change change(boolean inserted) {
        return chosen.visibility.deleted() == Visibility.Deleted.ONLY ? Hooks.Change.RESTORE : Hooks.Change.UPDATE;
    }

    @Override
    boolean validates() {
        return validates;
    }

    @Override
    Stream<Consumer<StatementWriter>> texts(
            @org.jspecify.annotations.Nullable Selectable<?> returning, WriteCheck check) {
        requireCondition("update", chosen.where, chosen.all);
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
        List<Source> scope = scope(chosen.others);
        CommonTable.writeAll(chosen.with, out);
        out.sql("UPDATE ");
        table.writeSource(out);
        out.sql(" SET ");
        out.inside(scope, inner -> {
            inner.commas(complete, each -> each.write(inner));
            if (!chosen.others.isEmpty()) {
                inner.sql(" FROM ").commas(chosen.others, each -> each.writeSource(inner));
            }
            writeWhere(whole(), inner);
        });
        writeReturning(returning, scope, out);
    }
}
