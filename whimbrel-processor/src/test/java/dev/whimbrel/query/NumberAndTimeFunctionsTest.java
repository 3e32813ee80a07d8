package dev.whimbrel.query;

import static dev.whimbrel.table.expression.Arithmetic.dividedBy;
import static dev.whimbrel.table.expression.Arithmetic.minus;
import static dev.whimbrel.table.expression.Arithmetic.modulo;
import static dev.whimbrel.table.expression.Arithmetic.plus;
import static dev.whimbrel.table.expression.Arithmetic.times;
import static dev.whimbrel.table.expression.Expressions.cast;
import static dev.whimbrel.table.expression.Expressions.coalesce;
import static dev.whimbrel.table.expression.Expressions.greatest;
import static dev.whimbrel.table.expression.Expressions.least;
import static dev.whimbrel.table.expression.Expressions.nullIf;
import static dev.whimbrel.table.expression.Expressions.value;
import static dev.whimbrel.table.expression.NumberFunctions.abs;
import static dev.whimbrel.table.expression.NumberFunctions.ceil;
import static dev.whimbrel.table.expression.NumberFunctions.exp;
import static dev.whimbrel.table.expression.NumberFunctions.floor;
import static dev.whimbrel.table.expression.NumberFunctions.ln;
import static dev.whimbrel.table.expression.NumberFunctions.negate;
import static dev.whimbrel.table.expression.NumberFunctions.power;
import static dev.whimbrel.table.expression.NumberFunctions.random;
import static dev.whimbrel.table.expression.NumberFunctions.round;
import static dev.whimbrel.table.expression.NumberFunctions.sign;
import static dev.whimbrel.table.expression.NumberFunctions.sqrt;
import static dev.whimbrel.table.expression.NumberFunctions.truncate;
import static dev.whimbrel.table.expression.TimeFunctions.age;
import static dev.whimbrel.table.expression.TimeFunctions.atTimeZone;
import static dev.whimbrel.table.expression.TimeFunctions.clockTime;
import static dev.whimbrel.table.expression.TimeFunctions.currentDate;
import static dev.whimbrel.table.expression.TimeFunctions.dateTrunc;
import static dev.whimbrel.table.expression.TimeFunctions.elapsed;
import static dev.whimbrel.table.expression.TimeFunctions.epochSeconds;
import static dev.whimbrel.table.expression.TimeFunctions.extract;
import static dev.whimbrel.table.expression.TimeFunctions.instantIn;
import static dev.whimbrel.table.expression.TimeFunctions.minus;
import static dev.whimbrel.table.expression.TimeFunctions.plus;
import static dev.whimbrel.table.expression.TimeFunctions.seconds;
import static dev.whimbrel.table.expression.TimeFunctions.toChar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.AllTypes.ALL_TYPES;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.expression.TimeField;
import dev.whimbrel.table.type.Interval;
import dev.whimbrel.table.type.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import shop.Colour;

class NumberAndTimeFunctionsTest {

    private static final ValuesDatabase VALUES = new ValuesDatabase();
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @AfterAll
    static void close() {
        VALUES.close();
    }

    private static BigDecimal decimal(String digits) {
        return new BigDecimal(digits);
    }

    @Test
    void calculates() {
        VALUES.assertValue(plus(ALL_TYPES.anInteger, 3), 10);
        VALUES.assertValue(minus(ALL_TYPES.aBigint, 1L), 69L);
        VALUES.assertValue(times(ALL_TYPES.aPrice, decimal("0.333")), decimal("3.29670"));
        VALUES.assertValue(dividedBy(ALL_TYPES.anInteger, 2), 3);
        VALUES.assertValue(dividedBy(ALL_TYPES.aDouble, 2.0), 1.25);
        VALUES.assertValue(modulo(ALL_TYPES.anInteger, 4), 3);
        VALUES.assertValue(plus(ALL_TYPES.aReal, 1f), 2.5f);
        VALUES.assertValue(plus(ALL_TYPES.aSmallint, ALL_TYPES.anInteger), 9);
        VALUES.assertValue(times(plus(ALL_TYPES.anInteger, 1), minus(ALL_TYPES.anInteger, 2)), 40);
        VALUES.assertValue(minus(ALL_TYPES.anInteger, minus(ALL_TYPES.anInteger, negate(ALL_TYPES.anInteger))), -7);
        VALUES.assertValue(negate(negate(ALL_TYPES.anInteger)), 7);
        VALUES.assertNull(plus(ALL_TYPES.anInteger, 3));
        VALUES.assertNull(plus(value(3), ALL_TYPES.anInteger));
    }

