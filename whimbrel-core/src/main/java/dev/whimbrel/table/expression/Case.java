package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.ColumnType;
import java.util.List;

/**
 * The value of the first condition that is true: {@code caseWhen(a, 1).when(b, 2).otherwise(3)}. Without {@code otherwise} it is
 * NULL where none is.
 *
 * @param <T> the Java type of the values
 */
public final class Case<T> implements NullableExpression<T> {

    private final List<Branch<T>> branches;

    private record Branch<T>(Condition condition, Expression<T> value) {}

    private Case(List<Branch<T>> branches) {
        this.branches = branches;
    }

    static <T> Case<T> of(Condition condition, Expression<T> value) {
        return new Case<>(List.of(new Branch<>(condition, value)));
    }

    /** Another value where this condition is true and none of those before. */
    public Case<T> when(Condition condition, T value) {
        return when(condition, Expressions.value(value, type()));
    }

    /** Another value where this condition is true and none of those before. */
    public Case<T> when(Condition condition, Expression<T> value) {
        return new Case<>(Conditions.plus(branches, new Branch<>(condition, value)));
    }

    /** The value where no condition is true. */
    public Expression<T> otherwise(T value) {
        return otherwise(Expressions.value(value, type()));
    }

    /** The value where no condition is true. Say {@code orNull()} of the whole where the value of a condition may be NULL. */
    public Expression<T> otherwise(Expression<T> value) {
        return new Complete<>(this, value);
    }

    /** The value where no condition is true, which may be NULL. */
    public NullableExpression<T> otherwise(NullableExpression<T> value) {
        return new Complete<>(this, value).orNull();
    }

    @Override
    public ColumnType<T> type() {
        return branches.get(0).value().type();
    }

    @Override
    public void writeTo(SqlWriter out) {
        writeBranches(out);
        out.sql(" END");
    }

    private void writeBranches(SqlWriter out) {
        out.sql("CASE");
        for (Branch<T> branch : branches) {
            out.sql(" WHEN ").expression(branch.condition()).sql(" THEN ").expression(branch.value());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Case<?> that && branches.equals(that.branches);
    }

    @Override
    public int hashCode() {
        return branches.hashCode();
    }

    private record Complete<T>(Case<T> branches, Expression<T> otherwise) implements Expression<T> {

        @Override
        public ColumnType<T> type() {
            return branches.type();
        }

        @Override
        public void writeTo(SqlWriter out) {
            branches.writeBranches(out);
            out.sql(" ELSE ").expression(otherwise).sql(" END");
        }
    }
}
