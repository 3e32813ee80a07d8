package dev.whimbrel.query;

import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.type.ColumnType;

/** The values of a column as one array, which {@code unnest} makes rows of. */
final class ColumnArrays {

    private ColumnArrays() {}

    /**
     * Whether values of a type can be elements of an array that is taken apart again. Arrays and composite types can't, and the
     * elements of {@code box[]} have another separator.
     */
    static boolean fits(ColumnType<?> type) {
        return switch (type.sqlType()) {
            case SqlType.Array array -> false;
            case SqlType.Named named -> type.enumeration() != null || type.extension() != null;
            case SqlType.Builtin builtin -> !builtin.name().equals("box");
            case SqlType.Varchar text -> true;
            case SqlType.Char text -> true;
            case SqlType.Numeric number -> true;
            case SqlType.Bit bits -> true;
            case SqlType.Time time -> true;
            case SqlType.Timestamp time -> true;
            case SqlType.Interval span -> true;
        };
    }

    /**
     * A type without its limits. A cast to a type with limits cuts what is too long without a word; storing it in the column is
     * refused.
     */
    static SqlType unlimited(SqlType type) {
        return switch (type) {
            case SqlType.Varchar text -> new SqlType.Varchar(null);
            case SqlType.Char text -> new SqlType.Builtin("bpchar");
            case SqlType.Numeric number -> new SqlType.Numeric(null, null);
            case SqlType.Bit bits -> new SqlType.Bit(true, null);
            case SqlType.Time time -> new SqlType.Time(time.withTimeZone(), null);
            case SqlType.Timestamp time -> new SqlType.Timestamp(time.withTimeZone(), null);
            case SqlType.Interval span -> new SqlType.Interval(null, null);
            case SqlType.Named named -> SqlType.named(named.name());
            case SqlType.Array array -> unlimited(array.element()).array();
            case SqlType.Builtin builtin -> builtin;
        };
    }
}
