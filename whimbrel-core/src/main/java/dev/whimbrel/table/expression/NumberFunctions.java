package dev.whimbrel.table.expression;

import static dev.whimbrel.table.expression.Expressions.expression;

import dev.whimbrel.table.type.ColumnType;
import dev.whimbrel.table.type.Types;
import java.math.BigDecimal;

/** Functions of numbers, made for static import; {@link Arithmetic} has the operators. */
public final class NumberFunctions {

    private NumberFunctions() {}

    /** The opposite number. */
    public static <N extends Number> Expression<N> negate(Expression<N> number) {
        return expression(Numbers.withoutDigits(number.type()), "- {}", number);
    }

    /** The opposite number; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> negate(NullableExpression<N> number) {
        return expression(Numbers.withoutDigits(number.type()), "- {}", number).orNull();
    }

    /** Without its sign. */
    public static <N extends Number> Expression<N> abs(Expression<N> number) {
        return expression(number.type(), "abs({})", number);
    }

    /** Without its sign; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> abs(NullableExpression<N> number) {
        return expression(number.type(), "abs({})", number).orNull();
    }

    /** -1, 0 or 1. */
    public static Expression<Integer> sign(Expression<? extends Number> number) {
        return expression(Types.INTEGER, "CAST(sign({}) AS integer)", number);
    }

    /** -1, 0 or 1; NULL of NULL. */
    public static NullableExpression<Integer> sign(NullableExpression<? extends Number> number) {
        return expression(Types.INTEGER, "CAST(sign({}) AS integer)", number).orNull();
    }

    /** The nearest whole number; of two, the server takes the one further from zero, or the even one of a double. */
    public static <N extends Number> Expression<N> round(Expression<N> number) {
        return whole("round", number);
    }

    /** The nearest whole number; of two, the server takes the one further from zero, or the even one of a double; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> round(NullableExpression<N> number) {
        return whole("round", number).orNull();
    }

    /**
     * Rounded to some digits after the point, half away from zero.
     *
     * @param digits of a negative number, before the point
     */
    public static Expression<BigDecimal> round(Expression<BigDecimal> number, int digits) {
        return expression(Types.numeric(null, null), "round({}, {})", number, digits);
    }

    /** Rounded to some digits after the point, half away from zero; NULL of NULL. */
    public static NullableExpression<BigDecimal> round(NullableExpression<BigDecimal> number, int digits) {
        return expression(Types.numeric(null, null), "round({}, {})", number, digits)
                .orNull();
    }

    /** The whole number before it or at it. */
    public static <N extends Number> Expression<N> floor(Expression<N> number) {
        return whole("floor", number);
    }

    /** The whole number before it or at it; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> floor(NullableExpression<N> number) {
        return whole("floor", number).orNull();
    }

    /** The whole number after it or at it. */
    public static <N extends Number> Expression<N> ceil(Expression<N> number) {
        return whole("ceil", number);
    }

    /** The whole number after it or at it; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> ceil(NullableExpression<N> number) {
        return whole("ceil", number).orNull();
    }

    /** Without what is after the point. */
    public static <N extends Number> Expression<N> truncate(Expression<N> number) {
        return whole("trunc", number);
    }

    /** Without what is after the point; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> truncate(NullableExpression<N> number) {
        return whole("trunc", number).orNull();
    }

    /** The server has these functions for numeric and double only, and gives back its own. */
    private static <N extends Number> Expression<N> whole(String function, Expression<N> number) {
        ColumnType<N> type = Numbers.withoutDigits(number.type());
        return expression(type, "CAST(" + function + "({}) AS {})", number, type);
    }

    /** To a power. */
    public static Expression<Double> power(Expression<? extends Number> number, double exponent) {
        return expression(
                Types.DOUBLE_PRECISION, "power(CAST({} AS double precision), {})", number, Expressions.value(exponent));
    }

    /** To a power; NULL of NULL. */
    public static NullableExpression<Double> power(NullableExpression<? extends Number> number, double exponent) {
        return expression(
                        Types.DOUBLE_PRECISION,
                        "power(CAST({} AS double precision), {})",
                        number,
                        Expressions.value(exponent))
                .orNull();
    }

    /** The square root; the server fails for a negative number. */
    public static Expression<Double> sqrt(Expression<? extends Number> number) {
        return expression(Types.DOUBLE_PRECISION, "sqrt(CAST({} AS double precision))", number);
    }

    /** The square root; the server fails for a negative number; NULL of NULL. */
    public static NullableExpression<Double> sqrt(NullableExpression<? extends Number> number) {
        return expression(Types.DOUBLE_PRECISION, "sqrt(CAST({} AS double precision))", number)
                .orNull();
    }

    /** The power of e. */
    public static Expression<Double> exp(Expression<? extends Number> number) {
        return expression(Types.DOUBLE_PRECISION, "exp(CAST({} AS double precision))", number);
    }

    /** The power of e; NULL of NULL. */
    public static NullableExpression<Double> exp(NullableExpression<? extends Number> number) {
        return expression(Types.DOUBLE_PRECISION, "exp(CAST({} AS double precision))", number)
                .orNull();
    }

    /** The natural logarithm; the server fails for 0 and less. */
    public static Expression<Double> ln(Expression<? extends Number> number) {
        return expression(Types.DOUBLE_PRECISION, "ln(CAST({} AS double precision))", number);
    }

    /** The natural logarithm; the server fails for 0 and less; NULL of NULL. */
    public static NullableExpression<Double> ln(NullableExpression<? extends Number> number) {
        return expression(Types.DOUBLE_PRECISION, "ln(CAST({} AS double precision))", number)
                .orNull();
    }

    /** A random number from 0 to less than 1, another for each row. */
    public static Expression<Double> random() {
        return expression(Types.DOUBLE_PRECISION, "random()");
    }
}