    @Test
    void roundsAndCompares() {
        VALUES.assertValue(abs(negate(ALL_TYPES.anInteger)), 7);
        VALUES.assertValue(sign(negate(ALL_TYPES.aNumeric)), -1);
        VALUES.assertValue(round(ALL_TYPES.aNumeric, 2), decimal("12.35"));
        VALUES.assertValue(round(ALL_TYPES.aNumeric), decimal("12"));
        VALUES.assertValue(round(ALL_TYPES.aDouble), 2.0);
        VALUES.assertValue(round(ALL_TYPES.anInteger), 7);
        VALUES.assertValue(floor(ALL_TYPES.aReal), 1f);
        VALUES.assertValue(ceil(ALL_TYPES.aNumeric), decimal("13"));
        VALUES.assertValue(truncate(negate(ALL_TYPES.aNumeric)), decimal("-12"));
        VALUES.assertValue(power(ALL_TYPES.anInteger, 2), 49.0);
        VALUES.assertValue(sqrt(value(16L)), 4.0);
        VALUES.assertValue(ln(exp(ALL_TYPES.aSmallint)), 2.0);
        assertThat(VALUES.value(random())).isBetween(0.0, 1.0);
        VALUES.assertValue(greatest(ALL_TYPES.anInteger, 9), 9);
        VALUES.assertValue(least(ALL_TYPES.anInteger, ALL_TYPES.aSmallint, value(5)), 2);
        VALUES.assertValue(greatest(ALL_TYPES.colour, Colour.DARK_RED), Colour.GREY);
        assertThat(VALUES.ofNull(greatest(ALL_TYPES.anInteger, 9))).isEqualTo(9);
        VALUES.assertNull(least(ALL_TYPES.anInteger, ALL_TYPES.aSmallint));
    }

    @Test
    void convertsAndReplacesNulls() {
        VALUES.assertValue(cast(ALL_TYPES.anInteger, Types.TEXT), "7");
        VALUES.assertValue(cast(ALL_TYPES.aNumeric, Types.numeric(10, 1)), decimal("12.3"));
        VALUES.assertValue(cast(value("2026-01-02"), Types.DATE), LocalDate.of(2026, 1, 2));
        VALUES.assertNull(cast(ALL_TYPES.anInteger, Types.TEXT));
        VALUES.assertValue(coalesce(ALL_TYPES.anInteger, 0), 7);
        assertThat(VALUES.ofNull(coalesce(ALL_TYPES.anInteger, 0))).isZero();
        assertThat(VALUES.ofNull(coalesce(ALL_TYPES.colour, Colour.DARK_RED))).isEqualTo(Colour.DARK_RED);
        assertThat(VALUES.ofNull(coalesce(ALL_TYPES.anInteger, value(1)))).isEqualTo(1);
        VALUES.assertNull(coalesce(ALL_TYPES.anInteger, ALL_TYPES.aSmallint));
        VALUES.assertNullValue(nullIf(ALL_TYPES.anInteger, 7));
        VALUES.assertValue(nullIf(ALL_TYPES.anInteger, 8), 7);
    }

