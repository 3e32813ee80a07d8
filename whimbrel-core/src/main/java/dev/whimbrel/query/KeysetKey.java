package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.query.internal.Names;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Expressions;
import dev.whimbrel.table.expression.Order;
import dev.whimbrel.table.type.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One key of an order that pages go by.
 *
 * @param expression what is ordered by
 * @param descending from the greatest to the least
 * @param nullsFirst whether NULLs come before everything else
 * @param collation a collation of its own; null for none
 * @param mayBeNull whether there may be NULLs
 */
record KeysetKey<K>(
        Expression<K> expression,
        boolean descending,
        boolean nullsFirst,
        @Nullable String collation,
        boolean mayBeNull) {

    static KeysetKey<?> of(Order order, boolean mayBeNull, Names names) {
        if (names.holdsSecret(order.expression())) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "Pages by a cursor can't be ordered by " + order.expression()
                            + ": its values are secret, and cursors hold values.");
        }
        boolean nullsFirst = order.nullsFirst() == null ? order.descending() : order.nullsFirst();
        return new KeysetKey<>(order.expression(), order.descending(), nullsFirst, order.collation(), mayBeNull);
    }

    /** Tells orders apart. */
    void writeTo(StatementWriter out) {
        expression.writeTo(out);
        out.sql(descending + " " + nullsFirst + " " + collation);
    }

    Order order(boolean backwards) {
        Order order = Order.of(expression);
        if (collation != null) {
            order = order.collate(collation);
        }
        if (descending != backwards) {
            order = order.desc();
        }
        if (!mayBeNull) {
            return order;
        }
        return nullsFirst != backwards ? order.withNullsFirst() : order.withNullsLast();
    }

    /** Whether it can be compared together with others of the same direction. */
    boolean isPlain(KeysetKey<?> like) {
        return !mayBeNull && collation == null && descending == like.descending;
    }

    /**
     * After the values of a cursor, for keys that can be compared together.
     *
     * @param values as many, none of them null
     */
    static Condition beyond(List<KeysetKey<?>> keys, List<@Nullable String> values, boolean backwards) {
        List<@Nullable Object> arguments = new ArrayList<>();
        keys.forEach(key -> arguments.add(key.expression));
        for (int i = 0; i < keys.size(); i++) {
            arguments.add(keys.get(i).value(Objects.requireNonNull(values.get(i))));
        }
        String row = "(" + String.join(", ", Collections.nCopies(keys.size(), "{}")) + ")";
        String operator = keys.get(0).descending != backwards ? " < " : " > ";
        return Expressions.condition(row + operator + row, arguments.toArray());
    }

    /** After a value of a cursor. */
    Condition beyond(@Nullable String text, boolean backwards) {
        boolean nullsBefore = nullsFirst != backwards;
        if (text == null) {
            return nullsBefore ? expression.orNull().isNotNull() : Condition.never();
        }
        Condition further = compare(descending != backwards ? "<" : ">", text);
        return mayBeNull && !nullsBefore ? further.or(expression.orNull().isNull()) : further;
    }

    /** At a value of a cursor, or after it. */
    Condition notBefore(@Nullable String text, boolean backwards) {
        boolean nullsBefore = nullsFirst != backwards;
        if (text == null) {
            return nullsBefore ? Condition.always() : expression.orNull().isNull();
        }
        Condition further = compare(descending != backwards ? "<=" : ">=", text);
        return mayBeNull && !nullsBefore ? further.or(expression.orNull().isNull()) : further;
    }

    /** At a value of a cursor. */
    Condition same(@Nullable String text) {
        return text == null ? expression.orNull().isNull() : compare("=", text);
    }

    /** As the text that it came as: the server reads it, whatever type it is of. */
    private Expression<String> value(String text) {
        return Expressions.value(text, Types.string(expression.type().sqlType()));
    }

    private Condition compare(String operator, String text) {
        Expression<String> value = value(text);
        if (collation == null) {
            return Expressions.condition("{} " + operator + " {}", expression, value);
        }
        String quoted = "\"" + collation.replace("\"", "\"\"") + "\"";
        return Expressions.condition("{} " + operator + " {} COLLATE " + quoted, expression, value);
    }
}
