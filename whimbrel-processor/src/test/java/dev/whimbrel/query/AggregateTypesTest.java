package dev.whimbrel.query;

import static dev.whimbrel.table.expression.Aggregates.arrayAgg;
import static dev.whimbrel.table.expression.Aggregates.avg;
import static dev.whimbrel.table.expression.Aggregates.boolAnd;
import static dev.whimbrel.table.expression.Aggregates.boolOr;
import static dev.whimbrel.table.expression.Aggregates.count;
import static dev.whimbrel.table.expression.Aggregates.countDistinct;
import static dev.whimbrel.table.expression.Aggregates.jsonbAgg;
import static dev.whimbrel.table.expression.Aggregates.jsonbObjectAgg;
import static dev.whimbrel.table.expression.Aggregates.max;
import static dev.whimbrel.table.expression.Aggregates.min;
import static dev.whimbrel.table.expression.Aggregates.stringAgg;
import static dev.whimbrel.table.expression.Aggregates.sum;
import static dev.whimbrel.table.expression.Expressions.expression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static shop.AllTypes.ALL_TYPES;

import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.NullableExpression;
import dev.whimbrel.table.type.Interval;
import dev.whimbrel.table.type.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shop.AllTypes;

/** What aggregates give has the type that they say, in Java and on the server. */
class AggregateTypesTest {

    private static final ValuesDatabase VALUES = new ValuesDatabase();

    @AfterAll
    static void close() {
        VALUES.close();
    }

    static Stream<Arguments> aggregates() {
        AllTypes all = ALL_TYPES;
        return Stream.of(
                argumentSet("count", count()),
                argumentSet("count distinct", countDistinct(all.tags)),
                argumentSet("sum smallint", sum(all.aSmallint)),
                argumentSet("sum integer", sum(all.anInteger)),
                argumentSet("sum bigint", sum(all.aBigint)),
                argumentSet("sum numeric", sum(all.aPrice)),
                argumentSet("sum real", sum(all.aReal)),
                argumentSet("sum double", sum(all.aDouble)),
                argumentSet("sum interval", sum(all.anInterval)),
                argumentSet("avg smallint", avg(all.aSmallint)),
                argumentSet("avg integer", avg(all.anInteger)),
                argumentSet("avg bigint", avg(all.aBigint)),
                argumentSet("avg numeric", avg(all.aPrice)),
                argumentSet("avg real", avg(all.aReal)),
                argumentSet("avg double", avg(all.aDouble)),
                argumentSet("avg interval", avg(all.anInterval)),
                argumentSet("min smallint", min(all.aSmallint)),
                argumentSet("min numeric", min(all.aPrice)),
                argumentSet("min text", min(all.aText)),
                argumentSet("min varchar", min(all.aShortVarchar)),
                argumentSet("min character", min(all.aCharacter)),
                argumentSet("min citext", min(all.aCitext)),
                argumentSet("min date", min(all.aDate)),
                argumentSet("min time", min(all.aRoughTime)),
                argumentSet("min timetz", min(all.aTimetz)),
                argumentSet("min timestamp", min(all.aTimestamp)),
                argumentSet("max timestamptz", max(all.aRoughTimestamptz)),
                argumentSet("max interval", max(all.anInterval)),
                argumentSet("max inet", max(all.anInet)),
                argumentSet("max cidr", max(all.aCidr)),
                argumentSet("max enum", max(all.colour)),
                argumentSet("max array", max(all.tags)),
                argumentSet("max varchar array", max(all.sizes)),
                argumentSet("bool_and", boolAnd(all.aBool)),
                argumentSet("bool_or", boolOr(all.aBool)),
                argumentSet("string_agg", stringAgg(all.aShortVarchar, ",")),
                argumentSet("array_agg integer", arrayAgg(all.anInteger)),
                argumentSet("array_agg varchar", arrayAgg(all.aShortVarchar)),
                argumentSet("array_agg enum", arrayAgg(all.colour)),
                argumentSet("array_agg range", arrayAgg(all.aDaterange)),
                argumentSet("array_agg array", arrayAgg(all.matrix)),
                argumentSet("jsonb_agg", jsonbAgg(all.aDate)),
                argumentSet("jsonb_object_agg", jsonbObjectAgg(all.aVarchar, all.aDate)));
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void theServerGivesTheTypeThatIsSaid(Expression<?> aggregate) {
        assertThat(VALUES.value(expression(Types.TEXT, "CAST(pg_typeof({}) AS text)", aggregate)))
                .isEqualTo(VALUES.value(
                        expression(Types.TEXT, "min(CAST(pg_typeof(CAST(NULL AS {})) AS text))", aggregate.type())));
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void itIsReadAsNullOnlyWhereItSaysSo(Expression<?> aggregate) {
        assertThat(VALUES.db
                        .select(aggregate)
                        .from(ALL_TYPES)
                        .where(ALL_TYPES.id.lt(0L))
                        .fetch())
                .hasSize(1)
                .allMatch(value -> (value == null) == aggregate instanceof NullableExpression<?>);
    }

    @Test
    void numbersAndSpansAreSummedUp() {
        Interval span = new Interval(Period.of(0, 1, 2), Duration.ofSeconds(11045));
        Long integers = VALUES.value(sum(ALL_TYPES.anInteger));
        BigDecimal longs = VALUES.value(sum(ALL_TYPES.aBigint));
        Float floats = VALUES.value(sum(ALL_TYPES.aReal));
        Double average = VALUES.value(avg(ALL_TYPES.aReal));
        Interval spans = VALUES.value(sum(ALL_TYPES.anInterval));

        assertThat(integers).isEqualTo(7);
        assertThat(longs).isEqualTo("70");
        assertThat(floats).isEqualTo(1.5f);
        assertThat(average).isEqualTo(1.5);
        assertThat(spans).isEqualTo(span);
        assertThat(VALUES.value(avg(ALL_TYPES.anInterval))).isEqualTo(span);
        assertThat(VALUES.ofNull(sum(ALL_TYPES.aReal))).isNull();
        assertThat(VALUES.ofNull(avg(ALL_TYPES.anInterval))).isNull();
    }
}
