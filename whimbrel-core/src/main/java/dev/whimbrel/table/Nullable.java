package dev.whimbrel.table;

import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Expressions;
import dev.whimbrel.table.expression.NullableExpression;
import dev.whimbrel.table.type.ColumnType;
import java.util.function.Supplier;

/**
 * A column that may be NULL, and may be left out on insert.
 *
 * @param <T> the Java type of its values
 */
public final class Nullable<T> extends ColumnSteps<T, Nullable<T>> implements Writable<T>, NullableExpression<T> {

    Nullable(Relation<?> relation, ColumnType<T> type, ColumnFacts facts) {
        super(relation, type, facts);
    }

    @Override
    Nullable<T> with(ColumnFacts facts) {
        return new Nullable<>(relation(), type(), facts);
    }

    @Override
    public boolean allowsNull() {
        return true;
    }

    /** Holds a value when nothing is given. */
    public Nullable<T> defaultTo(T value) {
        return plus(Defaults.value(type(), value));
    }

    /** Holds the value of an expression when nothing is given. */
    public Nullable<T> defaultTo(Expression<? extends T> expression) {
        return plus(new ColumnFact.DefaultsTo(expression));
    }

    /**
     * Holds the value of an SQL expression when nothing is given.
     *
     * @param expression the text, trusted
     */
    public Nullable<T> defaultSql(String expression) {
        return plus(new ColumnFact.DefaultsToValue(new DefaultValue.Expression(expression)));
    }

    /** Holds the time of the insert when nothing is given. */
    public Nullable<T> defaultNow() {
        return plus(Defaults.now(type()));
    }

    /** Holds a new random UUID when nothing is given. */
    public Nullable<T> defaultRandom() {
        return plus(Defaults.random(type()));
    }

    /** The program gives a value when nothing else is given; the database knows nothing of it. */
    public Nullable<T> defaultWith(Supplier<? extends T> value) {
        return plus(new ColumnFact.SuppliedOnInsert(value));
    }

    /** Computed from other columns and kept; {@code virtual()} computes it when it is read. */
    public GeneratedNullable<T> generatedAs(Expression<? extends T> expression) {
        return new GeneratedNullable<>(relation(), type(), facts().plus(new ColumnFact.ComputedAs(expression)));
    }

    /**
     * Computed from other columns and kept; {@code virtual()} computes it when it is read.
     *
     * @param sql the expression, trusted
     */
    public GeneratedNullable<T> generatedAs(String sql) {
        return generatedAs(Expressions.expression(type(), sql));
    }
}
