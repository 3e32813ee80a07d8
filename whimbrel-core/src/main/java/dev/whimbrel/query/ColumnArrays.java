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
}
