package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.model.Hooks;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Expressions;
import dev.whimbrel.table.expression.Selectable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows, or does something else where they are there already.
 *
 * @param <R> the row record of the table
 */
public final class Upsert<R> extends Write<R> {

    private final Insert<R> insert;
    private final ConflictClause clause;

    Upsert(Insert<R> insert, ConflictClause clause) {
        super(insert.session, insert.table);
        this.insert = insert;
        this.clause = clause;
    }

    /**
     * Changes only rows that fulfil a condition. Others stay as they are, and are neither counted nor returned.
     *
     * @throws WhimbrelException {@code INVALID_QUERY} after {@code doNothing()}
     */
    public Upsert<R> where(Condition condition) {
        if (clause.update() == null) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "where(...) after doNothing() says nothing: no row is changed. The condition of a partial index stands"
                            + " before it: onConflict(...).where(...).doNothing().");
        }
        return new Upsert<>(insert, clause.where(condition));
    }

    /** Without holding the values against the rules of the table. */
    public Upsert<R> withoutValidation() {
        return new Upsert<>(insert.withoutValidation(), clause);
    }

    @Override
    boolean writesOneRow() {
        return insert.writesOneRow();
    }

    @Override
    boolean validates() {
        return insert.validates();
    }

    /** Without the hooks that the database was given. */
    public Upsert<R> withoutHooks() {
        return new Upsert<>(insert.withoutHooks(), clause);
    }

    @Override
    Write<R> drafted(Hooks<R> hooks) {
        return new Upsert<>(insert.drafted(hooks), clause.drafted(hooks));
    }

    @Override
    Hooks.Change change(boolean inserted) {
        return inserted ? Hooks.Change.INSERT : Hooks.Change.UPDATE;
    }

    @Override
    Expression<Boolean> inserted() {
        return Expressions.condition(session.dialect().insertedRowCondition());
    }

    @Override
    Stream<Consumer<StatementWriter>> texts(@Nullable Selectable<?> returning, WriteCheck check) {
        ConflictClause complete = clause.withSupplied();
        if (complete.update() != null) {
            check.updated(complete.update());
        }
        return insert.texts(complete, returning, check);
    }
}
