package dev.whimbrel.table.expression;

import static dev.whimbrel.table.expression.Expressions.condition;
import static dev.whimbrel.table.expression.Expressions.expression;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.type.ColumnType;
import dev.whimbrel.table.type.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Functions of JSON, made for static import; of columns with JSON of any Java type. Paths are made of keys, which are Strings, and
 * of places in arrays, which are Integers: from 0, or from -1 backwards. JSON itself is a String here, its text.
 */
public final class JsonFunctions {

    static final ColumnType<String> JSONB = Types.string(SqlType.jsonb());

    private JsonFunctions() {}

    /** The JSON of a text. */
    public static Expression<String> jsonb(String json) {
        return Expressions.value(json, JSONB);
    }

    /** Any value as JSON, also that of an array or a whole row's column. */
    public static Expression<String> toJsonb(Expression<?> value) {
        return expression(JSONB, "to_jsonb({})", value);
    }

    /** Any value as JSON, also that of an array or a whole row's column; NULL of NULL. */
    public static NullableExpression<String> toJsonb(NullableExpression<?> value) {
        return expression(JSONB, "to_jsonb({})", value).orNull();
    }

    /**
     * The JSON at a path; NULL where there is none.
     *
     * @param path keys and places
     */
    public static NullableExpression<String> jsonAt(Expression<?> json, Object... path) {
        return expression(JSONB, "CAST(" + steps(path.length, "->") + " AS jsonb)", with(json, path))
                .orNull();
    }

    /**
     * What is at a path as text: a string without quotes, other things as their JSON; NULL where there is nothing, or JSON's null.
     *
     * @param path keys and places
     */
    public static NullableExpression<String> jsonText(Expression<?> json, Object... path) {
        return expression(Types.TEXT, steps(path.length, "->>"), with(json, path))
                .orNull();
    }

    /**
     * What is at a path as a value of a type, which the server reads from its text; NULL where there is nothing, or JSON's null.
     *
     * @param path keys and places
     */
    public static <T> NullableExpression<T> jsonAs(ColumnType<T> type, Expression<?> json, Object... path) {
        return Expressions.cast(jsonText(json, path), type);
    }

    private static String steps(int count, String last) {
        if (count == 0) {
            throw new WhimbrelException(ErrorCode.INVALID_QUERY, "A path into JSON has a key or a place at least.");
        }
        return "{}" + " -> {}".repeat(count - 1) + " " + last + " {}";
    }

    private static Object[] with(Expression<?> json, Object... path) {
        Object[] all = new Object[path.length + 1];
        all[0] = json;
        for (int i = 0; i < path.length; i++) {
            if (!(path[i] instanceof String || path[i] instanceof Integer)) {
                throw new WhimbrelException(
                        ErrorCode.INVALID_QUERY,
                        "A path into JSON is made of Strings and Integers; " + path[i] + " is neither.");
            }
            all[i + 1] = path[i];
        }
        return all;
    }

    /** Whether JSON has all that some other has: its keys with their values, its elements. An index of the kind GIN serves it. */
    public static <T> Condition jsonContains(Expression<T> json, T part) {
        return condition("{} @> {}", json, Expressions.value(part, json.type()));
    }

    /** Whether JSON has all that some other has: {@code jsonContains(PRODUCTS.details, jsonb("{\"new\": true}"))}. */
    public static Condition jsonContains(Expression<?> json, Expression<?> part) {
        return condition("{} @> {}", json, part);
    }

    /** Whether there is a key, or a string as an element. */
    public static Condition hasKey(Expression<?> json, String key) {
        return condition("{} ? {}", json, key);
    }

    /** Whether there is one of some keys at least. */
    public static Condition hasAnyKey(Expression<?> json, Collection<String> keys) {
        return condition("{} ?| {}", json, texts(keys));
    }

    /** Whether there are all of some keys. */
    public static Condition hasAllKeys(Expression<?> json, Collection<String> keys) {
        return condition("{} ?& {}", json, texts(keys));
    }

    /**
     * Whether a path finds anything.
     *
     * @param path in the language of SQL/JSON: {@code $.tags[*] ? (@ == "new")}
     */
    public static Condition pathExists(Expression<?> json, String path) {
        return condition("{} @? CAST({} AS jsonpath)", json, path);
    }

    /**
     * Whether a path's predicate is true.
     *
     * @param path in the language of SQL/JSON: {@code $.price > 10}
     */
    public static Condition pathMatches(Expression<?> json, String path) {
        return condition("{} @@ CAST({} AS jsonpath)", json, path);
    }

    /**
     * What a path finds first, as JSON; NULL where it finds nothing.
     *
     * @param path in the language of SQL/JSON
     */
    public static NullableExpression<String> pathFirst(Expression<?> json, String path) {
        return expression(JSONB, "jsonb_path_query_first({}, CAST({} AS jsonpath))", json, path)
                .orNull();
    }

