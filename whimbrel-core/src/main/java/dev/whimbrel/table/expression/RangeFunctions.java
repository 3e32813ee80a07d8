package dev.whimbrel.table.expression;

import static dev.whimbrel.table.expression.Expressions.condition;
import static dev.whimbrel.table.expression.Expressions.expression;

import dev.whimbrel.table.type.ColumnType;
import dev.whimbrel.table.type.Range;
import dev.whimbrel.table.type.Types;

/** Functions of ranges, made for static import. */
public final class RangeFunctions {

    private RangeFunctions() {}

    /** Whether a value is in the range. */
    public static <T> Condition contains(Expression<Range<T>> range, T value) {
        return condition("{} @> {}", range, Expressions.value(value, Types.endOf(range.type())));
    }

    /** Whether all of another range is in it. */
    public static <T> Condition contains(Expression<Range<T>> range, Range<T> other) {
        return condition("{} @> {}", range, value(other, range));
    }

    /** Whether all of another range is in it. */
    public static <T> Condition containsRange(Expression<Range<T>> range, Expression<Range<T>> other) {
        return condition("{} @> {}", range, other);
    }

    /** Whether the value of an expression is in the range. */
    public static <T> Condition containsValue(Expression<Range<T>> range, Expression<T> value) {
        return condition("{} @> CAST({} AS {})", range, value, Types.endOf(range.type()));
    }

    /** Whether all of it is in another range. */
    public static <T> Condition containedIn(Expression<Range<T>> range, Range<T> other) {
        return condition("{} <@ {}", range, value(other, range));
    }

    /** Whether two ranges have a value in common. */
    public static <T> Condition overlaps(Expression<Range<T>> range, Range<T> other) {
        return condition("{} && {}", range, value(other, range));
    }

    /** Whether two ranges have a value in common. */
    public static <T> Condition overlaps(Expression<Range<T>> range, Expression<Range<T>> other) {
        return condition("{} && {}", range, other);
    }

    /** Whether one range begins where the other ends, with nothing between them and nothing in common. */
    public static <T> Condition adjacent(Expression<Range<T>> range, Range<T> other) {
        return condition("{} -|- {}", range, value(other, range));
    }

    /** Whether one range begins where the other ends, with nothing between them and nothing in common. */
    public static <T> Condition adjacent(Expression<Range<T>> range, Expression<Range<T>> other) {
        return condition("{} -|- {}", range, other);
    }

    /** Whether all of it is less than all of another. */
    public static <T> Condition before(Expression<Range<T>> range, Range<T> other) {
        return condition("{} << {}", range, value(other, range));
    }

    /** Whether all of it is greater than all of another. */
    public static <T> Condition after(Expression<Range<T>> range, Range<T> other) {
        return condition("{} >> {}", range, value(other, range));
    }

    /** The lower end; NULL where there is none, and of an empty range. */
    public static <T> NullableExpression<T> lowerEnd(Expression<Range<T>> range) {
        return end("lower({})", range);
    }

    /** The upper end; NULL where there is none, and of an empty range. */
    public static <T> NullableExpression<T> upperEnd(Expression<Range<T>> range) {
        return end("upper({})", range);
    }

    private static <T> NullableExpression<T> end(String call, Expression<Range<T>> range) {
        ColumnType<T> type = Types.endOf(range.type());
        return expression(type, call, range).orNull();
    }

    /** Whether nothing is in it. */
    public static Condition isEmpty(Expression<? extends Range<?>> range) {
        return condition("isempty({})", range);
    }

    private static <T> Object value(Range<T> range, Expression<Range<T>> like) {
        return Expressions.value(range, like.type());
    }
}
