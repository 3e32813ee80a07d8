package dev.whimbrel.query;

import static dev.whimbrel.table.expression.ArrayFunctions.arrayConcat;
import static dev.whimbrel.table.expression.Expressions.cast;
import static dev.whimbrel.table.expression.Expressions.now;
import static dev.whimbrel.table.expression.Expressions.value;
import static dev.whimbrel.table.expression.JsonFunctions.jsonMerge;
import static dev.whimbrel.table.expression.JsonFunctions.jsonSet;
import static dev.whimbrel.table.expression.JsonFunctions.jsonb;
import static dev.whimbrel.table.expression.JsonFunctions.toJsonb;
import static dev.whimbrel.table.expression.SearchFunctions.toTsvector;
import static dev.whimbrel.table.expression.SearchFunctions.together;
import static dev.whimbrel.table.expression.TextFunctions.append;
import static dev.whimbrel.table.expression.TimeFunctions.age;
import static dev.whimbrel.table.expression.TimeFunctions.elapsed;
import static dev.whimbrel.table.expression.TimeFunctions.minus;
import static dev.whimbrel.table.expression.TimeFunctions.plus;
import static dev.whimbrel.table.expression.Windows.lag;
import static dev.whimbrel.table.expression.Windows.lead;
import static dev.whimbrel.table.expression.Windows.orderedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static shop.AllTypes.ALL_TYPES;

import dev.whimbrel.table.expression.Arithmetic;
import dev.whimbrel.table.expression.ArrayFunctions;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Expressions;
import dev.whimbrel.table.expression.JsonFunctions;
import dev.whimbrel.table.expression.NullableExpression;
import dev.whimbrel.table.expression.NumberFunctions;
import dev.whimbrel.table.expression.RangeFunctions;
import dev.whimbrel.table.expression.SearchFunctions;
import dev.whimbrel.table.expression.TextConditions;
import dev.whimbrel.table.expression.TextFunctions;
import dev.whimbrel.table.expression.TimeFunctions;
import dev.whimbrel.table.type.Interval;
import dev.whimbrel.table.type.Types;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A function of something that may be NULL gives something that may be NULL, whichever argument it is. */
class NullableArgumentsTest {

    private static final ValuesDatabase VALUES = new ValuesDatabase();
    private static final Expression<String> TEXT = cast(ALL_TYPES.id, Types.TEXT);

    @AfterAll
    static void close() {
        VALUES.close();
    }

    @SafeVarargs
    private static <T> void assertNullOfNull(NullableExpression<T>... expressions) {
        for (NullableExpression<T> expression : expressions) {
            assertThat(VALUES.ofNull(expression)).isNull();
            assertThat(VALUES.value(expression)).isNotNull();
        }
    }

    @Test
    void anyArgumentMayBeNull() {
        Expression<Instant> at = now();
        Expression<Interval> day = value(Interval.of(Period.ofDays(1)));
        Expression<String> words = toTsvector("english", TEXT);
        Expression<String> json = jsonb("{}");
        List<String> path = List.of("k");

        assertNullOfNull(
                append(TEXT, ALL_TYPES.aText), append(ALL_TYPES.aText, TEXT), append(ALL_TYPES.aText, ALL_TYPES.aText));
        assertNullOfNull(
                together(words, ALL_TYPES.aTsvector),
                together(ALL_TYPES.aTsvector, words),
                together(ALL_TYPES.aTsvector, ALL_TYPES.aTsvector));
        assertNullOfNull(
                age(at, ALL_TYPES.aTimestamptz),
                age(ALL_TYPES.aTimestamptz, ALL_TYPES.aTimestamptz),
                elapsed(at, ALL_TYPES.aTimestamptz),
                elapsed(ALL_TYPES.aTimestamptz, ALL_TYPES.aTimestamptz));
        assertNullOfNull(
                plus(at, ALL_TYPES.anInterval),
                plus(ALL_TYPES.aTimestamptz, day),
                plus(ALL_TYPES.aTimestamptz, ALL_TYPES.anInterval),
                minus(at, ALL_TYPES.anInterval),
                minus(ALL_TYPES.aTimestamptz, ALL_TYPES.anInterval));
        assertNullOfNull(
                toJsonb(ALL_TYPES.aText),
                jsonSet(json, path, ALL_TYPES.aText),
                jsonSet(ALL_TYPES.aJsonb, path, ALL_TYPES.aText),
                jsonSet(ALL_TYPES.aJsonb, path, TEXT),
                jsonMerge(json, ALL_TYPES.aJsonb),
                jsonMerge(ALL_TYPES.aJsonb, ALL_TYPES.aJsonb),
                jsonMerge(ALL_TYPES.aJsonb, json));
        assertNullOfNull(arrayConcat(ALL_TYPES.tags, ALL_TYPES.tags));
        assertThat(VALUES.ofNull(arrayConcat(ALL_TYPES.tags, List.of("a")))).containsExactly("a");
    }

    @Test
    void aRowBeforeOrAfterMayHoldNull() {
        var byId = orderedBy(ALL_TYPES.id);
        NullableExpression<String> before = lag(ALL_TYPES.aVarchar, 1, "none").over(byId);
        NullableExpression<String> after = lead(ALL_TYPES.aVarchar, 1, "none").over(byId);

        assertThat(VALUES.db
                        .select(before, after)
                        .from(ALL_TYPES)
                        .orderBy(ALL_TYPES.id)
                        .fetch())
                .containsExactly(new Tuple2<>("none", null), new Tuple2<>("a-b-c", "none"));
    }

    /** Functions that are not NULL for NULL; those of several are NULL only when all arguments are. */
    private static final Set<String> NEVER_NULL =
            Set.of("array", "arrayAppend", "arrayPrepend", "arrayConcat", "greatest", "least");

    @Test
    void everyFunctionKnowsWhenItMayBeNull() {
        Set<String> wrong = new TreeSet<>();
        Stream.of(
                        Arithmetic.class,
                        ArrayFunctions.class,
                        Expressions.class,
                        JsonFunctions.class,
                        NumberFunctions.class,
                        RangeFunctions.class,
                        SearchFunctions.class,
                        TextConditions.class,
                        TextFunctions.class,
                        TimeFunctions.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType() == Expression.class)
                .filter(method -> !NEVER_NULL.contains(method.getName()))
                .forEach(method -> withoutNullable(method).forEach(wrong::add));

        assertThat(wrong).isEmpty();
    }

    private static Stream<String> withoutNullable(Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        return Stream.iterate(0, i -> i < parameters.length, i -> i + 1)
                .filter(i -> parameters[i] == Expression.class)
                .filter(i -> !hasNullable(method, i))
                .map(i -> method + ", argument " + (i + 1));
    }

    private static boolean hasNullable(Method method, int place) {
        Class<?>[] parameters = method.getParameterTypes();
        parameters[place] = NullableExpression.class;
        return Stream.of(method.getDeclaringClass().getDeclaredMethods())
                .anyMatch(other -> other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), parameters)
                        && other.getReturnType() == NullableExpression.class);
    }
}
