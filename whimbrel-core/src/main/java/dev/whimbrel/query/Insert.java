package dev.whimbrel.query;

import dev.whimbrel.query.internal.Statement;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Selectable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows. Columns that are left out get their defaults: those of the database, or what the program gives ({@code defaultWith}).
 *
 * @param <R> the row record of the table
 */
public final class Insert<R> extends Write<R> {

    private final InsertBody body;

    Insert(Session session, Table<R> table, InsertBody body) {
        super(session, table);
        this.body = body;
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
    Iterator<Statement> statements(@Nullable Selectable<?> returning) {
        return statements(null, returning);
    }

    Iterator<Statement> statements(@Nullable ConflictClause conflict, @Nullable Selectable<?> returning) {
        return body.statements(returning != null)
                .map(part -> {
                    StatementWriter out = new StatementWriter(session.names());
                    part.accept(out);
                    if (conflict != null) {
                        conflict.write(out);
                    }
                    writeReturning(returning, List.of(table), out);
                    return out.statement();
                })
                .iterator();
    }
}
