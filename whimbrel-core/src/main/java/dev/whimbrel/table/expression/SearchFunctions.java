package dev.whimbrel.table.expression;

import static dev.whimbrel.table.expression.Expressions.condition;
import static dev.whimbrel.table.expression.Expressions.expression;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.type.ColumnType;
import dev.whimbrel.table.type.Types;
import java.util.regex.Pattern;

/**
 * Functions of full text search, made for static import. A configuration such as {@code english} is part of the statement's text,
 * so that it fits the expression of an index.
 */
public final class SearchFunctions {

    private static final ColumnType<String> VECTOR = Types.string(new SqlType.Builtin("tsvector"));
    private static final Pattern CONFIGURATION = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)?");

    private SearchFunctions() {}

    /** The words of a text as they are searched. */
    public static Expression<String> toTsvector(String configuration, Expression<String> text) {
        return expression(VECTOR, "to_tsvector(" + quoted(configuration) + ", {})", text);
    }

    /** The words of a text as they are searched; NULL of NULL. */
    public static NullableExpression<String> toTsvector(String configuration, NullableExpression<String> text) {
        return expression(VECTOR, "to_tsvector(" + quoted(configuration) + ", {})", text)
                .orNull();
    }

    /** All words, in any order, of a text as people write it. */
    public static SearchQuery plainQuery(String configuration, String text) {
        return SearchQuery.of("plainto_tsquery(" + quoted(configuration) + ", {})", text);
    }

    /** All words in their order. */
    public static SearchQuery phraseQuery(String configuration, String text) {
        return SearchQuery.of("phraseto_tsquery(" + quoted(configuration) + ", {})", text);
    }

    /** What people write into search boxes: words, "phrases", {@code or}, and words with a minus sign. It never fails. */
    public static SearchQuery websearchQuery(String configuration, String text) {
        return SearchQuery.of("websearch_to_tsquery(" + quoted(configuration) + ", {})", text);
    }

    /**
     * A query in the server's language; the server fails for one that is malformed.
     *
     * @param query for example {@code cat & !dog & rab:*}
     */
    public static SearchQuery rawQuery(String configuration, String query) {
        return SearchQuery.of("to_tsquery(" + quoted(configuration) + ", {})", query);
    }

    /** Whether a query finds anything in the words of a text. */
    public static Condition finds(SearchQuery query, Expression<String> vector) {
        return condition("{} @@ {}", vector, query);
    }

    /** How well the words of a text fit a query: the more, the better. */
    public static Expression<Float> rank(Expression<String> vector, SearchQuery query) {
        return expression(Types.REAL, "ts_rank({}, {})", vector, query);
    }

    /** How well the words of a text fit a query: the more, the better; NULL of NULL. */
    public static NullableExpression<Float> rank(NullableExpression<String> vector, SearchQuery query) {
        return expression(Types.REAL, "ts_rank({}, {})", vector, query).orNull();
    }

    /** How well the words of a text fit a query, where those near each other count more. */
    public static Expression<Float> rankByNearness(Expression<String> vector, SearchQuery query) {
        return expression(Types.REAL, "ts_rank_cd({}, {})", vector, query);
    }

    /** How well the words of a text fit a query, where those near each other count more; NULL of NULL. */
    public static NullableExpression<Float> rankByNearness(NullableExpression<String> vector, SearchQuery query) {
        return expression(Types.REAL, "ts_rank_cd({}, {})", vector, query).orNull();
    }

    /**
     * The words of a text with a weight.
     *
     * @param weight from A, which counts most, to D
     */
    public static Expression<String> weighted(Expression<String> vector, char weight) {
        return expression(VECTOR, "setweight({}, CAST({} AS \"char\"))", vector, String.valueOf(weight));
    }

    /** The words of a text with a weight; NULL of NULL. */
    public static NullableExpression<String> weighted(NullableExpression<String> vector, char weight) {
        return expression(VECTOR, "setweight({}, CAST({} AS \"char\"))", vector, String.valueOf(weight))
                .orNull();
    }

    /** The words of two texts. */
    public static Expression<String> together(Expression<String> vector, Expression<String> other) {
        return expression(VECTOR, "{} || {}", vector, other);
    }

    /** The words of two texts; NULL of NULL. */
    public static NullableExpression<String> together(Expression<String> vector, NullableExpression<String> other) {
        return expression(VECTOR, "{} || {}", vector, other).orNull();
    }

    /** The words of two texts; NULL of NULL. */
    public static NullableExpression<String> together(NullableExpression<String> vector, Expression<String> other) {
        return expression(VECTOR, "{} || {}", vector, other).orNull();
    }

    /** The words of two texts; NULL of NULL. */
    public static NullableExpression<String> together(
            NullableExpression<String> vector, NullableExpression<String> other) {
        return expression(VECTOR, "{} || {}", vector, other).orNull();
    }

    /** Parts of a text with what a query finds in bold. The text is not made safe for HTML. */
    public static Expression<String> headline(String configuration, Expression<String> text, SearchQuery query) {
        return expression(Types.TEXT, "ts_headline(" + quoted(configuration) + ", {}, {})", text, query);
    }

    /** Parts of a text with what a query finds in bold; NULL of NULL. */
    public static NullableExpression<String> headline(
            String configuration, NullableExpression<String> text, SearchQuery query) {
        return expression(Types.TEXT, "ts_headline(" + quoted(configuration) + ", {}, {})", text, query)
                .orNull();
    }

    /**
     * Parts of a text with what a query finds marked.
     *
     * @param options as in the PostgreSQL manual, 12.3.4: {@code StartSel=<, StopSel=>, MaxWords=20}
     */
    public static Expression<String> headline(
            String configuration, Expression<String> text, SearchQuery query, String options) {
        return expression(Types.TEXT, "ts_headline(" + quoted(configuration) + ", {}, {}, {})", text, query, options);
    }

    /** Parts of a text with what a query finds marked; NULL of NULL. */
    public static NullableExpression<String> headline(
            String configuration, NullableExpression<String> text, SearchQuery query, String options) {
        return expression(Types.TEXT, "ts_headline(" + quoted(configuration) + ", {}, {}, {})", text, query, options)
                .orNull();
    }

    private static String quoted(String configuration) {
        if (!CONFIGURATION.matcher(configuration).matches()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "\"" + configuration + "\" is no name of a text search configuration, such as english or simple.");
        }
        return "'" + configuration + "'";
    }
}
