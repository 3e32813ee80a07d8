package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.query.internal.Statement;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.expression.Source;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A statement that writes rows of a table. Nothing happens until {@code execute()} is called, or {@code fetch()} after
 * {@code returning(...)}.
 *
 * @param <R> the row record of the table
 */
public abstract class Write<R> {

    final Session session;
    final Table<R> table;

    Write(Session session, Table<R> table) {
        this.session = session;
        this.table = table;
    }

    /**
     * The statements that do it, each written when it is asked for.
     *
     * @param returning what is read of each row that was written; null for nothing
     */
    abstract Iterator<Statement> statements(@Nullable Selectable<?> returning);

    /** Whether it is known to write no more than one row. */
    boolean writesOneRow() {
        return false;
    }

    /**
     * Runs it. Several statements are run in one transaction: the one that this thread is in, or one of their own.
     *
     * @return the number of rows that were written
     */
    public final long execute() {
        Iterator<Statement> statements = statements(null);
        if (!statements.hasNext()) {
            return 0;
        }
        Statement first = statements.next();
        return statements.hasNext()
                ? OwnTransaction.run(session, () -> {
                    long rows = session.update(first);
                    while (statements.hasNext()) {
                        rows += session.update(statements.next());
                    }
                    return rows;
                })
                : session.update(first);
    }

    <T> List<T> fetch(Selectable<T> row) {
        Iterator<Statement> statements = statements(row);
        if (!statements.hasNext()) {
            return List.of();
        }
        Statement first = statements.next();
        return statements.hasNext()
                ? OwnTransaction.run(session, () -> {
                    List<T> rows = new ArrayList<>(session.query(first, row));
                    while (statements.hasNext()) {
                        rows.addAll(session.query(statements.next(), row));
                    }
                    return rows;
                })
                : session.query(first, row);
    }

    /** Gives each row as it is after it was written, or as it was when it was deleted. */
    public final Returning<R> returning() {
        return new Returning<>(this, table);
    }

    /** Gives something of each row that was written: a column, an expression, or a {@link Projection} of several. */
    public final <T> Returning<T> returning(Selectable<T> selected) {
        return new Returning<>(this, selected);
    }

    /**
     * The statement and its values, as they are sent; secret values are masked. Where rows are many and several statements write
     * them, the first.
     *
     * @throws WhimbrelException {@code INVALID_QUERY} when there is nothing to write
     */
    public final SqlText toSql() {
        return toSql(null);
    }

    SqlText toSql(@Nullable Selectable<?> returning) {
        try {
            return SqlText.of(statements(returning).next());
        } catch (NoSuchElementException e) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "There are no rows to write to " + table + ", so there is no statement.",
                    e);
        }
    }

    /** The statement's text; empty when there is nothing to write. */
    @Override
    public final String toString() {
        Iterator<Statement> statements = statements(null);
        return statements.hasNext() ? statements.next().sql() : "";
    }

    /** The table itself and others, whose columns a part of the statement can name. */
    List<Source> scope(List<Source> others) {
        List<Source> all = new ArrayList<>(others.size() + 1);
        all.add(table);
        all.addAll(others);
        return all;
    }

    static void writeReturning(@Nullable Selectable<?> returning, List<? extends Source> scope, StatementWriter out) {
        if (returning != null) {
            out.within(scope, inner -> {
                inner.sql(" RETURNING ");
                returning.writeSelection(inner);
            });
        }
    }

    /** A condition in addition to another; one that is always true adds nothing. */
    static @Nullable Condition and(@Nullable Condition before, Condition more) {
        return more.equals(Condition.always()) ? before : SelectState.and(before, more);
    }

    static void writeWhere(@Nullable Condition where, StatementWriter out) {
        if (where != null) {
            out.sql(" WHERE ");
            where.writeTo(out);
        }
    }

    /** Refuses what would write every row of a table by mistake. */
    void requireCondition(String what, @Nullable Condition where, boolean all) {
        if (where == null && !all) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "This would " + what + " every row of " + table
                            + ": it has no condition, or one of which nothing is left. Say where(...), or all() if that is"
                            + " what you want.");
        }
    }
}
