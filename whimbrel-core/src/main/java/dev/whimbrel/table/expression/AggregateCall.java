package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of an aggregate and what is said of it.
 *
 * @param sql the function with places for its arguments, after {@code DISTINCT} and before {@code ORDER BY}
 */
record AggregateCall<T>(
        ColumnType<T> type,
        String function,
        String sql,
        List<?> arguments,
        boolean distinct,
        List<Order> orderBy,
        @Nullable Condition filter)
        implements Expression<T> {

    static <T> AggregateCall<T> of(ColumnType<T> type, String function, String sql, Object... arguments) {
        return new AggregateCall<>(type, function, sql, List.of(arguments), false, List.of(), null);
    }

    AggregateCall<T> ofDistinct() {
        return new AggregateCall<>(type, function, sql, arguments, true, orderBy, filter);
    }

    AggregateCall<T> inOrder(Sortable... keys) {
        List<Order> orders = List.of(keys).stream().map(Sortable::order).toList();
        return new AggregateCall<>(type, function, sql, arguments, distinct, orders, filter);
    }

    AggregateCall<T> where(Condition condition) {
        Condition both = filter == null ? condition : filter.and(condition);
        return new AggregateCall<>(type, function, sql, arguments, distinct, orderBy, both);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.sql(function).sql(distinct ? "(DISTINCT " : "(").template(sql, arguments.toArray());
        Window.writeList(out, " ORDER BY ", orderBy);
        out.sql(")");
        if (filter != null) {
            out.sql(" FILTER (WHERE ").expression(filter).sql(")");
        }
    }
}
