package dev.whimbrel.table.expression;

import static dev.whimbrel.table.expression.Expressions.condition;
import static dev.whimbrel.table.expression.Expressions.expression;

import dev.whimbrel.table.type.ColumnType;
import dev.whimbrel.table.type.Types;
import java.util.List;

/**
 * Functions of arrays, made for static import. {@link Quantified#anyOf} compares with their elements. Elements are counted from 1.
 */
public final class ArrayFunctions {

    private ArrayFunctions() {}

    /** An array of some values. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Expression<List<T>> array(Expression<T> first, Expression<T>... others) {
        List<Expression<T>> all = Conditions.list(first, List.of(others));
        return expression(first.type().array(), "ARRAY[" + Calls.places(all.size()) + "]", all.toArray());
    }

    /** Whether a value is among the elements. An index of the kind GIN serves it. */
    public static <T> Condition contains(Expression<List<T>> array, T element) {
        return contains(array, List.of(element));
    }

    /** Whether all of some values are among the elements. */
    public static <T> Condition contains(Expression<List<T>> array, List<T> elements) {
        return condition("{} @> {}", array, list(elements, array));
    }

    /** Whether all elements of another array are among the elements. */
    public static <T> Condition contains(Expression<List<T>> array, Expression<List<T>> elements) {
        return condition("{} @> {}", array, elements);
    }

    /** Whether all elements are among some values. */
    public static <T> Condition containedIn(Expression<List<T>> array, List<T> elements) {
        return condition("{} <@ {}", array, list(elements, array));
    }

    /** Whether all elements are among those of another array. */
    public static <T> Condition containedIn(Expression<List<T>> array, Expression<List<T>> other) {
        return condition("{} <@ {}", array, other);
    }

    /** Whether one of some values is among the elements at least. */
    public static <T> Condition overlaps(Expression<List<T>> array, List<T> elements) {
        return condition("{} && {}", array, list(elements, array));
    }

    /** Whether two arrays have an element in common. */
    public static <T> Condition overlaps(Expression<List<T>> array, Expression<List<T>> other) {
        return condition("{} && {}", array, other);
    }

    /** The number of all elements, of all dimensions. */
    public static Expression<Integer> cardinality(Expression<? extends List<?>> array) {
        return expression(Types.INTEGER, "cardinality({})", array);
    }

    /** The number of all elements, of all dimensions; NULL of NULL. */
    public static NullableExpression<Integer> cardinality(NullableExpression<? extends List<?>> array) {
        return expression(Types.INTEGER, "cardinality({})", array).orNull();
    }

    /**
     * An element; NULL where there is none.
     *
     * @param number from 1
     */
    public static <T> NullableExpression<T> element(Expression<List<T>> array, int number) {
        ColumnType<T> type = Types.elementOf(array.type());
        return expression(type, "({})[{}]", array, number).orNull();
    }

    /** The number of the first element that is equal to a value; NULL where there is none. */
    public static <T> NullableExpression<Integer> arrayPosition(Expression<List<T>> array, T element) {
        return expression(Types.INTEGER, "array_position({}, {})", array, one(element, array))
                .orNull();
    }

    /** With another element at the end; of NULL too, which counts as empty. */
    public static <T> Expression<List<T>> arrayAppend(Expression<List<T>> array, T element) {
        return expression(array.type(), "array_append({}, {})", array, one(element, array));
    }

    /** With another element at the beginning; of NULL too, which counts as empty. */
    public static <T> Expression<List<T>> arrayPrepend(T element, Expression<List<T>> array) {
        return expression(array.type(), "array_prepend({}, {})", one(element, array), array);
    }

    /** With more elements at the end; of NULL too, which counts as empty. */
    public static <T> Expression<List<T>> arrayConcat(Expression<List<T>> array, List<T> more) {
        return expression(array.type(), "array_cat({}, {})", array, list(more, array));
    }

    /** The elements of one array and then those of another; NULL counts as empty, unless both are. */
    public static <T> Expression<List<T>> arrayConcat(Expression<List<T>> array, Expression<List<T>> other) {
        return expression(array.type(), "array_cat({}, {})", array, other);
    }

    /** The elements of one array and then those of another; NULL counts as empty; NULL of two of them. */
    public static <T> NullableExpression<List<T>> arrayConcat(
            NullableExpression<List<T>> array, NullableExpression<List<T>> other) {
        return expression(array.type(), "array_cat({}, {})", array, other).orNull();
    }

    /** Without all elements that are equal to a value. */
    public static <T> Expression<List<T>> arrayRemove(Expression<List<T>> array, T element) {
        return expression(array.type(), "array_remove({}, {})", array, one(element, array));
    }

    /** Without all elements that are equal to a value; NULL of NULL. */
    public static <T> NullableExpression<List<T>> arrayRemove(NullableExpression<List<T>> array, T element) {
        return expression(array.type(), "array_remove({}, {})", array, one(element, array))
                .orNull();
    }

    /** With another value instead of all elements that are equal to one. */
    public static <T> Expression<List<T>> arrayReplace(Expression<List<T>> array, T element, T by) {
        return expression(array.type(), "array_replace({}, {}, {})", array, one(element, array), one(by, array));
    }

    /** With another value instead of all elements that are equal to one; NULL of NULL. */
    public static <T> NullableExpression<List<T>> arrayReplace(NullableExpression<List<T>> array, T element, T by) {
        return expression(array.type(), "array_replace({}, {}, {})", array, one(element, array), one(by, array))
                .orNull();
    }

    /** The texts of the elements with a separator between them; NULLs are left out. */
    public static Expression<String> arrayToString(Expression<? extends List<?>> array, String separator) {
        return expression(Types.TEXT, "array_to_string({}, {})", array, separator);
    }

    /** The texts of the elements with a separator between them; NULLs are left out; NULL of NULL. */
    public static NullableExpression<String> arrayToString(
            NullableExpression<? extends List<?>> array, String separator) {
        return expression(Types.TEXT, "array_to_string({}, {})", array, separator)
                .orNull();
    }

    private static <T> Object list(List<T> elements, Expression<List<T>> array) {
        return Expressions.value(elements, array.type());
    }

    private static <T> Object one(T element, Expression<List<T>> array) {
        return Expressions.value(element, Types.elementOf(array.type()));
    }
}
