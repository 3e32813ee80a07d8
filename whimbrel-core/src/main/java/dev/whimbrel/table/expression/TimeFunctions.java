package dev.whimbrel.table.expression;

import static dev.whimbrel.table.expression.Expressions.expression;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.type.ColumnType;
import dev.whimbrel.table.type.Interval;
import dev.whimbrel.table.type.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;

/**
 * Functions of dates and times, made for static import; {@code now()} is in {@link Expressions}. What depends on a time zone takes
 * one; without, it is the session's, which the driver sets to that of the program.
 */
public final class TimeFunctions {

    private TimeFunctions() {}

    /** The day on which the transaction began, in the session's time zone. */
    public static Expression<LocalDate> currentDate() {
        return expression(Types.DATE, "CURRENT_DATE");
    }

    /** The time at which it is evaluated, also within one statement. */
    public static Expression<Instant> clockTime() {
        return expression(Types.timestamptz(null), "clock_timestamp()");
    }

    /** The beginning of the hour, day, month and so on; of a point in time, in the session's time zone. */
    public static <T extends Temporal> Expression<T> dateTrunc(TimeField field, Expression<T> time) {
        return expression(time.type(), "CAST(date_trunc('" + unit(field) + "', {}) AS {})", time, time.type());
    }

    /** The beginning of the hour, day, month and so on; of a point in time, in the session's time zone; NULL of NULL. */
    public static <T extends Temporal> NullableExpression<T> dateTrunc(TimeField field, NullableExpression<T> time) {
        return expression(time.type(), "CAST(date_trunc('" + unit(field) + "', {}) AS {})", time, time.type())
                .orNull();
    }

    /** The beginning of the hour, day, month and so on in a time zone. */
    public static Expression<Instant> dateTrunc(TimeField field, Expression<Instant> time, ZoneId zone) {
        return expression(time.type(), "date_trunc('" + unit(field) + "', {}, {})", time, name(zone));
    }

    /** The beginning of the hour, day, month and so on in a time zone; NULL of NULL. */
    public static NullableExpression<Instant> dateTrunc(
            TimeField field, NullableExpression<Instant> time, ZoneId zone) {
        return expression(time.type(), "date_trunc('" + unit(field) + "', {}, {})", time, name(zone))
                .orNull();
    }

