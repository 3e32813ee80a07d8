package dev.whimbrel.table;

import dev.whimbrel.table.type.ColumnType;

/** Makes the columns of a table or view. */
abstract sealed class ColumnFactory permits NumberColumns {

    ColumnFactory() {}

    abstract Relation<?> self();

    /** A column of any type, such as one of your own: {@code ColumnType.of(sqlType, codec)}. */
    protected final <T> Required<T> column(ColumnType<T> type) {
        return new Required<>(self(), type, ColumnFacts.NONE);
    }
}
