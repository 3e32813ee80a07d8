package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.ColumnType;
import java.util.Collection;
import java.util.List;

/**
 * Something that has a value in SQL: a column, a function's result, a condition.
 *
 * @param <T> the Java type of its values
 */
public interface Expression<T> extends Sortable {

    /** The type of its values. */
    ColumnType<T> type();

    /** Writes it. It stands by itself: within another expression nothing around it can tear it apart. */
    void writeTo(SqlWriter out);

    /** Equal to a value. */
    default Condition eq(T value) {
        return Conditions.compare(this, "=", value);
    }

    /** Equal to another expression. */
    default Condition eq(Expression<T> other) {
        return Conditions.compare(this, "=", other);
    }

    /** Not equal to a value. */
    default Condition ne(T value) {
        return Conditions.compare(this, "<>", value);
    }

    /** Not equal to another expression. */
    default Condition ne(Expression<T> other) {
        return Conditions.compare(this, "<>", other);
    }

    /** Less than a value. */
    default Condition lt(T value) {
        return Conditions.compare(this, "<", value);
    }

    /** Less than another expression. */
    default Condition lt(Expression<T> other) {
        return Conditions.compare(this, "<", other);
    }

    /** Less than or equal to a value. */
    default Condition le(T value) {
        return Conditions.compare(this, "<=", value);
    }

    /** Less than or equal to another expression. */
    default Condition le(Expression<T> other) {
        return Conditions.compare(this, "<=", other);
    }

    /** Greater than a value. */
    default Condition gt(T value) {
        return Conditions.compare(this, ">", value);
    }

    /** Greater than another expression. */
    default Condition gt(Expression<T> other) {
        return Conditions.compare(this, ">", other);
    }

    /** Greater than or equal to a value. */
    default Condition ge(T value) {
        return Conditions.compare(this, ">=", value);
    }

    /** Greater than or equal to another expression. */
    default Condition ge(Expression<T> other) {
        return Conditions.compare(this, ">=", other);
    }

    /** At least the one and at most the other. */
    default Condition between(T least, T most) {
        return ge(least).and(le(most));
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
