package dev.whimbrel.table;

import dev.whimbrel.table.type.ColumnType;

/**
 * A column that the database fills and nobody writes: it is computed from others, or always counts up. It is never NULL.
 *
 * @param <T> the Java type of its values
 */
public final class Generated<T> extends ColumnSteps<T, Generated<T>> {

    Generated(Relation<?> relation, ColumnType<T> type, ColumnFacts facts) {
        super(relation, type, facts);
    }

    @Override
    Generated<T> with(ColumnFacts facts) {
        return new Generated<>(relation(), type(), facts);
    }

    @Override
    public boolean allowsNull() {
        return false;
    }

    /** What it is computed from may give NULL. */
    public GeneratedNullable<T> nullable() {
        return new GeneratedNullable<>(relation(), type(), facts());
    }

    /** Computed when it is read, instead of being kept (PostgreSQL 18). */
    public Generated<T> virtual() {
        return plus(new ColumnFact.Virtual());
    }
}
