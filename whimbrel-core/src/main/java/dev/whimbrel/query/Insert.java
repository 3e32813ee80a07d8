package dev.whimbrel.query;

import dev.whimbrel.model.Hooks;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Selectable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows. Columns that are left out get their defaults: those of the database, or what the program gives ({@code defaultWith}).
 *
 * @param <R> the row record of the table
 */
public final class Insert<R> extends Write<R> {

    private final List<CommonTable<?>> with;
    private final InsertBody body;
    private final boolean validates;

    Insert(Session session, Table<R> table, InsertBody body) {
        this(session, table, List.of(), body, true);
    }

    private Insert(Session session, Table<R> table, List<CommonTable<?>> with, InsertBody body, boolean validates) {
        super(session, table);
        this.with = with;
        this.body = body;
        this.validates = validates;
    }

    /** Common table expressions that the query whose rows are inserted can name. */
    public Insert<R> with(CommonTable<?>... tables) {
        return new Insert<>(session, table, SelectState.plus(with, List.of(tables)), body, validates);
    }

    /** Without holding the rows against the rules of the table, as for rows that are known to keep them, or that came before the rules. */
    public Insert<R> withoutValidation() {
        return new Insert<>(session, table, with, body, false);
    }

    /** Without the hooks that the database was given. */
    public Insert<R> withoutHooks() {
        return new Insert<>(session.withoutHooks(), table, with, body, validates);
    }

    @Override
    Insert<R> drafted(Hooks<R> hooks) {
        return new Insert<>(session, table, with, body.drafted(table, hooks), validates);
    }

    @Override
    Hooks.Change change(boolean inserted) {
        return Hooks.Change.INSERT;
    }

    @Override
    boolean validates() {
        return validates;
    }

    /** The value that its one row gives a column; null where it gives none, or isn't one row. */
    @Nullable Object value(Column<?> column) {
        return body instanceof InsertedRows given && given.rows().size() == 1
                ? given.rows().get(0).values().get(column)
                : null;
    }

    @Override
    boolean writesOneRow() {
        return body.isOneRow();
    }

    /**
     * Says what becomes of rows that are there already by having the same values in some columns or expressions, for which there
     * has to be a unique index: {@code onConflict(USERS.email)}, {@code onConflict(lower(USERS.email))}.
     */
    public OnConflictColumns<R> onConflict(Expression<?> first, Expression<?>... more) {
        List<Expression<?>> target = new ArrayList<>(List.of(more));
        target.add(0, first);
        return new OnConflictColumns<>(this, ConflictClause.on(table, target));
    }

    /** Says what becomes of rows that are there already by violating a constraint. */
    public OnConflict<R> onConflictOn(String constraint) {
        return new OnConflict<>(this, ConflictClause.on(table, List.of()).onConstraint(constraint));
    }

    /** Says what becomes of rows that are there already, whatever index or constraint tells it. */
    public OnAnyConflict<R> onConflict() {
        return new OnAnyConflict<>(this, ConflictClause.on(table, List.of()));
    }

    @Override
    Stream<Consumer<StatementWriter>> texts(@Nullable Selectable<?> returning, WriteCheck check) {
        return texts(null, returning, check);
    }

    Stream<Consumer<StatementWriter>> texts(
            @Nullable ConflictClause conflict, @Nullable Selectable<?> returning, WriteCheck check) {
        return body.statements(returning != null, check).map(part -> out -> {
            CommonTable.writeAll(with, out);
            part.accept(out);
            if (conflict != null) {
                conflict.write(out);
            }
            writeReturning(returning, List.of(table), out);
        });
    }
}
