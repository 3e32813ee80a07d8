package dev.whimbrel.table.expression;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.type.ColumnType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that has a value in SQL: a column, a function's result, a condition.
 *
 * @param <T> the Java type of its values
 */
public non-sealed interface Expression<T> extends Sortable, Selectable<T>, GroupingKey {

    /** The type of its values. */
    ColumnType<T> type();

    /** Writes it. It stands by itself: within another expression nothing around it can tear it apart. */
    void writeTo(SqlWriter out);

    @Override
    default int width() {
        return 1;
    }

    @Override
    default void writeSelection(SqlWriter out) {
        writeTo(out);
    }

    @Override
    default @Nullable T read(ResultRow row, int first) throws SQLException {
        T value = row.get(first, type());
        if (value == null) {
            throw new WhimbrelException(
                    ErrorCode.UNEXPECTED_NULL,
                    "NULL was read from " + Expressions.describe(this, row, first)
                            + ", which is not declared to give it. If an outer join leaves it out, or it may be NULL by"
                            + " itself, select it with orNull().");
        }
        return value;
    }

    /** The same, known to be NULL at times: where an outer join leaves its table out, or a function gives NULL. */
    default NullableExpression<T> orNull() {
        return new OrNull<>(this);
    }

    /** With a name in the list of a query, that ORDER BY, GROUP BY and queries around it can use. */
    default Labelled<T> as(String label) {
        return new Labelled<>(this, label);
    }

    /** Equal to a value. */
    default Condition eq(T value) {
        return Conditions.compare(this, "=", value);
    }

    /** Equal to another expression. */
    default Condition eq(Expression<T> other) {
        return Conditions.compare(this, "=", other);
    }

    /** Equal to one of several values, or all of them. */
    default Condition eq(Quantified<T> values) {
        return Conditions.compare(this, "=", values);
    }

    /** Not equal to a value. */
    default Condition ne(T value) {
        return Conditions.compare(this, "<>", value);
    }

    /** Not equal to another expression. */
    default Condition ne(Expression<T> other) {
        return Conditions.compare(this, "<>", other);
    }

    /** Not equal to one of several values, or all of them. */
    default Condition ne(Quantified<T> values) {
        return Conditions.compare(this, "<>", values);
    }

    /** Less than a value. */
    default Condition lt(T value) {
        return Conditions.compare(this, "<", value);
    }

    /** Less than another expression. */
    default Condition lt(Expression<T> other) {
        return Conditions.compare(this, "<", other);
    }

    /** Less than one of several values, or all of them. */
    default Condition lt(Quantified<T> values) {
        return Conditions.compare(this, "<", values);
    }

    /** Less than or equal to a value. */
    default Condition le(T value) {
        return Conditions.compare(this, "<=", value);
    }

    /** Less than or equal to another expression. */
    default Condition le(Expression<T> other) {
        return Conditions.compare(this, "<=", other);
    }

    /** Less than or equal to one of several values, or all of them. */
    default Condition le(Quantified<T> values) {
        return Conditions.compare(this, "<=", values);
    }

    /** Greater than a value. */
    default Condition gt(T value) {
        return Conditions.compare(this, ">", value);
    }

    /** Greater than another expression. */
    default Condition gt(Expression<T> other) {
        return Conditions.compare(this, ">", other);
    }

    /** Greater than one of several values, or all of them. */
    default Condition gt(Quantified<T> values) {
        return Conditions.compare(this, ">", values);
    }

    /** Greater than or equal to a value. */
    default Condition ge(T value) {
        return Conditions.compare(this, ">=", value);
    }

    /** Greater than or equal to another expression. */
    default Condition ge(Expression<T> other) {
        return Conditions.compare(this, ">=", other);
    }

    /** Greater than or equal to one of several values, or all of them. */
    default Condition ge(Quantified<T> values) {
        return Conditions.compare(this, ">=", values);
    }

    /** At least the one and at most the other. */
    default Condition between(T least, T most) {
        return ge(least).and(le(most));
    }

    /** At least the one and at most the other. */
    default Condition between(Expression<T> least, Expression<T> most) {
        return ge(least).and(le(most));
    }

    /** Less than the one or greater than the other. */
    default Condition notBetween(T least, T most) {
        return lt(least).or(gt(most));
    }

    /** Less than the one or greater than the other. */
    default Condition notBetween(Expression<T> least, Expression<T> most) {
        return lt(least).or(gt(most));
    }

    /** Not equal to a value, where NULL is a value like others: true for NULL. */
    default Condition isDistinctFrom(T value) {
        return Conditions.compare(this, "IS DISTINCT FROM", value);
    }

    /** Not equal to another expression, where NULL is a value like others: false for two of them. */
    default Condition isDistinctFrom(Expression<T> other) {
        return Conditions.compare(this, "IS DISTINCT FROM", other);
    }

    /** Equal to a value, where NULL is a value like others: false for NULL. */
    default Condition isNotDistinctFrom(T value) {
        return Conditions.compare(this, "IS NOT DISTINCT FROM", value);
    }

    /** Equal to another expression, where NULL is a value like others: true for two of them. */
    default Condition isNotDistinctFrom(Expression<T> other) {
        return Conditions.compare(this, "IS NOT DISTINCT FROM", other);
    }

    /** One of some values; false for none. */
    default Condition in(Collection<? extends T> values) {
        return Conditions.in(this, values, false);
    }

    /** One of some values. */
    @SuppressWarnings("unchecked")
    default Condition in(T first, T... others) {
        return Conditions.in(this, Conditions.list(first, List.of(others)), false);
    }

    /** None of some values; true for none. */
    default Condition notIn(Collection<? extends T> values) {
        return Conditions.in(this, values, true);
    }

    /** One of the values that a query gives. */
    default Condition in(Subquery<? extends T> query) {
        return Conditions.of(out -> {
            out.expression(this).sql(" IN (");
            query.writeTo(out);
            out.sql(")");
        });
    }

    /** None of the values that a query gives; never true when one of them is NULL. */
    default Condition notIn(Subquery<? extends T> query) {
        return Conditions.of(out -> {
            out.expression(this).sql(" NOT IN (");
            query.writeTo(out);
            out.sql(")");
        });
    }

    /** None of some values. */
    @SuppressWarnings("unchecked")
    default Condition notIn(T first, T... others) {
        return Conditions.in(this, Conditions.list(first, List.of(others)), true);
    }

    /** In ascending order. */
    default Order asc() {
        return Order.of(this);
    }

    /** In descending order. */
    default Order desc() {
        return Order.of(this).desc();
    }

    /** Compared by another operator class than its type's default, such as {@code text_pattern_ops}; for indexes. */
    default Order operatorClass(String name) {
        return Order.of(this).withOperatorClass(name);
    }

    @Override
    default Order order() {
        return Order.of(this);
    }
}
