package dev.whimbrel.table;

import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.type.ColumnType;
import org.jspecify.annotations.Nullable;

/** The defaults of columns as facts. */
final class Defaults {

    private Defaults() {}

    static <T> ColumnFact value(ColumnType<T> type, T value) {
        return new ColumnFact.DefaultsToJava(value, type);
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
