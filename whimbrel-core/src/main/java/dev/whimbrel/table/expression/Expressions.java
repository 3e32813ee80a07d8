package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.ColumnType;
import dev.whimbrel.table.type.Types;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Functions of the database for values of any type, and SQL of one's own, as expressions; made for static import. Those of one kind
 * of value are in {@link TextFunctions}, {@link NumberFunctions}, {@link TimeFunctions} and so on.
 */
public final class Expressions {

    private Expressions() {}

    /** What an expression is called in a message: a column's full name, or else what the server calls it. */
    static String describe(Expression<?> expression, ResultRow row, int column) throws SQLException {
        return expression instanceof ColumnReference || expression instanceof Labelled<?>
                ? expression.toString()
                : "column " + column + ", " + row.label(column);
    }

    /** A value that is shown as little as what it is compared with. */
    static Object valueFor(Object value, Expression<?> like) {
        return new Template.ValueFor(value, like);
    }

    /** The time at which the transaction began. */
    public static Expression<Instant> now() {
        return expression(Types.timestamptz(null), "now()");
    }

    /** A new random UUID. */
    public static Expression<UUID> randomUuid() {
        return expression(Types.UUID, "gen_random_uuid()");
    }

    /** Text in lower case. */
    public static Expression<String> lower(Expression<String> text) {
        return expression(Types.TEXT, "lower({})", text);
    }

    /** Text in lower case; NULL of NULL. */
    public static NullableExpression<String> lower(NullableExpression<String> text) {
        return expression(Types.TEXT, "lower({})", text).orNull();
    }

    /** Text in upper case. */
    public static Expression<String> upper(Expression<String> text) {
        return expression(Types.TEXT, "upper({})", text);
    }

    /** Text in upper case; NULL of NULL. */
    public static NullableExpression<String> upper(NullableExpression<String> text) {
        return expression(Types.TEXT, "upper({})", text).orNull();
    }

    /** The number of characters. */
    public static Expression<Integer> length(Expression<String> text) {
        return expression(Types.INTEGER, "length({})", text);
    }

    /** The number of characters; NULL of NULL. */
    public static NullableExpression<Integer> length(NullableExpression<String> text) {
        return expression(Types.INTEGER, "length({})", text).orNull();
    }

    /** Whether text fits a pattern of LIKE: {@code %} stands for any characters, {@code _} for one. */
    public static Condition like(Expression<String> text, String pattern) {
        return condition("{} LIKE {}", text, valueFor(pattern, text));
    }

    /** Whether text fits a regular expression of POSIX. */
    public static Condition matches(Expression<String> text, String pattern) {
        return condition("{} ~ {}", text, pattern);
    }

    /** The opposite of a condition. */
    public static Condition not(Condition condition) {
        return condition.not();
    }

    /**
     * As another type, as the server converts it.
     *
     * @param type with its parameters: {@code numeric(10, 2)} rounds
     */
    public static <T> Expression<T> cast(Expression<?> expression, ColumnType<T> type) {
        return expression(type, "CAST({} AS {})", expression, type);
    }

    /** As another type, as the server converts it; NULL of NULL. */
    public static <T> NullableExpression<T> cast(NullableExpression<?> expression, ColumnType<T> type) {
        return expression(type, "CAST({} AS {})", expression, type).orNull();
    }

    /** The value, or another instead of NULL. */
    public static <T> Expression<T> coalesce(NullableExpression<T> expression, T instead) {
        return expression(expression.type(), "coalesce({}, {})", expression, valueFor(instead, expression));
    }

    /** The value, or that of another expression instead of NULL. */
    public static <T> Expression<T> coalesce(NullableExpression<T> expression, Expression<T> instead) {
        return expression(expression.type(), "coalesce({}, {})", expression, instead);
    }

    /** The value, or that of another expression instead of NULL, which may be NULL too. */
    public static <T> NullableExpression<T> coalesce(NullableExpression<T> expression, NullableExpression<T> instead) {
        return expression(expression.type(), "coalesce({}, {})", expression, instead)
                .orNull();
    }

