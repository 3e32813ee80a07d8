package dev.whimbrel.table.expression;

/** A part of a date or a time. */
public enum TimeField {
    /** A thousand years. */
    MILLENNIUM("millennium"),
    /** A hundred years. */
    CENTURY("century"),
    /** Ten years. */
    DECADE("decade"),
    /** A year; the one before year 1 is -1. */
    YEAR("year"),
    /** Three months, from 1. */
    QUARTER("quarter"),
    /** A month, from 1. */
    MONTH("month"),
    /** A week of ISO 8601, which begins on Monday, from 1. */
    WEEK("week"),
    /** A day of the month, from 1. */
    DAY("day"),
    /** An hour, from 0. */
    HOUR("hour"),
    /** A minute, from 0. */
    MINUTE("minute"),
    /** A second, from 0. */
    SECOND("second"),
    /** A thousandth of a second; extracted, those of the whole seconds are counted too. */
    MILLISECOND("milliseconds"),
    /** A millionth of a second; extracted, those of the whole seconds are counted too. */
    MICROSECOND("microseconds"),
    /** A day of the week of ISO 8601, 1 for Monday to 7; can only be extracted. */
    DAY_OF_WEEK("isodow"),
    /** A day of the year, from 1; can only be extracted. */
    DAY_OF_YEAR("doy"),
    /** The year that a week of ISO 8601 belongs to; can only be extracted. */
    WEEK_YEAR("isoyear");

    private final String sql;

    TimeField(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    boolean canOnlyBeExtracted() {
        return compareTo(DAY_OF_WEEK) >= 0;
    }
}
