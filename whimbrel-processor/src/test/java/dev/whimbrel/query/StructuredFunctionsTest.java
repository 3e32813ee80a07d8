package dev.whimbrel.query;

import static dev.whimbrel.table.expression.ArrayFunctions.array;
import static dev.whimbrel.table.expression.ArrayFunctions.arrayAppend;
import static dev.whimbrel.table.expression.ArrayFunctions.arrayConcat;
import static dev.whimbrel.table.expression.ArrayFunctions.arrayPosition;
import static dev.whimbrel.table.expression.ArrayFunctions.arrayPrepend;
import static dev.whimbrel.table.expression.ArrayFunctions.arrayRemove;
import static dev.whimbrel.table.expression.ArrayFunctions.arrayReplace;
import static dev.whimbrel.table.expression.ArrayFunctions.arrayToString;
import static dev.whimbrel.table.expression.ArrayFunctions.cardinality;
import static dev.whimbrel.table.expression.ArrayFunctions.containedIn;
import static dev.whimbrel.table.expression.ArrayFunctions.contains;
import static dev.whimbrel.table.expression.ArrayFunctions.element;
import static dev.whimbrel.table.expression.ArrayFunctions.overlaps;
import static dev.whimbrel.table.expression.Expressions.value;
import static dev.whimbrel.table.expression.JsonFunctions.hasAllKeys;
import static dev.whimbrel.table.expression.JsonFunctions.hasAnyKey;
import static dev.whimbrel.table.expression.JsonFunctions.hasKey;
import static dev.whimbrel.table.expression.JsonFunctions.jsonAs;
import static dev.whimbrel.table.expression.JsonFunctions.jsonAt;
import static dev.whimbrel.table.expression.JsonFunctions.jsonContains;
import static dev.whimbrel.table.expression.JsonFunctions.jsonLength;
import static dev.whimbrel.table.expression.JsonFunctions.jsonMerge;
import static dev.whimbrel.table.expression.JsonFunctions.jsonRemove;
import static dev.whimbrel.table.expression.JsonFunctions.jsonSet;
import static dev.whimbrel.table.expression.JsonFunctions.jsonText;
import static dev.whimbrel.table.expression.JsonFunctions.jsonType;
import static dev.whimbrel.table.expression.JsonFunctions.jsonb;
import static dev.whimbrel.table.expression.JsonFunctions.pathExists;
import static dev.whimbrel.table.expression.JsonFunctions.pathFirst;
import static dev.whimbrel.table.expression.JsonFunctions.pathMatches;
import static dev.whimbrel.table.expression.JsonFunctions.toJsonb;
import static dev.whimbrel.table.expression.Quantified.allOf;
import static dev.whimbrel.table.expression.Quantified.anyOf;
import static dev.whimbrel.table.expression.RangeFunctions.adjacent;
import static dev.whimbrel.table.expression.RangeFunctions.after;
import static dev.whimbrel.table.expression.RangeFunctions.before;
import static dev.whimbrel.table.expression.RangeFunctions.containedIn;
import static dev.whimbrel.table.expression.RangeFunctions.contains;
import static dev.whimbrel.table.expression.RangeFunctions.containsRange;
import static dev.whimbrel.table.expression.RangeFunctions.containsValue;
import static dev.whimbrel.table.expression.RangeFunctions.isEmpty;
import static dev.whimbrel.table.expression.RangeFunctions.lowerEnd;
import static dev.whimbrel.table.expression.RangeFunctions.overlaps;
import static dev.whimbrel.table.expression.RangeFunctions.upperEnd;
import static dev.whimbrel.table.expression.SearchFunctions.finds;
import static dev.whimbrel.table.expression.SearchFunctions.headline;
import static dev.whimbrel.table.expression.SearchFunctions.phraseQuery;
import static dev.whimbrel.table.expression.SearchFunctions.plainQuery;
import static dev.whimbrel.table.expression.SearchFunctions.rank;
import static dev.whimbrel.table.expression.SearchFunctions.rankByNearness;
import static dev.whimbrel.table.expression.SearchFunctions.rawQuery;
import static dev.whimbrel.table.expression.SearchFunctions.toTsvector;
import static dev.whimbrel.table.expression.SearchFunctions.together;
import static dev.whimbrel.table.expression.SearchFunctions.websearchQuery;
import static dev.whimbrel.table.expression.SearchFunctions.weighted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.AllTypes.ALL_TYPES;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.type.Range;
import dev.whimbrel.table.type.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import shop.Colour;

class StructuredFunctionsTest {