    private static String unit(TimeField field) {
        if (field.canOnlyBeExtracted()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY, "Nothing begins with " + field + "; it is for extract().");
        }
        return field.sql();
    }

    /**
     * A part of a date or time as a whole number; of a point in time, in the session's time zone. The server fails for the ends of
     * time.
     */
    public static Expression<Integer> extract(TimeField field, Expression<? extends Temporal> time) {
        return expression(Types.INTEGER, "CAST(trunc(extract(" + field.sql() + " from {})) AS integer)", time);
    }

    /** A part of a date or time as a whole number; of a point in time, in the session's time zone; NULL of NULL. */
    public static NullableExpression<Integer> extract(TimeField field, NullableExpression<? extends Temporal> time) {
        return expression(Types.INTEGER, "CAST(trunc(extract(" + field.sql() + " from {})) AS integer)", time)
                .orNull();
    }

    /** The seconds since the beginning of 1970 in UTC, with their fraction. */
    public static Expression<BigDecimal> epochSeconds(Expression<Instant> time) {
        return expression(Types.numeric(null, null), "extract(epoch from {})", time);
    }

    /** The seconds since the beginning of 1970 in UTC, with their fraction; NULL of NULL. */
    public static NullableExpression<BigDecimal> epochSeconds(NullableExpression<Instant> time) {
        return expression(Types.numeric(null, null), "extract(epoch from {})", time)
                .orNull();
    }

    /** The seconds of a span of time, with their fraction; a month counts 30 days, a year 365.25. */
    public static Expression<BigDecimal> seconds(Expression<Interval> span) {
        return expression(Types.numeric(null, null), "extract(epoch from {})", span);
    }

    /** The seconds of a span of time, with their fraction; a month counts 30 days, a year 365.25; NULL of NULL. */
    public static NullableExpression<BigDecimal> seconds(NullableExpression<Interval> span) {
        return expression(Types.numeric(null, null), "extract(epoch from {})", span)
                .orNull();
    }

    /** How old something is at a time, in years, months, days and the rest. */
    public static Expression<Interval> age(Expression<Instant> since, Expression<Instant> at) {
        return expression(Types.interval(), "age({}, {})", at, since);
    }

    /** How old something is at a time, in years, months, days and the rest; NULL of NULL. */
    public static NullableExpression<Interval> age(NullableExpression<Instant> since, Expression<Instant> at) {
        return expression(Types.interval(), "age({}, {})", at, since).orNull();
    }

    /** How old something is at a time, in years, months, days and the rest; NULL of NULL. */
    public static NullableExpression<Interval> age(Expression<Instant> since, NullableExpression<Instant> at) {
        return expression(Types.interval(), "age({}, {})", at, since).orNull();
    }

    /** How old something is at a time, in years, months, days and the rest; NULL of NULL. */
    public static NullableExpression<Interval> age(NullableExpression<Instant> since, NullableExpression<Instant> at) {
        return expression(Types.interval(), "age({}, {})", at, since).orNull();
    }

    /** The time that passed between two points in time, in days of 24 hours and the rest. */
    public static Expression<Interval> elapsed(Expression<Instant> from, Expression<Instant> to) {
        return expression(Types.interval(), "{} - {}", to, from);
    }

    /** The time that passed between two points in time, in days of 24 hours and the rest; NULL of NULL. */
    public static NullableExpression<Interval> elapsed(NullableExpression<Instant> from, Expression<Instant> to) {
        return expression(Types.interval(), "{} - {}", to, from).orNull();
    }

    /** The time that passed between two points in time, in days of 24 hours and the rest; NULL of NULL. */
    public static NullableExpression<Interval> elapsed(Expression<Instant> from, NullableExpression<Instant> to) {
        return expression(Types.interval(), "{} - {}", to, from).orNull();
    }

    /** The time that passed between two points in time, in days of 24 hours and the rest; NULL of NULL. */
    public static NullableExpression<Interval> elapsed(
            NullableExpression<Instant> from, NullableExpression<Instant> to) {
        return expression(Types.interval(), "{} - {}", to, from).orNull();
    }

    /** Later by a span of time; months are calendar months, whose last day is taken where a day doesn't exist. */
    public static <T extends Temporal> Expression<T> plus(Expression<T> time, Interval span) {
        return moved(time, "+", Expressions.value(span));
    }

    /** Later by a span of time; months are calendar months, whose last day is taken where a day doesn't exist; NULL of NULL. */
    public static <T extends Temporal> NullableExpression<T> plus(NullableExpression<T> time, Interval span) {
        return moved(time, "+", Expressions.value(span)).orNull();
    }

    /** Later by a span of time. */
    public static <T extends Temporal> Expression<T> plus(Expression<T> time, Expression<Interval> span) {
        return moved(time, "+", span);
    }

    /** Later by a span of time; NULL of NULL. */
    public static <T extends Temporal> NullableExpression<T> plus(
            NullableExpression<T> time, Expression<Interval> span) {
        return moved(time, "+", span).orNull();
    }

    /** Later by a span of time; NULL of NULL. */
    public static <T extends Temporal> NullableExpression<T> plus(
            Expression<T> time, NullableExpression<Interval> span) {
        return moved(time, "+", span).orNull();
    }

    /** Later by a span of time; NULL of NULL. */
    public static <T extends Temporal> NullableExpression<T> plus(
            NullableExpression<T> time, NullableExpression<Interval> span) {
        return moved(time, "+", span).orNull();
    }

    /** Earlier by a span of time; months are calendar months, whose last day is taken where a day doesn't exist. */
    public static <T extends Temporal> Expression<T> minus(Expression<T> time, Interval span) {
        return moved(time, "-", Expressions.value(span));
    }

    /** Earlier by a span of time; months are calendar months, whose last day is taken where a day doesn't exist; NULL of NULL. */
    public static <T extends Temporal> NullableExpression<T> minus(NullableExpression<T> time, Interval span) {
        return moved(time, "-", Expressions.value(span)).orNull();
    }

    /** Earlier by a span of time. */
    public static <T extends Temporal> Expression<T> minus(Expression<T> time, Expression<Interval> span) {
        return moved(time, "-", span);
    }

    /** Earlier by a span of time; NULL of NULL. */
    public static <T extends Temporal> NullableExpression<T> minus(
            NullableExpression<T> time, Expression<Interval> span) {
        return moved(time, "-", span).orNull();
    }

    /** Earlier by a span of time; NULL of NULL. */
    public static <T extends Temporal> NullableExpression<T> minus(
            Expression<T> time, NullableExpression<Interval> span) {
        return moved(time, "-", span).orNull();
    }

    /** Earlier by a span of time; NULL of NULL. */
    public static <T extends Temporal> NullableExpression<T> minus(
            NullableExpression<T> time, NullableExpression<Interval> span) {
        return moved(time, "-", span).orNull();
    }

    private static <T extends Temporal> Expression<T> moved(
            Expression<T> time, String operator, Expression<Interval> span) {
        ColumnType<T> type = time.type();
        return expression(type, "CAST({} " + operator + " {} AS {})", time, span, type);
    }

    /**
     * A date, time or number as text in a format of the server.
     *
     * @param format as in the PostgreSQL manual, 9.8: {@code YYYY-MM-DD HH24:MI}
     */
    public static Expression<String> toChar(Expression<?> value, String format) {
        return expression(Types.TEXT, "to_char({}, {})", value, format);
    }

    /** A date, time or number as text in a format of the server; NULL of NULL. */
    public static NullableExpression<String> toChar(NullableExpression<?> value, String format) {
        return expression(Types.TEXT, "to_char({}, {})", value, format).orNull();
    }

    /** What clocks show at a point in time in a time zone. */
    public static Expression<LocalDateTime> atTimeZone(Expression<Instant> time, ZoneId zone) {
        return expression(Types.timestamp(null), "{} AT TIME ZONE {}", time, name(zone));
    }

    /** What clocks show at a point in time in a time zone; NULL of NULL. */
    public static NullableExpression<LocalDateTime> atTimeZone(NullableExpression<Instant> time, ZoneId zone) {
        return expression(Types.timestamp(null), "{} AT TIME ZONE {}", time, name(zone))
                .orNull();
    }

    /** The point in time at which clocks in a time zone show a date and time. */
    public static Expression<Instant> instantIn(Expression<LocalDateTime> time, ZoneId zone) {
        return expression(Types.timestamptz(null), "{} AT TIME ZONE {}", time, name(zone));
    }

    /** The point in time at which clocks in a time zone show a date and time; NULL of NULL. */
    public static NullableExpression<Instant> instantIn(NullableExpression<LocalDateTime> time, ZoneId zone) {
        return expression(Types.timestamptz(null), "{} AT TIME ZONE {}", time, name(zone))
                .orNull();
    }

    /** A zone as the server reads it. An offset in POSIX form counts to the west, so its sign is the other one. */
    private static String name(ZoneId zone) {
        if (!(zone.normalized() instanceof ZoneOffset offset)) {
            return zone.getId();
        }
        String id = ZoneOffset.ofTotalSeconds(-offset.getTotalSeconds()).getId();
        return offset.getTotalSeconds() == 0 ? "UTC" : "<" + offset.getId() + ">" + id;
    }
}
