package dev.whimbrel.query;

import static dev.whimbrel.table.expression.Arithmetic.times;
import static dev.whimbrel.table.expression.Expressions.caseWhen;
import static dev.whimbrel.table.expression.Expressions.condition;
import static dev.whimbrel.table.expression.Expressions.expression;
import static dev.whimbrel.table.expression.Expressions.value;
import static dev.whimbrel.table.expression.RowOfTwo.row;
import static org.assertj.core.api.Assertions.assertThat;
import static shop.AllTypes.ALL_TYPES;

import dev.whimbrel.table.expression.Case;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Identifier;
import dev.whimbrel.table.type.Types;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import shop.Colour;

class SqlFragmentsTest {

    private static final ValuesDatabase VALUES = new ValuesDatabase();

    @AfterAll
    static void close() {
        VALUES.close();
    }

    private static String sql(Expression<?> expression) {
        return VALUES.db.select(expression).toSql().sql();
    }

    @Test
    void aPartIsNeverTornApart() {
        Expression<Integer> sum = expression(Types.INTEGER, "1 + {}", 2);

        assertThat(VALUES.value(times(sum, 3))).isEqualTo(9);
        assertThat(sql(sum)).isEqualTo("SELECT (1 + ?)");
        assertThat(sql(expression(Types.INTEGER, "(1) + (2)"))).isEqualTo("SELECT ((1) + (2))");
        assertThat(VALUES.value(times(value(2), expression(Types.INTEGER, "CASE WHEN true THEN 1 ELSE 2 END"))))
                .isEqualTo(2);
    }

    @Test
    void callsAndNamesStandByThemselves() {
        assertThat(sql(expression(Types.TEXT, "pg_catalog.lower({})", "A"))).isEqualTo("SELECT pg_catalog.lower(?)");
        assertThat(sql(expression(Types.TEXT, "current_user"))).isEqualTo("SELECT current_user");
        assertThat(sql(expression(Types.TEXT, "concat(')', '(')"))).isEqualTo("SELECT concat(')', '(')");
        assertThat(sql(expression(Types.TEXT, "f(1) || g(2)"))).isEqualTo("SELECT (f(1) || g(2))");
    }

    @Test
    void bracesAndQuestionMarksInQuotesStay() {
        VALUES.assertValue(
                expression(Types.TEXT, "'{} ?' || {} || $q${}?$q$ || E'\\'{}' /* {} ? */", "x"), "{} ?x{}?'{}");
        VALUES.assertTrue(condition("{} ? {} -- {}\n", ALL_TYPES.aJsonb, "n"));
        VALUES.assertTrue(condition("{} ?| ARRAY[{}, '?']", ALL_TYPES.aJsonb, "n"));
        VALUES.assertTrue(condition("{} @? '$.n ? (@ > 1)'", ALL_TYPES.aJsonb));
    }

    @Test
    void argumentsAreWrittenAsWhatTheyAre() {
        VALUES.assertValue(expression(Types.TEXT, "{} COLLATE {}", ALL_TYPES.aVarchar, new Identifier("C")), "a-b-c");
        VALUES.assertValue(expression(Types.INTEGER, "CAST({} AS {})", "5", Types.INTEGER), 5);
        VALUES.assertValue(expression(Types.BIGINT, "{} + 1", VALUES.db.select(value(41L))), 42L);
        assertThat(sql(expression(Types.TEXT, "x.{}", new Identifier("a\"b")))).isEqualTo("SELECT (x.\"a\"\"b\")");
        VALUES.assertNullValue(expression(Types.TEXT, "concat_ws({}, 'a')", (Object) null));
    }

    @Test
    void casesHaveTheFirstValueThatFits() {
        Case<String> named = caseWhen(ALL_TYPES.anInteger.gt(100), "many").when(ALL_TYPES.anInteger.gt(5), "some");

        VALUES.assertValue(named, "some");
        VALUES.assertNull(named);
        assertThat(VALUES.ofNull(named.otherwise("none"))).isEqualTo("none");
        assertThat(VALUES.ofNull(named.otherwise(value("x")))).isEqualTo("x");
        VALUES.assertNull(named.otherwise(ALL_TYPES.aText));
        VALUES.assertValue(caseWhen(ALL_TYPES.aBool.eq(true), Colour.GREY).otherwise(ALL_TYPES.colour), Colour.GREY);
        VALUES.assertTrue(caseWhen(ALL_TYPES.aBool.eq(true), ALL_TYPES.anInteger)
                .otherwise(1)
                .in(List.of(7)));
    }

    @Test
    void enumsCompareInTheOrderOfTheirLabels() {
        VALUES.assertTrue(ALL_TYPES.colour.gt(Colour.DARK_RED));
        VALUES.assertFalse(ALL_TYPES.colour.gt(Colour.OFF_WHITE));
        VALUES.assertTrue(ALL_TYPES.colour.between(Colour.DARK_RED, Colour.OFF_WHITE));
    }

    @Test
    void twoExpressionsAreComparedAsOne() {
        var both = row(ALL_TYPES.anInteger, ALL_TYPES.aSmallint);

        VALUES.assertTrue(both.eq(7, 2));
        VALUES.assertTrue(both.lt(7, 3).and(both.gt(6, 9)).and(both.le(7, 2)).and(both.ge(7, 2)));
        VALUES.assertFalse(both.lt(both));
        VALUES.assertFalse(both.gt(both));
        VALUES.assertTrue(both.eq(row(value(7), ALL_TYPES.aSmallint)));
        assertThat(VALUES.ofNull(both.lt(7, 3).orNull())).isNull();
    }

    @Test
    void nullIsAValueLikeOthersWhereItIsSaid() {
        assertThat(VALUES.ofNull(ALL_TYPES.anInteger.isDistinctFrom(7))).isTrue();
        assertThat(VALUES.ofNull(ALL_TYPES.anInteger.isNotDistinctFrom(ALL_TYPES.aSmallint)))
                .isTrue();
        VALUES.assertTrue(
                ALL_TYPES.anInteger.notBetween(8, 9).and(ALL_TYPES.anInteger.between(ALL_TYPES.aSmallint, value(7))));
    }
}
