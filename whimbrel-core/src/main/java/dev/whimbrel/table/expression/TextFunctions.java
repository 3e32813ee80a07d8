package dev.whimbrel.table.expression;

import static dev.whimbrel.table.expression.Expressions.expression;

import dev.whimbrel.table.type.Types;
import java.util.Arrays;

/** Functions that make text, made for static import. Places in text are counted from 1, in characters. */
public final class TextFunctions {

    private TextFunctions() {}

    /**
     * The texts of some values, one after the other; NULLs are left out.
     *
     * @param parts expressions and values of any type
     */
    public static Expression<String> concat(Object... parts) {
        return Calls.of(Types.TEXT, "concat", Calls.expressions(Arrays.asList(parts)));
    }

    /**
     * The texts of some values with a separator between them; NULLs are left out.
     *
     * @param parts expressions and values of any type
     */
    public static Expression<String> concatWith(String separator, Object... parts) {
        Object[] all = new Object[parts.length + 1];
        all[0] = separator;
        System.arraycopy(parts, 0, all, 1, parts.length);
        return Calls.of(Types.TEXT, "concat_ws", Calls.expressions(Arrays.asList(all)));
    }

    /** A text and another after it. */
    public static Expression<String> append(Expression<String> text, String other) {
        return expression(Types.TEXT, "({} || {})", text, other);
    }

    /** A text and another after it; NULL of NULL. */
    public static NullableExpression<String> append(NullableExpression<String> text, String other) {
        return expression(Types.TEXT, "({} || {})", text, other).orNull();
    }

    /** A text and another after it. */
    public static Expression<String> append(Expression<String> text, Expression<String> other) {
        return expression(Types.TEXT, "({} || {})", text, other);
    }

    /** A text and another after it; NULL of NULL. */
    public static NullableExpression<String> append(Expression<String> text, NullableExpression<String> other) {
        return expression(Types.TEXT, "({} || {})", text, other).orNull();
    }

    /** A text and another after it; NULL of NULL. */
    public static NullableExpression<String> append(NullableExpression<String> text, Expression<String> other) {
        return expression(Types.TEXT, "({} || {})", text, other).orNull();
    }

    /** A text and another after it; NULL of NULL. */
    public static NullableExpression<String> append(NullableExpression<String> text, NullableExpression<String> other) {
        return expression(Types.TEXT, "({} || {})", text, other).orNull();
    }

    /** From a character on. */
    public static Expression<String> substring(Expression<String> text, int from) {
        return expression(Types.TEXT, "substr({}, {})", text, from);
    }

    /** From a character on; NULL of NULL. */
    public static NullableExpression<String> substring(NullableExpression<String> text, int from) {
        return expression(Types.TEXT, "substr({}, {})", text, from).orNull();
    }

    /** Some characters from one on. */
    public static Expression<String> substring(Expression<String> text, int from, int length) {
        return expression(Types.TEXT, "substr({}, {}, {})", text, from, length);
    }

    /** Some characters from one on; NULL of NULL. */
    public static NullableExpression<String> substring(NullableExpression<String> text, int from, int length) {
        return expression(Types.TEXT, "substr({}, {}, {})", text, from, length).orNull();
    }

    /** The first characters; of a negative number, all but the last. */
    public static Expression<String> left(Expression<String> text, int length) {
        return expression(Types.TEXT, "left({}, {})", text, length);
    }

    /** The first characters; of a negative number, all but the last; NULL of NULL. */
    public static NullableExpression<String> left(NullableExpression<String> text, int length) {
        return expression(Types.TEXT, "left({}, {})", text, length).orNull();
    }

    /** The last characters; of a negative number, all but the first. */
    public static Expression<String> right(Expression<String> text, int length) {
        return expression(Types.TEXT, "right({}, {})", text, length);
    }

    /** The last characters; of a negative number, all but the first; NULL of NULL. */
    public static NullableExpression<String> right(NullableExpression<String> text, int length) {
        return expression(Types.TEXT, "right({}, {})", text, length).orNull();
    }

    /** Without blanks at both ends. */
    public static Expression<String> trim(Expression<String> text) {
        return expression(Types.TEXT, "btrim({})", text);
    }

    /** Without blanks at both ends; NULL of NULL. */
    public static NullableExpression<String> trim(NullableExpression<String> text) {
        return expression(Types.TEXT, "btrim({})", text).orNull();
    }

    /** Without any of some characters at both ends. */
    public static Expression<String> trim(Expression<String> text, String characters) {
        return expression(Types.TEXT, "btrim({}, {})", text, characters);
    }

    /** Without any of some characters at both ends; NULL of NULL. */
    public static NullableExpression<String> trim(NullableExpression<String> text, String characters) {
        return expression(Types.TEXT, "btrim({}, {})", text, characters).orNull();
    }

    /** Without blanks at the beginning. */
    public static Expression<String> ltrim(Expression<String> text) {
        return expression(Types.TEXT, "ltrim({})", text);
    }

    /** Without blanks at the beginning; NULL of NULL. */
    public static NullableExpression<String> ltrim(NullableExpression<String> text) {
        return expression(Types.TEXT, "ltrim({})", text).orNull();
    }

