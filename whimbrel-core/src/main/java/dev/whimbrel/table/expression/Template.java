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
        int places = arguments.isEmpty() ? 0 : places(sql).size();
        if (places != arguments.size()) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    "The SQL \"" + sql + "\" has " + places + " places {} outside of quotes for " + arguments.size()
                            + " arguments. Give one for each.");
        }
    }

    /** A value whose type is known. */
    record TypedValue(Object value, ColumnType<?> type) {}

    /** Where arguments go; a pair of braces in quotes is none. */
    private static List<Integer> places(String sql) {
        List<Integer> places = new ArrayList<>();
        char quote = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (sql.startsWith("{}", i)) {
                places.add(i);
            }
        }
        return places;
    }

    @Override
    public void writeTo(SqlWriter out) {
        if (arguments.isEmpty()) {
            out.sql(sql);
            return;
        }
        List<Integer> places = places(sql);
        int from = 0;
        for (int i = 0; i < places.size(); i++) {
            out.sql(sql.substring(from, places.get(i)));
            write(arguments.get(i), out);
            from = places.get(i) + 2;
        }
        out.sql(sql.substring(from));
    }

    private static void write(@Nullable Object argument, SqlWriter out) {
        switch (argument) {
            case Expression<?> expression -> expression.writeTo(out);
            case TypedValue typed -> out.typedValue(typed.value(), typed.type());
            case null -> out.value(null, null);
            case Object value -> out.value(value, null);
        }
    }
}
