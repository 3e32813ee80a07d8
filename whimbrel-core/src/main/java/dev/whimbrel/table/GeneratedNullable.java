package dev.whimbrel.table;

import dev.whimbrel.table.expression.NullableExpression;
import dev.whimbrel.table.type.ColumnType;

/**
 * A column that the database computes from others and nobody writes, and that may be NULL.
 *
 * @param <T> the Java type of its values
 */
public final class GeneratedNullable<T> extends ColumnSteps<T, GeneratedNullable<T>> implements NullableExpression<T> {

    GeneratedNullable(Relation<?> relation, ColumnType<T> type, ColumnFacts facts) {
        super(relation, type, facts);
    }

    @Override
    GeneratedNullable<T> with(ColumnFacts facts) {
        return new GeneratedNullable<>(relation(), type(), facts);
    }

    @Override
    public boolean allowsNull() {
        return true;
    }

    /** Computed when it is read, instead of being kept (PostgreSQL 18). */
    public GeneratedNullable<T> virtual() {
        return plus(new ColumnFact.Virtual());
    }
}
