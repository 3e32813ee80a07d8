package dev.whimbrel.query;

import dev.whimbrel.model.Hooks;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.query.internal.WrittenRow;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.Visibility;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code ON CONFLICT}.
 *
 * @param target columns and expressions of a unique index; empty for any conflict, or where a constraint is named
 * @param targetWhere the condition of a partial index; null for none
 * @param constraint the name of a constraint; null for none
 * @param update what the row that is there becomes; null to leave it
 * @param where which rows are changed; null for all
 */
record ConflictClause(
        Table<?> table,
        List<Expression<?>> target,
        @Nullable Condition targetWhere,
        @Nullable String constraint,
        @Nullable List<Assignment> update,
        @Nullable Condition where) {

    static ConflictClause on(Table<?> table, List<Expression<?>> target) {
        for (Expression<?> each : target) {
            if (each instanceof Column<?> column) {
                Assignment.requireColumnOf(table, column);
            }
        }
        return new ConflictClause(table, target, null, null, null, null);
    }

    ConflictClause onConstraint(String name) {
        return new ConflictClause(table, target, targetWhere, name, update, where);
    }

    ConflictClause targetWhere(Condition condition) {
        return new ConflictClause(table, target, SelectState.and(targetWhere, condition), constraint, update, where);
    }

    ConflictClause update(List<Assignment> assignments) {
        return new ConflictClause(table, target, targetWhere, constraint, assignments, where);
    }

    ConflictClause where(Condition condition) {
        return new ConflictClause(table, target, targetWhere, constraint, update, Write.and(where, condition));
    }

    /** With what the program gives on update. */
    ConflictClause withSupplied() {
        return update == null ? this : update(Assignment.withSupplied(table, revived(update)));
    }

    /** The same when hooks have seen what is set. */
    @SuppressWarnings("unchecked") // They are hooks of this table.
    <R> ConflictClause drafted(Hooks<R> hooks) {
        return update == null ? this : update(Assignments.drafted((Table<R>) table, update, hooks));
    }

    void write(StatementWriter out) {
        out.sql(" ON CONFLICT");
        if (constraint != null) {
            out.sql(" ON CONSTRAINT ").name(constraint);
        } else if (!target.isEmpty()) {
            // The server finds the index by its text, which values that are bound aren't part of.
            out.inside(List.of(table), inner -> inner.literally(this::writeTarget));
        }
        if (update == null) {
            out.sql(" DO NOTHING");
        } else {
            out.sql(" DO UPDATE SET ");
            out.inside(List.of(table, new WrittenRow(Excluded.ROW, table)), inner -> {
                inner.commas(update, each -> each.write(inner));
                Write.writeWhere(where, inner);
            });
        }
    }

    private void writeTarget(StatementWriter out) {
        out.sql(" (").commas(target, each -> {
            if (each instanceof Column<?> column) {
                out.bareColumn(column);
            } else {
                out.sql("(").expression(each).sql(")");
            }
        });
        out.sql(")");
        // What is unique is so among rows that aren't deleted; the server takes an index of all rows for it as well.
        Condition seen = Visibility.DEFAULT.unscoped().of(table);
        Write.writeWhere(targetWhere == null ? seen : targetWhere, out);
    }

    /** The row that is there becomes the one that was to be inserted, so it isn't deleted if that one isn't. */
    private List<Assignment> revived(List<Assignment> assignments) {
        Column<?> mark = table.softDeleteColumn().orElse(null);
        return mark == null || assignments.stream().anyMatch(each -> each.column() == mark)
                ? assignments
                : SelectState.plus(assignments, Assignment.expression(mark, Excluded.excluded(mark)));
    }
}
