package dev.whimbrel.query;

import static dev.whimbrel.table.expression.Expressions.length;
import static dev.whimbrel.table.expression.Expressions.like;
import static dev.whimbrel.table.expression.Expressions.lower;
import static dev.whimbrel.table.expression.Expressions.matches;
import static dev.whimbrel.table.expression.Expressions.upper;
import static dev.whimbrel.table.expression.Expressions.value;
import static dev.whimbrel.table.expression.TextConditions.contains;
import static dev.whimbrel.table.expression.TextConditions.containsIgnoringCase;
import static dev.whimbrel.table.expression.TextConditions.endsWith;
import static dev.whimbrel.table.expression.TextConditions.ilike;
import static dev.whimbrel.table.expression.TextConditions.like;
import static dev.whimbrel.table.expression.TextConditions.matchesIgnoringCase;
import static dev.whimbrel.table.expression.TextConditions.notIlike;
import static dev.whimbrel.table.expression.TextConditions.notLike;
import static dev.whimbrel.table.expression.TextConditions.notMatches;
import static dev.whimbrel.table.expression.TextConditions.regexpFind;
import static dev.whimbrel.table.expression.TextConditions.regexpGroups;
import static dev.whimbrel.table.expression.TextConditions.regexpReplace;
import static dev.whimbrel.table.expression.TextConditions.startsWith;
import static dev.whimbrel.table.expression.TextFunctions.append;
import static dev.whimbrel.table.expression.TextFunctions.collate;
import static dev.whimbrel.table.expression.TextFunctions.concat;
import static dev.whimbrel.table.expression.TextFunctions.concatWith;
import static dev.whimbrel.table.expression.TextFunctions.initcap;
import static dev.whimbrel.table.expression.TextFunctions.left;
import static dev.whimbrel.table.expression.TextFunctions.lpad;
import static dev.whimbrel.table.expression.TextFunctions.ltrim;
import static dev.whimbrel.table.expression.TextFunctions.position;
import static dev.whimbrel.table.expression.TextFunctions.repeat;
import static dev.whimbrel.table.expression.TextFunctions.replace;
import static dev.whimbrel.table.expression.TextFunctions.reverse;
import static dev.whimbrel.table.expression.TextFunctions.right;
import static dev.whimbrel.table.expression.TextFunctions.rpad;
import static dev.whimbrel.table.expression.TextFunctions.rtrim;
import static dev.whimbrel.table.expression.TextFunctions.splitPart;
import static dev.whimbrel.table.expression.TextFunctions.substring;
import static dev.whimbrel.table.expression.TextFunctions.trim;
import static org.assertj.core.api.Assertions.assertThat;
import static shop.AllTypes.ALL_TYPES;

