package dev.whimbrel.table.expression;

import static dev.whimbrel.table.expression.Expressions.expression;
import static dev.whimbrel.table.expression.Expressions.valueFor;

import dev.whimbrel.table.type.ColumnType;
import dev.whimbrel.table.type.Types;

/**
 * Window functions, and the beginnings of windows, made for static import:
 * {@code rowNumber().over(partitionBy(POSTS.authorId).orderBy(POSTS.createdAt.desc()))}. Every aggregate has {@code over} too.
 */
public final class Windows {

    private Windows() {}

    /** All rows. */
    public static Window allRows() {
        return Window.WHOLE;
    }

    /** The rows that agree in some expressions. */
    public static Window partitionBy(Expression<?>... expressions) {
        return Window.WHOLE.partitionBy(expressions);
    }

    /** All rows in an order. */
    public static Window orderedBy(Sortable... keys) {
        return Window.WHOLE.orderBy(keys);
    }

    /** The number of the row, from 1. */
    public static WindowFunction<Long> rowNumber() {
        return always(Types.BIGINT, "row_number()");
    }

    /** The number of the first row that is equal in the order. */
    public static WindowFunction<Long> rank() {
        return always(Types.BIGINT, "rank()");
    }

    /** The number of the group of rows that are equal in the order. */
    public static WindowFunction<Long> denseRank() {
        return always(Types.BIGINT, "dense_rank()");
    }

    /** The rank from 0 for the first to 1 for the last. */
    public static WindowFunction<Double> percentRank() {
        return always(Types.DOUBLE_PRECISION, "percent_rank()");
    }

    /** The share of rows that are before it in the order or equal. */
    public static WindowFunction<Double> cumeDist() {
        return always(Types.DOUBLE_PRECISION, "cume_dist()");
    }

    /**
     * The number of its part when the rows are divided into some parts as equal as possible.
     *
     * @param parts 1 or more
     */
    public static WindowFunction<Integer> ntile(int parts) {
        return always(Types.INTEGER, "ntile({})", parts);
    }

    /** The value of the row before; NULL for the first. */
    public static <T> NullableWindowFunction<T> lag(Expression<T> expression) {
        return sometimes(expression.type(), "lag({})", expression);
    }

    /** The value some rows before; NULL where there is none. */
    public static <T> NullableWindowFunction<T> lag(Expression<T> expression, int rows) {
        return sometimes(expression.type(), "lag({}, {})", expression, rows);
    }

    /** The value some rows before, or another where there is none. */
    public static <T> WindowFunction<T> lag(Expression<T> expression, int rows, T instead) {
        return always(expression.type(), "lag({}, {}, {})", expression, rows, valueFor(instead, expression));
    }

    /** The value some rows before, or another where there is no such row. */
    public static <T> NullableWindowFunction<T> lag(NullableExpression<T> expression, int rows, T instead) {
        return sometimes(expression.type(), "lag({}, {}, {})", expression, rows, valueFor(instead, expression));
    }

    /** The value of the row after; NULL for the last. */
    public static <T> NullableWindowFunction<T> lead(Expression<T> expression) {
        return sometimes(expression.type(), "lead({})", expression);
    }

    /** The value some rows after; NULL where there is none. */
    public static <T> NullableWindowFunction<T> lead(Expression<T> expression, int rows) {
        return sometimes(expression.type(), "lead({}, {})", expression, rows);
    }

    /** The value some rows after, or another where there is none. */
    public static <T> WindowFunction<T> lead(Expression<T> expression, int rows, T instead) {
        return always(expression.type(), "lead({}, {}, {})", expression, rows, valueFor(instead, expression));
    }

    /** The value some rows after, or another where there is no such row. */
    public static <T> NullableWindowFunction<T> lead(NullableExpression<T> expression, int rows, T instead) {
        return sometimes(expression.type(), "lead({}, {}, {})", expression, rows, valueFor(instead, expression));
    }

    /** The value of the first row of the frame; NULL for an empty one. */
    public static <T> NullableWindowFunction<T> firstValue(Expression<T> expression) {
        return sometimes(expression.type(), "first_value({})", expression);
    }

    /** The value of the last row of the frame, which without a frame is the row itself or its equal; NULL for an empty one. */
    public static <T> NullableWindowFunction<T> lastValue(Expression<T> expression) {
        return sometimes(expression.type(), "last_value({})", expression);
    }

    /**
     * The value of a row of the frame; NULL where there is none.
     *
     * @param number from 1
     */
    public static <T> NullableWindowFunction<T> nthValue(Expression<T> expression, int number) {
        return sometimes(expression.type(), "nth_value({}, {})", expression, number);
    }

    private static <T> WindowFunction<T> always(ColumnType<T> type, String sql, Object... arguments) {
        return new WindowFunction<>(expression(type, sql, arguments));
    }

    private static <T> NullableWindowFunction<T> sometimes(ColumnType<T> type, String sql, Object... arguments) {
        return new NullableWindowFunction<>(expression(type, sql, arguments));
    }
}
