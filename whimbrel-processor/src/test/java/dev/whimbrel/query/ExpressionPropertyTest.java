package dev.whimbrel.query;

import static dev.whimbrel.table.expression.Expressions.caseWhen;
import static dev.whimbrel.table.expression.Expressions.coalesce;
import static dev.whimbrel.table.expression.Expressions.nullIf;
import static dev.whimbrel.table.expression.Expressions.value;
import static org.assertj.core.api.Assertions.assertThat;
import static shop.AllTypes.ALL_TYPES;

import dev.whimbrel.table.expression.Arithmetic;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Expressions;
import dev.whimbrel.table.expression.NullableExpression;
import dev.whimbrel.table.expression.NumberFunctions;
import dev.whimbrel.table.expression.TextConditions;
import dev.whimbrel.table.expression.TextFunctions;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.NullUnmarked;

/** Random expressions have the same value on the server as by Java with the three truths of SQL. */
@NullUnmarked
class ExpressionPropertyTest {

    private static final ValuesDatabase VALUES = new ValuesDatabase();
    private static final List<Row> ROWS = List.of(
            new Row(1L, 7, 2, "b", true),
            new Row(2L, null, null, null, null),
            new Row(3L, -3, null, "", false),
            new Row(4L, 0, 7, "B%", null),
            new Row(5L, null, -3, "a_b", true));

    static {
        VALUES.execute("TRUNCATE all_types RESTART IDENTITY");
        for (Row row : ROWS) {
            VALUES.execute("INSERT INTO all_types (an_integer, a_smallint, a_text, a_bool) VALUES (" + row.number + ", "
                    + row.small + ", " + (row.text == null ? "NULL" : "'" + row.text + "'") + ", " + row.flag + ")");
        }
    }

    record Row(Long id, Integer number, Integer small, String text, Boolean flag) {}

    /** An expression and what it is in Java. */
    record Both<T>(NullableExpression<T> sql, Function<Row, T> java) {

        static <T> Both<T> of(Expression<T> sql, Function<Row, T> java) {
            return new Both<>(sql.orNull(), java);
        }

        @Override
        public String toString() {
            return VALUES.db.select(sql).from(ALL_TYPES).toSql().toString();
        }
    }

    @AfterContainer
    static void close() {
        VALUES.close();
    }

    private static Condition condition(Both<Boolean> both) {
        return Expressions.condition("{}", both.sql());
    }

    private static <A, R> Both<R> one(Both<A> a, Expression<R> sql, Function<A, R> java) {
        return Both.of(
                sql,
                row -> a.java().apply(row) == null ? null : java.apply(a.java().apply(row)));
    }

    private static <A, B, R> Both<R> two(Both<A> a, Both<B> b, Expression<R> sql, BiFunction<A, B, R> java) {
        return Both.of(sql, row -> {
            A left = a.java().apply(row);
            B right = b.java().apply(row);
            return left == null || right == null ? null : java.apply(left, right);
        });
    }

