package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.model.Hooks;
import dev.whimbrel.query.internal.Statement;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.query.internal.WrittenRow;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Expressions;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.expression.Source;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
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
     * @param check sees all values, and ends, before this returns
     */
    abstract Stream<Consumer<StatementWriter>> texts(@Nullable Selectable<?> returning, WriteCheck check);

    /** Whether values have to keep the rules of the table. */
    boolean validates() {
        return false;
    }

    private WriteCheck check() {
        return validates() ? WriteCheck.of(table) : WriteCheck.NONE;
    }

    private Iterator<Statement> statements(@Nullable Selectable<?> returning, WriteCheck check) {
        return texts(returning, check)
                .map(text -> {
                    StatementWriter out = new StatementWriter(session.names());
                    text.accept(out);
                    return out.statement();
                })
                .iterator();
    }

    /** Writes it into another statement. */
    final void writeTo(StatementWriter out, Selectable<?> returning) {
        if (hooks() != null) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "Hooks of " + table + " can't run where rows are written as a part of another statement."
                            + " Write them by themselves, or say withoutHooks().");
        }
        List<Consumer<StatementWriter>> texts =
                texts(returning, check()).limit(2).toList();
        if (texts.size() != 1) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    texts.isEmpty()
                            ? "There are no rows to write to " + table + ", so it can't be a part of a statement."
                            : "These are too many rows for " + table + " to be written by one statement, as a part of"
                                    + " another has to be. Write fewer at once, or each by itself in a transaction.");
        }
        texts.get(0).accept(out);
    }

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
        Hooks<R> hooks = hooks();
        return hooks == null
                ? OwnTransaction.where(isAudited(), session, this::executeItself)
                : HookedWrite.execute(this, hooks);
    }

    /** Whether the server has to be told who writes it. */
    private boolean isAudited() {
        return session.hasActor() && table.isAudited();
    }

    final long executeItself() {
        long rows = run(statements(null, check()), session::update, Long::sum).orElse(0L);
        written(rows);
        return rows;
    }

    final <T> List<T> fetch(Selectable<T> row) {
        Hooks<R> hooks = hooks();
        return hooks == null
                ? OwnTransaction.where(isAudited(), session, () -> fetchItself(row))
                : HookedWrite.fetch(this, row, hooks);
    }

    final <T> List<T> fetchItself(Selectable<T> row) {
        List<T> rows = run(statements(row, check()), statement -> session.query(statement, row), Write::joined)
                .orElse(List.of());
        written(rows.size());
        return rows;
    }

    private @Nullable Hooks<R> hooks() {
        Hooks<R> hooks = session.hooks(table);
        return hooks == null || !hooks.anyWriting() ? null : hooks;
    }

    /** What is run when the hooks that see it before have seen it. */
    Write<R> drafted(Hooks<R> hooks) {
        throw new WhimbrelException(
                ErrorCode.INVALID_QUERY,
                "Hooks of " + table
                        + " can't run for a merge, which has no rows of one kind. Say withoutHooks(), or use"
                        + " insert, update and delete.");
    }

    /**
     * What happened to a row that was written.
     *
     * @param inserted what {@link #inserted()} said of it
     */
    Hooks.Change change(boolean inserted) {
        return Hooks.Change.SAVE;
    }

    /** Says of each row that was written whether it is a new one. */
    Expression<Boolean> inserted() {
        return Expressions.condition("false");
    }

    /** Is told the number of rows that were written. */
    void written(long rows) {}

    private static <T> List<T> joined(List<T> rows, List<T> more) {
        rows.addAll(more);
        return rows;
    }

    /** Runs one statement by itself, several in one transaction. */
    private <T> Optional<T> run(
            Iterator<Statement> statements, Function<Statement, T> run, BinaryOperator<T> together) {
        if (!statements.hasNext()) {
            return Optional.empty();
        }
        Statement first = statements.next();
        if (!statements.hasNext()) {
            return Optional.of(run.apply(first));
        }
        return Optional.of(OwnTransaction.run(session, () -> {
            T result = run.apply(first);
            while (statements.hasNext()) {
                result = together.apply(result, run.apply(statements.next()));
            }
            return result;
        }));
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
            return SqlText.of(statements(returning, WriteCheck.NONE).next());
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
        Iterator<Statement> statements = statements(null, WriteCheck.NONE);
        return statements.hasNext() ? statements.next().sql() : "";
    }

    /** The table itself and others, whose columns a part of the statement can name. */
    List<Source> scope(List<Source> others) {
        List<Source> all = new ArrayList<>(others.size() + 1);
        all.add(table);
        all.addAll(others);
        return all;
    }

    void writeReturning(@Nullable Selectable<?> returning, List<? extends Source> scope, StatementWriter out) {
        if (returning != null) {
            List<Source> rows = new ArrayList<>(scope);
            rows.add(new WrittenRow(BeforeAndAfter.OLD, table));
            rows.add(new WrittenRow(BeforeAndAfter.NEW, table));
            out.inside(rows, inner -> {
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