    /**
     * JSON with another value at a path; a key that isn't there is made, the object around it isn't.
     *
     * @param path keys, and places as digits
     * @param value of any type but JSON's
     */
    public static <T> Expression<T> jsonSet(Expression<T> json, List<String> path, Object value) {
        return jsonSet(json, path, Expressions.value(value));
    }

    /** JSON with another value at a path; a key that isn't there is made, the object around it isn't; NULL of NULL. */
    public static <T> NullableExpression<T> jsonSet(NullableExpression<T> json, List<String> path, Object value) {
        return jsonSet(json, path, Expressions.value(value)).orNull();
    }

    /**
     * JSON with the value of an expression at a path.
     *
     * @param path keys, and places as digits
     */
    public static <T> Expression<T> jsonSet(Expression<T> json, List<String> path, Expression<?> value) {
        return expression(json.type(), "jsonb_set({}, {}, to_jsonb({}))", json, texts(path), value);
    }

    /** JSON with the value of an expression at a path; NULL of NULL. */
    public static <T> NullableExpression<T> jsonSet(
            NullableExpression<T> json, List<String> path, Expression<?> value) {
        return expression(json.type(), "jsonb_set({}, {}, to_jsonb({}))", json, texts(path), value)
                .orNull();
    }

    /** JSON with the value of an expression at a path; NULL of NULL. */
    public static <T> NullableExpression<T> jsonSet(
            Expression<T> json, List<String> path, NullableExpression<?> value) {
        return jsonSet(json, path, (Expression<?>) value).orNull();
    }

    /** JSON with the value of an expression at a path; NULL of NULL. */
    public static <T> NullableExpression<T> jsonSet(
            NullableExpression<T> json, List<String> path, NullableExpression<?> value) {
        return jsonSet(json, path, (Expression<?>) value);
    }

    /**
     * JSON without what is at a path.
     *
     * @param path keys, and places as digits
     */
    public static <T> Expression<T> jsonRemove(Expression<T> json, String... path) {
        return expression(json.type(), "{} #- {}", json, texts(Arrays.asList(path)));
    }

    /** JSON without what is at a path; NULL of NULL. */
    public static <T> NullableExpression<T> jsonRemove(NullableExpression<T> json, String... path) {
        return expression(json.type(), "{} #- {}", json, texts(Arrays.asList(path)))
                .orNull();
    }

    /** The keys of both, with the values of the second where both have one; the elements of both of arrays. */
    public static <T> Expression<T> jsonMerge(Expression<T> json, T other) {
        return expression(json.type(), "{} || {}", json, Expressions.value(other, json.type()));
    }

    /** The keys of both, with the values of the second where both have one; the elements of both of arrays; NULL of NULL. */
    public static <T> NullableExpression<T> jsonMerge(NullableExpression<T> json, T other) {
        return expression(json.type(), "{} || {}", json, Expressions.value(other, json.type()))
                .orNull();
    }

    /** The keys of both, with the values of the second where both have one; the elements of both of arrays. */
    public static <T> Expression<T> jsonMerge(Expression<T> json, Expression<?> other) {
        return expression(json.type(), "{} || {}", json, other);
    }

    /** The keys of both, with the values of the second where both have one; the elements of both of arrays; NULL of NULL. */
    public static <T> NullableExpression<T> jsonMerge(NullableExpression<T> json, Expression<?> other) {
        return expression(json.type(), "{} || {}", json, other).orNull();
    }

    /** The keys of both, with the values of the second where both have one; the elements of both of arrays; NULL of NULL. */
    public static <T> NullableExpression<T> jsonMerge(Expression<T> json, NullableExpression<?> other) {
        return expression(json.type(), "{} || {}", json, other).orNull();
    }

    /** The keys of both, with the values of the second where both have one; the elements of both of arrays; NULL of NULL. */
    public static <T> NullableExpression<T> jsonMerge(NullableExpression<T> json, NullableExpression<?> other) {
        return expression(json.type(), "{} || {}", json, other).orNull();
    }

    /** What JSON is: object, array, string, number, boolean or null. */
    public static Expression<String> jsonType(Expression<?> json) {
        return expression(Types.TEXT, "jsonb_typeof({})", json);
    }

    /** What JSON is: object, array, string, number, boolean or null; NULL of NULL. */
    public static NullableExpression<String> jsonType(NullableExpression<?> json) {
        return expression(Types.TEXT, "jsonb_typeof({})", json).orNull();
    }

    /** The number of elements; the server fails for what is no array. */
    public static Expression<Integer> jsonLength(Expression<?> json) {
        return expression(Types.INTEGER, "jsonb_array_length({})", json);
    }

    /** The number of elements; the server fails for what is no array; NULL of NULL. */
    public static NullableExpression<Integer> jsonLength(NullableExpression<?> json) {
        return expression(Types.INTEGER, "jsonb_array_length({})", json).orNull();
    }

    private static Object texts(Collection<String> texts) {
        return Expressions.value(List.copyOf(texts), Types.TEXT.array());
    }
}
