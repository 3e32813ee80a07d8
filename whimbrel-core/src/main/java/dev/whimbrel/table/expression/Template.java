package dev.whimbrel.table.expression;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.type.ColumnType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL with places for arguments.
 *
 * @param sql {@code {}} stands for the next argument; without arguments it means nothing
 * @param arguments expressions and values
 */
record Template<T>(ColumnType<T> type, String sql, List<@Nullable Object> arguments) implements Expression<T> {

    Template {
        arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
        int places = arguments.isEmpty() ? 0 : places(sql);
        if (places != arguments.size()) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    "The SQL \"" + sql + "\" has " + places + " places {} for " + arguments.size()
                            + " arguments. Give one for each.");
        }
    }

    /** A value whose type is known. */
    record TypedValue(Object value, ColumnType<?> type) {}

    private static int places(String sql) {
        return sql.split("\\{}", -1).length - 1;
    }

    @Override
    public void writeTo(SqlWriter out) {
        if (arguments.isEmpty()) {
            out.sql(sql);
            return;
        }
        String[] texts = sql.split("\\{}", -1);
        for (int i = 0; i < arguments.size(); i++) {
            out.sql(texts[i]);
            write(arguments.get(i), out);
        }
        out.sql(texts[texts.length - 1]);
    }

    private static void write(@Nullable Object argument, SqlWriter out) {
        switch (argument) {
            case Expression<?> expression -> expression.writeTo(out);
            case TypedValue typed -> out.value(typed.value(), typed.type());
            case null -> out.value(null, null);
            case Object value -> out.value(value, null);
        }
    }
}
