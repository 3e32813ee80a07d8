package dev.whimbrel.table;

import dev.whimbrel.table.type.Interval;
import dev.whimbrel.table.type.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;

/** Columns of dates and times. */
abstract sealed class TimeColumns extends TextColumns permits OtherColumns {

    TimeColumns() {}

    /** {@code date}. */
    protected final Required<LocalDate> date() {
        return column(Types.DATE);
    }

    /** {@code time}: a time of day. */
    protected final Required<LocalTime> time() {
        return column(Types.time(null));
    }

    /** {@code time(precision)}: a time of day. */
    protected final Required<LocalTime> time(int precision) {
        return column(Types.time(precision));
    }

    /** {@code time with time zone}: a time of day with an offset. */
    protected final Required<OffsetTime> timetz() {
        return column(Types.timetz(null));
    }

    /** {@code time(precision) with time zone}: a time of day with an offset. */
    protected final Required<OffsetTime> timetz(int precision) {
        return column(Types.timetz(precision));
    }

    /** {@code timestamp}: what a calendar and a wall clock show, somewhere. */
    protected final Required<LocalDateTime> timestamp() {
        return column(Types.timestamp(null));
    }

    /** {@code timestamp(precision)}: what a calendar and a wall clock show, somewhere. */
    protected final Required<LocalDateTime> timestamp(int precision) {
        return column(Types.timestamp(precision));
    }

    /** {@code timestamp with time zone}: a point in time. */
    protected final Required<Instant> timestamptz() {
        return column(Types.timestamptz(null));
    }

    /** {@code timestamp(precision) with time zone}: a point in time. */
    protected final Required<Instant> timestamptz(int precision) {
        return column(Types.timestamptz(precision));
    }

    /** {@code interval}: a span of time. */
    protected final Required<Interval> interval() {
        return column(Types.interval());
    }

    /** {@code interval(precision)}: a span of time. */
    protected final Required<Interval> interval(int precision) {
        return column(Types.interval(null, precision));
    }

    /** {@code interval} of which only some fields are kept, such as {@code day to second}. */
    protected final Required<Interval> interval(String fields) {
        return column(Types.interval(fields, null));
    }

    /** {@code interval} of which only some fields are kept, such as {@code day to second}, with a precision. */
    protected final Required<Interval> interval(String fields, int precision) {
        return column(Types.interval(fields, precision));
    }
}
