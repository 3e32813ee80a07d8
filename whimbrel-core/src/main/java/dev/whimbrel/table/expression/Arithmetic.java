package dev.whimbrel.table.expression;

/** Arithmetic, made for static import. Two numbers of one type give one of that type: 7 / 2 is 3. */
public final class Arithmetic {

    private Arithmetic() {}

    /** The sum. */
    public static <N extends Number> Expression<N> plus(Expression<N> number, N other) {
        return operator(number, "+", Expressions.valueFor(other, number));
    }

    /** The sum; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> plus(NullableExpression<N> number, N other) {
        return operator(number, "+", Expressions.valueFor(other, number)).orNull();
    }

    /** The sum. */
    public static <N extends Number> Expression<N> plus(Expression<N> number, Expression<N> other) {
        return operator(number, "+", other);
    }

    /** The sum; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> plus(Expression<N> number, NullableExpression<N> other) {
        return operator(number, "+", other).orNull();
    }

    /** The sum; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> plus(NullableExpression<N> number, Expression<N> other) {
        return operator(number, "+", other).orNull();
    }

    /** The sum; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> plus(
            NullableExpression<N> number, NullableExpression<N> other) {
        return operator(number, "+", other).orNull();
    }

    /** The difference. */
    public static <N extends Number> Expression<N> minus(Expression<N> number, N other) {
        return operator(number, "-", Expressions.valueFor(other, number));
    }

    /** The difference; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> minus(NullableExpression<N> number, N other) {
        return operator(number, "-", Expressions.valueFor(other, number)).orNull();
    }

    /** The difference. */
    public static <N extends Number> Expression<N> minus(Expression<N> number, Expression<N> other) {
        return operator(number, "-", other);
    }

    /** The difference; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> minus(Expression<N> number, NullableExpression<N> other) {
        return operator(number, "-", other).orNull();
    }

    /** The difference; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> minus(NullableExpression<N> number, Expression<N> other) {
        return operator(number, "-", other).orNull();
    }

    /** The difference; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> minus(
            NullableExpression<N> number, NullableExpression<N> other) {
        return operator(number, "-", other).orNull();
    }

    /** The product. */
    public static <N extends Number> Expression<N> times(Expression<N> number, N other) {
        return operator(number, "*", Expressions.valueFor(other, number));
    }

    /** The product; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> times(NullableExpression<N> number, N other) {
        return operator(number, "*", Expressions.valueFor(other, number)).orNull();
    }

    /** The product. */
    public static <N extends Number> Expression<N> times(Expression<N> number, Expression<N> other) {
        return operator(number, "*", other);
    }

    /** The product; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> times(Expression<N> number, NullableExpression<N> other) {
        return operator(number, "*", other).orNull();
    }

    /** The product; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> times(NullableExpression<N> number, Expression<N> other) {
        return operator(number, "*", other).orNull();
    }

    /** The product; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> times(
            NullableExpression<N> number, NullableExpression<N> other) {
        return operator(number, "*", other).orNull();
    }

    /** The quotient; whole numbers lose the rest. The server fails where the divisor is 0. */
    public static <N extends Number> Expression<N> dividedBy(Expression<N> number, N divisor) {
        return operator(number, "/", Expressions.valueFor(divisor, number));
    }

    /** The quotient; whole numbers lose the rest; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> dividedBy(NullableExpression<N> number, N divisor) {
        return operator(number, "/", Expressions.valueFor(divisor, number)).orNull();
    }

    /** The quotient; whole numbers lose the rest. The server fails where the divisor is 0. */
    public static <N extends Number> Expression<N> dividedBy(Expression<N> number, Expression<N> divisor) {
        return operator(number, "/", divisor);
    }

    /** The quotient; whole numbers lose the rest; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> dividedBy(
            Expression<N> number, NullableExpression<N> divisor) {
        return operator(number, "/", divisor).orNull();
    }

    /** The quotient; whole numbers lose the rest; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> dividedBy(
            NullableExpression<N> number, Expression<N> divisor) {
        return operator(number, "/", divisor).orNull();
    }

    /** The quotient; whole numbers lose the rest; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> dividedBy(
            NullableExpression<N> number, NullableExpression<N> divisor) {
        return operator(number, "/", divisor).orNull();
    }

    /** The rest of a division, with the sign of the first number. The server fails where the divisor is 0. */
    public static <N extends Number> Expression<N> modulo(Expression<N> number, N divisor) {
        return operator(number, "%", Expressions.valueFor(divisor, number));
    }

    /** The rest of a division, with the sign of the first number; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> modulo(NullableExpression<N> number, N divisor) {
        return operator(number, "%", Expressions.valueFor(divisor, number)).orNull();
    }

    /** The rest of a division, with the sign of the first number. The server fails where the divisor is 0. */
    public static <N extends Number> Expression<N> modulo(Expression<N> number, Expression<N> divisor) {
        return operator(number, "%", divisor);
    }

    /** The rest of a division, with the sign of the first number; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> modulo(Expression<N> number, NullableExpression<N> divisor) {
        return operator(number, "%", divisor).orNull();
    }

    /** The rest of a division, with the sign of the first number; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> modulo(NullableExpression<N> number, Expression<N> divisor) {
        return operator(number, "%", divisor).orNull();
    }

    /** The rest of a division, with the sign of the first number; NULL of NULL. */
    public static <N extends Number> NullableExpression<N> modulo(
            NullableExpression<N> number, NullableExpression<N> divisor) {
        return operator(number, "%", divisor).orNull();
    }

    private static <N extends Number> Expression<N> operator(Expression<N> number, String operator, Object other) {
        return Expressions.expression(Numbers.withoutDigits(number.type()), "{} " + operator + " {}", number, other);
    }
}