    /** Without any of some characters at the beginning. */
    public static Expression<String> ltrim(Expression<String> text, String characters) {
        return expression(Types.TEXT, "ltrim({}, {})", text, characters);
    }

    /** Without any of some characters at the beginning; NULL of NULL. */
    public static NullableExpression<String> ltrim(NullableExpression<String> text, String characters) {
        return expression(Types.TEXT, "ltrim({}, {})", text, characters).orNull();
    }

    /** Without blanks at the end. */
    public static Expression<String> rtrim(Expression<String> text) {
        return expression(Types.TEXT, "rtrim({})", text);
    }

    /** Without blanks at the end; NULL of NULL. */
    public static NullableExpression<String> rtrim(NullableExpression<String> text) {
        return expression(Types.TEXT, "rtrim({})", text).orNull();
    }

    /** Without any of some characters at the end. */
    public static Expression<String> rtrim(Expression<String> text, String characters) {
        return expression(Types.TEXT, "rtrim({}, {})", text, characters);
    }

    /** Without any of some characters at the end; NULL of NULL. */
    public static NullableExpression<String> rtrim(NullableExpression<String> text, String characters) {
        return expression(Types.TEXT, "rtrim({}, {})", text, characters).orNull();
    }

    /** Filled up at the beginning, or cut, to a length. */
    public static Expression<String> lpad(Expression<String> text, int length, String fill) {
        return expression(Types.TEXT, "lpad({}, {}, {})", text, length, fill);
    }

    /** Filled up at the beginning, or cut, to a length; NULL of NULL. */
    public static NullableExpression<String> lpad(NullableExpression<String> text, int length, String fill) {
        return expression(Types.TEXT, "lpad({}, {}, {})", text, length, fill).orNull();
    }

    /** Filled up at the end, or cut, to a length. */
    public static Expression<String> rpad(Expression<String> text, int length, String fill) {
        return expression(Types.TEXT, "rpad({}, {}, {})", text, length, fill);
    }

    /** Filled up at the end, or cut, to a length; NULL of NULL. */
    public static NullableExpression<String> rpad(NullableExpression<String> text, int length, String fill) {
        return expression(Types.TEXT, "rpad({}, {}, {})", text, length, fill).orNull();
    }

    /** Each occurrence of a text replaced by another. */
    public static Expression<String> replace(Expression<String> text, String what, String by) {
        return expression(Types.TEXT, "replace({}, {}, {})", text, what, by);
    }

    /** Each occurrence of a text replaced by another; NULL of NULL. */
    public static NullableExpression<String> replace(NullableExpression<String> text, String what, String by) {
        return expression(Types.TEXT, "replace({}, {}, {})", text, what, by).orNull();
    }

    /** The place of the first occurrence of a text, or 0. */
    public static Expression<Integer> position(Expression<String> text, String what) {
        return expression(Types.INTEGER, "strpos({}, {})", text, what);
    }

    /** The place of the first occurrence of a text, or 0; NULL of NULL. */
    public static NullableExpression<Integer> position(NullableExpression<String> text, String what) {
        return expression(Types.INTEGER, "strpos({}, {})", text, what).orNull();
    }

    /**
     * One of the parts between separators, empty where there are fewer.
     *
     * @param number from 1; counted from the end when it is negative
     */
    public static Expression<String> splitPart(Expression<String> text, String separator, int number) {
        return expression(Types.TEXT, "split_part({}, {}, {})", text, separator, number);
    }

    /** One of the parts between separators, empty where there are fewer; NULL of NULL. */
    public static NullableExpression<String> splitPart(NullableExpression<String> text, String separator, int number) {
        return expression(Types.TEXT, "split_part({}, {}, {})", text, separator, number)
                .orNull();
    }

    /** So many times. */
    public static Expression<String> repeat(Expression<String> text, int times) {
        return expression(Types.TEXT, "repeat({}, {})", text, times);
    }

    /** So many times; NULL of NULL. */
    public static NullableExpression<String> repeat(NullableExpression<String> text, int times) {
        return expression(Types.TEXT, "repeat({}, {})", text, times).orNull();
    }

    /** From the last character to the first. */
    public static Expression<String> reverse(Expression<String> text) {
        return expression(Types.TEXT, "reverse({})", text);
    }

    /** From the last character to the first; NULL of NULL. */
    public static NullableExpression<String> reverse(NullableExpression<String> text) {
        return expression(Types.TEXT, "reverse({})", text).orNull();
    }

    /** Each word with a capital letter and small ones after it. */
    public static Expression<String> initcap(Expression<String> text) {
        return expression(Types.TEXT, "initcap({})", text);
    }

    /** Each word with a capital letter and small ones after it; NULL of NULL. */
    public static NullableExpression<String> initcap(NullableExpression<String> text) {
        return expression(Types.TEXT, "initcap({})", text).orNull();
    }

    /** The same, compared and ordered by a collation. */
    public static Expression<String> collate(Expression<String> text, String collation) {
        return expression(text.type(), "({} COLLATE {})", text, new Identifier(collation));
    }

    /** The same, compared and ordered by a collation; NULL of NULL. */
    public static NullableExpression<String> collate(NullableExpression<String> text, String collation) {
        return expression(text.type(), "({} COLLATE {})", text, new Identifier(collation))
                .orNull();
    }
}
