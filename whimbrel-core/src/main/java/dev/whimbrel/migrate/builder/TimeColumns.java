package dev.whimbrel.migrate.builder;

import dev.whimbrel.schema.SqlType;

/** Columns that hold dates and times. A precision is the number of digits of the seconds' fraction, 0 to 6. */
public interface TimeColumns extends AnyColumn {

    /** {@code date}. */
    default ColumnBuilder date(String name) {
        return column(name, SqlType.date());
    }

    /** {@code time}: a time of day. */
    default ColumnBuilder time(String name) {
        return column(name, new SqlType.Time(false, null));
    }

    /** {@code time(precision)}: a time of day. */
    default ColumnBuilder time(String name, int precision) {
        return column(name, new SqlType.Time(false, precision));
    }

    /** {@code time with time zone}: a time of day with an offset. */
    default ColumnBuilder timetz(String name) {
        return column(name, new SqlType.Time(true, null));
    }

    /** {@code time(precision) with time zone}: a time of day with an offset. */
    default ColumnBuilder timetz(String name, int precision) {
        return column(name, new SqlType.Time(true, precision));
    }

    /** {@code timestamp}: what a calendar and a wall clock show, somewhere. */
    default ColumnBuilder timestamp(String name) {
        return column(name, new SqlType.Timestamp(false, null));
    }

    /** {@code timestamp(precision)}: what a calendar and a wall clock show, somewhere. */
    default ColumnBuilder timestamp(String name, int precision) {
        return column(name, new SqlType.Timestamp(false, precision));
    }

    /** {@code timestamp with time zone}: a point in time. */
    default ColumnBuilder timestamptz(String name) {
        return column(name, SqlType.timestamptz());
    }

    /** {@code timestamp(precision) with time zone}: a point in time. */
    default ColumnBuilder timestamptz(String name, int precision) {
        return column(name, new SqlType.Timestamp(true, precision));
    }

    /** {@code interval}: a span of time. */
    default ColumnBuilder interval(String name) {
        return column(name, new SqlType.Interval(null, null));
    }
}
