package dev.whimbrel.table;

import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Expressions;
import dev.whimbrel.table.type.ColumnType;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A column that is never NULL and has to be given on insert. Every column starts as one.
 *
 * @param <T> the Java type of its values
 */
public final class Required<T> extends ColumnSteps<T, Required<T>> implements Writable<T> {

    Required(Relation<?> relation, ColumnType<T> type, ColumnFacts facts) {
        super(relation, type, facts);
    }

    @Override
    Required<T> with(ColumnFacts facts) {
        return new Required<>(relation(), type(), facts);
    }

    private Defaulted<T> defaulted(ColumnFact fact) {
        return new Defaulted<>(relation(), type(), facts().plus(fact));
    }

    private Generated<T> generated(ColumnFact fact) {
        return new Generated<>(relation(), type(), facts().plus(fact));
    }

    @Override
    public boolean allowsNull() {
        return false;
    }

    /** NULL is allowed. */
    public Nullable<T> nullable() {
        return new Nullable<>(relation(), type(), facts());
    }

    /** Lists of this type; said before anything else of the column. */
    public Required<List<T>> array() {
        return new Required<>(relation(), type().array(), facts());
    }

    /** Holds a value when nothing is given. */
    public Defaulted<T> defaultTo(T value) {
        return defaulted(Defaults.value(type(), value));
    }

    /** Holds the value of an expression when nothing is given, such as {@code now()}. */
    public Defaulted<T> defaultTo(Expression<? extends T> expression) {
        return defaulted(new ColumnFact.DefaultsTo(expression));
    }

    /**
     * Holds the value of an SQL expression when nothing is given.
     *
     * @param expression the text, trusted
     */
    public Defaulted<T> defaultSql(String expression) {
        return defaulted(new ColumnFact.DefaultsToValue(new DefaultValue.Expression(expression)));
    }

    /** Holds the time of the insert when nothing is given. */
    public Defaulted<T> defaultNow() {
        return defaulted(Defaults.now(type()));
    }

    /** Holds a new random UUID when nothing is given. */
    public Defaulted<T> defaultRandom() {
        return defaulted(Defaults.random(type()));
    }

    /** The program gives a value when nothing else is given; the database knows nothing of it. */
    public Defaulted<T> defaultWith(Supplier<? extends T> value) {
        return defaulted(new ColumnFact.SuppliedOnInsert(value));
    }

    /** Counts up; a given value is refused. */
    public Generated<T> identity() {
        return identity(options -> {});
    }

    /** Counts up, with options: {@code identity(it -> it.start(1000))}; a given value is refused. */
    public Generated<T> identity(Consumer<IdentityOptions> options) {
        return generated(new ColumnFact.CountsUp(IdentityOptions.of(options), true));
    }

    /** Counts up when nothing is given; a given value is accepted, and is not counted. */
    public Defaulted<T> identityByDefault() {
        return identityByDefault(options -> {});
    }

    /** Counts up when nothing is given, with options. */
    public Defaulted<T> identityByDefault(Consumer<IdentityOptions> options) {
        return defaulted(new ColumnFact.CountsUp(IdentityOptions.of(options), false));
    }

    /** Computed from other columns and kept; {@code virtual()} computes it when it is read. */
    public Generated<T> generatedAs(Expression<? extends T> expression) {
        return generated(new ColumnFact.ComputedAs(expression));
    }

    /**
     * Computed from other columns and kept; {@code virtual()} computes it when it is read.
     *
     * @param sql the expression, trusted
     */
    public Generated<T> generatedAs(String sql) {
        return generatedAs(Expressions.expression(type(), sql));
    }

    Defaulted<T> serial() {
        return defaulted(new ColumnFact.Serial());
    }
}
