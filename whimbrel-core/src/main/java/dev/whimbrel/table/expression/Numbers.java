package dev.whimbrel.table.expression;

import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.type.ColumnType;
import dev.whimbrel.table.type.Types;

/** The types of results of arithmetic. */
final class Numbers {

    private static final SqlType NUMERIC = Types.numeric(null, null).sqlType();

    private Numbers() {}

    /** The type of numbers without a limit of their digits, and {@code integer} instead of {@code smallint}. */
    static <N> ColumnType<N> withoutDigits(ColumnType<N> type) {
        if (type.sqlType() instanceof SqlType.Numeric) {
            return ColumnType.of(NUMERIC, type.codec());
        }
        return type.sqlType().equals(SqlType.smallint()) ? ColumnType.of(SqlType.integer(), type.codec()) : type;
    }
}
