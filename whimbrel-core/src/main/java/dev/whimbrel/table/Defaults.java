package dev.whimbrel.table;

import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.type.ColumnType;
import org.jspecify.annotations.Nullable;

/** The defaults of columns as facts. */
final class Defaults {

    private Defaults() {}

    /** A constant that stands below the table's own is still null while the table is made. */
    static <T> ColumnFact value(ColumnType<T> type, @Nullable T value) {
        return value == null
                ? new ColumnFact.Problem(
                        "defaultTo(...) was given null. A column without a default needs no word; a constant"
                                + " of the class has to stand above the constant of the table, or it isn't there yet")
                : new ColumnFact.DefaultsToJava(value, type);
    }

    static ColumnFact now(ColumnType<?> type) {
        String expression = present(type.sqlType());
        return expression == null
                ? new ColumnFact.Problem("defaultNow() is for dates and times. Use defaultTo(...)")
                : new ColumnFact.DefaultsToValue(new DefaultValue.Expression(expression));
    }

    private static @Nullable String present(SqlType type) {
        if (type instanceof SqlType.Timestamp) {
            return "now()";
        }
        if (type instanceof SqlType.Time) {
            return "CURRENT_TIME";
        }
        return type.equals(SqlType.date()) ? "CURRENT_DATE" : null;
    }

    static ColumnFact random(ColumnType<?> type) {
        return type.sqlType().equals(SqlType.uuid())
                ? new ColumnFact.DefaultsToValue(new DefaultValue.Expression("gen_random_uuid()"))
                : new ColumnFact.Problem("defaultRandom() is for uuid columns. Use defaultTo(...)");
    }
}