    private static final ValuesDatabase VALUES = new ValuesDatabase();
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);

    @AfterAll
    static void close() {
        VALUES.close();
    }

    @Test
    void arraysAreSearched() {
        VALUES.assertTrue(contains(ALL_TYPES.tags, "x"));
        VALUES.assertFalse(contains(ALL_TYPES.tags, "z"));
        VALUES.assertTrue(contains(ALL_TYPES.tags, List.of("y", "x")));
        VALUES.assertTrue(contains(ALL_TYPES.tags, array(value("x"), value("y"))));
        VALUES.assertFalse(containedIn(ALL_TYPES.tags, List.of("x", "y")));
        VALUES.assertTrue(containedIn(array(ALL_TYPES.aSmallint), List.of(2, 3)));
        VALUES.assertTrue(overlaps(ALL_TYPES.tags, List.of("y", "z")));
        VALUES.assertFalse(overlaps(ALL_TYPES.tags, List.of()));
        VALUES.assertTrue(overlaps(ALL_TYPES.tags, ALL_TYPES.tags));
        VALUES.assertTrue(value("x").eq(anyOf(ALL_TYPES.tags)));
        VALUES.assertTrue(ALL_TYPES.anInteger.gt(allOf(array(value(1), ALL_TYPES.aSmallint))));
        VALUES.assertTrue(ALL_TYPES.colour.eq(anyOf(array(value(Colour.GREY)))));
    }

    @Test
    void arraysAreMade() {
        VALUES.assertValue(arrayAppend(ALL_TYPES.tags, "z"), Arrays.asList("x", "y", null, "z"));
        VALUES.assertValue(arrayPrepend("w", ALL_TYPES.tags), Arrays.asList("w", "x", "y", null));
        VALUES.assertValue(arrayConcat(ALL_TYPES.tags, List.of("{}", "\"")), Arrays.asList("x", "y", null, "{}", "\""));
        VALUES.assertValue(arrayRemove(ALL_TYPES.tags, "x"), Arrays.asList("y", null));
        VALUES.assertValue(arrayReplace(ALL_TYPES.tags, "x", "y"), Arrays.asList("y", "y", null));
        VALUES.assertValue(cardinality(ALL_TYPES.tags), 3);
        VALUES.assertValue(cardinality(ALL_TYPES.matrix), 4);
        VALUES.assertValue(element(ALL_TYPES.tags, 2), "y");
        VALUES.assertNullValue(element(ALL_TYPES.tags, 9));
        VALUES.assertValue(arrayPosition(ALL_TYPES.tags, "y"), 2);
        VALUES.assertValue(arrayToString(ALL_TYPES.tags, "+"), "x+y");
        VALUES.assertValue(array(ALL_TYPES.anInteger, ALL_TYPES.aSmallint), List.of(7, 2));
        assertThat(VALUES.ofNull(arrayAppend(ALL_TYPES.tags, "z"))).containsExactly("z");
        assertThat(VALUES.ofNull(arrayConcat(ALL_TYPES.tags, List.of("z")))).containsExactly("z");
        VALUES.assertNull(cardinality(ALL_TYPES.tags));
    }

    @Test
    void jsonIsRead() {
        VALUES.assertValue(jsonAt(ALL_TYPES.aJsonb, "a", "b"), "[10, \"x\", null]");
        VALUES.assertValue(jsonText(ALL_TYPES.aJsonb, "a", "b", 1), "x");
        VALUES.assertValue(jsonText(ALL_TYPES.aJsonb, "a", "b", -3), "10");
        VALUES.assertValue(jsonText(ALL_TYPES.anAddress, "street"), "Main");
        VALUES.assertValue(jsonText(ALL_TYPES.aJson, "k"), "v");
        VALUES.assertValue(jsonAs(Types.INTEGER, ALL_TYPES.aJsonb, "n"), 5);
        VALUES.assertTrue(jsonAs(Types.BOOL, ALL_TYPES.aJsonb, "t").eq(true));
        VALUES.assertValue(jsonType(jsonAt(ALL_TYPES.aJsonb, "a")), "object");
        VALUES.assertValue(jsonLength(jsonAt(ALL_TYPES.aJsonb, "a", "b")), 3);
        VALUES.assertNullValue(jsonText(ALL_TYPES.aJsonb, "a", "b", 2));
        VALUES.assertNullValue(jsonText(ALL_TYPES.aJsonb, "no", "such"));
        VALUES.assertNull(jsonText(ALL_TYPES.aJsonb, "a"));
        assertThatThrownBy(() -> jsonText(ALL_TYPES.aJsonb, 1.5))
                .isInstanceOf(WhimbrelException.class)
                .hasMessage("A path into JSON is made of Strings and Integers; 1.5 is neither.");
    }

    @Test
    void jsonIsSearched() {
        VALUES.assertTrue(jsonContains(ALL_TYPES.aJsonb, "{\"n\": 5}"));
        VALUES.assertTrue(jsonContains(ALL_TYPES.anAddress, jsonb("{\"street\": \"Main\"}")));
        VALUES.assertTrue(hasKey(ALL_TYPES.aJsonb, "n"));
        VALUES.assertFalse(hasKey(ALL_TYPES.aJsonb, "?"));
        VALUES.assertTrue(hasAnyKey(ALL_TYPES.aJsonb, List.of("z", "n")));
        VALUES.assertFalse(hasAllKeys(ALL_TYPES.aJsonb, List.of("z", "n")));
        VALUES.assertTrue(pathExists(ALL_TYPES.aJsonb, "$.a.b[*] ? (@ == \"x\")"));
        VALUES.assertTrue(pathMatches(ALL_TYPES.aJsonb, "$.n > 4"));
        VALUES.assertValue(pathFirst(ALL_TYPES.aJsonb, "$.a.b[0]"), "10");
    }

    @Test
    void jsonIsChanged() {
        VALUES.assertValue(
                jsonSet(jsonb("{\"a\": {\"b\": 1}}"), List.of("a", "b"), "it's"), "{\"a\": {\"b\": \"it's\"}}");
        VALUES.assertValue(jsonSet(jsonb("{}"), List.of("n"), ALL_TYPES.anInteger), "{\"n\": 7}");
        VALUES.assertValue(jsonRemove(jsonb("{\"a\": {\"b\": 1}}"), "a", "b"), "{\"a\": {}}");
        VALUES.assertValue(jsonMerge(jsonb("{\"a\": 1}"), "{\"b\": 2}"), "{\"a\": 1, \"b\": 2}");
        VALUES.assertValue(jsonMerge(jsonb("{\"a\": 1}"), jsonb("{\"a\": 2}")), "{\"a\": 2}");
        VALUES.assertValue(toJsonb(ALL_TYPES.tags), "[\"x\", \"y\", null]");
        VALUES.assertNull(jsonSet(ALL_TYPES.aJsonb, List.of("n"), 1));
    }

    @Test
    void rangesAreCompared() {
        VALUES.assertTrue(contains(ALL_TYPES.anInt4range, 4));
        VALUES.assertFalse(contains(ALL_TYPES.anInt4range, 5));
        VALUES.assertTrue(contains(ALL_TYPES.aDaterange, JANUARY));
        VALUES.assertTrue(contains(ALL_TYPES.aTstzrange, Instant.parse("2030-01-01T00:00:00Z")));
        VALUES.assertTrue(contains(ALL_TYPES.anInt4range, Range.of(2, 4)));
        VALUES.assertTrue(containsRange(ALL_TYPES.anInt4range, ALL_TYPES.anInt4range));
        VALUES.assertTrue(containsValue(ALL_TYPES.anInt4range, ALL_TYPES.aSmallint));
        VALUES.assertTrue(containedIn(ALL_TYPES.anInt4range, Range.closed(0, 9)));
        VALUES.assertTrue(overlaps(ALL_TYPES.aDaterange, Range.of(JANUARY.plusDays(3), null)));
        VALUES.assertTrue(overlaps(ALL_TYPES.aDaterange, ALL_TYPES.aDaterange));
        VALUES.assertTrue(adjacent(ALL_TYPES.aDaterange, Range.of(FEBRUARY, null)));
        VALUES.assertFalse(adjacent(ALL_TYPES.aDaterange, ALL_TYPES.aDaterange));
        VALUES.assertTrue(before(ALL_TYPES.anInt4range, Range.of(5, 6)));
        VALUES.assertTrue(after(ALL_TYPES.anInt4range, Range.of(0, 1)));
        VALUES.assertFalse(isEmpty(ALL_TYPES.anInt4range));
        VALUES.assertValue(lowerEnd(ALL_TYPES.aDaterange), JANUARY);
        VALUES.assertValue(upperEnd(ALL_TYPES.aDaterange), FEBRUARY);
        VALUES.assertNullValue(upperEnd(ALL_TYPES.aTstzrange));
    }

    @Test
    void fullTextIsSearched() {
        VALUES.assertTrue(finds(plainQuery("english", "cat"), ALL_TYPES.aTsvector));
        VALUES.assertTrue(finds(websearchQuery("english", "\"fat cat\" -dog"), ALL_TYPES.aTsvector));
        VALUES.assertTrue(finds(phraseQuery("english", "fat cats"), ALL_TYPES.aTsvector));
        VALUES.assertFalse(finds(rawQuery("english", "cat & dog"), ALL_TYPES.aTsvector));
        var cat = plainQuery("english", "cat");
        var dog = plainQuery("english", "dog");
        VALUES.assertTrue(finds(cat.andQuery(dog.notQuery()).orQuery(dog), ALL_TYPES.aTsvector));
        VALUES.assertFalse(finds(cat.followedBy(dog), ALL_TYPES.aTsvector));
        VALUES.assertTrue(finds(plainQuery("simple", "b"), toTsvector("simple", ALL_TYPES.aVarchar)));
        VALUES.assertTrue(finds(cat, together(ALL_TYPES.aTsvector, weighted(ALL_TYPES.aTsvector, 'A'))));
        assertThat(VALUES.value(rank(ALL_TYPES.aTsvector, cat))).isPositive();
        assertThat(VALUES.value(rankByNearness(ALL_TYPES.aTsvector, cat))).isPositive();
        VALUES.assertValue(headline("english", value("the cats sat"), cat), "the <b>cats</b> sat");
        VALUES.assertValue(headline("english", value("the cats sat"), cat, "StartSel=<, StopSel=>"), "the <cats> sat");
        assertThatThrownBy(() -> plainQuery("english', 'x') --", "cat"))
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining("is no name of a text search configuration");
    }
}