    /** The value, or NULL where it is equal to another. */
    public static <T> NullableExpression<T> nullIf(Expression<T> expression, T value) {
        return expression(expression.type(), "nullif({}, {})", expression, valueFor(value, expression))
                .orNull();
    }

    /** The value, or NULL where it is equal to that of another expression. */
    public static <T> NullableExpression<T> nullIf(Expression<T> expression, Expression<T> other) {
        return expression(expression.type(), "nullif({}, {})", expression, other)
                .orNull();
    }

    /** The greatest of some values, of which those that are NULL don't count. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Expression<T> greatest(Expression<T> first, Expression<T>... others) {
        return Calls.of(first.type(), "greatest", Conditions.list(first, List.of(others)));
    }

    /** The greatest of some values, of which those that are NULL don't count; NULL when all are. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> NullableExpression<T> greatest(NullableExpression<T> first, NullableExpression<T>... others) {
        return Calls.of(first.type(), "greatest", Conditions.list(first, List.of(others)))
                .orNull();
    }

    /** A value, or what is greater. */
    public static <T> Expression<T> greatest(Expression<T> expression, T value) {
        return expression(expression.type(), "greatest({}, {})", expression, valueFor(value, expression));
    }

    /** The least of some values, of which those that are NULL don't count. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Expression<T> least(Expression<T> first, Expression<T>... others) {
        return Calls.of(first.type(), "least", Conditions.list(first, List.of(others)));
    }

    /** The least of some values, of which those that are NULL don't count; NULL when all are. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> NullableExpression<T> least(NullableExpression<T> first, NullableExpression<T>... others) {
        return Calls.of(first.type(), "least", Conditions.list(first, List.of(others)))
                .orNull();
    }

    /** A value, or what is less. */
    public static <T> Expression<T> least(Expression<T> expression, T value) {
        return expression(expression.type(), "least({}, {})", expression, valueFor(value, expression));
    }

    /** One value where a condition is true; {@code when(...)} and {@code otherwise(...)} go on. */
    public static <T> Case<T> caseWhen(Condition condition, T value) {
        return Case.of(condition, value(value));
    }

    /** One value where a condition is true; {@code when(...)} and {@code otherwise(...)} go on. */
    public static <T> Case<T> caseWhen(Condition condition, Expression<T> value) {
        return Case.of(condition, value);
    }

    /**
     * A value as an expression, of the type that follows from its class.
     *
     * @throws dev.whimbrel.WhimbrelException {@code INVALID_QUERY} where none does, as for JSON
     */
    public static <T> Expression<T> value(T value) {
        return value(value, Types.ofValue(value));
    }

    /** A value as an expression. */
    public static <T> Expression<T> value(T value, ColumnType<T> type) {
        return new Template<>(type, "{}", List.of(new Template.TypedValue(value, type)));
    }

    /**
     * SQL of one's own as a key of an index, whose type nobody asks for: {@code index(sql("date_trunc('day', at)").desc())}.
     *
     * @param sql the expression, trusted
     */
    public static Order sql(String sql) {
        return Order.of(expression(Types.TEXT, sql));
    }

    /**
     * SQL of one's own. It is written in parentheses unless it is a call or a name, so nothing around it tears it apart.
     *
     * @param type the type of its values
     * @param sql the text, trusted; {@code {}} outside of quotes stands for the next argument
     * @param arguments expressions, columns among them, and Java values, which are bound; queries of one column; types, which are
     *     written by their names; {@link Identifier}s
     */
    public static <T> Expression<T> expression(ColumnType<T> type, String sql, @Nullable Object... arguments) {
        return new Template<>(type, sql, Arrays.asList(arguments));
    }

    /**
     * A condition in SQL of one's own.
     *
     * @param sql the text, trusted; {@code {}} outside of quotes stands for the next argument
     * @param arguments as {@link #expression} takes them
     */
    public static Condition condition(String sql, @Nullable Object... arguments) {
        Template<Boolean> template = new Template<>(Types.BOOL, sql, Arrays.asList(arguments));
        return Conditions.of(template::writeBare);
    }
}