    @Test
    void knowsTheCalendar() {
        Instant time = Instant.parse("2026-02-14T13:14:15.5Z");
        VALUES.assertValue(dateTrunc(TimeField.MONTH, ALL_TYPES.aDate), LocalDate.of(2026, 2, 1));
        VALUES.assertValue(dateTrunc(TimeField.HOUR, ALL_TYPES.aTimestamp), LocalDateTime.of(2026, 2, 14, 13, 0));
        VALUES.assertValue(
                dateTrunc(TimeField.DAY, ALL_TYPES.aTimestamptz, BERLIN), Instant.parse("2026-02-13T23:00:00Z"));
        VALUES.assertValue(
                dateTrunc(TimeField.DAY, ALL_TYPES.aTimestamptz, ZoneOffset.ofHours(2)),
                Instant.parse("2026-02-13T22:00:00Z"));
        VALUES.assertValue(extract(TimeField.YEAR, ALL_TYPES.aDate), 2026);
        VALUES.assertValue(extract(TimeField.DAY_OF_WEEK, ALL_TYPES.aDate), 6);
        VALUES.assertValue(extract(TimeField.SECOND, ALL_TYPES.aTimestamp), 15);
        VALUES.assertValue(epochSeconds(ALL_TYPES.aTimestamptz), decimal("1771074855.500000"));
        VALUES.assertValue(seconds(ALL_TYPES.anInterval), decimal("2775845.000000"));
        VALUES.assertValue(plus(ALL_TYPES.aDate, Interval.of(Period.ofMonths(1))), LocalDate.of(2026, 3, 14));
        VALUES.assertValue(minus(ALL_TYPES.aTimestamptz, Interval.of(Duration.ofHours(1))), time.minusSeconds(3600));
        VALUES.assertValue(
                plus(ALL_TYPES.aTimestamp, ALL_TYPES.anInterval),
                LocalDateTime.of(2026, 3, 16, 16, 18, 20, 500_000_000));
        VALUES.assertValue(
                elapsed(ALL_TYPES.aTimestamptz, value(time.plusSeconds(90))), Interval.of(Duration.ofSeconds(90)));
        VALUES.assertValue(
                age(ALL_TYPES.aTimestamptz, value(Instant.parse("2026-03-15T13:14:15.5Z"))),
                Interval.of(Period.of(0, 1, 1)));
        VALUES.assertValue(toChar(ALL_TYPES.aDate, "DD.MM.YYYY"), "14.02.2026");
        VALUES.assertValue(toChar(ALL_TYPES.anInteger, "FM000"), "007");
        VALUES.assertNull(plus(ALL_TYPES.aDate, Interval.of(Period.ofMonths(1))));
        VALUES.assertNull(extract(TimeField.YEAR, ALL_TYPES.aDate));
        VALUES.assertTrue(ALL_TYPES.aTimestamptz.isNotNull().and(clockTime().gt(time)));
        assertThat(VALUES.value(currentDate())).isAfter(LocalDate.of(2020, 1, 1));
    }

    @Test
    void offsetsAreCountedAsJavaCountsThem() {
        VALUES.assertValue(
                atTimeZone(ALL_TYPES.aTimestamptz, BERLIN), LocalDateTime.of(2026, 2, 14, 14, 14, 15, 500_000_000));
        VALUES.assertValue(
                atTimeZone(ALL_TYPES.aTimestamptz, ZoneOffset.ofHoursMinutes(5, 30)),
                LocalDateTime.of(2026, 2, 14, 18, 44, 15, 500_000_000));
        VALUES.assertValue(
                atTimeZone(ALL_TYPES.aTimestamptz, ZoneId.of("UTC-03:00")),
                LocalDateTime.of(2026, 2, 14, 10, 14, 15, 500_000_000));
        VALUES.assertValue(
                instantIn(ALL_TYPES.aTimestamp, ZoneOffset.ofHours(-5)), Instant.parse("2026-02-14T18:14:15.5Z"));
        VALUES.assertValue(instantIn(ALL_TYPES.aTimestamp, ZoneOffset.UTC), Instant.parse("2026-02-14T13:14:15.5Z"));
    }

    @Test
    void nothingBeginsWithADayOfTheWeek() {
        assertThatThrownBy(() -> dateTrunc(TimeField.DAY_OF_WEEK, ALL_TYPES.aDate))
                .isInstanceOf(WhimbrelException.class)
                .hasMessage("Nothing begins with DAY_OF_WEEK; it is for extract().");
    }
}
