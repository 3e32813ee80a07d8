package dev.whimbrel.table.type;

import java.time.Duration;
import java.time.Period;

/**
 * A span of time as the database keeps it: months, days and time are not converted into each other, because not all of them
 * are equally long.
 *
 * @param period years, months and days
 * @param time hours and smaller, to the microsecond
 */
public record Interval(Period period, Duration time) {

    public Interval {
        period = period.normalized();
    }

    /** A span of calendar units. */
    public static Interval of(Period period) {
        return new Interval(period, Duration.ZERO);
    }

    /** A span of clock time. */
    public static Interval of(Duration time) {
        return new Interval(Period.ZERO, time);
    }
}