import dev.whimbrel.table.expression.NullableExpression;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TextFunctionsTest {

    private static final ValuesDatabase VALUES = new ValuesDatabase();
    private static final NullableExpression<String> TEXT = ALL_TYPES.aText;
    private static final NullableExpression<String> PARTS = ALL_TYPES.aVarchar;

    @AfterAll
    static void close() {
        VALUES.close();
    }

    @Test
    void makesTextOfText() {
        VALUES.assertValue(lower(TEXT), "  50%_off\\ ünïcode  ");
        VALUES.assertValue(upper(PARTS), "A-B-C");
        VALUES.assertValue(length(TEXT), 20);
        VALUES.assertValue(trim(TEXT), "50%_off\\ Ünïcode");
        VALUES.assertValue(trim(PARTS, "ca"), "-b-");
        VALUES.assertValue(ltrim(TEXT), "50%_off\\ Ünïcode  ");
        VALUES.assertValue(ltrim(PARTS, "a-"), "b-c");
        VALUES.assertValue(rtrim(TEXT), "  50%_off\\ Ünïcode");
        VALUES.assertValue(rtrim(PARTS, "-c"), "a-b");
        VALUES.assertValue(substring(PARTS, 3), "b-c");
        VALUES.assertValue(substring(PARTS, 3, 1), "b");
        VALUES.assertValue(left(PARTS, 2), "a-");
        VALUES.assertValue(right(PARTS, -2), "b-c");
        VALUES.assertValue(lpad(PARTS, 7, "*"), "**a-b-c");
        VALUES.assertValue(rpad(PARTS, 7, "*"), "a-b-c**");
        VALUES.assertValue(replace(PARTS, "-", "?"), "a?b?c");
        VALUES.assertValue(position(PARTS, "b"), 3);
        VALUES.assertValue(position(PARTS, "z"), 0);
        VALUES.assertValue(splitPart(PARTS, "-", 2), "b");
        VALUES.assertValue(splitPart(PARTS, "-", -1), "c");
        VALUES.assertValue(repeat(PARTS, 2), "a-b-ca-b-c");
        VALUES.assertValue(reverse(PARTS), "c-b-a");
        VALUES.assertValue(initcap(PARTS), "A-B-C");
        VALUES.assertValue(append(PARTS, "!"), "a-b-c!");
        VALUES.assertValue(append(PARTS, lower(PARTS)), "a-b-ca-b-c");
        VALUES.assertValue(collate(PARTS, "C"), "a-b-c");
        VALUES.assertValue(lower(ALL_TYPES.aCitext), "mixed");
        VALUES.assertValue(regexpReplace(PARTS, "([a-z])-", "\\1+"), "a+b+c");
        VALUES.assertValue(regexpFind(PARTS, "-(.)-"), "b");
        VALUES.assertValue(regexpGroups(PARTS, "(.)-(.)"), List.of("a", "b"));
    }

    @Test
    void ofNullIsNull() {
        VALUES.assertNull(lower(TEXT));
        VALUES.assertNull(append(TEXT, "x"));
        VALUES.assertNull(replace(TEXT, "a", "b"));
        VALUES.assertNull(regexpFind(TEXT, "a"));
        VALUES.assertNullValue(regexpFind(PARTS, "[0-9]"));
    }

    @Test
    void concatenationLeavesNullsOut() {
        VALUES.assertValue(concat(PARTS, " ", ALL_TYPES.anInteger, ALL_TYPES.aBool), "a-b-c 7t");
        VALUES.assertValue(concatWith(", ", PARTS, 5, ALL_TYPES.colour), "a-b-c, 5, grey");
        assertThat(VALUES.ofNull(concat(PARTS, "x", TEXT))).isEqualTo("x");
        assertThat(VALUES.ofNull(concatWith(",", PARTS, "x", "y"))).isEqualTo("x,y");
    }

    @Test
    void patternsAreAskedFor() {
        VALUES.assertTrue(like(PARTS, "a_b%"));
        VALUES.assertTrue(like(TEXT, "%50!%!_off%", '!'));
        VALUES.assertFalse(like(PARTS, "a!_b%", '!'));
        VALUES.assertTrue(notLike(PARTS, "b%"));
        VALUES.assertTrue(ilike(PARTS, "A-B%"));
        VALUES.assertTrue(notIlike(PARTS, "B%"));
        VALUES.assertTrue(matches(PARTS, "^a.b"));
        VALUES.assertTrue(notMatches(PARTS, "^b"));
        VALUES.assertTrue(matchesIgnoringCase(PARTS, "^A"));
        VALUES.assertTrue(like(ALL_TYPES.aCitext, "mixed"));
        VALUES.assertTrue(startsWith(ALL_TYPES.aCitext, "mix"));
    }

    @Test
    void charactersOfAPartHaveNoMeaningOfTheirOwn() {
        VALUES.assertTrue(contains(TEXT, "0%_o"));
        VALUES.assertTrue(contains(TEXT, "f\\ Ü"));
        VALUES.assertFalse(contains(PARTS, "a_b"));
        VALUES.assertFalse(startsWith(PARTS, "%"));
        VALUES.assertFalse(endsWith(PARTS, "_"));
        VALUES.assertTrue(startsWith(PARTS, "a-"));
        VALUES.assertTrue(endsWith(PARTS, "-c"));
        VALUES.assertTrue(containsIgnoringCase(TEXT, "%_OFF"));
        VALUES.assertTrue(startsWith(PARTS, left(PARTS, 2)));
        VALUES.assertTrue(contains(PARTS, value("-b-")));
    }

    @Test
    void nothingThatIsGivenBecomesSql() {
        String attack = "'); DROP TABLE all_types; --";
        VALUES.assertFalse(contains(PARTS, attack));
        VALUES.assertValue(append(PARTS, attack), "a-b-c" + attack);
        VALUES.assertValue(concat(attack, PARTS), attack + "a-b-c");
        VALUES.assertValue(replace(PARTS, "-", attack), "a" + attack + "b" + attack + "c");
    }
}
