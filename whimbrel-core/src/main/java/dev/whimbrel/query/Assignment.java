package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Relation;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Expressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a column becomes.
 *
 * @param value its value, where there is no expression; null for NULL
 * @param expression what its value is made of; null for a value
 */
record Assignment(
        Column<?> column, @Nullable Object value, @Nullable Expression<?> expression) {

    /** A value. That of a NOT NULL column is looked at when the statement is written. */
    static Assignment value(Column<?> column, @Nullable Object value) {
        return new Assignment(column, value, null);
    }

    static WhimbrelException nullRefused(Column<?> column) {
        return new WhimbrelException(
                ErrorCode.INVALID_QUERY, column + " is never NULL, but null was given for it. Give it a value.");
    }

    static Assignment expression(Column<?> column, Expression<?> expression) {
        return new Assignment(column, null, Objects.requireNonNull(expression, "expression"));
    }

    void writeValue(StatementWriter out) {
        if (expression == null) {
            if (value == null && !column.allowsNull()) {
                throw nullRefused(column);
            }
            out.valueFor(value, column);
        } else {
            out.assigned(column, expression);
        }
    }

    /** {@code email = ?}. */
    void write(StatementWriter out) {
        out.bareColumn(column).sql(" = ");
        writeValue(out);
    }

    /** Some assignments and one more, of a table's own column. */
    static List<Assignment> plus(Table<?> table, List<Assignment> before, Assignment more) {
        requireColumnOf(table, more.column());
        for (Assignment each : before) {
            if (each.column() == more.column()) {
                throw new WhimbrelException(
                        ErrorCode.INVALID_QUERY, more.column() + " is set twice in one statement. Set it once.");
            }
        }
        return SelectState.plus(before, more);
    }

    /** Refuses a column of another table, or of an alias. */
    @SuppressWarnings("ReferenceEquality") // A table and its alias are equal in all but being two.
    static void requireColumnOf(Table<?> table, Column<?> column) {
        Relation<?> owner = column.relation();
        if (owner != table) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    column + " is given a value in a statement that writes " + table + ". Only columns of " + table
                            + " itself can be written in it.");
        }
    }

    /** What marks rows of a table as deleted: the present time of the database. */
    static List<Assignment> marking(Table<?> table, Column<?> mark) {
        return withSupplied(table, List.of(expression(mark, Expressions.expression(mark.type(), "CURRENT_TIMESTAMP"))));
    }

    /** With what the program gives on update to columns that were not set, and the row's next version. */
    static List<Assignment> withSupplied(Table<?> table, List<Assignment> given) {
        List<Assignment> all = new ArrayList<>(given);
        Column<?> version = table.versionColumn().orElse(null);
        if (version != null && given.stream().noneMatch(each -> each.column() == version)) {
            all.add(expression(version, Expressions.expression(version.type(), "{} + 1", version)));
        }
        for (Column<?> column : table.columns()) {
            Supplier<?> supplier = column.suppliedOnUpdate().orElse(null);
            if (supplier != null && given.stream().noneMatch(each -> each.column() == column)) {
                all.add(value(column, supplier.get()));
            }
        }
        return all;
    }
}