    private static Both<Boolean> and(Both<Boolean> a, Both<Boolean> b) {
        return Both.of(condition(a).and(condition(b)), row -> {
            Boolean left = a.java().apply(row);
            Boolean right = b.java().apply(row);
            boolean no = Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right);
            return no ? Boolean.FALSE : left == null || right == null ? null : Boolean.TRUE;
        });
    }

    private static Both<Boolean> not(Both<Boolean> a) {
        return one(a, condition(a).not(), it -> !it);
    }

    private static <T> Both<T> choice(Both<Boolean> when, Both<T> then, Both<T> otherwise) {
        return Both.of(
                caseWhen(condition(when), then.sql()).otherwise(otherwise.sql()),
                row -> Boolean.TRUE.equals(when.java().apply(row))
                        ? then.java().apply(row)
                        : otherwise.java().apply(row));
    }

    private static <T> Both<T> firstOf(Both<T> a, Both<T> b) {
        return Both.of(coalesce(a.sql(), b.sql()), row -> {
            T first = a.java().apply(row);
            return first != null ? first : b.java().apply(row);
        });
    }

    private static <T> Both<T> unless(Both<T> a, Both<T> b) {
        return Both.of(nullIf(a.sql(), b.sql()), row -> {
            T first = a.java().apply(row);
            return first != null && first.equals(b.java().apply(row)) ? null : first;
        });
    }

    private static <T extends Comparable<T>> Both<Boolean> compared(int operator, Both<T> a, Both<T> b) {
        Expression<T> left = a.sql();
        return switch (operator) {
            case 0 -> two(a, b, left.eq(b.sql()), Object::equals);
            case 1 -> two(a, b, left.ne(b.sql()), (x, y) -> !x.equals(y));
            case 2 -> two(a, b, left.lt(b.sql()), (x, y) -> x.compareTo(y) < 0);
            case 3 -> two(a, b, left.ge(b.sql()), (x, y) -> x.compareTo(y) >= 0);
            case 4 ->
                Both.of(
                        left.isDistinctFrom(b.sql()),
                        row -> !Objects.equals(a.java().apply(row), b.java().apply(row)));
            case 5 ->
                Both.of(
                        left.isNotDistinctFrom(b.sql()),
                        row -> Objects.equals(a.java().apply(row), b.java().apply(row)));
            default -> Both.of(a.sql().isNull(), row -> a.java().apply(row) == null);
        };
    }

    private static Both<Boolean> listed(Both<Integer> a, List<Integer> values, int kind) {
        return switch (kind) {
            case 0 -> Both.of(a.sql().in(values), row -> values.isEmpty() ? Boolean.FALSE : in(a, values, row));
            case 1 ->
                Both.of(a.sql().notIn(values), row -> {
                    Boolean found = values.isEmpty() ? Boolean.FALSE : in(a, values, row);
                    return found == null ? null : !found;
                });
            case 2 -> one(a, a.sql().between(-3, 4), it -> it >= -3 && it <= 4);
            default -> one(a, a.sql().notBetween(-3, 4), it -> it < -3 || it > 4);
        };
    }

    private static Boolean in(Both<Integer> a, List<Integer> values, Row row) {
        Integer value = a.java().apply(row);
        return value == null ? null : values.contains(value);
    }

    private static Both<Integer> calculated(int operator, Both<Integer> a, Both<Integer> b) {
        return switch (operator) {
            case 0 -> two(a, b, Arithmetic.plus(a.sql(), b.sql()), (x, y) -> x + y);
            case 1 -> two(a, b, Arithmetic.minus(a.sql(), b.sql()), (x, y) -> x - y);
            // Kept small, so that no tree of them overflows.
            case 2 ->
                two(
                        a,
                        b,
                        Arithmetic.times(Arithmetic.modulo(a.sql(), 11), Arithmetic.modulo(b.sql(), 11)),
                        (x, y) -> x % 11 * (y % 11));
            case 3 -> one(a, Arithmetic.dividedBy(a.sql(), 3), it -> it / 3);
            case 4 -> one(a, NumberFunctions.negate(a.sql()), it -> -it);
            case 5 -> one(a, NumberFunctions.abs(a.sql()), Math::abs);
            default ->
                Both.of(Expressions.greatest(a.sql(), b.sql()), row -> {
                    Integer x = a.java().apply(row);
                    Integer y = b.java().apply(row);
                    return x == null ? y : y == null ? x : Integer.valueOf(Math.max(x, y));
                });
        };
    }

    private static Both<String> written(int operator, Both<String> a, Both<String> b) {
        return switch (operator) {
            case 0 -> two(a, b, TextFunctions.append(a.sql(), b.sql()), (x, y) -> x + y);
            case 1 -> one(a, Expressions.upper(a.sql()), it -> it.toUpperCase(java.util.Locale.ROOT));
            case 2 ->
                one(
                        a,
                        TextFunctions.reverse(a.sql()),
                        it -> new StringBuilder(it).reverse().toString());
            default -> one(a, TextFunctions.replace(a.sql(), "b", "?"), it -> it.replace("b", "?"));
        };
    }

    @Provide
    Arbitrary<Both<Integer>> numbers() {
        return numbers(3);
    }

    @Provide
    Arbitrary<Both<String>> texts() {
        return texts(3);
    }

    @Provide
    Arbitrary<Both<Boolean>> conditions() {
        return conditions(3);
    }

    private static Arbitrary<Both<Integer>> numbers(int depth) {
        Arbitrary<Both<Integer>> leaves = Arbitraries.oneOf(
                Arbitraries.just(Both.of(ALL_TYPES.anInteger, Row::number)),
                Arbitraries.just(Both.of(ALL_TYPES.aSmallint, Row::small)),
                Arbitraries.integers().between(-9, 9).map(it -> Both.of(value(it), row -> it)));
        return depth == 0
                ? leaves
                : Arbitraries.oneOf(
                        leaves,
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 6), numbers(depth - 1), numbers(depth - 1))
                                .as(ExpressionPropertyTest::calculated),
                        mixed(depth, numbers(depth - 1)),
                        texts(depth - 1).map(it -> one(it, Expressions.length(it.sql()), String::length)));
    }

    private static <T> Arbitrary<Both<T>> mixed(int depth, Arbitrary<Both<T>> parts) {
        return Arbitraries.oneOf(
                Combinators.combine(conditions(depth - 1), parts, parts).as(ExpressionPropertyTest::choice),
                Combinators.combine(parts, parts).as(ExpressionPropertyTest::firstOf),
                Combinators.combine(parts, parts).as(ExpressionPropertyTest::unless));
    }

    private static Arbitrary<Both<String>> texts(int depth) {
        Arbitrary<Both<String>> leaves = Arbitraries.oneOf(
                Arbitraries.just(Both.of(ALL_TYPES.aText, Row::text)),
                Arbitraries.of("", "a", "b'", "%", "\\", "{}", "?").map(it -> Both.of(value(it), row -> it)));
        return depth == 0
                ? leaves
                : Arbitraries.oneOf(
                        leaves,
                        Combinators.combine(Arbitraries.integers().between(0, 3), texts(depth - 1), texts(depth - 1))
                                .as(ExpressionPropertyTest::written),
                        mixed(depth, texts(depth - 1)));
    }

    private static Arbitrary<Both<Boolean>> conditions(int depth) {
        Arbitrary<Both<Boolean>> leaves = Arbitraries.of(
                Both.of(ALL_TYPES.aBool, Row::flag),
                Both.of(Condition.always(), row -> true),
                Both.of(Condition.never(), row -> false));
        return depth == 0
                ? leaves
                : Arbitraries.oneOf(
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 6), numbers(depth - 1), numbers(depth - 1))
                                .as(ExpressionPropertyTest::compared),
                        Combinators.combine(
                                        numbers(depth - 1),
                                        Arbitraries.integers()
                                                .between(-9, 9)
                                                .list()
                                                .ofMaxSize(4),
                                        Arbitraries.integers().between(0, 3))
                                .as(ExpressionPropertyTest::listed),
                        Combinators.combine(texts(depth - 1), texts(depth - 1)).as((a, b) -> compared(0, a, b)),
                        texts(depth - 1)
                                .map(it -> one(it, TextConditions.contains(it.sql(), "%"), text -> text.contains("%"))),
                        Combinators.combine(conditions(depth - 1), conditions(depth - 1))
                                .as(ExpressionPropertyTest::and),
                        Combinators.combine(conditions(depth - 1), conditions(depth - 1))
                                .as((a, b) -> Both.of(
                                        condition(a).or(condition(b)),
                                        not(and(not(a), not(b))).java())),
                        conditions(depth - 1).map(ExpressionPropertyTest::not),
                        leaves);
    }

    private static <T> void assertSame(Both<T> both) {
        List<T> expected = ROWS.stream().map(both.java()).toList();

        assertThat(VALUES.db
                        .select(both.sql())
                        .from(ALL_TYPES)
                        .orderBy(ALL_TYPES.id)
                        .fetch())
                .isEqualTo(expected);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void numbersAreTheSame(@ForAll("numbers") Both<Integer> number) {
        assertSame(number);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void textsAreTheSame(@ForAll("texts") Both<String> text) {
        assertSame(text);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void conditionsAreTheSameAndFilterTheSameRows(@ForAll("conditions") Both<Boolean> both) {
        assertSame(both);
        List<Long> expected = ROWS.stream()
                .filter(row -> Boolean.TRUE.equals(both.java().apply(row)))
                .map(Row::id)
                .toList();
        assertThat(VALUES.db
                        .select(ALL_TYPES.id)
                        .from(ALL_TYPES)
                        .where(condition(both))
                        .orderBy(ALL_TYPES.id)
                        .fetch())
                .isEqualTo(expected);
    }
}
