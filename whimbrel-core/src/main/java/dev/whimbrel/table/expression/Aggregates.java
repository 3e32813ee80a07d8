package dev.whimbrel.table.expression;

import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.type.ColumnType;
import dev.whimbrel.table.type.Interval;
import dev.whimbrel.table.type.Types;
import java.math.BigDecimal;
import java.util.List;

/**
 * Functions of several rows, made for static import. All but {@code count} are NULL when there is no row, or none that isn't NULL:
 * {@code coalesce(sum(ORDERS.amount), 0L)}.
 *
 * <p>What a sum or average gives depends on the type of what it is of. Java can't tell methods apart by the parameter of a generic
 * type alone, but it can by the first bound of a type of their own; that is all that those bounds are for.
 */
@SuppressWarnings("ExtendsObject")
public final class Aggregates {

    private static final ColumnType<BigDecimal> NUMERIC = Types.numeric(null, null);

    private static final SqlType CIDR = new SqlType.Builtin("cidr");

    private Aggregates() {}

    /** The number of rows. */
    public static Aggregate<Long> count() {
        return new Aggregate<>(AggregateCall.of(Types.BIGINT, "count", "*"));
    }

    /** The number of rows in which an expression isn't NULL. */
    public static Aggregate<Long> count(Expression<?> expression) {
        return new Aggregate<>(AggregateCall.of(Types.BIGINT, "count", "{}", expression));
    }

    /** The number of different values, without NULL. */
    public static Aggregate<Long> countDistinct(Expression<?> expression) {
        return count(expression).distinct();
    }

    /** The sum of integers, which is a {@code bigint}. */
    public static <E extends Sortable & Expression<Integer>> NullableAggregate<Long> sum(E expression) {
        return aggregate(Types.BIGINT, "sum", "{}", expression);
    }

    /** The sum of {@code bigint}s, which is a {@code numeric}. */
    public static <E extends Selectable<Long> & Expression<Long>> NullableAggregate<BigDecimal> sum(E expression) {
        return aggregate(NUMERIC, "sum", "{}", expression);
    }

    /** The sum of {@code numeric}s. */
    public static <E extends Expression<BigDecimal>> NullableAggregate<BigDecimal> sum(E expression) {
        return aggregate(NUMERIC, "sum", "{}", expression);
    }

    /** The sum of {@code double precision} numbers. */
    public static <E extends Object & Expression<Double>> NullableAggregate<Double> sum(E expression) {
        return aggregate(Types.DOUBLE_PRECISION, "sum", "{}", expression);
    }

    /** The sum of {@code real} numbers. */
    public static <E extends Grouping & Expression<Float>> NullableAggregate<Float> sum(E expression) {
        return aggregate(Types.REAL, "sum", "{}", expression);
    }

    /** The sum of spans of time. */
    public static <E extends GroupingKey & Expression<Interval>> NullableAggregate<Interval> sum(E expression) {
        return aggregate(Types.interval(), "sum", "{}", expression);
    }

    /** The average of integers, which is a {@code numeric}. */
    public static <E extends Sortable & Expression<Integer>> NullableAggregate<BigDecimal> avg(E expression) {
        return aggregate(NUMERIC, "avg", "{}", expression);
    }

    /** The average of {@code bigint}s, which is a {@code numeric}. */
    public static <E extends Selectable<Long> & Expression<Long>> NullableAggregate<BigDecimal> avg(E expression) {
        return aggregate(NUMERIC, "avg", "{}", expression);
    }

    /** The average of {@code numeric}s. */
    public static <E extends Expression<BigDecimal>> NullableAggregate<BigDecimal> avg(E expression) {
        return aggregate(NUMERIC, "avg", "{}", expression);
    }

    /** The average of {@code double precision} numbers. */
    public static <E extends Object & Expression<Double>> NullableAggregate<Double> avg(E expression) {
        return aggregate(Types.DOUBLE_PRECISION, "avg", "{}", expression);
    }

    /** The average of {@code real} numbers, which is a {@code double precision}. */
    public static <E extends Grouping & Expression<Float>> NullableAggregate<Double> avg(E expression) {
        return aggregate(Types.DOUBLE_PRECISION, "avg", "{}", expression);
    }

    /** The average of spans of time. */
    public static <E extends GroupingKey & Expression<Interval>> NullableAggregate<Interval> avg(E expression) {
        return aggregate(Types.interval(), "avg", "{}", expression);
    }

    /** The least value. */
    public static <T> NullableAggregate<T> min(Expression<T> expression) {
        return aggregate(compared(expression.type()), "min", "{}", expression);
    }

    /** The greatest value. */
    public static <T> NullableAggregate<T> max(Expression<T> expression) {
        return aggregate(compared(expression.type()), "max", "{}", expression);
    }

    /** Whether all values are true. */
    public static NullableAggregate<Boolean> boolAnd(Expression<Boolean> condition) {
        return aggregate(Types.BOOL, "bool_and", "{}", condition);
    }

    /** Whether one of the values is true at least. */
    public static NullableAggregate<Boolean> boolOr(Expression<Boolean> condition) {
        return aggregate(Types.BOOL, "bool_or", "{}", condition);
    }

    /** The texts with a separator between them; {@code orderBy} says in which order. */
    public static NullableAggregate<String> stringAgg(Expression<String> text, String separator) {
        return aggregate(Types.TEXT, "string_agg", "{}, {}", text, separator);
    }

    /** The values as an array, NULLs as nulls. */
    public static <T> NullableAggregate<List<T>> arrayAgg(Expression<T> expression) {
        return aggregate(expression.type().array(), "array_agg", "{}", expression);
    }

    /** The values as a JSON array, as its text. */
    public static NullableAggregate<String> jsonbAgg(Expression<?> expression) {
        return aggregate(JsonFunctions.JSONB, "jsonb_agg", "{}", expression);
    }

    /** Keys and values as a JSON object, as its text; the last value counts where a key comes twice. */
    public static NullableAggregate<String> jsonbObjectAgg(Expression<String> key, Expression<?> value) {
        return aggregate(JsonFunctions.JSONB, "jsonb_object_agg", "{}, {}", key, value);
    }

    /** The type by which the server compares values: two types have no comparison of their own. */
    private static <T> ColumnType<T> compared(ColumnType<T> type) {
        if (type.sqlType() instanceof SqlType.Varchar) {
            return ColumnType.of(SqlType.text(), type.codec());
        }
        return type.sqlType().equals(CIDR) ? ColumnType.of(new SqlType.Builtin("inet"), type.codec()) : type;
    }

    private static <T> NullableAggregate<T> aggregate(
            ColumnType<T> type, String function, String sql, Object... arguments) {
        return new NullableAggregate<>(AggregateCall.of(type, function, sql, arguments));
    }
}
