package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.ColumnType;
import dev.whimbrel.table.type.Types;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Functions of the database, and SQL of one's own, as expressions; made for static import. */
public final class Expressions {

    private Expressions() {}

    /** What an expression is called in a message: a column's full name, or else what the server calls it. */
    static String describe(Expression<?> expression, ResultSet rows, int column) throws SQLException {
        return expression instanceof ColumnReference || expression instanceof Labelled<?>
                ? expression.toString()
                : "column " + column + ", " + rows.getMetaData().getColumnLabel(column);
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

    /** Text in upper case. */
    public static Expression<String> upper(Expression<String> text) {
        return expression(Types.TEXT, "upper({})", text);
    }

    /** The number of characters. */
    public static Expression<Integer> length(Expression<String> text) {
        return expression(Types.INTEGER, "length({})", text);
    }

    /** Whether text fits a pattern of LIKE. */
    public static Condition like(Expression<String> text, String pattern) {
        return condition("{} LIKE {}", text, pattern);
    }

    /** Whether text fits a regular expression of POSIX. */
    public static Condition matches(Expression<String> text, String pattern) {
        return condition("{} ~ {}", text, pattern);
    }

    /** The opposite of a condition. */
    public static Condition not(Condition condition) {
        return condition.not();
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
     * SQL of one's own.
     *
     * @param type the type of its values
     * @param sql the text, trusted; {@code {}} stands for the next argument
     * @param arguments expressions, columns among them, and Java values
     */
    public static <T> Expression<T> expression(ColumnType<T> type, String sql, @Nullable Object... arguments) {
        return new Template<>(type, sql, Arrays.asList(arguments));
    }

    /**
     * A condition in SQL of one's own.
     *
     * @param sql the text, trusted; {@code {}} stands for the next argument
     * @param arguments expressions, columns among them, and Java values
     */
    public static Condition condition(String sql, @Nullable Object... arguments) {
        Template<Boolean> template = new Template<>(Types.BOOL, sql, Arrays.asList(arguments));
        return Conditions.of(template::writeTo);
    }
}
