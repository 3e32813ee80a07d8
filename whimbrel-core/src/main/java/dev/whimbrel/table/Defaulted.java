package dev.whimbrel.table;

import dev.whimbrel.table.type.ColumnType;

/**
 * A column that is never NULL and may be left out on insert, because it has a default.
 *
 * @param <T> the Java type of its values
 */
public final class Defaulted<T> extends ColumnSteps<T, Defaulted<T>> implements Writable<T> {

    Defaulted(Relation<?> relation, ColumnType<T> type, ColumnFacts facts) {
        super(relation, type, facts);
    }

    @Override
    Defaulted<T> with(ColumnFacts facts) {
        return new Defaulted<>(relation(), type(), facts);
    }

    @Override
    public boolean allowsNull() {
        return false;
    }

    /** NULL is allowed too. */
    public Nullable<T> nullable() {
        return new Nullable<>(relation(), type(), facts());
    }
}
